import { grouped } from '../grouped.ts'
import { type Difference, differencesOf, type Span } from './differences.ts'

/** What is shown of a long text: its beginning, or the places where it differs from another. */
export interface Excerpt {
  text: string
  spans: Span[]
  /** Characters that differ from the other text and are not shown. */
  hidden: number
  /** False where something is not shown that is not on the other side. */
  whole: boolean
}

/** What stands before and after a difference, so that its place is found. */
const AROUND = 40

/** With less room than this a place says nothing. */
const LEAST_ROOM = 60

/** Both sides of a change, within a room for each. */
export type Excerpts = (room: number) => [Excerpt, Excerpt]

/** Two texts where they differ. They are compared once, and not before they are shown. */
export function differingExcerpts(before: string, after: string): Excerpts {
  let differences: Difference[] | undefined
  return (room) => {
    differences ??= differencesOf(before, after, 2 * AROUND)
    return excerptsOf(differences, before, after, room)
  }
}

/** The places share the room. */
function excerptsOf(
  differences: Difference[],
  before: string,
  after: string,
  room: number,
): [Excerpt, Excerpt] {
  const places = differences.slice(0, Math.max(1, Math.floor(room / LEAST_ROOM)))
  const each = Math.floor(room / Math.max(1, places.length))
  const side = (text: string, which: keyof Difference): Excerpt => {
    const spans = places.map((place) => window(place[which], each, text.length))
    const differing = differences.reduce((sum, place) => sum + sizeOf(place[which]), 0)
    const shown = places.reduce((sum, place, index) => sum + overlap(place[which], spans[index]), 0)
    return { text, spans, hidden: differing - shown, whole: differing === shown }
  }
  return [side(before, 'before'), side(after, 'after')]
}

/** The beginning of a text all of which counts. */
export function beginningOf(text: string, room: number): Excerpt {
  return { text, spans: [{ from: 0, to: room }], hidden: 0, whole: text.length <= room }
}

/** An excerpt in one line: `write` makes its pieces printable, an ellipsis outside of them is what is not there. */
export function excerptText({ text, spans, hidden }: Excerpt, write: (piece: string) => string): string {
  const pieces = spans.map(({ from, to }) => write(wholeCharacters(text, from, to)))
  const head = (spans[0]?.from ?? 0) > 0 ? '…' : ''
  const tail = (spans.at(-1)?.to ?? 0) < text.length ? '…' : ''
  if (spans.length === 1 && head === '' && tail === '') return pieces.join('')
  const missing = hidden > 0 ? `, ${grouped(hidden)} of the change not shown` : ''
  return `${head}${pieces.join('…')}${tail} (${grouped(text.length)} characters${missing})`
}

/** Without what a cut leaves of characters that take two units; halves that the text itself has are its own. */
function wholeCharacters(text: string, from: number, to: number): string {
  return text.slice(cutsPair(text, from) ? from + 1 : from, cutsPair(text, to) ? to - 1 : to)
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

function window({ from, to }: Span, room: number, length: number): Span {
  const around = Math.min(AROUND, Math.floor(room / 4))
  const start = Math.max(0, from - around)
  return { from: start, to: Math.min(length, to + around, start + room) }
}

function overlap(difference: Span, shown: Span | undefined): number {
  return Math.max(0, Math.min(difference.to, shown?.to ?? 0) - difference.from)
}

function sizeOf({ from, to }: Span): number {
  return to - from
}
