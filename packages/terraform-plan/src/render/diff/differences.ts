import { align } from './alignment.ts'

/** From one place of a text to another, which is not part of it. */
export interface Span {
  from: number
  to: number
}

/** Where two texts differ. What is between two of these is the same in both. */
export interface Difference {
  before: Span
  after: Span
}

/** More than this is one difference: comparing it would take longer than reading it. */
const MAX_COMPARED = 20_000

/** Words that differ: no excerpt has room for more places. */
const MOST_WORDS = 60

/** A longer word is compared by its characters. */
const MAX_WORD = 40

/** The differences between two texts, those together that have no more than `near` characters between them. */
export function differencesOf(before: string, after: string, near: number): Difference[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const left = before.slice(start, before.length - end)
  const right = after.slice(start, after.length - end)
  if (left.length + right.length > MAX_COMPARED) {
    return [{ before: spanOf(start, left.length), after: spanOf(start, right.length) }]
  }
  return joinNear(differencesOfTokens(tokensOf(left), tokensOf(right), start), near)
}

function differencesOfTokens(left: string[], right: string[], start: number): Difference[] {
  const differences: Difference[] = []
  let open: Difference | undefined
  let [x, y] = [start, start]
  for (const step of align(left, right, MOST_WORDS)) {
    if (step.kind === 'keep') open = undefined
    else if (open === undefined) {
      open = { before: spanOf(x, 0), after: spanOf(y, 0) }
      differences.push(open)
    }
    if (step.kind !== 'add') x += left[step.before]?.length ?? 0
    if (step.kind !== 'remove') y += right[step.after]?.length ?? 0
    if (open !== undefined) {
      open.before.to = x
      open.after.to = y
    }
  }
  return differences
}

function joinNear(differences: Difference[], near: number): Difference[] {
  const joined: Difference[] = []
  for (const each of differences) {
    const last = joined.at(-1)
    if (last === undefined || each.before.from - last.before.to > near) joined.push(each)
    else {
      last.before.to = each.before.to
      last.after.to = each.after.to
    }
  }
  return joined
}

function tokensOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? []
  return words.flatMap((word) => (word.length > MAX_WORD ? [...word] : word))
}

function commonStart(a: string, b: string): number {
  let index = 0
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1
  return index
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let count = 0
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1
  return count
}

function spanOf(from: number, length: number): Span {
  return { from, to: from + length }
}
