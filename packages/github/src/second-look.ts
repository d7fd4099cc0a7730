import type { GitHub } from './client.ts'
import type { OwnComment } from './comments.ts'
import { explainGitHubError } from './explain.ts'
import type { Marker } from './marker.ts'
import { type Content, readPast } from './past.ts'
import { isNewer, isOurs, nameOf, type PullRequestState } from './precedence.ts'
import type { CommentOutcome, StickyComment } from './wanted-comment.ts'
import { updateComment } from './writes.ts'

/** How often something newer is put back, while other runs write too. */
const mostRepairs = 3

/**
 * A run that has listed before a newer one wrote may write after it, and nothing at GitHub refuses that. So whoever
 * has written over a comment looks at it once more, and at what it said before: the newest of that is put back if it
 * is not what the comment shows. Each run that writes looks after its last write, so the last one of all sees them
 * all, and the newest content is what stays. One request; only a second look can tell that nothing raced.
 * @returns what became of the comment; `undefined`: it is gone.
 */
export async function lookAgain(
  github: GitHub,
  { place, marker }: StickyComment,
  comment: OwnComment,
  { status, listed }: { status: 'created' | 'updated'; listed: PullRequestState },
): Promise<CommentOutcome | undefined> {
  const { id, url } = comment
  try {
    for (let repairs = 0; ; repairs += 1) {
      const past = await readPast(github, place, comment)
      if (past === undefined) return undefined
      const [shown, newest] = [past.contents[0], newestOf(past.contents, past)]
      if (shown === newest || newest === undefined || repairs === mostRepairs) {
        const why = whyNotOurs(newest?.marker ?? marker, marker, { before: listed.head, now: past.head })
        return why === undefined ? { status, id, url } : { status: 'skipped', id, url, why }
      }
      if (!(await updateComment(github, place, id, newest.body))) return undefined
    }
  } catch (error) {
    const doing = 'see whether another run wrote the comment at the same moment'
    return { status, id, url, warning: explainGitHubError(error, doing) }
  }
}

function newestOf(contents: Content[], pull: PullRequestState): Content | undefined {
  return contents.reduce<Content | undefined>(
    (a, b) => (a === undefined || isNewer(b.marker, a.marker, pull) ? b : a),
    undefined,
  )
}

function whyNotOurs(newest: Marker, ours: Marker, head: { before: string; now: string }): string | undefined {
  if (!isOurs(newest, ours)) {
    return `The comment shows ${nameOf(newest)}, which is newer and was written at the same moment; this run is of ${nameOf(ours)}.`
  }
  if (ours.commit !== head.before || ours.commit === head.now) return undefined
  return `The pull request moved on to ${head.now.slice(0, 7)} while this run, of ${nameOf(ours)}, wrote the comment: the run of that commit writes its own.`
}
