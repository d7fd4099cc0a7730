import type { GitHub } from './client.ts'
import type { OwnComment } from './comments.ts'
import { isUnanswered, statusOf } from './errors.ts'
import { explainGitHubError } from './explain.ts'
import type { Repository } from './pull-request.ts'

type Place = Repository & { number: number }

/** The comment, or why it is not known whether it is there: the answer was lost, which a list tells. */
export type Posted = { id: number; nodeId: string; url: string } | { lost: unknown }

/** @throws what GitHub answers where it certainly has not written it. */
export async function postComment(github: GitHub, place: Place, body: string): Promise<Posted> {
  const { owner, repo, number } = place
  try {
    const { data } = await github.rest.issues.createComment({ owner, repo, issue_number: number, body })
    return { id: data.id, nodeId: data.node_id, url: data.html_url }
  } catch (error) {
    if (!isUnanswered(error)) throw error
    return { lost: error }
  }
}

/** False when the comment is not there any more. */
export async function updateComment(
  github: GitHub,
  { owner, repo }: Repository,
  id: number,
  body: string,
): Promise<boolean> {
  return github.rest.issues.updateComment({ owner, repo, comment_id: id, body }).then(
    () => true,
    (error) => {
      if (statusOf(error) === 404) return false
      throw error
    },
  )
}

/** A comment that another run has deleted already is as gone as we want it. */
export async function deleteComment(github: GitHub, { owner, repo }: Repository, id: number): Promise<void> {
  await github.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error) => {
    if (statusOf(error) !== 404) throw error
  })
}

/** Deletes what another run left beside the one comment. One that stays is no failure of that: a warning says it. */
export async function deleteTwins(
  github: GitHub,
  place: Repository,
  twins: OwnComment[],
): Promise<{ warning?: string }> {
  const warnings: string[] = []
  for (const { id, url } of twins) {
    await deleteComment(github, place, id).catch((error) => {
      const doing = `delete ${url}, a second comment that another run left`
      warnings.push(`${explainGitHubError(error, doing)} The next run tries again.`)
    })
  }
  return warnings.length > 0 ? { warning: warnings.join(' ') } : {}
}
