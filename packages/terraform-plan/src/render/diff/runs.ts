import type { Value } from '../../model.ts'
import type { Step } from './alignment.ts'
import { pairElements } from './element-pairs.ts'

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
  for (const step of steps) {
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
  for (const run of runs) {
    if (run.kind === 'change') run.pairs = pairElements(run.removed, run.added, before, after)
  }
  return runs
}
