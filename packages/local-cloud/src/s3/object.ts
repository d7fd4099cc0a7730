/** GetObject, HeadObject, PutObject, DeleteObject, DeleteObjects. */
import { element, firstText, textsOf } from '../protocol/xml.ts'
import { checksumHeaders } from './checksum.ts'
import { checkDelete, checkRead, checkWrite } from './conditions.ts'
import { S3Error } from './errors.ts'
import { emptyResponse, type S3Operation, type S3Request, xmlResponse } from './request.ts'
import {
  addVersion,
  type Bucket,
  bucketOf,
  currentObject,
  newestVersion,
  type ObjectVersion,
  removeVersion,
  type S3Store,
} from './store.ts'

const keptHeaders =
  /^(content-type|content-disposition|content-language|cache-control|expires|x-amz-meta-.+|x-amz-server-side-encryption.*|x-amz-storage-class|x-amz-website-redirect-location)$/

/** What of a request stays with the object; `aws-chunked` is framing, not an encoding of the content. */
export function headersToKeep(headers: Record<string, string>): Record<string, string> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => keptHeaders.test(name)))
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked')
  if (encoding.length > 0) kept['content-encoding'] = encoding.join(',')
  return { 'content-type': 'binary/octet-stream', ...kept, ...checksumHeaders(headers) }
}

/** New objects are encrypted by S3 unless the request or the bucket says by what. */
export function encryptionHeaders(bucket: Bucket, headers: Record<string, string>): Record<string, string> {
  if (headers['x-amz-server-side-encryption']) return {}
  const configured = bucket.settings.get('encryption') ?? ''
  const algorithm = firstText(configured, 'SSEAlgorithm') ?? 'AES256'
  const keyId = firstText(configured, 'KMSMasterKeyID')
  return {
    'x-amz-server-side-encryption': algorithm,
    ...(keyId !== undefined && { 'x-amz-server-side-encryption-aws-kms-key-id': keyId }),
  }
}

/** `x-amz-version-id` is there only where the bucket is or was versioned. */
export function versionHeader(bucket: Bucket, version: ObjectVersion): Record<string, string> {
  return bucket.versioning === undefined ? {} : { 'x-amz-version-id': version.versionId }
}

export function readTagHeader(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(headers['x-amz-tagging'] ?? ''))
}

export const putObject: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  checkWrite(request.headers, currentObject(bucket, request.key))
  const version = addVersion(store, bucket, {
    key: request.key,
    content: request.content,
    headers: { ...encryptionHeaders(bucket, request.headers), ...headersToKeep(request.headers) },
    tags: readTagHeader(request.headers),
  })
  const { 'content-type': _, ...answered } = version.headers
  const sent = Object.entries(answered).filter(
    ([name]) => name.startsWith('x-amz-') && !name.startsWith('x-amz-meta-'),
  )
  return emptyResponse(200, {
    etag: version.etag,
    ...versionHeader(bucket, version),
    ...Object.fromEntries(sent),
  })
}

/** @throws S3Error NoSuchKey, NoSuchVersion; 405 for a delete marker asked for by its id. */
export function findObject(bucket: Bucket, request: S3Request): ObjectVersion {
  const versionId = request.query.get('versionId')
  if (versionId !== null) {
    const version = bucket.versions.get(request.key)?.find((each) => each.versionId === versionId)
    if (!version) throw new S3Error('NoSuchVersion')
    if (version.deleteMarker) throw new S3Error('MethodNotAllowed', { headers: markerHeaders(version) })
    return version
  }
  const newest = newestVersion(bucket, request.key)
  if (!newest || newest.deleteMarker) {
    throw new S3Error('NoSuchKey', newest ? { headers: markerHeaders(newest) } : {})
  }
  return newest
}

function markerHeaders(marker: ObjectVersion): Record<string, string> {
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId }
}

function objectHeaders(bucket: Bucket, object: ObjectVersion, request: S3Request): Record<string, string> {
  const wantsChecksums = request.headers['x-amz-checksum-mode'] === 'ENABLED'
  const headers = Object.entries(object.headers).filter(
    ([name]) => wantsChecksums || !name.startsWith('x-amz-checksum-'),
  )
  const tagCount = Object.keys(object.tags).length
  return {
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    'content-length': String(object.content.length),
    ...versionHeader(bucket, object),
    ...Object.fromEntries(headers),
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
  }
}

export const getObject: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const object = findObject(bucket, request)
  const headers = objectHeaders(bucket, object, request)
  if (checkRead(request.headers, object) === 'not-modified') return emptyResponse(304, headers)
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  if (!range) return { status: 200, headers, body: object.content }
  const start = Number(range[1])
  const end = Math.min(range[2] ? Number(range[2]) : Number.POSITIVE_INFINITY, object.content.length - 1)
  // The checksum is of the whole object: S3 gives none with a part of it.
  const ofPart = Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-'))
  return {
    status: 206,
    headers: {
      ...Object.fromEntries(ofPart),
      'content-range': `bytes ${start}-${end}/${object.content.length}`,
    },
    body: object.content.subarray(start, end + 1),
  }
}

/** HEAD has no body, so errors have none either. */
export const headObject: S3Operation = (store, request) => {
  try {
    return { ...getObject(store, { ...request, headers: { ...request.headers, range: '' } }), body: '' }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    return { ...error.toResponse(), body: '' }
  }
}

/** One version for good, or a delete marker on top (no versioning: the object itself). */
function remove(
  store: S3Store,
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
): Record<string, string> {
  if (versionId !== undefined) {
    const removed = removeVersion(bucket, key, versionId)
    return {
      'x-amz-version-id': versionId,
      ...(removed?.deleteMarker && { 'x-amz-delete-marker': 'true' }),
    }
  }
  if (bucket.versioning === undefined) {
    removeVersion(bucket, key, 'null')
    return {}
  }
  const marker = addVersion(store, bucket, { key, content: Buffer.alloc(0), headers: {}, deleteMarker: true })
  return markerHeaders(marker)
}

export const deleteObject: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  checkDelete(request.headers, currentObject(bucket, request.key))
  return emptyResponse(204, remove(store, bucket, request.key, request.query.get('versionId') ?? undefined))
}

export const deleteObjects: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const document = request.content.toString('utf8')
  const quiet = firstText(document, 'Quiet') === 'true'
  const deleted = [...document.matchAll(/<Object>([\s\S]*?)<\/Object>/g)].map(([, object = '']) => {
    const key = textsOf(object, 'Key')[0] ?? ''
    const versionId = firstText(object, 'VersionId')
    const headers = remove(store, bucket, key, versionId)
    return {
      Key: key,
      VersionId: versionId,
      DeleteMarker: headers['x-amz-delete-marker'],
      DeleteMarkerVersionId: versionId === undefined ? headers['x-amz-version-id'] : undefined,
    }
  })
  return xmlResponse(element('DeleteResult', quiet ? {} : { Deleted: deleted }))
}
