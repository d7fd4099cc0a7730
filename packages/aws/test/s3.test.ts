import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { s3Api } from '../src/s3.ts'
import { offTheNetwork, session } from './wire.ts'

offTheNetwork()

const host = 'https://states.s3.eu-central-1.amazonaws.com'
const bucket = 'states'
const key = 'prod/terraform.tfstate'
const api = () => s3Api(session())

interface Seen {
  method: 'GET' | 'PUT' | 'DELETE'
  path: string
  query: Record<string, string>
  headers: Headers
  body: string
}

/** Answers one request and tells what it was. */
function answer(method: Seen['method'], status: number, reply: string, headers: Record<string, string> = {}) {
  const seen: Seen = { method, path: '', query: {}, headers: new Headers(), body: '' }
  nock(host)
    .intercept(/.*/, method)
    .reply(async (request: Request) => {
      const url = new URL(request.url)
      seen.path = url.pathname
      seen.query = Object.fromEntries(url.searchParams)
      seen.headers = request.headers
      seen.body = await request.text()
      return [status, reply, headers]
    })
  return seen
}

const date = 'Wed, 04 Mar 2026 12:00:00 GMT'

describe('a listing', () => {
  test('has the objects, the time at S3 and the name of the bucket', async () => {
    const seen = answer(
      'GET',
      200,
      `<ListBucketResult><Name>states</Name><IsTruncated>true</IsTruncated><NextContinuationToken>next</NextContinuationToken>
       <Contents><Key>a</Key><ETag>"abc"</ETag><Size>7</Size><LastModified>2026-03-04T11:00:00Z</LastModified></Contents>
       <Contents></Contents></ListBucketResult>`,
      { date },
    )
    const page = await api().listObjects({ bucket, prefix: 'prod/', maxKeys: 5, continuationToken: 'here' })
    expect(page).toEqual({
      objects: [
        { key: 'a', etag: 'abc', size: 7, lastModified: new Date('2026-03-04T11:00:00Z') },
        { key: '', etag: '', size: 0, lastModified: new Date(0) },
      ],
      truncated: true,
      nextToken: 'next',
      serverTime: new Date('2026-03-04T12:00:00Z'),
      bucket: 'states',
    })
    expect(seen).toMatchObject({
      path: '/',
      query: { 'list-type': '2', prefix: 'prod/', 'max-keys': '5', 'continuation-token': 'here' },
    })
  })

  test('that is none names no bucket, so that it does not pass for an empty one', async () => {
    answer('GET', 200, '<html><body>proxy</body></html>', { date: 'yesterday' })
    await expect(api().listObjects({ bucket, prefix: '' })).resolves.toEqual({
      objects: [],
      truncated: false,
      nextToken: undefined,
      serverTime: undefined,
      bucket: undefined,
    })
  })
})

