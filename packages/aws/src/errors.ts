/** What went wrong at AWS, told apart by the error's name **or** its HTTP status: proxies and emulators bend one or the other. */

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

/** The HTTP status of the answer; `undefined` when there was none. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  const { $metadata: metadata } = error
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const expired = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'CredentialsProviderError',
])
const denied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'UnauthorizedException',
  'Forbidden',
  'AuthorizationError',
])
const invalidCredentials = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'InvalidIdentityToken',
])
const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'ProvisionedThroughputExceededException',
  'SlowDown',
])

export function isExpired(error: unknown): boolean {
  return (
    expired.has(nameOf(error)) || /security token.*expired|token (?:has )?expired/i.test(messageOf(error))
  )
}

export function isAccessDenied(error: unknown): boolean {
  if (isExpired(error) || invalidCredentials.has(nameOf(error)) || isThrottling(error)) return false
  return (
    denied.has(nameOf(error)) ||
    statusOf(error) === 403 ||
    /is not authorized to perform/.test(messageOf(error))
  )
}

/**
 * Includes ECS's `ClientException: Too many concurrent attempts to create a new revision`, which the SDK takes
 * for the caller's fault; excludes LimitExceededException, a quota that waiting does not raise.
 */
export function isThrottling(error: unknown): boolean {
  return (
    throttled.has(nameOf(error)) ||
    statusOf(error) === 429 ||
    /^rate exceeded$|too many concurrent attempts to create a new revision/i.test(messageOf(error))
  )
}

export function isInvalidCredentials(error: unknown): boolean {
  return invalidCredentials.has(nameOf(error))
}

export function isNotFound(error: unknown): boolean {
  return statusOf(error) === 404 || /NotFound|^NoSuch|DoesNotExist/.test(nameOf(error))
}

const connection =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)$/

/** No answer came: refused, reset, unresolvable or silent. Whether a write took effect is not known. */
export function isUnanswered(error: unknown): boolean {
  const status = statusOf(error)
  if (status !== undefined) return status >= 500
  return nameOf(error) === 'TimeoutError' || connection.test(codeOf(error))
}

/** Node's error code, also of a cause. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error.cause === undefined ? '' : codeOf(error.cause)
}
