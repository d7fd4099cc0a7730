import { isHidden, UNKNOWN, type Value } from '../../model.ts'
import { showInvisible } from '../../printable.ts'
import { beginningOf, differingExcerpts, type Excerpt, excerptText } from './excerpt.ts'

/** A string longer than this is shortened, with its length said. */
export const MAX_STRING = 240

const KNOWN_AFTER_APPLY = '(known after apply)'
const SENSITIVE_VALUE = '(sensitive value)'

/** A value in one line, as Terraform writes it; collections by their size. */
export function scalarText(value: Value | undefined, room = MAX_STRING): string {
  if (value === undefined) return '(absent)'
  if (value === UNKNOWN) return KNOWN_AFTER_APPLY
  if (isHidden(value)) return value.description ? scalarText(value.description, room) : SENSITIVE_VALUE
  if (typeof value === 'string') return quoted(beginningOf(value, room))
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${count(value.length, 'element')}]`
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).length
    return keys === 0 ? '{}' : `{… ${count(keys, 'attribute')}}`
  }
  return String(value)
}

/** The text of a value that is hidden in part, as far as it may be seen; any other value as it is. */
export function visible(value: Value | undefined): Value | undefined {
  return isHidden(value) && value.description ? value.description : value
}

/** True where `scalarText` shows all of a value. */
export function isWhole(value: Value | undefined, room = MAX_STRING): boolean {
  return typeof value === 'string' ? value.length <= room : !isTree(value)
}

/** An object or a list. */
export type Tree = Value[] | { [key: string]: Value }

/** True where a value takes more than the line of its name. */
export function isTree(value: Value | undefined): value is Tree {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0
}

export function isObject(value: Value | undefined): value is { [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

export function isText(value: Value | undefined): value is string {
  return typeof value === 'string' && /\n[\s\S]/.test(value)
}

/** Both sides of a change in one line each. */
export interface ChangedTexts {
  before: string
  after: string
}

/** Where neither side is long. What becomes unknown or sensitive needs no more than its size. */
export function shortTexts(before: Value | undefined, after: Value | undefined): ChangedTexts | undefined {
  const known = typeof after !== 'symbol'
  if (known && !(isWhole(before) && isWhole(after))) return undefined
  const gone = after === UNKNOWN && typeof before === 'string' ? sizeText(before) : scalarText(before)
  return { before: gone, after: scalarText(after) }
}

/** Of long strings the parts that differ, within `room` characters. */
export function longTexts(
  before: Value | undefined,
  after: Value | undefined,
): (room: number) => ChangedTexts & { whole: boolean } {
  if (typeof before !== 'string' || typeof after !== 'string') {
    return (room) => ({
      before: scalarText(before, room),
      after: scalarText(after, room),
      whole: isWhole(before, room) && isWhole(after, room),
    })
  }
  const excerpts = differingExcerpts(before, after)
  return (room) => {
    const [left, right] = excerpts(room)
    return { before: quoted(left), after: quoted(right), whole: left.whole && right.whole }
  }
}

/** A text that gives way to an unknown one: its beginning says enough. */
function sizeText(text: string): string {
  if (/\n[\s\S]/.test(text)) return `(${count(text.replace(/\n$/, '').split('\n').length, 'line')})`
  return text.length <= 80 ? scalarText(text) : scalarText(text, 60)
}

function quoted(excerpt: Excerpt): string {
  return excerptText(excerpt, (piece) => showInvisible(JSON.stringify(piece)))
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
