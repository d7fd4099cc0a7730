import { describe, expect, test } from '@jest/globals'
import { openClient, tag } from './client.ts'

const key = '/state/app.tfstate.tflock'

describe('conditional writes', () => {
  test('If-None-Match: * writes once; the second writer gets 412 and changes nothing', async () => {
    const { send } = openClient()
    const headers = { 'if-none-match': '*' }
    expect((await send('PUT', key, { body: 'first', headers })).status).toBe(200)
    const second = await send('PUT', key, { body: 'second', headers })
    expect([second.status, tag(second.text, 'Code')]).toEqual([412, 'PreconditionFailed'])
    expect((await send('GET', key)).text).toBe('first')
  })

  test('If-None-Match: * writes again after a delete, also over a delete marker', async () => {
    const { send } = openClient({ buckets: [{ name: 'state', versioning: 'Enabled' }] })
    const headers = { 'if-none-match': '*' }
    await send('PUT', key, { body: 'first', headers })
    await send('DELETE', key)
    expect((await send('PUT', key, { body: 'second', headers })).status).toBe(200)
  })

  test('If-None-Match with an ETag is not implemented, as on S3', async () => {
    const { send } = openClient()
    const put = await send('PUT', key, { headers: { 'if-none-match': '"abc"' } })
    expect([put.status, tag(put.text, 'Code')]).toEqual([501, 'NotImplemented'])
  })

  test('If-Match writes over exactly that object, with quotes or without', async () => {
    const { send } = openClient()
    const { etag = '' } = (await send('PUT', key, { body: 'one' })).headers
    const wrong = await send('PUT', key, { body: 'x', headers: { 'if-match': '"0000"' } })
    expect([wrong.status, tag(wrong.text, 'Code')]).toEqual([412, 'PreconditionFailed'])
    const next = await send('PUT', key, { body: 'two', headers: { 'if-match': etag } })
    expect(next.status).toBe(200)
    const bare = next.headers.etag?.replaceAll('"', '') ?? ''
    expect((await send('PUT', key, { body: 'three', headers: { 'if-match': bare } })).status).toBe(200)
    expect((await send('GET', key)).text).toBe('three')
  })

  test('If-Match where nothing is: NoSuchKey', async () => {
    const { send } = openClient()
    const put = await send('PUT', key, { headers: { 'if-match': '"abc"' } })
    expect([put.status, tag(put.text, 'Code')]).toEqual([404, 'NoSuchKey'])
  })

  test('CopyObject keeps the conditions on its target', async () => {
    const { send } = openClient()
    await send('PUT', '/state/source', { body: 's' })
    await send('PUT', key, { body: 'there' })
    const headers = { 'x-amz-copy-source': '/state/source', 'if-none-match': '*' }
    expect((await send('PUT', key, { headers })).status).toBe(412)
  })
})

describe('conditional deletes', () => {
  test('If-Match deletes only the object it names', async () => {
    const { send } = openClient()
    const { etag = '' } = (await send('PUT', key, { body: 'mine' })).headers
    const wrong = await send('DELETE', key, { headers: { 'if-match': '"other"' } })
    expect([wrong.status, tag(wrong.text, 'Code')]).toEqual([412, 'PreconditionFailed'])
    expect((await send('GET', key)).status).toBe(200)
    expect((await send('DELETE', key, { headers: { 'if-match': etag } })).status).toBe(204)
    expect((await send('GET', key)).status).toBe(404)
  })

  test('If-Match: * on what is gone fails; a plain delete of it does not', async () => {
    const { send } = openClient()
    expect((await send('DELETE', key, { headers: { 'if-match': '*' } })).status).toBe(412)
    expect((await send('DELETE', key)).status).toBe(204)
  })
})

describe('conditional reads', () => {
  test('304 for who has it, 412 for who wants another', async () => {
    const { send } = openClient()
    const { etag = '' } = (await send('PUT', key, { body: 'x' })).headers
    expect((await send('GET', key, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await send('GET', key, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    expect((await send('GET', key, { headers: { 'if-match': '"other"' } })).status).toBe(412)
    expect((await send('HEAD', key, { headers: { 'if-match': '"other"' } })).status).toBe(412)
  })

  test('by time, in whole seconds as HTTP dates are', async () => {
    const { send, clock } = openClient()
    clock.time = Date.UTC(2026, 0, 5, 9, 0, 0, 700)
    await send('PUT', key, { body: 'x' })
    const same = 'Mon, 05 Jan 2026 09:00:00 GMT'
    const before = 'Mon, 05 Jan 2026 08:59:59 GMT'
    expect((await send('GET', key, { headers: { 'if-modified-since': same } })).status).toBe(304)
    expect((await send('GET', key, { headers: { 'if-modified-since': before } })).status).toBe(200)
    expect((await send('GET', key, { headers: { 'if-unmodified-since': before } })).status).toBe(412)
    expect((await send('GET', key, { headers: { 'if-unmodified-since': same } })).status).toBe(200)
  })
})
