import { shorten } from '../../printable.ts'

/** Where the first column of a `diff` fence has it: added, removed, changed, or context. */
export type Sign = '+' | '-' | '!' | ' '

/** Room that is kept back for the line that says how many are missing. */
const LINE_OF_MORE = 40

export interface DiffOptions {
  /** Unchanged lines around changes, identifying attributes and counts of what is hidden. */
  context: boolean
  /** UTF-16 units a diff may have; what goes beyond is counted and said. */
  maxCharacters: number
  /** UTF-16 units that may be shown of a string or a line that changes, where it is more than usual. */
  maxValue?: number | undefined
}

/** A text as it stands in its line. */
export interface ShownText {
  text: string
  /** False where it does not show all that changes. */
  whole: boolean
}

/** A text that is only made where its line is shown, within the room for a value (`maxValue`). */
export type MakeText = (maxValue: number | undefined) => ShownText

/** The lines of one diff: written once, and then shown in rooms of any size up to `maxCharacters`. */
export interface DiffLines {
  readonly context: boolean
  readonly maxCharacters: number
  readonly lines: Array<string | LaterLine>
  /** The least that the lines take. */
  size: number
  /** How many lines no room has a place for. */
  beyond: number
  /** Paths that force a replacement (as JSON) and whether a line has been marked with it. */
  readonly forces: Map<string, boolean>
}

interface LaterLine {
  start: string
  make: MakeText
}

export function openDiff(context: boolean, maxCharacters: number, forces: string[] = []): DiffLines {
  return {
    context,
    maxCharacters,
    lines: [],
    size: 0,
    beyond: 0,
    forces: new Map(forces.map((path) => [path, false])),
  }
}

/** Writes a line; the sign is in column 0, where GitHub looks for it, and never comes from the text. */
export function put(diff: DiffLines, sign: Sign, depth: number, text: string | MakeText): void {
  const start = `${sign} ${'  '.repeat(depth)}`
  putLine(diff, typeof text === 'string' ? (start + text).trimEnd() : { start, make: text })
}

function putLine(diff: DiffLines, line: string | LaterLine): void {
  diff.lines.push(line)
  diff.size += (typeof line === 'string' ? line.length : 1) + 1
  if (diff.size > diff.maxCharacters) diff.beyond += 1
}

/** Writes the lines of a draft. */
export function append(diff: DiffLines, draft: DiffLines): void {
  for (const line of draft.lines) putLine(diff, line)
}

/** How many lines of a diff are not context. */
export function changedLines({ lines }: DiffLines): number {
  return lines.filter((line) => !(typeof line === 'string' ? line : line.start).startsWith(' ')).length
}

/** More lines than these without a place are not counted. */
const MAX_COUNTED = 2000

/** True when writing more can only add to the count of lines left out; big loops stop then. */
export function isFull(diff: DiffLines): boolean {
  return diff.beyond > MAX_COUNTED
}

/** A diff as it stands in a fence. */
export interface DiffText {
  text: string
  /** False where lines were left out or show only a part of a change; the text says how many, and how much. */
  whole: boolean
}

/** As many lines of a diff as there is room for, and how many there are more. */
export function showDiff(
  diff: DiffLines,
  options: { maxCharacters: number; maxValue?: number | undefined },
): DiffText {
  const shown: string[] = []
  // What is full does not end with its last line.
  const room = isFull(diff) ? Math.min(options.maxCharacters, diff.maxCharacters) : options.maxCharacters
  let left = room - LINE_OF_MORE
  let whole = true
  for (const line of diff.lines) {
    const made = typeof line === 'string' ? undefined : line.make(options.maxValue)
    const text = typeof line === 'string' ? line : (line.start + made?.text).trimEnd()
    left -= text.length + 1
    if (left < 0) break
    shown.push(text)
    if (made?.whole === false) whole = false
  }
  const leftOut = diff.lines.length - shown.length
  if (leftOut > 0) {
    shown.push(`  # ${leftOut > MAX_COUNTED ? `more than ${MAX_COUNTED}` : leftOut} more lines`)
  } else if (shown.length > 0) {
    const unmarked = [...diff.forces].filter(([, marked]) => !marked).map(([path]) => shorten(path, 80))
    const named = `${unmarked.slice(0, 5).join(', ')}${unmarked.length > 5 ? ' …' : ''}`
    if (unmarked.length > 0) shown.push(`  # ${named} forces replacement`)
  }
  return { text: shown.join('\n'), whole: whole && leftOut === 0 }
}
