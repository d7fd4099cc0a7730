import { showInvisible } from '../../printable.ts'
import { beginningOf, differingExcerpts, type Excerpt, excerptText } from './excerpt.ts'
import type { MakeText, ShownText } from './lines.ts'

/** A line of a text that is longer is shortened, with its length said. */
const MAX_LINE = 480

/** A line that is the same on both sides. */
export function keptLine(line: string): string {
  return excerptText(beginningOf(line, MAX_LINE), showInvisible)
}

/** A line of a text that is new or gone as a whole. */
export function newLine(line: string): string | MakeText {
  return line.length <= MAX_LINE ? keptLine(line) : (room = 0) => beginning(line, room)
}

/** The same where other lines of the text stay. Blanks at its end, which nobody would see, are written. */
export function loneLine(line: string): string | MakeText {
  return newLine(showBlanks(line, false))
}

/**
 * A line and what it becomes. Blanks that nobody would see are written: those at its end, and tabs where the two differ
 * in nothing but blanks.
 */
export function changedLines(before: string, after: string): [MakeText, MakeText] {
  let compared: ComparedLines | undefined
  const side = (which: 0 | 1): MakeText => {
    return (room = 0) => {
      compared ??= compareLines(before, after)
      return compared(Math.max(MAX_LINE, room))[which]
    }
  }
  return [side(0), side(1)]
}

type ComparedLines = (room: number) => [ShownText, ShownText]

function compareLines(before: string, after: string): ComparedLines {
  const hasTabs = before.includes('\t') || after.includes('\t')
  const tabs = hasTabs && withoutBlanks(before) === withoutBlanks(after)
  const [left, right] = [showBlanks(before, tabs), showBlanks(after, tabs)]
  // Who writes `\u{200b}` in full means six other characters.
  if (showInvisible(left) === showInvisible(right)) {
    return (room) => [beginning(JSON.stringify(before), room), beginning(JSON.stringify(after), room)]
  }
  const isShort = (line: string) => line.length <= MAX_LINE
  if (isShort(left) && isShort(right)) {
    const both: [ShownText, ShownText] = [beginning(left, MAX_LINE), beginning(right, MAX_LINE)]
    return () => both
  }
  const excerpts = differingExcerpts(left, right)
  return (room) => {
    const [old, its] = excerpts(room)
    return [
      isShort(left) ? beginning(left, room) : shown(old),
      isShort(right) ? beginning(right, room) : shown(its),
    ]
  }
}

function beginning(line: string, room: number): ShownText {
  return shown(beginningOf(line, Math.max(MAX_LINE, room)))
}

function shown(excerpt: Excerpt): ShownText {
  return { text: excerptText(excerpt, showInvisible), whole: excerpt.whole }
}

function showBlanks(line: string, tabs: boolean): string {
  let at = line.length
  // No expression: one that looks for the end of a text tries every run of blanks before it, blank by blank.
  while (at > 0 && MARKS[line.charAt(at - 1)] !== undefined) at -= 1
  // By runs, as there may be millions.
  const mark = (run: string) => (MARKS[run.charAt(0)] ?? '').repeat(run.length)
  const end = line.slice(0, at) + line.slice(at).replace(/ +|\t+|·+|⇥+/g, mark)
  return tabs ? end.replaceAll('\t', '⇥') : end
}

/** What is such a mark itself is written by its number. */
const MARKS: Record<string, string> = { ' ': '·', '\t': '⇥', '·': '\\u{b7}', '⇥': '\\u{21e5}' }

function withoutBlanks(line: string): string {
  return line.replace(/[ \t]+/g, '')
}
