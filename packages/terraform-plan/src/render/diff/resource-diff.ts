import { type ResourceChange, UNKNOWN, type Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import { type DiffLines, type DiffOptions, type DiffText, isFull, openDiff, put, showDiff } from './lines.ts'
import { own, unionOfKeys, writeObjectDiff } from './object-diff.ts'
import { keyText, pathText } from './path-text.ts'
import { count } from './scalar.ts'
import { type Sides, shownSides } from './shown-sides.ts'
import { writeChange } from './value-diff.ts'
import { label, labelWidth, writeWhole } from './whole-value.ts'

type Attributes = { [key: string]: Value }

/** What is written of a change, without context and with it: it is shown many times, in rooms of many sizes. */
const written = {
  plain: new WeakMap<ResourceChange, DiffLines>(),
  inContext: new WeakMap<ResourceChange, DiffLines>(),
}

/** Room for nearly every diff, so that few are written again for a larger one. */
const USUAL_ROOM = 60_000

/** The attribute diff of a resource change as lines for a `diff` fence; an empty text where there is nothing to show. */
export function resourceDiff(change: ResourceChange, options: DiffOptions): DiffText {
  // What is forgotten stays as it is; only the state no longer has it.
  if (change.action === 'forget' || change.detail === undefined) return NOTHING
  const diff = showDiff(linesOf(change, options), options)
  // Context alone is no diff: an object that is replaced because it is tainted changes in nothing.
  return /^[-+!]/m.test(diff.text) || !diff.whole ? diff : NOTHING
}

function linesOf(change: ResourceChange, { context, maxCharacters }: DiffOptions): DiffLines {
  const of = context ? written.inContext : written.plain
  const known = of.get(change)
  if (known !== undefined && (!isFull(known) || maxCharacters <= known.maxCharacters)) return known
  const paths = change.replacePaths.slice(0, 200).map(pathText)
  const diff = openDiff(context, Math.max(USUAL_ROOM, maxCharacters), paths)
  writeDetail(diff, shownSides(change), change.action)
  of.set(change, diff)
  return diff
}

function writeDetail(diff: DiffLines, { before, after }: Sides, action: string): void {
  if (isAttributes(before) && isAttributes(after)) writeAttributeChanges(diff, before, after, action)
  else if (isAttributes(after)) writeAttributes(diff, '+', after)
  else if (isAttributes(before)) writeAttributes(diff, '-', before)
  else if (after !== UNKNOWN && !isEqual(before, after)) writeChange(diff, TOP, before, after)
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
  const noise = new Set(unknown)
  const all = unionOfKeys(before, after)
  const keys = all.filter(
    (key) => !noise.has(key) && ((own(before, key) ?? null) !== null || (own(after, key) ?? null) !== null),
  )
  const [left, right] = keys.length === all.length ? [before, after] : [only(before, keys), only(after, keys)]
  if (!isEqual(left, right)) writeObjectDiff(diff, { ...TOP, depth: -1 }, left, right, writeChange)
  writeKnownAfterApply(diff, unknown)
}

/** Attributes of a replaced object that the provider computes anew: noise, unless they force the replacement. */
function onlyRecomputed(diff: DiffLines, after: Attributes): string[] {
  return Object.keys(after).filter((key) => after[key] === UNKNOWN && !diff.forces.has(pathText([key])))
}

function writeKnownAfterApply(diff: DiffLines, keys: string[]): void {
  if (keys.length === 0) return
  const names = keys.slice(0, diff.context ? 40 : 6).map(keyText)
  const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : ''
  if (diff.context) put(diff, ' ', 0, `# known after apply: ${names.join(', ')}${more}`)
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
