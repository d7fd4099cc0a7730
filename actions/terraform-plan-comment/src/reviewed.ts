import { createHash } from 'node:crypto'
import type { Marker } from '@infra-actions/github/marker'
import {
  formatMarker,
  parseMarker,
  type StoredFingerprint,
} from '@infra-actions/terraform-plan/fingerprint/marker'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { hasChanges } from '@infra-actions/terraform-plan/render/verdict'
import type { Findings } from './findings.ts'

/** What of the comment's room may go to the fingerprints in its marker. Characters. */
const room = 12_000

/** In the place of a stack's fingerprint: its plan changed nothing. */
const nothing = 'none'

/** What the comment's marker keeps, so that an apply can be held against what was reviewed. */
export function reviewData(findings: Findings): Record<string, string> {
  if (findings.kind === 'stacks') return { stacks: stackWords(findings.fragments) }
  // Part of a plan is nothing that could be applied.
  if (findings.kind === 'failed' || findings.plan.errored) return {}
  return { plan: formatMarker(findings.plan.fingerprint, room) }
}

/** The fingerprint that comments of ours show for a stack: of its own comment, or of one for many stacks. */
export function reviewedFingerprint(
  markers: Marker[],
  stack: { key: string; name: string },
): { fingerprint: StoredFingerprint; commit: string } | undefined {
  for (const { key, data = {}, commit } of markers) {
    const plan = key === stack.key && data.plan ? parseMarker(data.plan) : undefined
    if (plan) return { fingerprint: plan, commit }
  }
  for (const { data = {}, commit } of markers) {
    const start = `${nameKey(stack.name)}:`
    const word = data.stacks?.split(',').find((one) => one.startsWith(start))
    const fingerprint = word && fingerprintOf(word.slice(start.length))
    if (fingerprint) return { fingerprint, commit }
  }
  return undefined
}

/** A hash a stack always, its addresses where all of them share the room. A failed stack has nothing to be held against. */
function stackWords(fragments: Fragment[]): string {
  const planned = fragments.flatMap(({ name, plan, failure }) =>
    plan && !plan.errored && failure === undefined ? [{ name, plan }] : [],
  )
  const changing = planned.filter(({ plan }) => hasChanges(plan)).length
  const words = planned.map(({ name, plan }) => {
    const fingerprint = hasChanges(plan)
      ? formatMarker(plan.fingerprint, Math.floor(room / changing))
      : nothing
    return `${nameKey(name)}:${fingerprint}`
  })
  return words.join(',')
}

function fingerprintOf(word: string): StoredFingerprint | undefined {
  return word === nothing ? { hash: '', addresses: new Map() } : parseMarker(word)
}

function nameKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}
