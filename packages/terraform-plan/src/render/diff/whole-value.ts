import type { Value } from '../../model.ts'
import { parseJsonText } from './json-text.ts'
import { type DiffLines, isFull, put, type Sign } from './lines.ts'
import { keyText } from './path-text.ts'
import { type Place, splitTail } from './place.ts'
import { isText, isTree, isWhole, scalarText, type Tree, visible } from './scalar.ts'
import { writeText } from './text-diff.ts'

/** Deeper trees are shown by their size. */
export const MAX_DEPTH = 24

/** A value that is added, removed or context as a whole, each of its lines under the same sign. */
export function writeWhole(diff: DiffLines, sign: Sign, place: Place, of: Value | undefined): void {
  if (isFull(diff)) return
  const value = visible(of)
  const { depth, label, tail, inText = false } = place
  const { remark, comma } = splitTail(place)
  const json = parseJsonText(value)
  if (json !== undefined && depth < MAX_DEPTH) {
    const [open, close] = brackets(json)
    put(diff, sign, depth, `${label}jsonencode(${open}${remark}`)
    writeMembers(diff, sign, depth + 1, json, true)
    put(diff, sign, depth, `${close})${comma}`)
  } else if (isShortList(value)) {
    put(diff, sign, depth, `${label}[${value.map((item) => scalarText(item)).join(', ')}]${tail}`)
  } else if (isTree(value) && depth < MAX_DEPTH) {
    const [open, close] = brackets(value)
    put(diff, sign, depth, `${label}${open}${remark}`)
    writeMembers(diff, sign, depth + 1, value, inText)
    put(diff, sign, depth, `${close}${comma}`)
  } else if (isText(value)) {
    put(diff, sign, depth, `${label}<<-EOT${remark}`)
    writeText(diff, sign, depth + 1, value.replace(/\n$/, ''))
    put(diff, sign, depth, 'EOT')
  } else {
    const text = (room?: number) => `${label}${scalarText(value, room)}${tail}`
    if (sign === ' ' || isWhole(value)) put(diff, sign, depth, text())
    else put(diff, sign, depth, (room) => ({ text: text(room), whole: isWhole(value, room) }))
  }
}

/** A list of a few short values stands in one line. */
export function isShortList(value: Value | undefined): value is Value[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 8) return false
  return value.every((item) => !isTree(item) && !isText(item) && scalarText(item).length <= 40)
}

export function brackets(value: Tree): [string, string] {
  return Array.isArray(value) ? ['[', ']'] : ['{', '}']
}

function writeMembers(diff: DiffLines, sign: Sign, depth: number, value: Tree, inText: boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isFull(diff)) return
      writeWhole(diff, sign, { depth, label: '', tail: ',', inText }, item)
    }
    return
  }
  // Terraform writes every attribute of a schema; those without a value say nothing.
  const entries = Object.entries(value).filter(([, member]) => inText || member !== null)
  const width = labelWidth(entries.map(([key]) => key))
  for (const [key, member] of entries) {
    if (isFull(diff)) return
    writeWhole(diff, sign, { depth, label: label(key, width), tail: '', inText }, member)
  }
}

/** The width names are padded to, so that the equals signs of a block stand in one column. */
export function labelWidth(keys: string[]): number {
  let width = 0
  for (const key of keys) {
    const length = keyText(key).length
    if (length <= 28 && length > width) width = length
  }
  return width
}

export function label(key: string, width: number): string {
  return `${keyText(key).padEnd(width)} = `
}
