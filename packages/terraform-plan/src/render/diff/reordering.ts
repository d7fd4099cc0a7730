import type { Value } from '../../model.ts'
import type { Step } from './alignment.ts'
import { isObject } from './scalar.ts'

/** True when the script only moves elements. */
export function isSameInAnotherOrder(steps: Step[], left: string[], right: string[]): boolean {
  if (left.length !== right.length || steps.every((step) => step.kind === 'keep')) return false
  const removed = countTexts(steps, left, right, 'remove')
  const added = countTexts(steps, left, right, 'add')
  return removed.size === added.size && [...removed].every(([text, times]) => added.get(text) === times)
}

/** The script with objects that are removed in one place and added in another as kept where they are now. */
export function keepMovedObjects(steps: Step[], left: string[], right: string[], before: Value[]): Step[] {
  const objects = steps.filter((step) => step.kind === 'remove' && isObject(before[step.before]))
  if (objects.length === 0) return steps
  const sources = new Map<string, number[]>()
  for (const step of objects) {
    if (step.kind !== 'remove') continue
    const text = left[step.before] ?? ''
    const queue = sources.get(text)
    if (queue === undefined) sources.set(text, [step.before])
    else queue.push(step.before)
  }
  const moved = new Set<number>()
  const kept = steps.map((step): Step => {
    if (step.kind !== 'add') return step
    const source = sources.get(right[step.after] ?? '')?.shift()
    if (source === undefined) return step
    moved.add(source)
    return { kind: 'keep', before: source, after: step.after }
  })
  return kept.filter((step) => step.kind !== 'remove' || !moved.has(step.before))
}

/**
 * How many of the elements at these places, which are listed in their old order, have to be moved to get the new one:
 * all but those of the longest series that goes up (found by patience sorting).
 */
export function countMoved(places: number[]): number {
  /** The least last place of a series of each length. */
  const ends: number[] = []
  for (const place of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    ends[low] = place
  }
  return places.length - ends.length
}

function countTexts(
  steps: Step[],
  left: string[],
  right: string[],
  kind: 'add' | 'remove',
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const step of steps) {
    if (step.kind !== kind) continue
    const text = (step.kind === 'remove' ? left[step.before] : right[(step as { after: number }).after]) ?? ''
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
