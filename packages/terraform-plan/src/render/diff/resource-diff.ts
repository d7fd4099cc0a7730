import { type ResourceChange, UNKNOWN, type Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import {
  closeDiff,
  type DiffLines,
  type DiffOptions,
  type DiffText,
  LINE_OF_MORE,
  openDiff,
  put,
} from './lines.ts'
import { own, unionOfKeys, writeObjectDiff } from './object-diff.ts'
import { keyText, pathText } from './path-text.ts'
import { count } from './scalar.ts'
import { shownSides } from './shown-sides.ts'
import { writeChange } from './value-diff.ts'
import { label, labelWidth, writeWhole } from './whole-value.ts'

type Attributes = { [key: string]: Value }

/** Diffs without context are asked for again: to find equal ones, for the comment, for the job summary. */
const made = new WeakMap<ResourceChange, DiffText>()

/** The attribute diff of a resource change as lines for a `diff` fence; an empty text where there is nothing to show. */
export function resourceDiff(change: ResourceChange, options: DiffOptions): DiffText {
  const usual = !options.context && options.maxValue === undefined
  const known = usual ? made.get(change) : undefined
  // What is whole is the same in any room that holds it.
  if (known !== undefined && known.text.length + LINE_OF_MORE < options.maxCharacters) return known
  const diff = makeDiff(change, options)
  if (usual && diff.whole) made.set(change, diff)
  return diff
}

function makeDiff(change: ResourceChange, options: DiffOptions): DiffText {
  // What is forgotten stays as it is; only the state no longer has it.
  if (change.action === 'forget') return NOTHING
  const diff = openDiff(options, change.replacePaths.slice(0, 200).map(pathText))
  if (change.detail === undefined) return NOTHING
  const { before, after } = shownSides(change)
  if (isAttributes(before) && isAttributes(after)) writeAttributeChanges(diff, before, after, change.action)
  else if (isAttributes(after)) writeAttributes(diff, '+', after)
  else if (isAttributes(before)) writeAttributes(diff, '-', before)
  else if (after !== UNKNOWN && !isEqual(before, after)) writeChange(diff, TOP, before, after)
  const closed = closeDiff(diff)
  // Context alone is no diff: an object that is replaced because it is tainted changes in nothing.
  return /^[-+!]/m.test(closed.text) || !closed.whole ? closed : NOTHING
}

const NOTHING: DiffText = { text: '', whole: true }

const TOP = { depth: 0, label: '', tail: '', path: [] }

function writeAttributes(diff: DiffLines, sign: '+' | '-', attributes: Attributes): void {
  const shown: Array<[string, Value]> = []
  const unknown: string[] = []
  for (const [key, value] of Object.entries(attributes)) {
    if (value === UNKNOWN) unknown.push(key)
    else if (!isEmpty(value)) shown.push([key, value])
  }
  const width = labelWidth(shown.map(([key]) => key))
  for (const [key, value] of shown)
    writeWhole(diff, sign, { depth: 0, label: label(key, width), tail: '' }, value)
  writeKnownAfterApply(diff, unknown)
}

function writeAttributeChanges(diff: DiffLines, before: Attributes, after: Attributes, action: string): void {
  const unknown = action === 'replace' ? onlyRecomputed(diff, after) : []
  // At the top an attribute that is absent has no value, as `null` has none: formats differ in what they write.
  const keys = unionOfKeys(before, after).filter(
    (key) =>
      !unknown.includes(key) && ((own(before, key) ?? null) !== null || (own(after, key) ?? null) !== null),
  )
  const left = only(before, keys)
  const right = only(after, keys)
  if (!isEqual(left, right)) writeObjectDiff(diff, { ...TOP, depth: -1 }, left, right, writeChange)
  writeKnownAfterApply(diff, unknown)
}

/** Attributes of a replaced object that the provider computes anew: noise, unless they force the replacement. */
function onlyRecomputed(diff: DiffLines, after: Attributes): string[] {
  return Object.keys(after).filter((key) => after[key] === UNKNOWN && !diff.forces.has(pathText([key])))
}

function writeKnownAfterApply(diff: DiffLines, keys: string[]): void {
  if (keys.length === 0) return
  const names = keys.slice(0, diff.options.context ? 40 : 6).map(keyText)
  const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : ''
  if (diff.options.context) put(diff, ' ', 0, `# known after apply: ${names.join(', ')}${more}`)
  else put(diff, ' ', 0, `# ${count(keys.length, 'attribute')} known after apply`)
}

function isEmpty(value: Value): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

function only(attributes: Attributes, keys: string[]): Attributes {
  return Object.fromEntries(
    keys.flatMap((key) => (Object.hasOwn(attributes, key) ? [[key, attributes[key] as Value]] : [])),
  )
}

function isAttributes(value: Value | undefined): value is Attributes {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
