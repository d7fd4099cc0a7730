import type { ResourceChange, Value } from '../../model.ts'
import { canonicalText, hiddenNames, isEqual } from '../diff/equality.ts'
import { own, unionOfKeys } from '../diff/object-diff.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { isObject } from '../diff/scalar.ts'

/** A longer diff is not compared as it is shown, but as what it is made from. */
const MAX_DIFF = 4000

/**
 * One text for changes that are the same wherever they are looked at: what is shown of them, or all values that change
 * where something is not shown. `undefined` where there is nothing to compare, so that nothing is said to be alike.
 */
export function sameChangeKey(change: ResourceChange): string | undefined {
  if (change.detail === undefined) return undefined
  const { text, whole } = resourceDiff(change, { context: false, maxCharacters: MAX_DIFF })
  if (whole) return text === '' ? undefined : text
  const { before, after } = change.detail
  const changed: Array<Value | undefined> =
    isObject(before) && isObject(after) ? changedOnly(before, after) : [before, after]
  const names = hiddenNames()
  const sides = changed.map((side) => canonicalText(side, names, TOO_DEEP))
  return sides.some((side) => side.includes(TOO_DEEP)) ? undefined : sides.join('\n')
}

/** No JSON has a control character as it is. */
const TOO_DEEP = '\u0000'

type Attributes = { [key: string]: Value }

function changedOnly(before: Attributes, after: Attributes): [Attributes, Attributes] {
  const keys = unionOfKeys(before, after).filter((key) => !isEqual(own(before, key), own(after, key)))
  return [pick(before, keys), pick(after, keys)]
}

function pick(attributes: Attributes, keys: string[]): Attributes {
  return Object.fromEntries(
    keys.flatMap((key) => (Object.hasOwn(attributes, key) ? [[key, attributes[key] as Value]] : [])),
  )
}
