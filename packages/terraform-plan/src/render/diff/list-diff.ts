import type { Value } from '../../model.ts'
import { align } from './alignment.ts'
import { canonicalText, hiddenNames } from './equality.ts'
import { type DiffLines, isFull, put } from './lines.ts'
import type { ChangedPlace, WriteChange } from './place.ts'
import { countMoved, isSameInAnotherOrder, keepMovedObjects } from './reordering.ts'
import { type Run, toRuns } from './runs.ts'
import { count } from './scalar.ts'
import { writeWhole } from './whole-value.ts'

/**
 * Two lists. The JSON of a plan does not tell sets from lists, so elements that are on both sides are matched by
 * value: in order where order holds, and objects also out of order, as the order of a set of objects means nothing.
 */
export function writeListDiff(
  diff: DiffLines,
  place: ChangedPlace,
  before: Value[],
  after: Value[],
  writeChange: WriteChange,
): void {
  const depth = place.depth + 1
  const names = hiddenNames()
  const left = before.map((item) => canonicalText(item, names, 'before'))
  const right = after.map((item) => canonicalText(item, names, 'after'))
  const inOrder = align(left, right)
  const runs = toRuns(keepMovedObjects(inOrder, left, right, before), before, after)
  if (isSameInAnotherOrder(inOrder, left, right)) {
    put(diff, '!', depth, `# the same ${count(after.length, 'element')} in another order`)
  } else {
    writeMoves(diff, depth, runs)
  }
  if (runs.length === 1 && runs[0]?.kind === 'keep') return
  for (const [index, run] of runs.entries()) {
    if (isFull(diff)) return
    if (run.kind === 'change') writeRun(diff, { ...place, depth }, run, before, after, writeChange)
    else writeKept(diff, { ...place, depth }, run.added, after, index === 0, index === runs.length - 1)
  }
}

/** The first rule that matches may be the one that counts, so that elements changed places is a change of its own. */
function writeMoves(diff: DiffLines, depth: number, runs: Run[]): void {
  const staying = runs.flatMap((run) => [...run.pairs]).sort(([a], [b]) => a - b)
  const moved = countMoved(staying.map(([, place]) => place))
  if (moved === 0) return
  const are = moved === 1 ? 'is' : 'are'
  const which = `${moved} of the ${staying.length} elements that stay`
  put(diff, ' ', depth, `# ${which} ${are} in another place, which counts in a list and not in a set`)
}

/**
 * Removed and added elements of one place, in the order of the new list, which may be the one that counts. Those that
 * are versions of one element are one changed element.
 */
function writeRun(
  diff: DiffLines,
  place: ChangedPlace,
  run: Run,
  before: Value[],
  after: Value[],
  writeChange: WriteChange,
): void {
  const at = { ...place, label: '', tail: ',' }
  const goes = run.removed.filter((index) => !run.pairs.has(index))
  const partners = new Map([...run.pairs].map(([from, to]) => [to, from]))
  const places = oldPlaces(run.added, partners)
  let gone = 0
  for (const [position, index] of run.added.entries()) {
    for (; (goes[gone] ?? Infinity) < (places[position] ?? Infinity) && !isFull(diff); gone += 1)
      writeWhole(diff, '-', at, before[goes[gone] as number])
    if (isFull(diff)) return
    const partner = partners.get(index)
    if (partner === undefined) writeWhole(diff, '+', at, after[index])
    else writeChange(diff, { ...at, path: [...place.path, index] }, before[partner], after[index])
  }
  for (; gone < goes.length && !isFull(diff); gone += 1)
    writeWhole(diff, '-', at, before[goes[gone] as number])
}

/** Where each of the new elements was, or the one after it that was anywhere: what goes stands before those it stood before. */
function oldPlaces(added: number[], partners: Map<number, number>): number[] {
  let next = Number.POSITIVE_INFINITY
  const places = added.toReversed().map((index) => {
    next = partners.get(index) ?? next
    return next
  })
  return places.reverse()
}

/** Kept elements: where context is wanted the neighbours of a change, the rest by number. */
function writeKept(
  diff: DiffLines,
  { depth, inText = false }: ChangedPlace,
  kept: number[],
  after: Value[],
  first: boolean,
  last: boolean,
): void {
  if (!diff.context) return
  const head = first ? 0 : 1
  const tail = last ? 0 : 1
  const hidden = kept.length - head - tail
  const shownAll = hidden <= 1
  for (const [position, index] of kept.entries()) {
    if (shownAll || position < head || position >= kept.length - tail) {
      writeWhole(diff, ' ', { depth, label: '', tail: ',', inText }, after[index])
    } else if (position === head) {
      put(diff, ' ', depth, `# ${count(hidden, 'unchanged element')}`)
    }
  }
}
