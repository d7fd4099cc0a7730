import { isHidden, type Value } from '../../model.ts'
import { elementKey, isMuchAlike, mostAlike } from './likeness.ts'
import { isObject } from './scalar.ts'

/** More objects of one key than this are not looked through. */
const MAX_CANDIDATES = 20

/**
 * Which removed element became which added one in the same place: objects of the same key, hidden values, and a lone
 * pair of objects that may well be one. From indexes of `before` to indexes of `after`.
 */
export function pairElements(
  removed: number[],
  added: number[],
  before: Value[],
  after: Value[],
): Map<number, number> {
  const pairs = pairByKey(removed, added, before, after)
  // A hidden value that changes stays where it is.
  const places = new Set(added)
  for (const index of removed) {
    if (isHidden(before[index]) && isHidden(after[index]) && places.has(index)) pairs.set(index, index)
  }
  const taken = new Set(pairs.values())
  const [lone, ...others] = removed.filter((index) => isObject(before[index]) && !pairs.has(index))
  const [partner, ...rest] = added.filter((index) => isObject(after[index]) && !taken.has(index))
  if (lone === undefined || partner === undefined || others.length + rest.length > 0) return pairs
  const [was, is] = [before[lone], after[partner]]
  // Those with keys of one kind that differ are two, unless that is about all: one that was renamed.
  const isTwo = elementKey(was)?.name === elementKey(is)?.name && elementKey(was) !== undefined
  const isOnly = before.length === 1 && after.length === 1
  if (isOnly || !isTwo || isMuchAlike(was, is)) pairs.set(lone, partner)
  return pairs
}

/** Which removed object became which added one: the most alike of those with the same key, or much alike without one. */
export function pairByKey(
  removed: number[],
  added: number[],
  before: Value[],
  after: Value[],
): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(added)
  const byKey = new Map<string, number[]>()
  for (const index of added) {
    if (!isObject(after[index])) continue
    const key = elementKey(after[index])?.text ?? NO_KEY
    const candidates = byKey.get(key)
    if (candidates === undefined) byKey.set(key, [index])
    else if (candidates.length < MAX_CANDIDATES) candidates.push(index)
  }
  for (const index of removed) {
    const was = before[index]
    if (!isObject(was)) continue
    const key = elementKey(was)?.text ?? NO_KEY
    const open = (byKey.get(key) ?? []).filter((candidate) => free.has(candidate))
    const partner = mostAlike(was, open, after)
    if (partner === undefined || (key === NO_KEY && !isMuchAlike(was, after[partner]))) continue
    pairs.set(index, partner)
    free.delete(partner)
  }
  return pairs
}

/** Those without a key have this one, which no key is: a statement of a policy has no Sid as often as not. */
const NO_KEY = ''
