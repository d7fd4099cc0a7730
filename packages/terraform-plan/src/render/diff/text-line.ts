import { showInvisible } from '../../printable.ts'
import { beginningOf, differingExcerpts, excerptText } from './excerpt.ts'

/** A line of a text that is longer is shortened, with its length said. */
const MAX_LINE = 480

/** A line of a text as it stands behind its sign. */
export interface ShownLine {
  text: string
  /** False where it does not show all that changes. */
  whole: boolean
}

/** A line that is the same on both sides. */
export function keptLine(line: string): ShownLine {
  return { text: excerptText(beginningOf(line, MAX_LINE), showInvisible), whole: true }
}

/** A line of a text that is new or gone as a whole. */
export function newLine(line: string, room = 0): ShownLine {
  const excerpt = beginningOf(line, Math.max(MAX_LINE, room))
  return { text: excerptText(excerpt, showInvisible), whole: excerpt.whole }
}

/**
 * A line that changes, where `other` is what it was or becomes, if there is such a line. Blanks that nobody would see
 * are written: those at its end, and tabs where the two differ in nothing but blanks.
 */
export function changedLine(line: string, other: string | undefined, room = 0): ShownLine {
  if (other === undefined) return newLine(showBlanks(line, false), room)
  const tabs = withoutBlanks(line) === withoutBlanks(other)
  const [shown, its] = [showBlanks(line, tabs), showBlanks(other, tabs)]
  // Who writes `\u{200b}` in full means six other characters.
  if (showInvisible(shown) === showInvisible(its)) return newLine(JSON.stringify(line), room)
  if (shown.length <= MAX_LINE) return newLine(shown, room)
  const [excerpt] = differingExcerpts(shown, its, Math.max(MAX_LINE, room))
  return { text: excerptText(excerpt, showInvisible), whole: excerpt.whole }
}

function showBlanks(line: string, tabs: boolean): string {
  let at = line.length
  // No expression: one that looks for the end of a text tries every run of blanks before it, blank by blank.
  while (at > 0 && MARKS[line.charAt(at - 1)] !== undefined) at -= 1
  const end = line.slice(0, at) + line.slice(at).replace(/./g, (blank) => MARKS[blank] ?? blank)
  return tabs ? end.replaceAll('\t', '⇥') : end
}

/** What is such a mark itself is written by its number. */
const MARKS: Record<string, string> = { ' ': '·', '\t': '⇥', '·': '\\u{b7}', '⇥': '\\u{21e5}' }

function withoutBlanks(line: string): string {
  return line.replace(/[ \t]+/g, '')
}
