import type { Marker } from './marker.ts'

/** What of a pull request decides between two runs that want its comment. */
export interface PullRequestState {
  /** The head commit now. */
  head: string
  /** When it was merged; absent while it is not. ISO 8601. */
  mergedAt?: string
}

/** A run that wants to write. */
export interface Writer {
  marker: Marker
  /** Whether its commit was the pull request's head when it began: not so what it was merged as, or a queue's commit. */
  ofHead: boolean
}

/**
 * Why what a comment shows must not be overwritten by a run: a sentence, or `undefined`. What shows the head is what
 * people review and, once merged, what they have reviewed: it gives way to a later run of the head alone, and to none
 * after the merge. A run of an older commit touches nothing: the head's own run may be writing at this moment.
 */
export function whyItStays(shown: Marker, run: Writer, pull: PullRequestState): string | undefined {
  const ours = run.marker
  const [there, here] = [nameOf(shown), nameOf(ours)]
  const showsHead = shown.commit === pull.head
  if (showsHead && pull.mergedAt !== undefined) {
    return `The comment shows ${there}, the head that was merged: it stays as it was reviewed.`
  }
  if (ours.commit !== pull.head) {
    if (!run.ofHead && showsHead) {
      return `The comment shows ${there}, the head, which is what is reviewed; this run is of ${here}, which is not.`
    }
    if (run.ofHead && shown.commit !== ours.commit) {
      return `The comment shows ${there}; this run is of ${here}, which the pull request has moved on from.`
    }
  }
  return isNewer(shown, ours, pull)
    ? `The comment shows ${there}; this run is of ${here}, and an earlier one.`
    : undefined
}

/**
 * Whether `a` shows something newer than `b`: the head first, then what was written later. Ids of runs do not tell
 * that: who runs an older one again wants its result now.
 */
export function isNewer(a: Marker, b: Marker, { head }: PullRequestState): boolean {
  const [aIsHead, bIsHead] = [a.commit === head, b.commit === head]
  if (aIsHead !== bIsHead) return aIsHead
  if (a.runId === b.runId) return a.runAttempt > b.runAttempt
  if (a.at !== undefined && b.at !== undefined && a.at !== b.at) return a.at > b.at
  return a.runId > b.runId
}

/** Whether both are of this very attempt of one run. */
export function isOurs({ runId, runAttempt }: Marker, ours: Marker): boolean {
  return runId === ours.runId && runAttempt === ours.runAttempt
}

/** A run and its commit, for a sentence. */
export function nameOf({ commit, runId, runAttempt }: Marker): string {
  const attempt = runAttempt > 1 ? `, attempt ${runAttempt}` : ''
  return `${commit.slice(0, 7) || 'a commit that is not known'} (run ${runId}${attempt})`
}
