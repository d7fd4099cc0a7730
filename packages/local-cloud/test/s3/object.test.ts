import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openClient, tag } from './client.ts'

const md5 = (content: string | Buffer) => createHash('md5').update(content).digest('hex')

describe('objects', () => {
  test('what was put comes back with its MD5 as ETag, type, metadata, encryption and time', async () => {
    const { send } = openClient()
    const put = await send('PUT', '/state/env%3A/prod/app.tfstate', {
      body: '{"serial":1}',
      headers: {
        'content-type': 'application/json',
        'x-amz-meta-owner': 'platform',
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'alias/state',
      },
    })
    expect(put.status).toBe(200)
    expect(put.headers).toEqual(
      expect.objectContaining({
        etag: `"${md5('{"serial":1}')}"`,
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'alias/state',
      }),
    )
    const got = await send('GET', '/state/env:/prod/app.tfstate')
    expect(got.text).toBe('{"serial":1}')
    expect(got.headers).toEqual(
      expect.objectContaining({
        date: 'Mon, 05 Jan 2026 09:00:00 GMT',
        'last-modified': 'Mon, 05 Jan 2026 09:00:00 GMT',
        'content-type': 'application/json',
        'x-amz-meta-owner': 'platform',
        'x-amz-server-side-encryption': 'aws:kms',
        'content-length': '12',
      }),
    )
  })

  test('without a word about encryption the bucket says by what', async () => {
    const kms =
      '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>key-1</KMSMasterKeyID></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>'
    const { send } = openClient({
      buckets: [{ name: 'plain' }, { name: 'kms', settings: { encryption: kms } }],
    })
    expect((await send('PUT', '/plain/a')).headers['x-amz-server-side-encryption']).toBe('AES256')
    const { headers } = await send('PUT', '/kms/a')
    expect(headers['x-amz-server-side-encryption']).toBe('aws:kms')
    expect(headers['x-amz-server-side-encryption-aws-kms-key-id']).toBe('key-1')
  })

  test('virtual-host style reaches the same object as path style', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a/b', { body: 'x' })
    const hosts = [
      'state.s3.eu-west-1.amazonaws.com',
      'state.localhost:4000',
      'state.s3.localhost',
      'state.127.0.0.1:4000',
    ]
    for (const host of hosts) {
      expect((await send('GET', '/a/b', { host })).text).toBe('x')
    }
  })

  test('any key goes in and comes out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
          .filter((key) => !/^\.{1,2}$|\/\.{0,2}(\/|$)|^\.{0,2}\//.test(key)),
        fc.uint8Array({ maxLength: 300 }),
        async (key, bytes) => {
          const { s3, send } = openClient()
          const path = `/state/${encodeURIComponent(key)}`
          expect((await send('PUT', path, { body: Buffer.from(bytes) })).status).toBe(200)
          expect(s3.store.buckets.get('state')?.versions.has(key)).toBe(true)
          expect(Buffer.from((await send('GET', path)).body as Buffer)).toEqual(Buffer.from(bytes))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what is not there is NoSuchKey, NoSuchBucket, and for HEAD a bare 404', async () => {
    const { send } = openClient()
    const key = await send('GET', '/state/none')
    expect([key.status, tag(key.text, 'Code')]).toEqual([404, 'NoSuchKey'])
    const bucket = await send('GET', '/nowhere/none')
    expect([bucket.status, tag(bucket.text, 'Code')]).toEqual([404, 'NoSuchBucket'])
    const head = await send('HEAD', '/state/none')
    expect([head.status, head.text]).toEqual([404, ''])
  })

  test('HEAD gives the length of what it does not send', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a', { body: 'twelve bytes' })
    const head = await send('HEAD', '/state/a')
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '12', ''])
  })

  test('a bucket of another region redirects, and says which', async () => {
    const { send } = openClient({ buckets: [{ name: 'state', region: 'us-east-1' }] })
    const put = await send('PUT', '/state/a')
    expect([put.status, tag(put.text, 'Code')]).toEqual([301, 'PermanentRedirect'])
    expect(put.headers['x-amz-bucket-region']).toBe('us-east-1')
    expect((await send('HEAD', '/state')).headers['x-amz-bucket-region']).toBe('us-east-1')
  })

  test('ranges: 206 with the part', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a', { body: '0123456789' })
    const part = await send('GET', '/state/a', { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    expect((await send('GET', '/state/a', { headers: { range: 'bytes=8-' } })).text).toBe('89')
  })

  test('the checksum is of the whole object: a part of it has none, whoever asks for one', async () => {
    const { send } = openClient()
    const checksum = { 'x-amz-checksum-sha256': createHash('sha256').update('0123456789').digest('base64') }
    await send('PUT', '/state/a', { body: '0123456789', headers: checksum })
    const asked = { 'x-amz-checksum-mode': 'ENABLED' }
    expect((await send('GET', '/state/a', { headers: asked })).headers).toMatchObject(checksum)
    const part = await send('GET', '/state/a', { headers: { ...asked, range: 'bytes=2-4' } })
    expect([part.status, part.text]).toEqual([206, '234'])
    expect(Object.keys(part.headers).filter((name) => name.startsWith('x-amz-checksum'))).toEqual([])
  })
})

describe('digests', () => {
  test('a wrong Content-MD5 or checksum is BadDigest, and nothing is written', async () => {
    const { send } = openClient()
    const digests = {
      'content-md5': Buffer.alloc(16).toString('base64'),
      'x-amz-checksum-crc32': 'AAAAAA==',
      'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64'),
    }
    for (const [name, value] of Object.entries(digests)) {
      const put = await send('PUT', '/state/a', { body: 'x', headers: { [name]: value } })
      expect([name, put.status, tag(put.text, 'Code')]).toEqual([name, 400, 'BadDigest'])
    }
    expect(tag((await send('PUT', '/state/a', { headers: { 'content-md5': 'short' } })).text, 'Code')).toBe(
      'InvalidDigest',
    )
    expect((await send('GET', '/state/a')).status).toBe(404)
  })

  test('a right checksum is kept, and given back only to who asks', async () => {
    const { send } = openClient()
    const sha256 = createHash('sha256').update('x').digest('base64')
    await send('PUT', '/state/a', { body: 'x', headers: { 'x-amz-checksum-sha256': sha256 } })
    expect((await send('GET', '/state/a')).headers['x-amz-checksum-sha256']).toBeUndefined()
    const asked = await send('GET', '/state/a', { headers: { 'x-amz-checksum-mode': 'ENABLED' } })
    expect(asked.headers['x-amz-checksum-sha256']).toBe(sha256)
  })
})

describe('tags of objects', () => {
  test('set with the object, read, replaced, deleted', async () => {
    const { send } = openClient()
    await send('PUT', '/state/a', { headers: { 'x-amz-tagging': 'team=infra&cost=1' } })
    expect((await send('GET', '/state/a')).headers['x-amz-tagging-count']).toBe('2')
    expect((await send('GET', '/state/a?tagging')).text).toContain(
      '<Tag><Key>team</Key><Value>infra</Value></Tag>',
    )
    const body = '<Tagging><TagSet><Tag><Key>k</Key><Value>a&amp;b</Value></Tag></TagSet></Tagging>'
    await send('PUT', '/state/a?tagging', { body })
    expect((await send('GET', '/state/a?tagging')).text).toContain(
      '<TagSet><Tag><Key>k</Key><Value>a&amp;b</Value></Tag></TagSet>',
    )
    expect((await send('DELETE', '/state/a?tagging')).status).toBe(204)
    expect((await send('GET', '/state/a')).headers['x-amz-tagging-count']).toBeUndefined()
  })
})
