import type { Value } from '../../model.ts'
import type { Step } from './alignment.ts'
import { isObject } from './element-pairs.ts'

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
    const source = sources.get(right[step.after] ?? '')?.pop()
    if (source === undefined) return step
    moved.add(source)
    return { kind: 'keep', before: source, after: step.after }
  })
  return kept.filter((step) => step.kind !== 'remove' || !moved.has(step.before))
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
