import { ActionError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import type { Marker } from '@infra-actions/github/marker'
import {
  formatMarker,
  parseMarker,
  type StoredFingerprint,
} from '@infra-actions/terraform-plan/fingerprint/marker'
import type { Findings } from './findings.ts'
import { findStackWord, stackWords } from './stack-words.ts'

/** What of the comment's room may go to the fingerprints in its marker. Characters. */
const room = 12_000

/** What the comment's marker keeps, so that an apply can be held against what was reviewed. */
export function reviewData(findings: Findings): Record<string, string> {
  if (findings.kind === 'stacks') return stackWords(findings.fragments, room)
  // Part of a plan is nothing that could be applied.
  if (findings.kind === 'failed' || findings.plan.errored) return {}
  return { plan: formatMarker(findings.plan.fingerprint, room) }
}

/**
 * The fingerprint that comments of ours show for a stack: of its own comment, or of one for many stacks.
 * @throws ActionError when it is in none, and one for many stacks does not keep all of them.
 */
export function reviewedFingerprint(
  markers: Marker[],
  stack: { key: string; name: string },
): { fingerprint: StoredFingerprint; commit: string } | undefined {
  for (const { key, data = {}, commit } of markers) {
    const plan = key === stack.key && data.plan ? parseMarker(data.plan) : undefined
    if (plan) return { fingerprint: plan, commit }
  }
  for (const { data = {}, commit } of markers) {
    const fingerprint = data.stacks === undefined ? undefined : findStackWord(data.stacks, stack.name)
    if (fingerprint) return { fingerprint, commit }
  }
  if (markers.some(({ data = {} }) => data.unkept !== undefined)) {
    throw new ActionError(
      `The comment for many stacks had no room for the fingerprint of "${oneLine(stack.name, 120)}", or its plan, by a ` +
        'run that may be of a fork, was too large to be told whole, so this one cannot be held against it. Nothing was applied. Give the stack a ' +
        'comment of its own (no "fragment"), or make several comments of fewer stacks, each with its own "name".',
    )
  }
  return undefined
}
