import type { Json } from '../interpret/json.ts'

/** A number that may be an integer of more digits than a double keeps. Most plans have none, and are parsed as ever. */
const LONG_INTEGER = /[:[,\s]-?\d{16}/

/**
 * `JSON.parse`, but for integers beyond 2^53, which it would round until two ids are one: they become texts of their
 * digits. Throws what `JSON.parse` throws.
 */
export function parseExactly(json: string): Json {
  return LONG_INTEGER.test(json) ? JSON.parse(json, digits as Reviver) : JSON.parse(json)
}

type Reviver = (key: string, value: unknown) => unknown

/** `source`: https://tc39.es/proposal-json-parse-with-source, of primitive values only. */
function digits(_key: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  const rounded = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
  return rounded ? source : value
}
