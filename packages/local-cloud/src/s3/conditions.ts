/** Conditional requests: `If-Match`, `If-None-Match`, `If-Modified-Since`, `If-Unmodified-Since`. */
import { S3Error } from './errors.ts'
import type { ObjectVersion } from './store.ts'

/** ETags may be sent with or without quotes; `*` matches whatever exists. */
function matchesEtag(condition: string, etag: string): boolean {
  const bare = etag.replaceAll('"', '')
  return condition.split(',').some((candidate) => {
    const text = candidate.trim().replaceAll('"', '')
    return text === '*' || text === bare
  })
}

/**
 * `If-None-Match: *` writes only where nothing is; `If-Match` only over exactly this object.
 * @throws S3Error PreconditionFailed (412), NoSuchKey (404) for `If-Match` on nothing, NotImplemented for an
 * ETag in `If-None-Match`, all as PutObject does.
 */
export function checkWrite(headers: Record<string, string>, current: ObjectVersion | undefined): void {
  const ifNoneMatch = headers['if-none-match']
  const ifMatch = headers['if-match']
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*') {
    throw new S3Error('NotImplemented')
  }
  if (ifNoneMatch !== undefined && current) throw new S3Error('PreconditionFailed')
  if (ifMatch === undefined) return
  if (!current) throw new S3Error('NoSuchKey')
  if (!matchesEtag(ifMatch, current.etag)) throw new S3Error('PreconditionFailed')
}

/** @throws S3Error PreconditionFailed where the object is not the one named, or not there at all. */
export function checkDelete(headers: Record<string, string>, current: ObjectVersion | undefined): void {
  const ifMatch = headers['if-match']
  if (ifMatch === undefined) return
  if (!current || !matchesEtag(ifMatch, current.etag)) throw new S3Error('PreconditionFailed')
}

/**
 * @param prefix 'x-amz-copy-source-' for the source of a copy.
 * @returns 304 where the reader has it already. @throws S3Error PreconditionFailed.
 */
export function checkRead(
  headers: Record<string, string>,
  object: ObjectVersion,
  prefix = '',
): 'fresh' | 'not-modified' {
  const ifMatch = headers[`${prefix}if-match`]
  const ifNoneMatch = headers[`${prefix}if-none-match`]
  const seconds = Math.floor(object.lastModified / 1000) * 1000
  if (ifMatch !== undefined) {
    if (!matchesEtag(ifMatch, object.etag)) throw new S3Error('PreconditionFailed')
  } else {
    const unmodifiedSince = Date.parse(headers[`${prefix}if-unmodified-since`] ?? '')
    if (seconds > unmodifiedSince) throw new S3Error('PreconditionFailed')
  }
  if (ifNoneMatch !== undefined) return matchesEtag(ifNoneMatch, object.etag) ? 'not-modified' : 'fresh'
  return seconds <= Date.parse(headers[`${prefix}if-modified-since`] ?? '') ? 'not-modified' : 'fresh'
}
