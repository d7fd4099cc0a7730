import { isHidden, UNKNOWN, type Value } from '../../model.ts'
import { isText, scalarText } from './scalar.ts'
import { isShortList } from './whole-value.ts'

type Attributes = { [key: string]: Value }

/** Attributes that say which object this is. */
const IDENTIFYING = ['id', 'name', 'arn', 'key', 'bucket', 'sid', 'Sid']

/** So many tell an element of a list from the others: a rule of a security group, a statement of a policy. */
const MOST_OF_ELEMENT = 8

const MAX_TEXT = 100

/** The unchanged attributes that say which object this is. */
export function identifyingKeys(after: Attributes, changed: string[]): string[] {
  return IDENTIFYING.filter((key) => isTelling(after[key]) && !changed.includes(key)).slice(0, 2)
}

/**
 * The same for an element of a list, which nothing but its attributes tells from the others: an address range that is
 * added to a rule means one thing where the rule is for port 443, and another for port 22.
 */
export function elementKeys(after: Attributes, changed: string[]): string[] {
  const first = identifyingKeys(after, changed)
  const others = Object.keys(after).filter(
    (key) => saysSomething(after[key]) && !changed.includes(key) && !first.includes(key),
  )
  return [...first, ...others].slice(0, MOST_OF_ELEMENT)
}

/** False for what is false or empty, as most attributes of a provider's schema are. */
export function saysSomething(value: Value | undefined): boolean {
  if (value === false || value === '' || isHidden(value)) return false
  if (!isShortList(value)) return isTelling(value)
  return value.every(isTelling) && value.map((item) => scalarText(item)).join(', ').length < MAX_TEXT
}

function isTelling(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === UNKNOWN || typeof value === 'object') return false
  return !isText(value) && scalarText(value).length < MAX_TEXT
}
