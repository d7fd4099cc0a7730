import { isHidden, UNKNOWN, type Value } from '../../model.ts'
import { type DiffLines, put } from './lines.ts'
import type { Place } from './place.ts'
import { type ChangedTexts, isText, isTree, longTexts, MAX_STRING, scalarText, shortTexts } from './scalar.ts'
import { writeTextDiff } from './text-diff.ts'
import { writeWhole } from './whole-value.ts'

/** A short change is one line (`a -> b`), a long one two. */
const ONE_LINE = 96

export function isHeredocChange(before: Value | undefined, after: Value | undefined): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || before === '' || after === '') return false
  return isText(before) || isText(after)
}

export function writeHeredoc(diff: DiffLines, place: Place, before: string, after: string): void {
  put(diff, ' ', place.depth, `${place.label}<<-EOT${place.tail}`)
  writeTextDiff(diff, place.depth + 1, before, after)
  put(diff, ' ', place.depth, 'EOT')
}

/** What is hidden in a text changes, and nothing else of it. */
export function writeHiddenChange(diff: DiffLines, { depth, label, tail }: Place, text: string): void {
  put(diff, '!', depth, `${label}${scalarText(text)} # what is hidden in it changes${tail}`)
}

/** A change that is no longer one of two trees or two texts. */
export function writeScalarChange(
  diff: DiffLines,
  place: Place,
  before: Value | undefined,
  after: Value | undefined,
): void {
  const { depth, label, tail } = place
  if (isHidden(before) && isHidden(after)) {
    put(diff, '!', depth, `${label}(sensitive value changed)${tail}`)
    return
  }
  const visible = after !== UNKNOWN && !isHidden(after)
  if (visible && (isText(before) || isText(after) || isTree(before) || isTree(after))) {
    writeWhole(diff, '-', { depth, label, tail: '' }, before)
    writeWhole(diff, '+', place, after)
    return
  }
  const short = shortTexts(before, after)
  if (short === undefined) {
    const texts = longTexts(before, after)
    const write = (sign: '-' | '+', side: (shown: ChangedTexts) => string) =>
      put(diff, sign, depth, (room = MAX_STRING) => {
        const shown = texts(room)
        return { text: label + side(shown), whole: shown.whole }
      })
    write('-', (shown) => shown.before)
    write('+', (shown) => shown.after + tail)
    return
  }
  const oneLine = `${label}${short.before} -> ${short.after}${tail}`
  if (oneLine.length + depth * 2 <= ONE_LINE || after === UNKNOWN) {
    put(diff, '!', depth, oneLine)
  } else {
    put(diff, '-', depth, label + short.before)
    put(diff, '+', depth, label + short.after + tail)
  }
}
