import { isDeepStrictEqual } from 'node:util'
import type { Json, JsonObject, RawTaskDefinition } from '../api.ts'
import { canonical } from './canonical.ts'
import { isObject } from './containers.ts'

/** One changed place; a side that has no value there is undefined. */
export interface Difference {
  /** `containerDefinitions.web.environment.LOG_LEVEL`: items that have a name are found by it. */
  path: string[]
  before: Json | undefined
  after: Json | undefined
}

/** Where two task definitions differ, in the order of their canonical forms. */
export function differences(before: RawTaskDefinition, after: RawTaskDefinition): Difference[] {
  return compare([], canonical(before), canonical(after))
}

/** Paths of `asked` that `got` has lost: fields that AWS didn't keep. Defaults and empty values don't count. */
export function lostFields(asked: RawTaskDefinition, got: RawTaskDefinition): string[] {
  return differences(asked, got)
    .filter(({ before, after }) => before !== undefined && after === undefined)
    .map(({ path }) => path.join('.'))
}

function compare(path: string[], before: Json | undefined, after: Json | undefined): Difference[] {
  if (isDeepStrictEqual(before, after)) return []
  const [left, right] = [byKey(before), byKey(after)]
  // What is new or gone as a whole is told part by part, as long as it has parts.
  const whole = (before !== undefined && !left) || (after !== undefined && !right)
  const keys = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])].sort()
  if (whole || keys.length === 0) return [{ path, before, after }]
  return keys.flatMap((key) => compare([...path, key], left?.[key], right?.[key]))
}

/** An object as it is and a list of named objects as an object by name; undefined for anything else. */
function byKey(value: Json | undefined): JsonObject | undefined {
  if (isObject(value)) return value
  if (!Array.isArray(value) || value.length === 0) return undefined
  const names = value.map((item) => (isObject(item) && typeof item.name === 'string' ? item.name : undefined))
  if (names.includes(undefined) || new Set(names).size !== names.length) return undefined
  return Object.fromEntries(
    value.flatMap((item, index) => {
      if (!isObject(item)) return []
      const { name: _, ...rest } = item
      const keys = Object.keys(rest)
      const only =
        keys.length === 1 && (keys[0] === 'value' || keys[0] === 'valueFrom') ? rest[keys[0]] : rest
      return [[names[index] ?? '', only ?? rest]]
    }),
  )
}
