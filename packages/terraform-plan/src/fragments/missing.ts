import type { Fragment } from './fragment.ts'
import { stackName } from './limits.ts'
import { makeFragment } from './make-fragment.ts'

/** A stack that should have reported and has not: there is neither a plan nor a word why. */
export function isMissing({ plan, failure }: Fragment): boolean {
  return plan === undefined && failure === undefined
}

/** The fragments, and one for each expected stack that has none; by name. */
export function withMissing(fragments: Fragment[], expected: string[]): Fragment[] {
  const found = new Set(fragments.map(({ name }) => name))
  const missing = [...new Set(expected.map(stackName))].filter((name) => !found.has(name))
  return [...fragments, ...missing.map((name) => makeFragment({ name }))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}
