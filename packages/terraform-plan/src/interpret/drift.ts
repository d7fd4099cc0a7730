import { changeKey } from '../fingerprint/keys.ts'
import type { Detail, DriftedResource, Path, ResourceChange, Value } from '../model.ts'
import { member, object, text } from './json.ts'
import type { Reading } from './reading.ts'
import { changesSomething, pathOf, readDetail, resourceChange } from './resource-change.ts'

/** `size`: bytes of JSON it was read from. */
export type SizedDrift = DriftedResource & { detail: Detail; size: number }

/**
 * Reads `resource_drift`. Terraform itself shows drift only where `relevant_attributes` names an attribute that drifted;
 * `all` where that cannot be told, or where the drift is the plan (`-refresh-only`).
 */
export async function readDrift({ each, context }: Reading, all: boolean): Promise<SizedDrift[]> {
  const addresses = new Set<string>()
  await each('drift', (json) => void addresses.add(text(member(json, 'address'))))
  if (addresses.size === 0) return []
  const attributes = new Map<string, Path[]>()
  await each('relevant', (json) => {
    const resource = text(member(json, 'resource'))
    // No resource: the attribute counts for every one.
    if (resource !== '' && !addresses.has(resource)) return
    const paths = attributes.get(resource)
    if (paths) paths.push(pathOf(member(json, 'attribute')))
    else attributes.set(resource, [pathOf(member(json, 'attribute'))])
  })
  const drift: SizedDrift[] = []
  await each('drift', (json, size) => {
    const own = attributes.get(text(member(json, 'address'))) ?? []
    const change = {
      ...resourceChange(object(json), context),
      detail: readDetail(object(json), context.masker),
    }
    if (!changesSomething(change)) return
    const relevant = all || matters(change, [...own, ...(attributes.get('') ?? [])])
    drift.push({ ...change, relevant, size })
  })
  return drift
}

/** Says of what is created that it was there before: somebody deleted it, and the plan makes it again. */
export function markDeletedOutside(changes: ResourceChange[], drift: readonly ResourceChange[]): void {
  const gone = new Set(
    drift.filter((drifted) => drifted.action === 'delete' && drifted.deposed === undefined).map(changeKey),
  )
  if (gone.size === 0) return
  for (const change of changes) {
    if (change.action === 'create' && gone.has(changeKey(change))) change.deletedOutside = true
  }
}

function matters(change: ResourceChange & { detail: Detail }, paths: Path[]): boolean {
  if (paths.length === 0) return false
  if (change.action === 'delete') return true
  const changed = changedPaths(change.detail.before, change.detail.after)
  return paths.some((path) => changed.some((other) => overlaps(path, other)))
}

/** One path leads to, or through, the other. */
function overlaps(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (String(a[i]) !== String(b[i])) return false
  return true
}

/** Paths of the leaves that differ between two values. */
export function changedPaths(before: Value | undefined, after: Value | undefined, at: Path = []): Path[] {
  if (before === after) return []
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const left = before as { [key: string]: Value }
    const right = after as { [key: string]: Value }
    const keys = new Set([...Object.keys(left), ...Object.keys(right)])
    const isArray = Array.isArray(before)
    return [...keys].flatMap((key) =>
      changedPaths(left[key], right[key], [...at, isArray ? Number(key) : key]),
    )
  }
  return [at]
}

function isBranch(value: Value | undefined): value is Value[] | { [key: string]: Value } {
  return typeof value === 'object' && value !== null
}
