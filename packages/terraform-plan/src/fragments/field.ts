import { isObject, type Json, member } from '../interpret/json.ts'
import { MAX_TEXT } from './limits.ts'

/**
 * Reads a member of another job's JSON and insists on its type. Errors name the place (`plan.changes[3].address`) and never
 * the value, which may be anything.
 */
export interface Field {
  at(key: string): Field
  text(maxLength?: number): string
  /** '' where it is absent. */
  optionalText(maxLength?: number): string | undefined
  count(): number
  flag(): boolean
  optionalFlag(): boolean | undefined
  list<T>(read: (item: Field) => T, maxItems?: number): T[]
  object(): Field
  /** The JSON itself, for a reader of its own. */
  json: Json | undefined
  place: string
}

const MAX_ITEMS = 100_000

export function field(json: Json | undefined, place: string): Field {
  const wrong = (wanted: string): never => {
    throw new Error(`${place} is ${json === undefined ? 'missing' : `not ${wanted}`}`)
  }
  const self: Field = {
    json,
    place,
    at: (key) => field(member(json, key), place === '' ? key : `${place}.${key}`),
    text(maxLength = MAX_TEXT) {
      if (typeof json !== 'string') return wrong('a text')
      if (json.length > maxLength) throw new Error(`${place} is longer than ${maxLength} characters`)
      return json
    },
    optionalText: (maxLength) => (json === undefined ? undefined : self.text(maxLength)),
    count() {
      return typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 ? json : wrong('a count')
    },
    flag: () => (typeof json === 'boolean' ? json : wrong('true or false')),
    optionalFlag: () => (json === undefined ? undefined : self.flag()),
    list(read, maxItems = MAX_ITEMS) {
      if (!Array.isArray(json)) return wrong('a list')
      if (json.length > maxItems) throw new Error(`${place} has more than ${maxItems} entries`)
      return json.map((item, i) => read(field(item, `${place}[${i}]`)))
    },
    object: () => (isObject(json) ? self : wrong('an object')),
  }
  return self
}
