import { createHash } from 'node:crypto'
import {
  formatMarker,
  LEAST_MARKER,
  parseMarker,
  type StoredFingerprint,
} from '@infra-actions/terraform-plan/fingerprint/marker'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { stackName } from '@infra-actions/terraform-plan/fragments/limits'
import type { Plan } from '@infra-actions/terraform-plan/model'
import { hasChanges } from '@infra-actions/terraform-plan/render/verdict'

/** In the place of a stack's fingerprint: its plan changed nothing. */
const NOTHING = 'none'

/** Hex characters of a hash of the stack's name: with fewer, somebody could find a name that passes for another. */
const KEY = 16
/** A word without its fingerprint: the key, a colon, a comma. */
const FRAME = KEY + 2

interface Planned {
  name: string
  plan: Plan
  unproven: boolean
}

/**
 * A word for each stack that has something to be held against, in at most `room` characters: with
 * digests of the addresses where all of them share the room, else a hash, else a part of it. Where even that is too much
 * the stacks that destroy something come first, and `unkept` counts those without a word.
 */
export function stackWords(fragments: Fragment[], room: number): Record<string, string> {
  const planned = fragments.flatMap(applicable)
  // What only a fork's job says is nothing to hold a plan against.
  const shown = planned.filter(({ unproven }) => !unproven)
  const changing = shown.filter(({ plan }) => hasChanges(plan))
  const most = Math.floor(room / (FRAME + LEAST_MARKER))
  const words =
    wordsOf(shown, room) ??
    wordsOf(changing, room) ??
    wordsOf(changing.toSorted(byGravity).slice(0, most), room) ??
    []
  const unkept = planned.length - words.length
  return { stacks: words.join(','), ...(unkept > 0 && { unkept: String(unkept) }) }
}

/** The fingerprint among such words; `undefined` where the stack has none, or two have one name. */
export function findStackWord(words: string, name: string): StoredFingerprint | undefined {
  const start = `${keyOf(name)}:`
  const [found, other] = words.split(',').filter((word) => word.startsWith(start))
  if (found === undefined || other !== undefined) return undefined
  const fingerprint = found.slice(start.length)
  return fingerprint === NOTHING ? { hash: '', addresses: new Map() } : parseMarker(fingerprint)
}

/** `undefined` where there is no room for all of them. */
function wordsOf(stacks: Planned[], room: number): string[] | undefined {
  const changing = stacks.filter(({ plan }) => hasChanges(plan)).length
  const still = (stacks.length - changing) * (FRAME + NOTHING.length)
  const share = Math.floor((room - still) / Math.max(1, changing)) - FRAME
  if (changing === 0 ? still > room : share < LEAST_MARKER) return undefined
  return stacks.map(({ name, plan }) => {
    const fingerprint = hasChanges(plan) ? formatMarker(plan.fingerprint, share) : NOTHING
    return `${keyOf(name)}:${fingerprint}`
  })
}

/** A stack that failed is no plan that could be applied. */
function applicable({ name, plan, failure, unproven }: Fragment): Planned[] {
  return plan && !plan.errored && failure === undefined ? [{ name, plan, unproven: unproven === true }] : []
}

function byGravity(a: Planned, b: Planned): number {
  const destroys = ({ plan: { counts } }: Planned) => (counts.delete + counts.replace > 0 ? 0 : 1)
  return destroys(a) - destroys(b)
}

function keyOf(name: string): string {
  return createHash('sha256').update(stackName(name)).digest('hex').slice(0, KEY)
}
