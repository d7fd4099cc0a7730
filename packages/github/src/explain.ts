import { Cancelled } from '@infra-actions/action-kit/cancellation'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import { graphqlErrors, isDenied, isLocked, isRateLimited, isUnknownToken, statusOf } from './errors.ts'
import { NoPullRequest } from './no-pull-request.ts'

/**
 * What failed, why, in GitHub's words on one line, and what to do where that is known.
 * @param permission what the token needs for it, as in `permissions:`.
 */
export function explainGitHubError(
  error: unknown,
  doing: string,
  permission = 'pull-requests: write',
): string {
  const remedy = remedyFor(error, permission)
  return `Could not ${doing}: ${reasonOf(error)}.${remedy ? ` ${remedy}` : ''}`
}

function reasonOf(error: unknown): string {
  const said = oneLine(error instanceof Error ? error.message : String(error), 300)
  if (error instanceof Cancelled) return 'the run was cancelled'
  if (isRateLimited(error)) return `GitHub's rate limit is reached (${said})`
  if (isLocked(error)) return `its conversation is locked (${said})`
  if (isUnknownToken(error)) return `GitHub does not know the token (${said})`
  const refusals = graphqlErrors(error).map(({ message }) => oneLine(String(message ?? ''), 300))
  if (refusals.length > 0) return `GitHub refused the query (${refusals.join(', ')})`
  const status = statusOf(error)
  if (status !== undefined) return `GitHub answered ${status} (${said})`
  return isSilence(error) ? `no answer from GitHub (${said})` : said
}

function remedyFor(error: unknown, permission: string): string | undefined {
  if (error instanceof NoPullRequest) return 'Check the number.'
  if (isLocked(error)) return 'Unlock it for the comment to be kept.'
  if (isUnknownToken(error)) return 'Check the token: it is mistyped, has expired or was revoked.'
  return isDenied(error) ? `Grant "permissions: ${permission}" to this job.` : undefined
}

/** Octokit's error has a request always; what is thrown elsewhere is no silence of GitHub's. */
function isSilence(error: unknown): boolean {
  return error instanceof Error && 'request' in error
}
