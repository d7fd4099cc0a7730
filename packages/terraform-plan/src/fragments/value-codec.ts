import type { Json } from '../interpret/json.ts'
import { isObject } from '../interpret/json.ts'
import { type Hidden, isHidden, UNKNOWN, type Value } from '../model.ts'

/**
 * Values as JSON: every array carries its kind as first member, so nothing in a plan can be mistaken for a mark.
 * `["s", number, shown]` hidden, `["u"]` unknown, `["n"]` no value, `["a", …]` an array.
 */
export type EncodeValue = (value: Value | undefined) => Json

/** Of one change: what is the same hidden value on both sides has the same number. */
export function valueEncoder(): EncodeValue {
  const numbers = new Map<Hidden, number>()
  function encode(value: Value | undefined): Json {
    if (value === undefined) return ['n']
    if (value === UNKNOWN) return ['u']
    if (isHidden(value)) {
      const number = numbers.get(value) ?? numbers.size
      numbers.set(value, number)
      return ['s', number, value.description ?? '']
    }
    if (Array.isArray(value)) return ['a', ...value.map(encode)]
    if (typeof value !== 'object' || value === null) return value as Json
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]))
  }
  return encode
}

/** Reads them back; anything malformed throws an Error that says so. */
export type DecodeValue = (json: Json | undefined) => Value | undefined

/** As deep as the reader of plans goes. */
const MAX_DEPTH = 1000

export function valueDecoder(): DecodeValue {
  const hidden = new Map<string, Hidden>()

  function decodeHidden(number: Json | undefined, shown: Json | undefined): Hidden {
    if (typeof number !== 'number' || typeof shown !== 'string') throw new Error('a malformed hidden value')
    // Somebody else's numbers: two texts are never one value.
    const name = `${number} ${shown}`
    const known = hidden.get(name) ?? Symbol(shown)
    hidden.set(name, known)
    return known
  }

  function decode(json: Json | undefined, depth: number): Value | undefined {
    if (depth > MAX_DEPTH) throw new Error('a value nests too deeply')
    if (Array.isArray(json)) {
      const [kind, ...items] = json
      if (kind === 'a') return items.map((item) => decode(item, depth + 1) ?? null)
      if (items.length === 2 && kind === 's') return decodeHidden(items[0], items[1])
      if (items.length === 0 && kind === 'u') return UNKNOWN
      if (items.length === 0 && kind === 'n') return undefined
      throw new Error('an array without its kind')
    }
    if (!isObject(json)) return json
    return Object.fromEntries(
      Object.entries(json).map(([key, member]) => [key, decode(member, depth + 1) ?? null]),
    )
  }
  return (json) => decode(json, 0)
}
