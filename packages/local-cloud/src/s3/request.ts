/** A request as the operations see it: address resolved, body unframed and verified. */
import type { ServiceRequest, ServiceResponse } from '../service.ts'
import { readAddress } from './address.ts'
import { verifyDigests } from './checksum.ts'
import { decodeAwsChunked, isAwsChunked } from './chunked.ts'
import type { S3Store } from './store.ts'

export interface S3Request {
  bucket: string
  key: string
  query: URLSearchParams
  /** Trailers of a chunked body are among them. */
  headers: Record<string, string>
  content: Buffer
  region: string
}

/** An operation of the API: changes the store and answers. @throws S3Error. */
export type S3Operation = (store: S3Store, request: S3Request) => ServiceResponse

/** @throws S3Error IncompleteBody, BadDigest, InvalidDigest. */
export function readS3Request(request: ServiceRequest): S3Request {
  const { bucket = '', key = '' } = readAddress(request)
  const { content, trailers } = isAwsChunked(request.headers)
    ? decodeAwsChunked(request.body, request.headers)
    : { content: request.body, trailers: {} }
  const headers = { ...request.headers, ...trailers }
  verifyDigests(content, headers)
  return { bucket, key, query: request.url.searchParams, headers, content, region: request.region }
}

export function xmlResponse(
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): ServiceResponse {
  return {
    status,
    headers: { 'content-type': 'application/xml', ...headers },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  }
}

export function emptyResponse(status: number, headers: Record<string, string> = {}): ServiceResponse {
  return { status, headers, body: '' }
}

export const nameSpace = 'http://s3.amazonaws.com/doc/2006-03-01/'
