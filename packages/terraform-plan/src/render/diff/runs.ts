import type { Value } from '../../model.ts'
import type { Step } from './alignment.ts'
import { pairByKey, pairElements } from './element-pairs.ts'
import { isMuchAlike } from './likeness.ts'

/** Steps of one kind in a row, as indexes of the elements. */
export interface Run {
  kind: 'keep' | 'change'
  removed: number[]
  added: number[]
  /** What each element that stays became: from the old index to the new. */
  pairs: Map<number, number>
}

export function toRuns(steps: Step[], before: Value[], after: Value[]): Run[] {
  const runs: Run[] = []
  for (const step of steps) addStep(runs, step)
  const changes = runs.filter((run) => run.kind === 'change')
  for (const run of changes) run.pairs = pairElements(run.removed, run.added, before, after)
  return pairAcross(changes, before, after) ? withoutEmpty(runs) : runs
}

function addStep(runs: Run[], step: Step): void {
  const kind = step.kind === 'keep' ? 'keep' : 'change'
  let run = runs.at(-1)
  if (run === undefined || run.kind !== kind) {
    run = { kind, removed: [], added: [], pairs: new Map() }
    runs.push(run)
  }
  if (step.kind !== 'add') run.removed.push(step.before)
  if (step.kind !== 'remove') run.added.push(step.after)
  if (step.kind === 'keep') run.pairs.set(step.before, step.after)
}

/**
 * An element of a set that changes has another place in it: it is told as one that changed where it is now. False
 * where there is none.
 */
function pairAcross(changes: Run[], before: Value[], after: Value[]): boolean {
  const [goes, comes] = [new Map<number, Run>(), new Map<number, Run>()]
  for (const run of changes) {
    const taken = new Set(run.pairs.values())
    for (const index of run.removed) if (!run.pairs.has(index)) goes.set(index, run)
    for (const index of run.added) if (!taken.has(index)) comes.set(index, run)
  }
  const pairs = [...pairByKey([...goes.keys()], [...comes.keys()], before, after)].filter(([from, to]) =>
    isMuchAlike(before[from], after[to]),
  )
  const moved = new Set(pairs.map(([from]) => from))
  for (const run of changes) run.removed = run.removed.filter((index) => !moved.has(index))
  for (const [from, to] of pairs) {
    comes.get(to)?.removed.push(from)
    comes.get(to)?.pairs.set(from, to)
  }
  return pairs.length > 0
}

/** Kept elements between which nothing changes any more are in one run. */
function withoutEmpty(runs: Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (run.removed.length + run.added.length === 0) continue
    if (last?.kind !== 'keep' || run.kind !== 'keep') {
      kept.push(run)
      continue
    }
    last.removed.push(...run.removed)
    last.added.push(...run.added)
    for (const [from, to] of run.pairs) last.pairs.set(from, to)
  }
  return kept
}
