import type { Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import { elementKeys, identifyingKeys } from './identifying.ts'
import { type DiffLines, isFull, put } from './lines.ts'
import type { ChangedPlace, WriteChange } from './place.ts'
import { count } from './scalar.ts'
import { label, labelWidth, writeWhole } from './whole-value.ts'

/** The keys of two objects that differ, and what their neighbours are. */
export function writeObjectDiff(
  diff: DiffLines,
  place: ChangedPlace,
  before: { [key: string]: Value },
  after: { [key: string]: Value },
  writeChange: WriteChange,
): void {
  const depth = place.depth + 1
  const { inText = false } = place
  const keys = unionOfKeys(before, after)
  const changed = keys.filter((key) => !isSame(before, after, key))
  // Which element of a list it is that changes is no context, but a part of the change.
  const isElement = typeof place.path.at(-1) === 'number'
  const context = diff.context ? identifyingKeys(after, changed) : []
  const identifying = isElement ? elementKeys(after, changed) : context
  const width = labelWidth([...changed, ...identifying])
  for (const key of identifying) {
    writeWhole(diff, ' ', { depth, label: label(key, width), tail: '' }, after[key])
  }
  for (const key of changed) {
    if (isFull(diff)) return
    const path = [...place.path, key]
    const at: ChangedPlace = { depth, label: label(key, width), tail: '', inText, path }
    const left = own(before, key)
    const right = own(after, key)
    if (left === null && right === undefined) put(diff, '-', depth, `${at.label}null`)
    else if (left === undefined && right === null) put(diff, '+', depth, `${at.label}null`)
    else writeChange(diff, at, left, right)
  }
  writeHidden(diff, depth, keys.length - changed.length - identifying.length)
}

function writeHidden(diff: DiffLines, depth: number, hidden: number): void {
  if (hidden > 0 && diff.context) put(diff, ' ', depth, `# ${count(hidden, 'unchanged attribute')} hidden`)
}

/** Keys of both, those of `before` first where they are in another order. */
export function unionOfKeys(before: { [key: string]: Value }, after: { [key: string]: Value }): string[] {
  const keys = Object.keys(before)
  const others = Object.keys(after)
  if (keys.length === others.length && keys.every((key, i) => key === others[i])) return keys
  return [...new Set([...keys, ...others])]
}

/** A key may be called `constructor`, which every object has something of. */
export function own(object: { [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function isSame(before: { [key: string]: Value }, after: { [key: string]: Value }, key: string): boolean {
  return isEqual(own(before, key), own(after, key))
}
