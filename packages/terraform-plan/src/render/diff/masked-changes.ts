import { type Detail, type Path, SENSITIVE, type Value } from '../../model.ts'

/**
 * Stands on the old side for a sensitive value that is another one than the new: both are masked, so without it they
 * would be equal. It is never shown and never leaves this folder.
 */
export const OTHER_SENSITIVE: typeof SENSITIVE = Symbol(
  'another sensitive value',
) as unknown as typeof SENSITIVE

/** The old side of a change, in which masked values that change are unequal to what they become. */
export function beforeOf(detail: Detail): Value | undefined {
  let before = detail.before
  for (const path of detail.maskedChanges ?? []) before = mark(before, path, 0)
  return before
}

/** A copy along the path, as far as there is one; everything beside it is shared. */
function mark(value: Value | undefined, path: Path, from: number): Value | undefined {
  if (value === SENSITIVE) return OTHER_SENSITIVE
  const step = path[from]
  if (step === undefined || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    if (typeof step !== 'number' || !(step in value)) return value
    return value.map((item, index) => (index === step ? (mark(item, path, from + 1) ?? null) : item))
  }
  if (!Object.hasOwn(value, step)) return value
  return { ...value, [step]: mark(value[step], path, from + 1) ?? null } as { [key: string]: Value }
}
