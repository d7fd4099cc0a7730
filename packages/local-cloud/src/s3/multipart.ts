/** Multipart uploads: how Terraform writes a state above 5 MiB and the AWS CLI a file above 8 MiB. */
import { createHash, randomBytes } from 'node:crypto'
import { element, firstText } from '../protocol/xml.ts'
import { checkWrite } from './conditions.ts'
import { S3Error } from './errors.ts'
import { encryptionHeaders, headersToKeep, versionHeader } from './object.ts'
import { emptyResponse, type S3Operation, type S3Request, xmlResponse } from './request.ts'
import { addVersion, type Bucket, bucketOf, currentObject, etagOf, type MultipartUpload } from './store.ts'

export const createMultipartUpload: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const uploadId = randomBytes(24).toString('base64url')
  const headers = { ...encryptionHeaders(bucket, request.headers), ...headersToKeep(request.headers) }
  bucket.uploads.set(uploadId, { key: request.key, headers, parts: new Map() })
  const result = { Bucket: request.bucket, Key: request.key, UploadId: uploadId }
  return xmlResponse(element('InitiateMultipartUploadResult', result))
}

/** @throws S3Error NoSuchUpload. */
function uploadOf(bucket: Bucket, request: S3Request): MultipartUpload {
  const upload = bucket.uploads.get(request.query.get('uploadId') ?? '')
  if (!upload || upload.key !== request.key) throw new S3Error('NoSuchUpload')
  return upload
}

export const uploadPart: S3Operation = (store, request) => {
  const upload = uploadOf(bucketOf(store, request.bucket), request)
  const etag = etagOf(request.content)
  upload.parts.set(Number(request.query.get('partNumber')), { content: request.content, etag })
  return emptyResponse(200, { etag })
}

export const completeMultipartUpload: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const upload = uploadOf(bucket, request)
  checkWrite(request.headers, currentObject(bucket, request.key))
  const listed = [...request.content.toString('utf8').matchAll(/<Part>([\s\S]*?)<\/Part>/g)]
  const parts = listed.map(([, part = '']) => {
    const uploaded = upload.parts.get(Number(firstText(part, 'PartNumber')))
    const etag = firstText(part, 'ETag')?.replaceAll('"', '')
    if (!uploaded || uploaded.etag.replaceAll('"', '') !== etag) throw new S3Error('InvalidPart')
    return uploaded
  })
  if (parts.length === 0) throw new S3Error('MalformedXML')
  const version = addVersion(store, bucket, {
    key: request.key,
    content: Buffer.concat(parts.map(({ content }) => content)),
    headers: upload.headers,
    etag: multipartEtag(parts.map(({ etag }) => etag)),
  })
  bucket.uploads.delete(request.query.get('uploadId') ?? '')
  const result = { Bucket: request.bucket, Key: request.key, ETag: version.etag }
  return xmlResponse(element('CompleteMultipartUploadResult', result), 200, versionHeader(bucket, version))
}

/** MD5 over the parts' MD5s, a dash, and how many there are. */
function multipartEtag(etags: string[]): string {
  const digests = Buffer.concat(etags.map((etag) => Buffer.from(etag.replaceAll('"', ''), 'hex')))
  return `"${createHash('md5').update(digests).digest('hex')}-${etags.length}"`
}

export const abortMultipartUpload: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  uploadOf(bucket, request)
  bucket.uploads.delete(request.query.get('uploadId') ?? '')
  return emptyResponse(204)
}
