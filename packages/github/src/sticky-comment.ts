import type { GitHub } from './client.ts'
import { type Conversation, type OwnComment, readConversation } from './comments.ts'
import { isDenied } from './errors.ts'
import { explainGitHubError } from './explain.ts'
import { formatMarker } from './marker.ts'
import { isOurs, nameOf, whyItStays } from './precedence.ts'
import { lookAgain } from './second-look.ts'
import { settle } from './settle.ts'
import type { CommentOutcome, StickyComment } from './wanted-comment.ts'
import { deleteComment, deleteTwins, postComment, updateComment } from './writes.ts'

/** How often we decide anew because what we saw or wrote was gone, or what we wrote was lost. */
const mostDecisions = 3

/**
 * Keeps one comment of this marker on a pull request. GitHub has no compare-and-swap: two runs may both create one
 * (`settle.ts`), and an older one may write after a newer one (`second-look.ts`), so whoever writes looks again.
 * What must stay is left alone (`precedence.ts`). Three requests where nothing is in the way.
 * Never throws for what GitHub refuses or fails at: the outcome says it.
 */
export async function keepComment(github: GitHub, wanted: StickyComment): Promise<CommentOutcome> {
  try {
    return await decide(github, wanted, await look(github, wanted), 1)
  } catch (error) {
    const { owner, repo, number } = wanted.place
    const doing = `keep the comment on pull request #${number} of ${owner}/${repo}`
    return { status: isDenied(error) ? 'denied' : 'failed', why: explainGitHubError(error, doing) }
  }
}

function look(github: GitHub, { place, marker }: StickyComment): Promise<Conversation> {
  return readConversation(github, place, marker)
}

async function decide(
  github: GitHub,
  wanted: StickyComment,
  conversation: Conversation,
  decision: number,
): Promise<CommentOutcome> {
  const { own } = conversation
  for (const { id, url, marker } of own) {
    const why = whyItStays(marker, wanted, conversation)
    if (why !== undefined) return { status: 'skipped', id, url, why }
  }
  if (wanted.body === undefined) return remove(github, wanted, own)
  const body = `${formatMarker(wanted.marker)}\n${wanted.body}`
  const [oldest, ...twins] = own
  if (oldest === undefined) {
    if (!wanted.create)
      return { status: 'skipped', why: 'There is no comment to update, and none is wanted.' }
    const { ofHead, marker } = wanted
    if (decision > 1 && ofHead && marker.commit !== conversation.head) {
      const why = `There is no comment any more, and the pull request has moved on from this run, ${nameOf(marker)}.`
      return { status: 'skipped', why }
    }
    return create(github, wanted, body, decision)
  }
  const { id, url } = oldest
  const same = sameContent(oldest, wanted)
  const there = same || (await updateComment(github, wanted.place, id, body))
  if (!there) return decideAnew(github, wanted, decision)
  // Only now: the one comment is up to date though a twin cannot be deleted.
  const left = await deleteTwins(github, wanted.place, twins)
  if (same) return { status: 'unchanged', id, url, ...left }
  const outcome = await lookAgain(github, wanted, oldest, { status: 'updated', listed: conversation })
  return outcome ? { ...left, ...outcome } : decideAnew(github, wanted, decision)
}

/** The comment is gone. Where a person or a run that wanted none took it away, what was planned is still to be shown. */
async function decideAnew(github: GitHub, wanted: StickyComment, decision: number): Promise<CommentOutcome> {
  if (decision === mostDecisions) throw new Error('the comment is deleted as often as it is written')
  return decide(github, wanted, await look(github, wanted), decision + 1)
}

async function create(
  github: GitHub,
  wanted: StickyComment,
  body: string,
  decision: number,
): Promise<CommentOutcome> {
  const { place, marker } = wanted
  const posted = await postComment(github, place, body)
  const after = look(github, wanted)
  if ('lost' in posted) {
    const conversation = await after
    if (conversation.own.some((one) => isOurs(one.marker, marker)))
      return (await settle(github, wanted, conversation)) ?? decideAnew(github, wanted, decision)
    if (decision === mostDecisions) throw posted.lost
    // Another run may have written meanwhile, so this is no matter of sending it again.
    return decide(github, wanted, conversation, decision + 1)
  }
  try {
    const conversation = await after
    const listed = conversation.own.some((one) => one.id === posted.id || isOurs(one.marker, marker))
    // A list may be older than our write; it never is for long.
    const own = listed ? conversation.own : [...conversation.own, { ...posted, body, marker, writtenAt: '' }]
    const outcome = await settle(github, wanted, { ...conversation, own })
    if (outcome) return outcome
  } catch (error) {
    const doing = `see whether another run has commented on pull request #${place.number} too`
    const { id, url } = posted
    return { status: 'created', id, url, warning: explainGitHubError(error, doing) }
  }
  return decideAnew(github, wanted, decision)
}

async function remove(github: GitHub, { place }: StickyComment, own: OwnComment[]): Promise<CommentOutcome> {
  if (own.length === 0) return { status: 'skipped', why: 'There is no comment, and none is wanted.' }
  for (const comment of own) await deleteComment(github, place, comment.id)
  return { status: 'deleted' }
}

/** Equal but for the marker's run: writing it again would only make noise. */
function sameContent(comment: OwnComment, { marker, body }: StickyComment): boolean {
  const { runId, runAttempt, at } = comment.marker
  // GitHub may store line ends and trailing white space otherwise than they were sent.
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return normal(comment.body) === normal(`${formatMarker({ ...marker, runId, runAttempt, at })}\n${body}`)
}
