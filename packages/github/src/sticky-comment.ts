import type { GitHub } from './client.ts'
import { type Conversation, type OwnComment, readConversation } from './comments.ts'
import { explainGitHubError, isDenied, isUnanswered, statusOf } from './errors.ts'
import { formatMarker, type Marker } from './marker.ts'
import { NoPullRequest } from './no-pull-request.ts'
import { isNewer, whyItStays } from './precedence.ts'
import type { Repository } from './pull-request.ts'

export type CommentStatus = 'created' | 'updated' | 'unchanged' | 'deleted' | 'skipped' | 'denied' | 'failed'

export interface CommentOutcome {
  status: CommentStatus
  id?: number
  url?: string
  /** A sentence, for everything but created, updated, deleted and unchanged. */
  why?: string
}

export interface StickyComment {
  place: Repository & { number: number }
  marker: Marker
  /** Whether the marker's commit was the pull request's head when the run began. */
  ofHead: boolean
  /** Markdown after the marker's line, at most `65,536 - marker` characters; `undefined`: no comment is wanted. */
  body: string | undefined
  /** False: an existing comment is updated, none is created. */
  create: boolean
}

/**
 * Keeps one comment of this marker on a pull request. GitHub has no compare-and-swap, so two runs may both
 * create one: after a create we list again, the oldest stays and takes the newest content, the others go.
 * What must stay is left alone (`precedence.ts`).
 * Never throws for what GitHub refuses or fails at: the outcome says it.
 */
export async function keepComment(github: GitHub, wanted: StickyComment): Promise<CommentOutcome> {
  try {
    return await keep(github, wanted)
  } catch (error) {
    const { owner, repo, number } = wanted.place
    const doing = `keep the comment on pull request #${number} of ${owner}/${repo}`
    if (error instanceof NoPullRequest)
      return { status: 'failed', why: `${error.message}: check the number.` }
    return { status: isDenied(error) ? 'denied' : 'failed', why: explainGitHubError(error, doing) }
  }
}

async function keep(github: GitHub, wanted: StickyComment): Promise<CommentOutcome> {
  const conversation = await readConversation(github, wanted.place, wanted.marker)
  const [oldest, ...extra] = conversation.own
  for (const { id, url, marker } of conversation.own) {
    const why = whyItStays(marker, wanted, conversation)
    if (why !== undefined) return { status: 'skipped', id, url, why }
  }
  if (wanted.body === undefined) return remove(github, wanted, conversation.own)
  const body = `${formatMarker(wanted.marker)}\n${wanted.body}`
  if (oldest === undefined) {
    if (!wanted.create)
      return { status: 'skipped', why: 'There is no comment to update, and none is wanted.' }
    return create(github, wanted, body)
  }
  for (const comment of extra) await deleteComment(github, wanted.place, comment.id)
  if (sameContent(oldest, wanted)) return { status: 'unchanged', id: oldest.id, url: oldest.url }
  const there = await update(github, wanted.place, oldest.id, body)
  if (!there) return create(github, wanted, body)
  return { status: 'updated', id: oldest.id, url: oldest.url }
}

async function create(github: GitHub, wanted: StickyComment, body: string): Promise<CommentOutcome> {
  const { owner, repo, number } = wanted.place
  let lost: unknown
  await github.rest.issues.createComment({ owner, repo, issue_number: number, body }).catch((error) => {
    // The comment may be there though its answer is not: the list below tells.
    if (!isUnanswered(error)) throw error
    lost = error
  })
  let conversation = await readConversation(github, wanted.place, wanted.marker)
  if (conversation.own.length === 0 && lost !== undefined) {
    await github.rest.issues.createComment({ owner, repo, issue_number: number, body })
    conversation = await readConversation(github, wanted.place, wanted.marker)
  }
  return settle(github, wanted, conversation)
}

/** Several runs may do this at once: each step ends in the same state whoever does it, however often. */
async function settle(
  github: GitHub,
  wanted: StickyComment,
  conversation: Conversation,
): Promise<CommentOutcome> {
  const { place, marker } = wanted
  const [oldest, ...extra] = conversation.own
  if (oldest === undefined) return { status: 'created' }
  const newest = conversation.own.reduce((a, b) => (isNewer(b.marker, a.marker, conversation) ? b : a))
  if (newest !== oldest) await update(github, place, oldest.id, newest.body)
  for (const comment of extra) await deleteComment(github, place, comment.id)
  const { id, url } = oldest
  if (newest.marker.runId === marker.runId && newest.marker.runAttempt === marker.runAttempt) {
    return { status: 'created', id, url }
  }
  return { status: 'skipped', id, url, why: whyItStays(newest.marker, wanted, conversation) ?? '' }
}

async function remove(github: GitHub, { place }: StickyComment, own: OwnComment[]): Promise<CommentOutcome> {
  if (own.length === 0) return { status: 'skipped', why: 'There is no comment, and none is wanted.' }
  for (const comment of own) await deleteComment(github, place, comment.id)
  return { status: 'deleted' }
}

/** Equal but for the marker's run: writing it again would only make noise. */
function sameContent(comment: OwnComment, { marker, body }: StickyComment): boolean {
  const { runId, runAttempt } = comment.marker
  // GitHub may store line ends and trailing white space otherwise than they were sent.
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return normal(comment.body) === normal(`${formatMarker({ ...marker, runId, runAttempt })}\n${body}`)
}

/** False when the comment is not there any more. */
async function update(
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
async function deleteComment(github: GitHub, { owner, repo }: Repository, id: number): Promise<void> {
  await github.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error) => {
    if (statusOf(error) !== 404) throw error
  })
}
