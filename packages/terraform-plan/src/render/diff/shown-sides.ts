import type { ResourceChange, Value } from '../../model.ts'
import { isEqual } from './equality.ts'
import { isObject } from './scalar.ts'

/** Both sides of a change, as they are compared. */
export interface Sides {
  before: Value | undefined
  after: Value | undefined
}

/**
 * Most providers cannot tell '' from null and write now one and now the other for an attribute that is not set, also in
 * what nobody touched. That is no change, as it is none to Terraform, unless there is no other.
 */
export function shownSides(change: ResourceChange): Sides {
  const { detail } = change
  if (detail === undefined) return { before: undefined, after: undefined }
  // What people put into `terraform_data` is no schema's.
  if (change.provider.endsWith('builtin/terraform')) return detail
  const [before, after] = [withoutEmpty(detail.before), withoutEmpty(detail.after)]
  const same = before === detail.before && after === detail.after
  return same || isEqual(before, after) ? detail : { before, after }
}

/** The attributes of a resource or a block, which is an element of a list, with null for ''; what is in maps stays. */
function withoutEmpty(value: Value | undefined): Value | undefined {
  if (!isObject(value)) return value
  let copy: { [key: string]: Value } | undefined
  for (const [key, member] of Object.entries(value)) {
    const shown = member === '' ? null : Array.isArray(member) ? blocksWithoutEmpty(member) : member
    if (shown === member) continue
    copy ??= { ...value }
    copy[key] = shown
  }
  return copy ?? value
}

function blocksWithoutEmpty(list: Value[]): Value[] {
  const blocks = list.map((block) => withoutEmpty(block) ?? null)
  return blocks.some((block, index) => block !== list[index]) ? blocks : list
}
