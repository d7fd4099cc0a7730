/** The HTTP status GitHub answered with; `undefined` when no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const answered = 'response' in error && error.response !== undefined
  return answered && 'status' in error && typeof error.status === 'number' ? error.status : undefined
}

/** The token may not do this: a fork's or Dependabot's read-only token, or a missing `permissions:` grant. */
export function isDenied(error: unknown): boolean {
  if (isRateLimited(error) || isLocked(error)) return false
  return (
    statusOf(error) === 403 ||
    /resource not accessible by/i.test(messageOf(error)) ||
    /FORBIDDEN|INSUFFICIENT_SCOPES/.test(typesOf(error))
  )
}

/** Nobody knows the token: it is mistyped, has expired or was revoked. */
export function isUnknownToken(error: unknown): boolean {
  return statusOf(error) === 401
}

/** The conversation is locked, for whatever token may write elsewhere. */
export function isLocked(error: unknown): boolean {
  return statusOf(error) === 403 && /\blocked\b/i.test(messageOf(error))
}

export function isRateLimited(error: unknown): boolean {
  return (
    statusOf(error) === 429 || /rate limit/i.test(messageOf(error)) || /RATE_LIMITED/.test(typesOf(error))
  )
}

/** No answer, or one that leaves open whether the write took effect. */
export function isUnanswered(error: unknown): boolean {
  if (graphqlErrors(error).length > 0) return false
  const status = statusOf(error)
  return status === undefined || status >= 500
}

/** What of a GraphQL query GitHub found nothing for: the last name of its path. */
export function missingFrom(error: unknown): string | undefined {
  const missing = graphqlErrors(error).find(({ type }) => type === 'NOT_FOUND')
  return missing && String(missing.path?.at(-1) ?? '')
}

interface GraphqlError {
  type?: unknown
  path?: unknown[]
  message?: unknown
}

/** Why GitHub did not answer a GraphQL query: it says so with status 200. */
export function graphqlErrors(error: unknown): GraphqlError[] {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return []
  return Array.isArray(error.errors) ? error.errors : []
}

function typesOf(error: unknown): string {
  return graphqlErrors(error)
    .map(({ type }) => String(type ?? ''))
    .join()
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
