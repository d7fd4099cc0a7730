import { isHidden, UNKNOWN, type Value } from '../../model.ts'
import { type DiffLines, put } from './lines.ts'
import type { Place } from './place.ts'
import { changedTexts, isText, isTree, MAX_STRING, scalarText } from './scalar.ts'
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
  const texts = changedTexts(before, after, diff.options.maxValue ?? MAX_STRING)
  const oneLine = `${label}${texts.before} -> ${texts.after}${tail}`
  if (oneLine.length + depth * 2 <= ONE_LINE || after === UNKNOWN) {
    put(diff, '!', depth, oneLine, texts.whole)
  } else {
    put(diff, '-', depth, label + texts.before, texts.whole)
    put(diff, '+', depth, label + texts.after + tail, texts.whole)
  }
}
