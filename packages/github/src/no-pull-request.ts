import type { Repository } from './pull-request.ts'

/** The pull request of that number is not there (an issue may be), or this token may not see it. */
export class NoPullRequest extends Error {
  override name = 'NoPullRequest'

  constructor({ owner, repo, number }: Repository & { number: number }) {
    super(`${owner}/${repo} has no pull request ${number} that this token may see`)
  }
}
