/** ListObjects, ListObjectsV2 and ListObjectVersions, page by page in the order of UTF-8 bytes. */
import { element, type XmlValue } from '../protocol/xml.ts'
import { S3Error } from './errors.ts'
import { nameSpace, type S3Operation, type S3Request, xmlResponse } from './request.ts'
import { type Bucket, bucketOf, currentObject, type ObjectVersion } from './store.ts'

const owner = { ID: '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a' }

interface Page<T> {
  items: T[]
  commonPrefixes: string[]
  /** The last entry of the page; undefined where it is the last page. */
  next: T | string | undefined
}

/** Rolls keys up to the delimiter and cuts after `max` entries, prefixes counted as S3 does. */
function paginate<T>(entries: T[], keyOf: (entry: T) => string, request: S3Request, max: number): Page<T> {
  const prefix = request.query.get('prefix') ?? ''
  const delimiter = request.query.get('delimiter') ?? ''
  const page: Page<T> = { items: [], commonPrefixes: [], next: undefined }
  let last: T | string | undefined
  for (const entry of entries) {
    const key = keyOf(entry)
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const rolled = cut < 0 ? undefined : key.slice(0, cut + delimiter.length)
    if (rolled !== undefined && page.commonPrefixes.includes(rolled)) continue
    if (page.items.length + page.commonPrefixes.length >= max) return { ...page, next: last }
    if (rolled === undefined) page.items.push(entry)
    else page.commonPrefixes.push(rolled)
    last = rolled ?? entry
  }
  return page
}

function sortedKeys(bucket: Bucket, prefix: string): string[] {
  return [...bucket.versions.keys()]
    .filter((key) => key.startsWith(prefix))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** @throws S3Error InvalidArgument. */
function maxKeys(request: S3Request): number {
  const text = request.query.get('max-keys') ?? '1000'
  if (!/^\d+$/.test(text))
    throw new S3Error('InvalidArgument', {
      message: 'Provided max-keys not an integer or within integer range',
    })
  return Math.min(Number(text), 1000)
}

function encodeWith(request: S3Request): (text: string) => string {
  return request.query.get('encoding-type') === 'url'
    ? (text) => encodeURIComponent(text).replaceAll('%2F', '/')
    : (text) => text
}

function entryOf(object: ObjectVersion, encode: (text: string) => string): { [tag: string]: XmlValue } {
  return {
    Key: encode(object.key),
    LastModified: new Date(Math.floor(object.lastModified / 1000) * 1000).toISOString(),
    ETag: object.etag,
    Size: object.content.length,
    StorageClass: object.headers['x-amz-storage-class'] ?? 'STANDARD',
  }
}

/** Everything a listing starts with, of either version of the operation. */
function preamble(
  request: S3Request,
  max: number,
  encode: (text: string) => string,
): { [tag: string]: XmlValue } {
  const delimiter = request.query.get('delimiter')
  return {
    Name: request.bucket,
    Prefix: encode(request.query.get('prefix') ?? ''),
    MaxKeys: max,
    Delimiter: delimiter === null ? undefined : encode(delimiter),
    EncodingType: request.query.get('encoding-type') ?? undefined,
  }
}

function respond(tag: string, value: { [tag: string]: XmlValue }) {
  return xmlResponse(element(tag, value).replace(`<${tag}>`, `<${tag} xmlns="${nameSpace}">`))
}

export const listObjects: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const second = request.query.get('list-type') === '2'
  const token = request.query.get('continuation-token')
  const after = second
    ? ((token === null ? null : Buffer.from(token, 'base64url').toString('utf8')) ??
      request.query.get('start-after'))
    : request.query.get('marker')
  const max = maxKeys(request)
  const encode = encodeWith(request)
  const objects = sortedKeys(bucket, request.query.get('prefix') ?? '')
    .map((key) => currentObject(bucket, key))
    .filter((object) => object !== undefined)
    .filter(({ key }) => after === null || isAfter(key, after, request.query.get('delimiter')))
  const page = paginate(objects, ({ key }) => key, request, max)
  const next = typeof page.next === 'object' ? page.next.key : page.next
  return respond('ListBucketResult', {
    ...preamble(request, max, encode),
    IsTruncated: next !== undefined,
    ...(second
      ? {
          KeyCount: page.items.length + page.commonPrefixes.length,
          ContinuationToken: token ?? undefined,
          NextContinuationToken: next === undefined ? undefined : Buffer.from(next).toString('base64url'),
          StartAfter: request.query.get('start-after') ?? undefined,
        }
      : { Marker: encode(after ?? ''), NextMarker: next === undefined ? undefined : encode(next) }),
    Contents: page.items.map((object) => entryOf(object, encode)),
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  })
}

/** A rolled-up prefix as the marker stands for every key under it. */
function isAfter(key: string, marker: string, delimiter: string | null): boolean {
  if (delimiter && marker.endsWith(delimiter) && key.startsWith(marker)) return false
  return Buffer.compare(Buffer.from(key), Buffer.from(marker)) > 0
}

export const listObjectVersions: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const keyMarker = request.query.get('key-marker') || null
  const versionMarker = request.query.get('version-id-marker') || null
  const max = maxKeys(request)
  const encode = encodeWith(request)
  const versions = sortedKeys(bucket, request.query.get('prefix') ?? '')
    .flatMap((key) => bucket.versions.get(key) ?? [])
    .filter(startAfter(bucket, keyMarker, versionMarker))
  const page = paginate(versions, ({ key }) => key, request, max)
  const next = typeof page.next === 'object' ? page.next : undefined
  const nextKey = typeof page.next === 'string' ? page.next : next?.key
  const entry = (version: ObjectVersion) => {
    const { ETag, Size, StorageClass, ...rest } = entryOf(version, encode)
    const fields = {
      ...rest,
      VersionId: version.versionId,
      IsLatest: bucket.versions.get(version.key)?.[0] === version,
      Owner: owner,
    }
    return version.deleteMarker
      ? { DeleteMarker: fields }
      : { Version: { ...fields, ETag, Size, StorageClass } }
  }
  const body = page.items.map((version) =>
    Object.entries(entry(version))
      .map(([tag, value]) => element(tag, value))
      .join(''),
  )
  const head = element('ListVersionsResult', {
    ...preamble(request, max, encode),
    KeyMarker: encode(keyMarker ?? ''),
    VersionIdMarker: versionMarker ?? '',
    NextKeyMarker: nextKey === undefined ? undefined : encode(nextKey),
    NextVersionIdMarker: next?.versionId,
    IsTruncated: page.next !== undefined,
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  })
  return xmlResponse(
    head
      .replace('<ListVersionsResult>', `<ListVersionsResult xmlns="${nameSpace}">`)
      .replace('</ListVersionsResult>', `${body.join('')}</ListVersionsResult>`),
  )
}

/** Versions after the marker: later keys, or the same key's older versions where a version is named. */
function startAfter(bucket: Bucket, keyMarker: string | null, versionMarker: string | null) {
  return (version: ObjectVersion): boolean => {
    if (keyMarker === null) return true
    const order = Buffer.compare(Buffer.from(version.key), Buffer.from(keyMarker))
    if (order !== 0) return order > 0
    if (versionMarker === null) return false
    const siblings = bucket.versions.get(version.key) ?? []
    return siblings.indexOf(version) > siblings.findIndex((each) => each.versionId === versionMarker)
  }
}
