import type { GitHub } from './client.ts'
import type { Conversation, OwnComment } from './comments.ts'
import type { Marker } from './marker.ts'
import { isNewer, nameOf } from './precedence.ts'
import type { CommentOutcome, StickyComment } from './sticky-comment.ts'
import { deleteTwins, updateComment } from './writes.ts'

/**
 * Of several comments that runs created at once one is left: the oldest, with the newest content. Several runs may
 * do this at once: each step ends in the same state whoever does it, however often.
 * `conversation` has a comment of this run.
 */
export async function settle(
  github: GitHub,
  { place, marker }: StickyComment,
  conversation: Conversation,
): Promise<CommentOutcome> {
  const { own } = conversation
  const newest = own.reduce((a, b) => (isNewer(b.marker, a.marker, conversation) ? b : a))
  const oldest = own.reduce((a, b) => (b.id < a.id ? b : a))
  const stays = newest === oldest || (await updateComment(github, place, oldest.id, newest.body))
  // The oldest may be gone by now: then the newest, which has the content, is the one that stays.
  const kept = stays ? oldest : newest
  const left = await deleteTwins(
    github,
    place,
    own.filter((one) => one !== kept),
  )
  const { id, url } = kept
  if (isOurs(newest, marker)) return { status: 'created', id, url, ...left }
  const why = `The comment shows ${nameOf(newest.marker)}, which is newer; this run is of ${nameOf(marker)}.`
  return { status: 'skipped', id, url, why, ...left }
}

/** Whether this very attempt of this run has written it. */
export function isOurs({ marker }: Pick<OwnComment, 'marker'>, { runId, runAttempt }: Marker): boolean {
  return marker.runId === runId && marker.runAttempt === runAttempt
}
