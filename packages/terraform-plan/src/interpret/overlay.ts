import { type Path, UNKNOWN, type Value } from '../model.ts'
import type { Covers } from '../secrets/attribute-glob.ts'
import type { Masker } from '../secrets/masker.ts'
import type { Hiding } from './hiding.ts'
import { isObject, type Json, type JsonObject, ownMember } from './json.ts'
import { hasMark } from './marks.ts'

/**
 * One tree of a value and the trees of what is sensitive and unknown in it. Terraform leaves unknown attributes
 * out of the value, so the trees are joined by key; in lists it puts null in their place.
 *
 * `value` is taken over: it becomes the result, since a copy of every attribute of a large plan costs as much as parsing it.
 * `covers`: what the user's rules hide. `hiding` gives what stands in the place of a leaf, a branch or a key that is
 * hidden.
 */
export function overlay(
  value: Json | undefined,
  sensitive: Json | undefined,
  unknown: Json | undefined,
  covers: Covers | undefined,
  masker: Masker,
  hiding: Hiding,
): Value | undefined {
  // Most trees of marks hold not one, and need no looking up beside each attribute.
  const unknowns = hasMark(unknown) ? unknown : undefined
  if (value === undefined && unknowns === undefined) return undefined
  const clean = covers === undefined && isClean(value, sensitive, masker)
  const path: Path = []

  function walk(of: Json | undefined, marks: Json | undefined, later: Json | undefined): Value | undefined {
    if (clean && !marks && !later) return of
    // A null says only that there is no secret, and the difference to "set" is worth seeing.
    if (of === null && later !== true) return null
    if (marks === true || (covers && path.length > 0 && covers(path))) {
      if (of === undefined && !hasMark(later)) return undefined
      return hiding.value(later === true ? undefined : of)
    }
    if (later === true) return UNKNOWN
    if (typeof of === 'string' || typeof of === 'number') {
      const shown = masker.shown(of)
      return shown === undefined ? of : hiding.value(of, shown)
    }
    if (typeof of === 'boolean') return of
    if (Array.isArray(of) || (of === undefined && Array.isArray(later)))
      return walkItems(of ?? [], marks, later)
    if (isObject(of) || (of === undefined && isObject(later))) return walkMembers(of ?? {}, marks, later)
    return undefined
  }

  function walkItems(of: Json[], marks: Json | undefined, later: Json | undefined): Value {
    const result = of as Value[]
    const own = Array.isArray(marks) ? marks : undefined
    const laters = Array.isArray(later) ? later : undefined
    const length = Math.max(of.length, laters?.length ?? 0)
    for (let i = 0; i < length; i++) {
      path.push(i)
      result[i] = walk(of[i], own?.[i], laters?.[i]) ?? null
      path.pop()
    }
    return result
  }

  function walkMembers(of: JsonObject, marks: Json | undefined, later: Json | undefined): Value {
    const result = of as { [key: string]: Value }
    const own = isObject(marks) ? marks : undefined
    const laters = isObject(later) ? later : undefined
    let renames = false
    for (const key of Object.keys(of)) {
      path.push(key)
      const joined = walk(of[key], ownMember(own, key), ownMember(laters, key))
      path.pop()
      if (joined !== result[key]) setMember(result, key, joined ?? null)
      if (masker.key(key) !== key) renames = true
    }
    for (const key in laters) {
      if (Object.hasOwn(of, key)) continue
      path.push(key)
      const joined = walk(undefined, ownMember(own, key), laters[key])
      path.pop()
      // An unknown-tree of empty containers says only that nothing in there is unknown.
      if (joined === undefined || !hasMark(laters[key])) continue
      setMember(result, key, joined)
      if (masker.key(key) !== key) renames = true
    }
    return renames ? renamed(result, masker, hiding) : result
  }

  return walk(value, sensitive, unknowns)
}

/**
 * Beside what is marked there is nothing to hide. Most values of most plans are so, and looking one through costs less
 * than half of what writing it anew does.
 */
function isClean(value: Json | undefined, marks: Json | undefined, masker: Masker): boolean {
  if (masker.idle || marks === true) return true
  if (typeof value === 'string' || typeof value === 'number') return masker.shown(value) === undefined
  if (Array.isArray(value)) {
    const own = Array.isArray(marks) ? marks : undefined
    return value.every((item, i) => isClean(item, own?.[i], masker))
  }
  if (isObject(value)) {
    const own = isObject(marks) ? marks : undefined
    for (const key in value) {
      if (masker.key(key) !== key || !isClean(value[key], ownMember(own, key), masker)) return false
    }
  }
  return true
}

/** The path as it may be shown: map keys can hold secrets too. */
export function maskedPath(path: Path, masker: Masker): Path {
  return path.map((step) => (typeof step === 'string' ? masker.text(step) : step))
}

/** Assigning `__proto__` would replace the prototype. */
function setMember(result: { [key: string]: Value }, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true })
  } else {
    result[key] = value
  }
}

/** With the secrets taken out of its keys. */
function renamed(result: { [key: string]: Value }, masker: Masker, hiding: Hiding): { [key: string]: Value } {
  const copy: { [key: string]: Value } = {}
  for (const [key, value] of Object.entries(result)) {
    const shown = masker.key(key)
    const name = shown === key ? key : hiding.key(key, shown)
    let unique = name
    // Somebody may have called a key what we call it.
    for (let i = 2; Object.hasOwn(copy, unique); i++) unique = `${name} ${i}`
    setMember(copy, unique, value)
  }
  return copy
}
