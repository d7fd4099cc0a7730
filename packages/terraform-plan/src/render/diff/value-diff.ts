import { isHidden, type Path, type Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import { parseJsonText } from './json-text.ts'
import { type DiffLines, isFull, put } from './lines.ts'
import { writeListDiff } from './list-diff.ts'
import { writeObjectDiff } from './object-diff.ts'
import { pathText } from './path-text.ts'
import { type ChangedPlace, splitTail } from './place.ts'
import { type Tree, visible } from './scalar.ts'
import { writeShorter } from './shorter.ts'
import { isHeredocChange, writeHeredoc, writeHiddenChange, writeScalarChange } from './text-change.ts'
import { brackets, MAX_DEPTH, writeWhole } from './whole-value.ts'
import { parseYamlText, sameComments } from './yaml-text.ts'

/**
 * Writes what changed from one value to the other; they are known to differ. `null` and absent are both no value: only
 * objects tell them apart, by their keys, and JSON and YAML texts.
 */
export function writeChange(
  diff: DiffLines,
  place: ChangedPlace,
  hiddenBefore: Value | undefined,
  hiddenAfter: Value | undefined,
): void {
  const [before, after] = [visible(hiddenBefore), visible(hiddenAfter)]
  const isNothing = (value: Value | undefined) => value === undefined || (value === null && !place.inText)
  if (isFull(diff) || (isNothing(before) && isNothing(after))) return
  const marked = { ...place, tail: place.tail + forceMark(diff, place.path) }
  if (typeof before === 'string' && before === after) writeHiddenChange(diff, marked, before)
  else if (isNothing(before)) writeWhole(diff, '+', marked, after)
  else if (isNothing(after)) writeWhole(diff, '-', marked, before)
  else if (isCollection(before) && isCollection(after) && canNest(place, before, after)) {
    writeTreeChange(diff, marked, before, after, '')
  } else {
    // Around two secrets the same may stand in other words: that says nothing of the secrets.
    const same =
      isHidden(hiddenBefore) && isHidden(hiddenAfter) ? 'around what is hidden the same' : 'the same'
    if (writeJsonChange(diff, marked, before, after, same)) return
    if (isHeredocChange(before, after)) writeTextChange(diff, marked, String(before), String(after), same)
    else writeScalarChange(diff, marked, before, after)
  }
}

/** Strings that both hold JSON, compared as what they hold; false when they don't. */
function writeJsonChange(
  diff: DiffLines,
  place: ChangedPlace,
  before: Value | undefined,
  after: Value | undefined,
  same: string,
): boolean {
  const left = parseJsonText(before)
  const right = parseJsonText(after)
  if (left === undefined || right === undefined || !canNest(place, left, right)) return false
  if (!isEqual(left, right)) writeTreeChange(diff, place, left, right, 'jsonencode')
  else put(diff, '!', place.depth, `${place.label}(${same} JSON, written differently)${place.tail}`)
  return true
}

/**
 * Texts line by line; or, where both are YAML that was mostly written differently, by what they hold. Comments are
 * compared too, as `#cloud-config` is one.
 */
function writeTextChange(
  diff: DiffLines,
  place: ChangedPlace,
  before: string,
  after: string,
  same: string,
): void {
  const asLines = (to: DiffLines) => writeHeredoc(to, place, before, after)
  const left = parseYamlText(before)
  const right = parseYamlText(after)
  if (
    left === undefined ||
    right === undefined ||
    !canNest(place, left, right) ||
    !sameComments(before, after)
  ) {
    asLines(diff)
  } else if (isEqual(left, right)) {
    put(diff, '!', place.depth, `${place.label}(${same} YAML, written differently)${place.tail}`)
  } else {
    writeShorter(diff, asLines, (to) => writeTreeChange(to, place, left, right, 'yamlencode'))
  }
}

function writeTreeChange(
  diff: DiffLines,
  place: ChangedPlace,
  before: Tree,
  after: Tree,
  wrapper: '' | 'jsonencode' | 'yamlencode',
): void {
  const [open, close] = brackets(after)
  const { remark, comma } = splitTail(place)
  const inside = { ...place, inText: place.inText === true || wrapper !== '' }
  put(diff, ' ', place.depth, `${place.label}${wrapper === '' ? open : `${wrapper}(${open}`}${remark}`)
  if (Array.isArray(before) && Array.isArray(after)) writeListDiff(diff, inside, before, after, writeChange)
  else if (!Array.isArray(before) && !Array.isArray(after))
    writeObjectDiff(diff, inside, before, after, writeChange)
  put(diff, ' ', place.depth, `${close}${wrapper === '' ? '' : ')'}${comma}`)
}

/** ` # forces replacement` where the plan says that this path does. */
function forceMark(diff: DiffLines, path: Path): string {
  if (diff.forces.size === 0) return ''
  const text = pathText(path)
  if (!diff.forces.has(text)) return ''
  diff.forces.set(text, true)
  return ' # forces replacement'
}

function isCollection(value: Value | undefined): value is Tree {
  return value !== null && typeof value === 'object'
}

function canNest(place: ChangedPlace, before: Tree, after: Tree): boolean {
  return place.depth < MAX_DEPTH && Array.isArray(before) === Array.isArray(after)
}
