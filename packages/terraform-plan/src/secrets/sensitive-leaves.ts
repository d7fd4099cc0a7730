import { isObject, type Json } from '../interpret/json.ts'

/**
 * Every string and number of `value` that `marks` (a `*_sensitive` tree: true, or the same shape with true at what
 * is sensitive) covers. Map keys are left alone: they name things far more often than they hide them.
 */
export function eachSensitiveLeaf(
  value: Json | undefined,
  marks: Json | undefined,
  found: (leaf: string) => void,
): void {
  if (value === undefined || value === null || marks === undefined || marks === null || marks === false)
    return
  if (marks === true) {
    eachLeaf(value, found)
  } else if (Array.isArray(marks)) {
    if (Array.isArray(value))
      for (let i = 0; i < marks.length; i++) eachSensitiveLeaf(value[i], marks[i], found)
  } else if (isObject(marks) && isObject(value)) {
    for (const key of Object.keys(marks)) {
      if (Object.hasOwn(value, key)) eachSensitiveLeaf(value[key], marks[key], found)
    }
  }
}

/** Every string and number of `value`. */
export function eachLeaf(value: Json | undefined, found: (leaf: string) => void): void {
  if (typeof value === 'string') found(value)
  else if (typeof value === 'number') found(String(value))
  else if (Array.isArray(value)) for (const item of value) eachLeaf(item, found)
  else if (isObject(value)) for (const key of Object.keys(value)) eachLeaf(value[key], found)
}
