import type { Fragment } from '../../fragments/fragment.ts'
import { isMissing } from '../../fragments/missing.ts'
import type { Plan } from '../../model.ts'
import { failureWords } from './about-stack.ts'
import { contentKey, shapeKey } from './content.ts'
import { STATES, type StackState, stateOf } from './state.ts'

/** Stacks that are told together: they would do the same to the same addresses. */
export interface StackGroup {
  state: StackState
  /** All stacks of the group, by name. */
  fragments: Fragment[]
  /** The same stacks, those together whose values are equal too; the largest first. */
  variants: Fragment[][]
}

/**
 * Groups the gravest first, then the largest, then by name. What is compared is the plans and not what fragments say
 * of them, so that no stack can hide behind another; stacks that destroy something, or of which a part is missing, are only
 * told together when everything in them is equal.
 */
export function stackGroups(fragments: Fragment[]): StackGroup[] {
  const hashes = countHashes(fragments)
  const groups = new Map<string, { state: StackState; variants: Map<string, Fragment[]> }>()
  for (const [index, fragment] of fragments.entries()) {
    const state = stateOf(fragment)
    const plan = state === 'failed' ? undefined : fragment.plan
    const content = plan === undefined ? failureKey(fragment, index) : valueKey(plan, hashes)
    const comparable = plan !== undefined && state === 'changes' && fragment.leftOut === 0
    const key = comparable ? shapeKey(plan) : content
    const group = groups.get(key) ?? { state, variants: new Map<string, Fragment[]>() }
    groups.set(key, group)
    const variant = group.variants.get(content)
    if (variant === undefined) group.variants.set(content, [fragment])
    else variant.push(fragment)
  }
  return [...groups.values()]
    .map(({ state, variants }) => toGroup(state, [...variants.values()]))
    .sort(byGravity)
}

function countHashes(fragments: Fragment[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { plan } of fragments) {
    if (plan !== undefined) counts.set(plan.fingerprint.hash, (counts.get(plan.fingerprint.hash) ?? 0) + 1)
  }
  return counts
}

/** A fingerprint that no other has is enough to tell a plan apart; equal ones are not believed but compared. */
function valueKey(plan: Plan, hashes: Map<string, number>): string {
  const { hash } = plan.fingerprint
  return hash !== '' && hashes.get(hash) === 1 ? `alone ${hash}` : contentKey(plan)
}

/** Plans that failed before they were plans are the same when their errors are; of those that are missing nothing is known. */
function failureKey(fragment: Fragment, index: number): string {
  if (isMissing(fragment)) return 'missing'
  return fragment.plan === undefined ? `failed ${failureWords(fragment)}` : `#${index}`
}

function toGroup(state: StackState, variants: Fragment[][]): StackGroup {
  for (const variant of variants) variant.sort(byName)
  variants.sort((a, b) => b.length - a.length || compare(nameOf(a), nameOf(b)))
  return { state, fragments: variants.flat().sort(byName), variants }
}

function byGravity(a: StackGroup, b: StackGroup): number {
  const gravity = STATES.indexOf(a.state) - STATES.indexOf(b.state)
  return (
    gravity || b.fragments.length - a.fragments.length || compare(nameOf(a.fragments), nameOf(b.fragments))
  )
}

function byName(a: Fragment, b: Fragment): number {
  return compare(a.name, b.name)
}

function nameOf(fragments: Fragment[]): string {
  return fragments[0]?.name ?? ''
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
