import { type Hidden, isHidden, UNKNOWN, type Value } from '../../model.ts'

/** Objects nest deeper than this only in input made to break readers; below it values count as different. */
const MAX_DEPTH = 100

/**
 * Equal as far as anyone can tell: `undefined` and `null` differ here, an unknown value equals nothing, and a hidden
 * one only what hides the same.
 */
export function isEqual(a: Value | undefined, b: Value | undefined, depth = 0): boolean {
  if (a === UNKNOWN || b === UNKNOWN) return false
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (depth > MAX_DEPTH) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, index) => isEqual(item, b[index], depth + 1))
  }
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key], depth + 1))
}

/** Gives a hidden value a name: the same one the same again, in the order in which they come. */
export type NameHidden = (value: Hidden) => string

export function hiddenNames(): NameHidden {
  const names = new Map<Hidden, string>()
  return (value) => {
    const name = names.get(value) ?? `*${names.size}${JSON.stringify(value.description)}`
    names.set(value, name)
    return name
  }
}

/**
 * One text for equal values, whatever the order of their keys: what elements are matched by. What is too deep to
 * look at is `tooDeep`, so that two sides that give different words for it are never taken as equal.
 */
export function canonicalText(
  value: Value | undefined,
  nameOf: NameHidden,
  tooDeep = '…',
  depth = 0,
): string {
  if (value === UNKNOWN) return '?'
  if (isHidden(value)) return nameOf(value)
  if (value === undefined) return 'undefined'
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (depth > MAX_DEPTH) return tooDeep
  const within = (inner: Value | undefined) => canonicalText(inner, nameOf, tooDeep, depth + 1)
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${within(item)},`
    return `[${text}]`
  }
  for (const key of Object.keys(value).sort()) text += `${JSON.stringify(key)}:${within(value[key])},`
  return `{${text}}`
}