describe('an object', () => {
  test('comes with what a rewrite has to say again', async () => {
    const seen = answer('GET', 200, '{"serial":1}', {
      date,
      etag: '"abc"',
      'content-type': 'application/json',
      'last-modified': 'Wed, 04 Mar 2026 11:00:00 GMT',
      'x-amz-version-id': 'v1',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'key-1',
      'x-amz-server-side-encryption-bucket-key-enabled': 'true',
      'x-amz-meta-owner': 'infra',
    })
    const { body, ...rest } = await api().getObject({ bucket, key, versionId: 'v1', range: 'bytes=0-11' })
    expect(Buffer.from(body).toString()).toBe('{"serial":1}')
    expect(rest).toEqual({
      etag: 'abc',
      versionId: 'v1',
      lastModified: new Date('2026-03-04T11:00:00Z'),
      serverTime: new Date('2026-03-04T12:00:00Z'),
      contentType: 'application/json',
      serverSideEncryption: 'aws:kms',
      kmsKeyId: 'key-1',
      bucketKeyEnabled: true,
      metadata: { owner: 'infra' },
    })
    expect(seen).toMatchObject({ path: `/${key}`, query: { versionId: 'v1' } })
    expect(seen.headers.get('range')).toBe('bytes=0-11')
  })

  test('is written with all of that, and only over the version that was seen', async () => {
    const seen = answer('PUT', 200, '', { etag: '"new"', 'x-amz-version-id': 'v2' })
    const written = await api().putObject({
      bucket,
      key,
      body: Buffer.from('{"serial":2}'),
      ifMatch: 'abc',
      acl: 'bucket-owner-full-control',
      contentType: 'application/json',
      serverSideEncryption: 'aws:kms',
      kmsKeyId: 'key-1',
      bucketKeyEnabled: true,
      metadata: { owner: 'infra' },
    })
    expect(written).toEqual({ etag: 'new', versionId: 'v2' })
    expect(seen).toMatchObject({ path: `/${key}` })
    expect(seen.body).toContain('{"serial":2}')
    expect(Object.fromEntries(seen.headers)).toMatchObject({
      'if-match': '"abc"',
      'content-type': 'application/json',
      'x-amz-acl': 'bucket-owner-full-control',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'key-1',
      'x-amz-server-side-encryption-bucket-key-enabled': 'true',
      'x-amz-meta-owner': 'infra',
    })
    expect(seen.headers.has('if-none-match')).toBe(false)
  })

  test('is made only where there is none, and removed only while it is the one that was seen', async () => {
    const made = answer('PUT', 200, '', { etag: '"new"' })
    await api().putObject({ bucket, key, body: new Uint8Array(), ifNoneMatch: '*' })
    expect(made.headers.get('if-none-match')).toBe('*')
    expect(made.headers.has('if-match')).toBe(false)
    const removed = answer('DELETE', 204, '')
    await api().deleteObject({ bucket, key, ifMatch: 'abc' })
    expect(removed).toMatchObject({ path: `/${key}`, query: {} })
    expect(removed.headers.get('if-match')).toBe('"abc"')
    const anyway = answer('DELETE', 204, '')
    await api().deleteObject({ bucket, key })
    expect(anyway.headers.has('if-match')).toBe(false)
  })

  test('is not written twice where the answer was lost, but read again', async () => {
    answer('PUT', 500, '<Error><Code>InternalError</Code></Error>')
    await expect(api().putObject({ bucket, key, body: new Uint8Array() })).rejects.toThrow()
    nock(host).get(`/${key}`).query(true).reply(500, '<Error><Code>InternalError</Code></Error>')
    nock(host).get(`/${key}`).query(true).reply(200, 'x')
    const { body } = await api().getObject({ bucket, key })
    expect(Buffer.from(body).toString()).toBe('x')
  })
})

describe('the versions', () => {
  test('and delete markers of a key stand in the order they were made, the latest first', async () => {
    const entry = (name: string, key: string, id: string, time: string, latest = false) =>
      `<${name}><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${latest}</IsLatest>
       <LastModified>2026-03-0${time}T00:00:00Z</LastModified><ETag>"${id}"</ETag><Size>5</Size></${name}>`
    const seen = answer(
      'GET',
      200,
      `<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>k</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker>
       ${entry('Version', 'b', 'b1', '9', true)}${entry('Version', 'a', 'a1', '1')}${entry('Version', 'a', 'a3', '3')}
       ${entry('DeleteMarker', 'a', 'a2', '2')}${entry('DeleteMarker', 'a', 'a4', '3', true)}<Version></Version>
       </ListVersionsResult>`,
    )
    const page = await api().listVersions({
      bucket,
      prefix: 'a',
      maxKeys: 9,
      keyMarker: 'from',
      versionIdMarker: 'here',
    })
    expect(page.versions.map(({ key, versionId, deleteMarker }) => [key, versionId, deleteMarker])).toEqual([
      ['', 'null', false],
      ['a', 'a4', true],
      ['a', 'a3', false],
      ['a', 'a2', true],
      ['a', 'a1', false],
      ['b', 'b1', false],
    ])
    expect(page.versions[0]).toMatchObject({ isLatest: false, lastModified: new Date(0), etag: '', size: 0 })
    expect(page.versions[2]).toMatchObject({
      isLatest: false,
      lastModified: new Date('2026-03-03T00:00:00Z'),
      etag: 'a3',
      size: 5,
    })
    expect(page).toMatchObject({ truncated: true, nextKeyMarker: 'k', nextVersionIdMarker: 'v' })
    expect(seen.query).toMatchObject({
      versions: '',
      prefix: 'a',
      'max-keys': '9',
      'key-marker': 'from',
      'version-id-marker': 'here',
    })
  })

  test('of a key that has none', async () => {
    answer('GET', 200, '<ListVersionsResult></ListVersionsResult>')
    await expect(api().listVersions({ bucket, prefix: 'a' })).resolves.toEqual({
      versions: [],
      truncated: false,
      nextKeyMarker: undefined,
      nextVersionIdMarker: undefined,
    })
  })
})
