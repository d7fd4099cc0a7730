import { fingerprintKeys } from '@infra-actions/terraform-plan/fingerprint/keys'
import type { StoredFingerprint } from '@infra-actions/terraform-plan/fingerprint/marker'
import { compareFingerprints } from '@infra-actions/terraform-plan/fingerprint/marker'
import type { Plan } from '@infra-actions/terraform-plan/model'
import { hasChanges } from '@infra-actions/terraform-plan/render/verdict'

/** What the pull request of this commit shows. */
export interface Review {
  pullRequest: number
  /** Its last commit: what was reviewed, however it was merged. */
  head: string
  /** ISO 8601; absent while it is open. */
  mergedAt?: string
  /** `writtenAt`: when the comment was written or last changed. */
  shown: { fingerprint: StoredFingerprint; commit: string; writtenAt: string } | undefined
}

export type Verification = { ok: true; why: string } | { ok: false; why: string; addresses: string[] }

/** Addresses named in a refusal; the rest is counted. */
const most = 20

/** Where the comment had no room for more than the hash, or what is gone was all that differs. */
const unnamed = ' (in what cannot be told: of a plan this large the comment keeps little more than a hash)'

/** Whether the plan just made is the one that was reviewed. */
export function verify(plan: Plan, name: string, review: Review | undefined): Verification {
  if (!hasChanges(plan)) return { ok: true, why: 'The plan changes nothing: there is nothing to compare.' }
  if (review === undefined) {
    return refused('No pull request belongs to this commit, so nobody reviewed this plan.')
  }
  const { pullRequest, head, mergedAt, shown } = review
  if (shown === undefined) {
    return refused(`Pull request #${pullRequest} has no comment of ours with a plan of "${name}".`)
  }
  if (shown.commit !== head) {
    const commit = shown.commit === '' ? 'a commit that is not known' : `commit ${shown.commit.slice(0, 7)}`
    return refused(
      `The comment on pull request #${pullRequest} shows the plan of ${commit}, not of its head ${head.slice(0, 7)}.`,
    )
  }
  if (mergedAt !== undefined && Date.parse(shown.writtenAt) > Date.parse(mergedAt)) {
    return refused(
      `The comment on pull request #${pullRequest} was written at ${shown.writtenAt}, after it was merged at ${mergedAt}, so nobody reviewed what it shows.`,
    )
  }
  const difference = compareFingerprints(shown.fingerprint, plan.fingerprint, fingerprintKeys(plan))
  if (difference.equal) {
    return { ok: true, why: `The plan does what pull request #${pullRequest} shows.` }
  }
  const words = [
    ...difference.added.map((address) => `${address} (not in the reviewed plan)`),
    ...difference.removed.map((address) => `${address} (reviewed, but not in this plan)`),
    ...difference.changed.map((address) => `${address} (changes otherwise than reviewed)`),
    ...difference.suspects.map((address) => `${address} (possibly)`),
  ]
  const listed = words.length > 0 ? `: ${listOf(words)}` : unnamed
  return {
    ok: false,
    why: `The plan differs from the one reviewed in pull request #${pullRequest}${listed}. Nothing was applied. Plan again on a pull request and have it reviewed.`,
    addresses: [...difference.added, ...difference.removed, ...difference.changed, ...difference.suspects],
  }
}

function refused(why: string): Verification {
  return {
    ok: false,
    why: `${why} Nothing was applied. Plan on a pull request and merge that.`,
    addresses: [],
  }
}

function listOf(words: string[]): string {
  const shown = words.slice(0, most).join(', ')
  return words.length > most ? `${shown} and ${words.length - most} more` : shown
}
