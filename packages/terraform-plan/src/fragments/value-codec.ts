import type { Json } from '../interpret/json.ts'
import { isObject } from '../interpret/json.ts'
import { SENSITIVE, UNKNOWN, type Value } from '../model.ts'

/**
 * Values as JSON: every array carries its kind as first member, so nothing in a plan can be mistaken for a mark.
 * `["s"]` sensitive, `["u"]` unknown, `["n"]` no value, `["a", …]` an array.
 */
export function encodeValue(value: Value | undefined): Json {
  if (value === undefined) return ['n']
  if (value === SENSITIVE) return ['s']
  if (value === UNKNOWN) return ['u']
  if (Array.isArray(value)) return ['a', ...value.map(encodeValue)]
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encodeValue(member)]))
}

/** As deep as the reader of plans goes. */
const MAX_DEPTH = 1000

/** Reads it back; anything malformed throws an Error that says so. */
export function decodeValue(json: Json | undefined, depth = 0): Value | undefined {
  if (depth > MAX_DEPTH) throw new Error('a value nests too deeply')
  if (Array.isArray(json)) {
    const [kind, ...items] = json
    if (kind === 'a') return items.map((item) => decodeValue(item, depth + 1) ?? null)
    if (items.length === 0 && kind === 's') return SENSITIVE
    if (items.length === 0 && kind === 'u') return UNKNOWN
    if (items.length === 0 && kind === 'n') return undefined
    throw new Error('an array without its kind')
  }
  if (isObject(json)) {
    return Object.fromEntries(
      Object.entries(json).map(([key, member]) => [key, decodeValue(member, depth + 1) ?? null]),
    )
  }
  return json
}
