import { isHidden, UNKNOWN, type Value } from '../../model.ts'
import { grouped } from '../grouped.ts'
import { shorten, showInvisible } from '../markdown/printable.ts'

/** A string longer than this is shortened, with its length said. */
const MAX_STRING = 240

const KNOWN_AFTER_APPLY = '(known after apply)'
const SENSITIVE_VALUE = '(sensitive value)'

/** A value in one line, as Terraform writes it; collections by their size. */
export function scalarText(value: Value | undefined): string {
  if (value === undefined) return '(absent)'
  if (value === UNKNOWN) return KNOWN_AFTER_APPLY
  if (isHidden(value)) return value.description ? stringText(value.description) : SENSITIVE_VALUE
  if (typeof value === 'string') return stringText(value)
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

/** An object or a list. */
export type Tree = Value[] | { [key: string]: Value }

/** True where a value takes more than the line of its name. */
export function isTree(value: Value | undefined): value is Tree {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0
}

export function isText(value: Value | undefined): value is string {
  return typeof value === 'string' && /\n[\s\S]/.test(value)
}

/** Both sides of a change in one line each; of long strings the part where they begin to differ. */
export function changedTexts(before: Value | undefined, after: Value | undefined): [string, string] {
  if (typeof before === 'string' && after === UNKNOWN) return [sizeText(before), KNOWN_AFTER_APPLY]
  if (typeof before !== 'string' || typeof after !== 'string') return [scalarText(before), scalarText(after)]
  if (before.length <= MAX_STRING && after.length <= MAX_STRING)
    return [stringText(before), stringText(after)]
  const from = Math.max(0, commonStart(before, after) - 40)
  return [stringText(before, from), stringText(after, from)]
}

/** A text that gives way to an unknown one: its beginning says enough. */
function sizeText(text: string): string {
  if (/\n[\s\S]/.test(text)) return `(${count(text.replace(/\n$/, '').split('\n').length, 'line')})`
  return text.length <= 80 ? stringText(text) : stringText(text, 0, 60)
}

function stringText(text: string, from = 0, max = MAX_STRING): string {
  const part = text.slice(from, from + max).toWellFormed()
  const quoted = showInvisible(JSON.stringify(part))
  if (part.length === text.length) return quoted
  const shown = `${from > 0 ? '…' : ''}${from + max < text.length ? quoted.replace(/"$/, '…"') : quoted}`
  return `${shown} (${grouped(text.length)} characters)`
}

function commonStart(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** One line of a long text. */
export function textLine(line: string): string {
  return shorten(showInvisible(line), MAX_STRING * 2)
}
