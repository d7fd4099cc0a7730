/** Why a store could not be asked. `other` is what no rule below knows. */
export type FailureKind =
  | 'denied'
  | 'expired'
  | 'no-credentials'
  | 'no-bucket'
  | 'no-table'
  | 'no-object'
  | 'condition'
  | 'wrong-region'
  | 'throttled'
  | 'unreachable'
  | 'server'
  | 'unreadable'
  | 'other'

/** An error of a port, sorted. */
export interface Failure {
  kind: FailureKind
  /** The error's name as AWS or Node spells it. */
  name: string
  status?: number | undefined
  message: string
}

/** Names that mean one kind whatever the status. */
const kinds: Record<string, FailureKind> = {
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  AllAccessDisabled: 'denied',
  Forbidden: 'denied',
  UnauthorizedException: 'denied',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
  RequestExpired: 'expired',
  TokenRefreshRequired: 'expired',
  CredentialsProviderError: 'no-credentials',
  InvalidAccessKeyId: 'no-credentials',
  InvalidClientTokenId: 'no-credentials',
  InvalidSignatureException: 'no-credentials',
  SignatureDoesNotMatch: 'no-credentials',
  UnrecognizedClientException: 'no-credentials',
  NoSuchBucket: 'no-bucket',
  ResourceNotFoundException: 'no-table',
  NoSuchKey: 'no-object',
  NoSuchVersion: 'no-object',
  NotFound: 'no-object',
  PreconditionFailed: 'condition',
  ConditionalRequestConflict: 'condition',
  ConditionalCheckFailedException: 'condition',
  PermanentRedirect: 'wrong-region',
  AuthorizationHeaderMalformed: 'wrong-region',
  IllegalLocationConstraintException: 'wrong-region',
  SlowDown: 'throttled',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  ProvisionedThroughputExceededException: 'throttled',
  TransactionCanceledException: 'throttled',
  TimeoutError: 'unreachable',
}

const networkCodes = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR|ERR_SSL|CERT_)/
const unreadableNames = /^(?:SyntaxError|MalformedAnswer)$/
const unreadableWords =
  /Deserialization|Unexpected (?:end|token)|not valid JSON|Unclosed|Invalid XML|Expected/i

/**
 * Sorts an error by its name or, where the name says nothing, by its HTTP status: a HEAD or a proxy gives 403 and
 * no name, an endpoint of another make gives a name of its own.
 */
export function failureOf(error: unknown): Failure {
  const { name, code, message, status } = partsOf(error)
  const known = kinds[name] ?? kinds[code] ?? (/rate limit/i.test(message) ? 'throttled' : undefined)
  const kind = known ?? byStatus(status) ?? byWords(name, code, message) ?? 'other'
  return { kind, name: kinds[name] === undefined && code !== '' ? code : name, status, message }
}

/** Whether asking again may give another answer without anybody doing anything. */
export function isPassing(failure: Failure): boolean {
  return ['throttled', 'unreachable', 'server', 'unreadable'].includes(failure.kind)
}

function byStatus(status: number | undefined): FailureKind | undefined {
  if (status === undefined) return undefined
  if (status === 401 || status === 403) return 'denied'
  if (status === 301 || status === 307) return 'wrong-region'
  if (status === 404) return 'no-object'
  if (status === 409 || status === 412) return 'condition'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'server' : undefined
}

function byWords(name: string, code: string, message: string): FailureKind | undefined {
  if (unreadableNames.test(name)) return 'unreadable'
  const words = `${name} ${code} ${message}`
  if (networkCodes.test(code) || /Timeout|socket hang up|fetch failed|aborted/i.test(words))
    return 'unreachable'
  return unreadableWords.test(message) ? 'unreadable' : undefined
}

function partsOf(error: unknown): {
  name: string
  code: string
  message: string
  status: number | undefined
} {
  if (typeof error !== 'object' || error === null) {
    return { name: 'Error', code: '', message: String(error), status: undefined }
  }
  const { name, code, Code, message, $metadata, status: plain } = error as Record<string, unknown>
  // The SDK's place, then Octokit's.
  const status = (($metadata ?? {}) as Record<string, unknown>).httpStatusCode ?? plain
  return {
    name: typeof name === 'string' ? name : 'Error',
    code: [code, Code].find((value): value is string => typeof value === 'string') ?? '',
    message: typeof message === 'string' ? message : '',
    // A parse error of a 200 answer carries its status: it says nothing about the failure.
    status: typeof status === 'number' && status !== 200 ? status : undefined,
  }
}
