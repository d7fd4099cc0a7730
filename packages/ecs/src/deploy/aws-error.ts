/**
 * What an error of an AWS request means for the next step. Told apart by `name`, `message` and
 * `$metadata.httpStatusCode`, which every AWS SDK error has.
 */

const throttlingNames = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
])
const deniedNames = /^(AccessDenied|UnauthorizedOperation|UnauthorizedException|AuthorizationError|Forbidden)/

/** To be sent again later. Parallel registrations in one family get a ClientException that says as much. */
export function isThrottled(error: unknown): boolean {
  return (
    throttlingNames.has(nameOf(error)) ||
    statusOf(error) === 429 ||
    /^rate exceeded$|too many concurrent attempts to create a new revision/i.test(messageOf(error))
  )
}

export function isDenied(error: unknown): boolean {
  if (/expired/i.test(nameOf(error))) return false
  return deniedNames.test(nameOf(error)) || (statusOf(error) === 403 && !isThrottled(error))
}

/** The resource a read was about doesn't exist. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 || /NotFound|^NoSuch/.test(nameOf(error))
}

/**
 * The request may have taken effect though it failed: no answer, an unreadable one, or 5xx. A 4xx answer had
 * none, nor did what was never sent.
 */
export function mayHaveHappened(error: unknown): boolean {
  const status = statusOf(error)
  if (status !== undefined) return status >= 500 || status < 300
  return !/^(AbortError|CredentialsProviderError|TypeError|ReferenceError|Cancelled)$/.test(nameOf(error))
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function statusOf(error: unknown): number | undefined {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
