import { isHidden, type Value } from '../../model.ts'

/** Attributes whose equality makes two objects versions of one element, the most telling first. */
const KEYS = [
  'name',
  'Name',
  'key',
  'Key',
  'id',
  'Id',
  'sid',
  'Sid',
  'rule_id',
  'priority',
  'from_port',
  'path',
  'type',
]

/** More objects of one key than this are not looked through. */
const MAX_CANDIDATES = 20

/**
 * Which removed object became which added one: by the first key attribute they have, and a lone pair anyway.
 * From indexes of `before` to indexes of `after`.
 */
export function pairElements(
  removed: number[],
  added: number[],
  before: Value[],
  after: Value[],
): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(added.filter((index) => isObject(after[index])))
  const byKey = new Map<string, number[]>()
  for (const index of free) {
    const key = elementKey(after[index])
    const candidates = key === undefined ? undefined : byKey.get(key)
    if (candidates === undefined) byKey.set(key ?? '', [index])
    else if (candidates.length < MAX_CANDIDATES) candidates.push(index)
  }
  for (const index of removed) {
    const key = elementKey(before[index])
    const partner = key === undefined ? undefined : byKey.get(key)?.find((candidate) => free.has(candidate))
    if (partner === undefined) continue
    pairs.set(index, partner)
    free.delete(partner)
  }
  // A hidden value that changes stays where it is.
  const places = new Set(added)
  for (const index of removed) {
    if (isHidden(before[index]) && isHidden(after[index]) && places.has(index)) pairs.set(index, index)
  }
  const alone = removed.filter((index) => isObject(before[index]) && !pairs.has(index))
  const [lone] = alone
  const [partner] = free
  if (alone.length === 1 && free.size === 1 && lone !== undefined && partner !== undefined)
    pairs.set(lone, partner)
  return pairs
}

function elementKey(value: Value | undefined): string | undefined {
  if (!isObject(value)) return undefined
  const key = KEYS.find((name) => typeof value[name] === 'string' || typeof value[name] === 'number')
  return key === undefined ? undefined : `${key}=${String(value[key])}`
}

export function isObject(value: Value | undefined): value is { [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
