import type { Path, Value } from '../../model.ts'
import type { DiffLines } from './lines.ts'

/** Where a value stands: `label` is its `name = `, `tail` what follows it (`,` and a remark). */
export interface Place {
  depth: number
  label: string
  tail: string
  /** Inside a JSON or YAML text, where a null is a value and not how an attribute without one is written. */
  inText?: boolean
}

/** A place whose path can be compared to the paths that force a replacement. */
export interface ChangedPlace extends Place {
  path: Path
}

/** Writes the change of one value; objects and lists are given it for their members. */
export type WriteChange = (
  diff: DiffLines,
  place: ChangedPlace,
  before: Value | undefined,
  after: Value | undefined,
) => void

/** An opening bracket has the remark, its closing one the comma. */
export function splitTail(place: Place): { remark: string; comma: string } {
  const comma = place.tail.startsWith(',') ? ',' : ''
  return { remark: place.tail.slice(comma.length), comma }
}
