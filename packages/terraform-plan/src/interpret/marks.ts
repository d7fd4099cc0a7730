import { isObject, type Json, type JsonObject, ownMember } from './json.ts'

/** Whether a tree of marks (`*_sensitive`, `after_unknown`) holds a single one. */
export function hasMark(tree: Json | undefined): boolean {
  if (typeof tree !== 'object' || tree === null) return tree === true
  if (Array.isArray(tree)) return tree.some(hasMark)
  for (const key in tree) if (hasMark(tree[key])) return true
  return false
}

/**
 * What either tree marks, `undefined` where that is nothing. A value that becomes sensitive was as secret before, and
 * one that no longer is has not been told yet: Terraform hides both sides too.
 */
export function eitherMark(a: Json | undefined, b: Json | undefined): Json | undefined {
  if (!hasMark(b)) return hasMark(a) ? a : undefined
  if (!hasMark(a)) return b
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => eitherMark(a[i], b[i]) ?? false)
  }
  if (!isObject(a) || !isObject(b)) return true
  const either: JsonObject = Object.create(null)
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    either[key] = eitherMark(ownMember(a, key), ownMember(b, key)) ?? false
  }
  return either
}

/** Whether both mark the same: branches without a mark are written in several ways. */
export function sameMarks(a: Json | undefined, b: Json | undefined): boolean {
  if (!hasMark(a) || !hasMark(b)) return hasMark(a) === hasMark(b)
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }).every((_, i) => sameMarks(a[i], b[i]))
  }
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
      sameMarks(ownMember(a, key), ownMember(b, key)),
    )
  }
  return a === b
}

/**
 * The marks of what has a value on both sides of a change. A block that comes or goes brings or takes its marks, and
 * nothing is called otherwise by that.
 */
export function marksOfBoth(marks: Json | undefined, change: JsonObject): Json {
  return marksWhereBoth(marks, change.before, change.after, change.after_unknown)
}

function marksWhereBoth(
  marks: Json | undefined,
  was: Json | undefined,
  is: Json | undefined,
  later: Json | undefined,
): Json {
  if (!hasMark(marks) || (was ?? null) === null || ((is ?? null) === null && !hasMark(later))) return false
  const within = (key: string) =>
    marksWhereBoth(inner(marks, key), inner(was, key), inner(is, key), inner(later, key))
  if (Array.isArray(marks)) return marks.map((_, index) => within(String(index)))
  return isObject(marks) ? Object.fromEntries(Object.keys(marks).map((key) => [key, within(key)])) : true
}

/** What is inside of a list or an object; anything else is the same all through. */
function inner(tree: Json | undefined, key: string): Json | undefined {
  return typeof tree === 'object' && tree !== null ? ownMember(tree as JsonObject, key) : tree
}
