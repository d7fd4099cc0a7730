/** Which bucket and key a request is about, in path style or virtual-host style. */
import type { ServiceRequest } from '../service.ts'

export interface Address {
  bucket: string | undefined
  key: string | undefined
}

/**
 * `bucket.s3.eu-west-1.amazonaws.com`, `bucket.s3.localhost`, `bucket.localhost`; and `bucket.127.0.0.1`, which
 * is what Go's SDK makes of an endpoint that is an address, and reaches us through HTTP_PROXY alone.
 */
const virtualHost =
  /^(?<bucket>[a-z0-9][a-z0-9.-]{1,61}?[a-z0-9])\.(?:s3[.-][\w.-]+|s3|localhost|127\.0\.0\.1)$/

export function readAddress(request: Pick<ServiceRequest, 'url' | 'headers'>): Address {
  const host = (request.headers.host ?? request.url.host).replace(/:\d+$/, '')
  const path = request.url.pathname.slice(1)
  const bucket = virtualHost.exec(host)?.groups?.bucket
  if (bucket !== undefined) return { bucket, key: decodeKey(path) }
  const slash = path.indexOf('/')
  const [first, rest] = slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)]
  return { bucket: decodeKey(first), key: decodeKey(rest) }
}

/** Keys are percent-encoded UTF-8; what does not decode is taken as it stands. */
function decodeKey(text: string): string | undefined {
  if (text === '') return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
