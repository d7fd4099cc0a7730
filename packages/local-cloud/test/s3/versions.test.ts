import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openClient, tag, tags } from './client.ts'

const versioned = { buckets: [{ name: 'state', versioning: 'Enabled' as const }] }

describe('a versioned bucket', () => {
  test('keeps every version, newest first, and reads any of them', async () => {
    const { send, clock } = openClient(versioned)
    const ids: string[] = []
    for (const body of ['one', 'two', 'three']) {
      clock.time += 60_000
      ids.unshift((await send('PUT', '/state/a', { body })).headers['x-amz-version-id'] ?? '')
    }
    const listed = (await send('GET', '/state?versions&prefix=a')).text
    expect(tags(listed, 'VersionId')).toEqual(ids)
    expect(tags(listed, 'IsLatest')).toEqual(['true', 'false', 'false'])
    expect(tags(listed, 'LastModified')[0]).toBe('2026-01-05T09:03:00.000Z')
    expect((await send('GET', `/state/a?versionId=${ids[2]}`)).text).toBe('one')
    expect((await send('GET', '/state/a')).text).toBe('three')
  })

  test('a delete puts a marker on top; taking the marker away brings the object back', async () => {
    const { send } = openClient(versioned)
    await send('PUT', '/state/a', { body: 'x' })
    const deleted = await send('DELETE', '/state/a')
    const marker = deleted.headers['x-amz-version-id'] ?? ''
    expect([deleted.status, deleted.headers['x-amz-delete-marker']]).toEqual([204, 'true'])
    const gone = await send('GET', '/state/a')
    expect([gone.status, gone.headers['x-amz-delete-marker']]).toEqual([404, 'true'])
    expect((await send('GET', `/state/a?versionId=${marker}`)).status).toBe(405)
    expect((await send('GET', '/state?versions')).text).toMatch(
      /<DeleteMarker><Key>a<\/Key>.*<Version><Key>a<\/Key>/,
    )
    await send('DELETE', `/state/a?versionId=${marker}`)
    expect((await send('GET', '/state/a')).text).toBe('x')
  })

  test('a version that is not there is NoSuchVersion', async () => {
    const { send } = openClient(versioned)
    await send('PUT', '/state/a')
    expect(tag((await send('GET', '/state/a?versionId=none')).text, 'Code')).toBe('NoSuchVersion')
  })

  test('suspended: new objects are the null version, old versions stay', async () => {
    const { send } = openClient(versioned)
    await send('PUT', '/state/a', { body: 'kept' })
    await send('PUT', '/state?versioning', {
      body: '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>',
    })
    expect((await send('PUT', '/state/a', { body: 'n1' })).headers['x-amz-version-id']).toBe('null')
    await send('PUT', '/state/a', { body: 'n2' })
    expect(tags((await send('GET', '/state?versions')).text, 'VersionId')).toEqual([
      'null',
      expect.not.stringMatching(/^null$/),
    ])
  })

  test('without versioning there is one object, no version header, and a delete is for good', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a', { body: 'one' })
    expect((await send('PUT', '/state/a', { body: 'two' })).headers['x-amz-version-id']).toBeUndefined()
    expect(tags((await send('GET', '/state?versions')).text, 'VersionId')).toEqual(['null'])
    await send('DELETE', '/state/a')
    expect((await send('GET', '/state?versions')).text).not.toContain('<Version>')
  })

  test('whatever is put and deleted, each version put is there until it is deleted by its id', async () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b/c'), put: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { send } = openClient(versioned)
        const put = new Map<string, string>()
        const newest = new Map<string, string | undefined>()
        for (const [index, { key, put: isPut }] of steps.entries()) {
          const body = `body ${index}`
          const response = await send(isPut ? 'PUT' : 'DELETE', `/state/${key}`, { body: isPut ? body : '' })
          if (isPut) put.set(`${key}?versionId=${response.headers['x-amz-version-id']}`, body)
          newest.set(key, isPut ? body : undefined)
        }
        for (const [path, body] of put) expect((await send('GET', `/state/${path}`)).text).toBe(body)
        for (const [key, body] of newest) {
          const got = await send('GET', `/state/${key}`)
          expect(body === undefined ? got.status : got.text).toBe(body ?? 404)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('DeleteObjects', () => {
  test('deletes many, and tells of each', async () => {
    const { send } = openClient(versioned)
    for (const key of ['a', 'b', 'c']) await send('PUT', `/state/${key}`)
    const body = '<Delete><Object><Key>a</Key></Object><Object><Key>b</Key></Object></Delete>'
    const answer = await send('POST', '/state?delete', { body })
    expect(tags(answer.text, 'Key')).toEqual(['a', 'b'])
    expect(tags((await send('GET', '/state?list-type=2')).text, 'Key')).toEqual(['c'])
  })
})

describe('CopyObject', () => {
  test('brings back an old version as the newest, with what belongs to it', async () => {
    const { send } = openClient(versioned)
    const headers = { 'content-type': 'application/json', 'x-amz-meta-serial': '1' }
    const first = (await send('PUT', '/state/a b', { body: 'old', headers })).headers['x-amz-version-id']
    await send('PUT', '/state/a b', { body: 'new' })
    const copied = await send('PUT', '/state/a b', {
      headers: {
        'x-amz-copy-source': `state/a%20b?versionId=${first}`,
        'x-amz-server-side-encryption': 'aws:kms',
      },
    })
    expect(copied.headers['x-amz-copy-source-version-id']).toBe(first)
    expect(tag(copied.text, 'ETag')).toBe('&quot;149603e6c03516362a8da23f624db945&quot;')
    const now = await send('GET', '/state/a b')
    expect(now.text).toBe('old')
    expect(now.headers).toEqual(
      expect.objectContaining({ ...headers, 'x-amz-server-side-encryption': 'aws:kms' }),
    )
  })

  test('a source without a key is InvalidArgument', async () => {
    const { send } = openClient()
    const copied = await send('PUT', '/state/b', { headers: { 'x-amz-copy-source': 'state' } })
    expect([copied.status, tag(copied.text, 'Code')]).toEqual([400, 'InvalidArgument'])
  })

  test('REPLACE takes the metadata of the request instead', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a', { headers: { 'x-amz-meta-serial': '1' } })
    const headers = {
      'x-amz-copy-source': 'state/a',
      'x-amz-metadata-directive': 'REPLACE',
      'x-amz-meta-new': 'y',
    }
    await send('PUT', '/state/b', { headers })
    const { headers: copied } = await send('HEAD', '/state/b')
    expect([copied['x-amz-meta-serial'], copied['x-amz-meta-new']]).toEqual([undefined, 'y'])
  })
})
