import {
  type ActionInvocation,
  type Detail,
  isHidden,
  type OutputChange,
  type ResourceChange,
  UNKNOWN,
  type Value,
} from '../model.ts'
import type { CanonicalText } from './canonical-text.ts'

/**
 * Writes one effective change: alike for equal changes, whatever the order of keys or the time. Made from masked
 * values only, so a hash of it gives nobody a secret to guess at: of a secret it holds that it changes, not what to.
 * Left out: reasons, unchanged attributes, null and absent ones (a newer provider adds those), and the
 * difference between the two.
 */
export function writeChange(text: CanonicalText, change: ResourceChange, detail: Detail): void {
  const { before, after, remarked } = detail
  text.quote(change.rawActions.join(','))
  if (change.movedFrom !== undefined) {
    text.put('moved ')
    text.quote(change.movedFrom)
  }
  if (change.importing) {
    const { id, identity, unknown } = change.importing
    text.put(unknown ? 'import unknown ' : 'import ')
    writeValue(text, id)
    writeValue(text, identity)
  }
  if (change.action === 'delete' || change.action === 'forget') {
    text.put('id ')
    writeValue(text, idOf(before))
    return
  }
  writeDifferences(text, before, after, [])
  if (remarked) text.put('remarked')
}

export function writeOutput(text: CanonicalText, output: OutputChange): void {
  text.quote(output.action)
  writeDifferences(text, output.before, output.after, [])
}

export function writeAction(text: CanonicalText, action: ActionInvocation): void {
  text.quote(action.type)
  text.quote(action.trigger)
  if (action.config !== undefined) writeValue(text, action.config)
}

/** What is destroyed is this object and no other, so another `id` at the same address is another change. */
function idOf(before: Value | undefined): Value | undefined {
  return isTree(before) ? own(before, 'id') : undefined
}

function writeDifferences(
  text: CanonicalText,
  before: Value | undefined,
  after: Value | undefined,
  path: Array<string | number>,
): void {
  if (before === after || ((before ?? null) === null && (after ?? null) === null)) return
  if (isTree(before) && isTree(after)) {
    for (const key of keysOf(before, after)) {
      path.push(key)
      writeDifferences(text, own(before, key), own(after, key), path)
      path.pop()
    }
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (let i = 0; i < before.length; i++) {
      path.push(i)
      writeDifferences(text, before[i], after[i], path)
      path.pop()
    }
  } else {
    writePath(text, path)
    writeValue(text, before)
    writeValue(text, after)
  }
}

function writePath(text: CanonicalText, path: Array<string | number>): void {
  for (const step of path) {
    if (typeof step === 'number') text.put(`${step};`)
    else text.quote(step)
  }
  text.put(' ')
}

/** A key may be called `constructor`, which every object has something of. */
function own(tree: { [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

function isTree(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Mostly both have the same keys in the same order. */
function keysOf(a: object, b: object): string[] {
  const keys = Object.keys(a)
  const others = Object.keys(b)
  let same = keys.length === others.length
  for (let i = 0; same && i < keys.length; i++) same = keys[i] === others[i]
  if (same) return isInOrder(a) ? keys : keys.sort()
  return [...new Set([...keys, ...others])].sort()
}

/** Unambiguous: texts carry their length, and no two kinds begin alike. */
function writeValue(text: CanonicalText, value: Value | undefined): void {
  if (value === undefined || value === null) text.put('N')
  else if (value === UNKNOWN) text.put('U')
  else if (isHidden(value)) {
    text.put('S')
    text.quote(value.description ?? '')
  } else if (typeof value === 'string') text.quote(value)
  else if (typeof value === 'number') text.put(`#${value};`)
  else if (typeof value === 'boolean') text.put(value ? 'T' : 'F')
  else if (Array.isArray(value)) {
    text.put('[')
    for (const item of value) writeValue(text, item)
    text.put(']')
  } else {
    const tree = value as { [key: string]: Value }
    text.put('{')
    // No list of the keys where none is needed: a large plan has a hundred thousand such objects.
    if (isInOrder(tree)) for (const key in tree) writeMember(text, key, tree[key])
    else for (const key of Object.keys(tree).sort()) writeMember(text, key, tree[key])
    text.put('}')
  }
}

function writeMember(text: CanonicalText, key: string, member: Value | undefined): void {
  if (member === null || member === undefined) return
  text.quote(key)
  writeValue(text, member)
}

/** Go writes keys in order already: look before sorting. */
function isInOrder(value: object): boolean {
  let last = ''
  for (const key in value) {
    if (key < last) return false
    last = key
  }
  return true
}
