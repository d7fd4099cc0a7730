import { recomputed } from '../fingerprint/recompute.ts'
import { countChange, noCounts } from '../interpret/counts.ts'
import type { Counts, Plan } from '../model.ts'
import type { Fragment } from './fragment.ts'

/**
 * Another job's fragment with the fingerprint of what it holds, which is what a comment shows, in the place of the one it
 * claims. Where not all of the plan is there to make it of, it is marked as `unproven`. Throws an Error where the counts
 * are not those of the lists.
 */
export function proven(fragment: Fragment): Fragment {
  const { plan, leftOut } = fragment
  if (plan === undefined) return fragment
  checkCounts(plan, leftOut)
  const fingerprint = leftOut === 0 ? recomputed(plan) : undefined
  if (fingerprint === undefined) return { ...fragment, unproven: true }
  return { ...fragment, plan: { ...plan, fingerprint: { ...fingerprint, buckets: [] } } }
}

/** The fragment of a job that may be taken at its word. */
export function believed({ unproven: _, ...fragment }: Fragment): Fragment {
  return fragment
}

/** The headline, the gates and the outputs go by the counts, readers by the lists. */
function checkCounts(plan: Plan, leftOut: number): void {
  const counts = noCounts()
  for (const change of plan.changes) countChange(counts, change)
  counts.outputs = plan.outputs.length
  counts.deferred = plan.deferred.length
  counts.actions = plan.actions.length
  counts.drift = plan.drift.filter(({ relevant }) => relevant).length
  for (const name of Object.keys(counts) as Array<keyof Counts>) {
    const [claimed, held] = [plan.counts[name], counts[name]]
    if (claimed < held || (claimed > held && leftOut === 0)) {
      throw new Error(`plan.counts.${name} is ${claimed}, and its lists hold ${held}`)
    }
  }
}
