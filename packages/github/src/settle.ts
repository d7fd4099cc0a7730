import type { GitHub } from './client.ts'
import type { Conversation } from './comments.ts'
import { isNewer, isOurs, nameOf } from './precedence.ts'
import { lookAgain } from './second-look.ts'
import type { CommentOutcome, StickyComment } from './wanted-comment.ts'
import { deleteTwins, updateComment } from './writes.ts'

/**
 * Of several comments that runs created at once one is left: the oldest, with the newest content. Several runs may
 * do this at once: each step ends in the same state whoever does it, however often.
 * `conversation` has a comment of this run.
 * @returns what became of it; `undefined`: it is gone.
 */
export async function settle(
  github: GitHub,
  wanted: StickyComment,
  conversation: Conversation,
): Promise<CommentOutcome | undefined> {
  const { place, marker } = wanted
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
  if (kept !== newest) {
    const outcome = await lookAgain(github, wanted, kept, { status: 'created', listed: conversation })
    return outcome && { ...left, ...outcome }
  }
  const { id, url } = kept
  if (isOurs(newest.marker, marker)) return { status: 'created', id, url, ...left }
  const why = `The comment shows ${nameOf(newest.marker)}, which is newer; this run is of ${nameOf(marker)}.`
  return { status: 'skipped', id, url, why, ...left }
}
