import { oneLine } from '@infra-actions/action-kit/untrusted'

/** The HTTP status GitHub answered with; `undefined` when no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const answered = 'response' in error && error.response !== undefined
  return answered && 'status' in error && typeof error.status === 'number' ? error.status : undefined
}

/** The token may not do this: a fork's or Dependabot's read-only token, or a missing `permissions:` grant. */
export function isDenied(error: unknown): boolean {
  if (isRateLimited(error)) return false
  const status = statusOf(error)
  if (status === 401 || status === 403) return true
  const message = error instanceof Error ? error.message : ''
  return /resource not accessible by/i.test(message) || /FORBIDDEN|INSUFFICIENT_SCOPES/.test(typesOf(error))
}

export function isRateLimited(error: unknown): boolean {
  const message = error instanceof Error ? error.message : ''
  return statusOf(error) === 429 || /rate limit/i.test(message) || /RATE_LIMITED/.test(typesOf(error))
}

/** No answer, or one that leaves open whether the write took effect. */
export function isUnanswered(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined || status >= 500
}

/** One sentence: what failed and why, in GitHub's words on one line. */
export function explainGitHubError(error: unknown, doing: string): string {
  const said = oneLine(error instanceof Error ? error.message : String(error), 300)
  const status = statusOf(error)
  if (isRateLimited(error)) return `Could not ${doing}: GitHub's rate limit is reached (${said}).`
  if (status === undefined) return `Could not ${doing}: no answer from GitHub (${said}).`
  return `Could not ${doing}: GitHub answered ${status} (${said}).`
}

/** What of a GraphQL query GitHub found nothing for: the last name of its path. */
export function missingFrom(error: unknown): string | undefined {
  const missing = graphqlErrors(error).find(({ type }) => type === 'NOT_FOUND')
  return missing && String(missing.path?.at(-1) ?? '')
}

/** The `type`s of a GraphQL answer's errors, joined. */
function typesOf(error: unknown): string {
  return graphqlErrors(error)
    .map(({ type }) => String(type ?? ''))
    .join()
}

interface GraphqlError {
  type?: unknown
  path?: unknown[]
}

function graphqlErrors(error: unknown): GraphqlError[] {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return []
  return Array.isArray(error.errors) ? error.errors : []
}
