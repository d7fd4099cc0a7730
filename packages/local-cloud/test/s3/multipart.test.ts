import { describe, expect, test } from '@jest/globals'
import { openClient, tag } from './client.ts'

async function upload(client: ReturnType<typeof openClient>, parts: string[]) {
  const { send } = client
  const id = tag(
    (await send('POST', '/state/big?uploads', { headers: { 'x-amz-meta-k': 'v' } })).text,
    'UploadId',
  )
  const etags: string[] = []
  for (const [index, body] of parts.entries()) {
    const put = await send('PUT', `/state/big?partNumber=${index + 1}&uploadId=${id}`, { body })
    etags.push(put.headers.etag ?? '')
  }
  const body = (list: string[]) =>
    `<CompleteMultipartUpload>${list.map((etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag}</ETag></Part>`).join('')}</CompleteMultipartUpload>`
  return { path: `/state/big?uploadId=${id}`, complete: body(etags), wrong: body(['"0"', ...etags.slice(1)]) }
}

describe('multipart uploads', () => {
  test('the parts make one object, its ETag telling how many', async () => {
    const client = openClient({ buckets: [{ name: 'state', versioning: 'Enabled' }] })
    const { path, complete } = await upload(client, ['first ', 'second'])
    expect((await client.send('GET', '/state/big')).status).toBe(404)
    const done = await client.send('POST', path, { body: complete })
    expect(done.headers['x-amz-version-id']).toMatch(/^[\w-]{32}$/)
    const got = await client.send('GET', '/state/big')
    expect([got.text, got.headers['x-amz-meta-k']]).toEqual(['first second', 'v'])
    expect(got.headers.etag).toMatch(/^"[\da-f]{32}-2"$/)
  })

  test('a wrong part, a closed upload and a condition that fails write nothing', async () => {
    const client = openClient()
    const { path, complete, wrong } = await upload(client, ['a'])
    expect(tag((await client.send('POST', path, { body: wrong })).text, 'Code')).toBe('InvalidPart')
    await client.send('PUT', '/state/big', { body: 'there already' })
    const refused = await client.send('POST', path, { body: complete, headers: { 'if-none-match': '*' } })
    expect(refused.status).toBe(412)
    expect((await client.send('DELETE', path)).status).toBe(204)
    expect(tag((await client.send('POST', path, { body: complete })).text, 'Code')).toBe('NoSuchUpload')
    expect((await client.send('GET', '/state/big')).text).toBe('there already')
  })
})
