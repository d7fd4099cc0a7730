/** CopyObject, within a bucket and between two, of any version. */
import { element } from '../protocol/xml.ts'
import { checkRead, checkWrite } from './conditions.ts'
import { S3Error } from './errors.ts'
import { encryptionHeaders, findObject, headersToKeep, readTagHeader, versionHeader } from './object.ts'
import { type S3Operation, xmlResponse } from './request.ts'
import { addVersion, bucketOf, currentObject } from './store.ts'

/** `x-amz-copy-source`: `[/]bucket/key[?versionId=…]`, percent-encoded. */
function readSource(header: string): { bucket: string; key: string; versionId: string | undefined } {
  const [path = '', query = ''] = header.replace(/^\//, '').split('?versionId=')
  const decoded = decodeURIComponent(path)
  const slash = decoded.indexOf('/')
  if (slash < 1)
    throw new S3Error('InvalidArgument', {
      message: `Copy Source must mention the source bucket and key: ${header}`,
    })
  return { bucket: decoded.slice(0, slash), key: decoded.slice(slash + 1), versionId: query || undefined }
}

export const copyObject: S3Operation = (store, request) => {
  const { headers } = request
  const from = readSource(headers['x-amz-copy-source'] ?? '')
  const fromBucket = bucketOf(store, from.bucket)
  const query = new URLSearchParams(from.versionId === undefined ? '' : { versionId: from.versionId })
  const source = findObject(fromBucket, { ...request, ...from, query })
  if (checkRead(headers, source, 'x-amz-copy-source-') === 'not-modified')
    throw new S3Error('PreconditionFailed')
  const bucket = bucketOf(store, request.bucket)
  checkWrite(headers, currentObject(bucket, request.key))
  const replaces = headers['x-amz-metadata-directive'] === 'REPLACE'
  const sent = headersToKeep(headers)
  const encryption = Object.entries(sent).filter(([name]) => name.startsWith('x-amz-server-side-encryption'))
  const version = addVersion(store, bucket, {
    key: request.key,
    content: source.content,
    headers: {
      ...encryptionHeaders(bucket, headers),
      ...(replaces ? sent : withoutEncryption(source.headers)),
      ...Object.fromEntries(encryption),
    },
    tags: headers['x-amz-tagging-directive'] === 'REPLACE' ? readTagHeader(headers) : source.tags,
  })
  const result = { ETag: version.etag, LastModified: new Date(version.lastModified).toISOString() }
  return xmlResponse(element('CopyObjectResult', result), 200, {
    ...versionHeader(bucket, version),
    ...(fromBucket.versioning !== undefined && { 'x-amz-copy-source-version-id': source.versionId }),
    ...Object.fromEntries(
      Object.entries(version.headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')),
    ),
  })
}

/** A copy is encrypted as its target says, never as its source was. */
function withoutEncryption(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-server-side-encryption')),
  )
}
