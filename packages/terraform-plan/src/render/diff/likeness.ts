import type { Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import { saysSomething } from './identifying.ts'
import { isObject, isTree } from './scalar.ts'

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

/** The attribute an element may be known by, with its value. */
export function elementKey(value: Value | undefined): { name: string; text: string } | undefined {
  if (!isObject(value)) return undefined
  const name = KEYS.find((each) => typeof value[each] === 'string' || typeof value[each] === 'number')
  return name === undefined ? undefined : { name, text: `${name}=${String(value[name])}` }
}

/** Of elements with one key: two rules of one port may differ in whom they let in. */
export function mostAlike(of: Value | undefined, candidates: number[], after: Value[]): number | undefined {
  if (candidates.length < 2) return candidates[0]
  const alike = candidates.map((candidate) => likeness(of, after[candidate]).same)
  return candidates[alike.indexOf(Math.max(...alike))]
}

/** True where no more of two elements differs than is the same: one may be the other, or the other under a new name. */
export function isMuchAlike(a: Value | undefined, b: Value | undefined): boolean {
  const { telling, different } = likeness(a, b)
  return telling >= different
}

function likeness(a: Value | undefined, b: Value | undefined) {
  const alike = { same: 0, telling: 0, different: 0 }
  if (!isObject(a) || !isObject(b)) return alike
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!isEqual(a[key], b[key])) alike.different += 1
    else {
      alike.same += 1
      if (isTree(a[key]) || saysSomething(a[key])) alike.telling += 1
    }
  }
  return alike
}
