/**
 * Whether an element can hold a true in a tree of marks, without parsing it. `key` is the end of the tree's name: where
 * no "true" follows its first occurrence there is no mark.
 */
export function mayHaveMarks(json: Buffer, key: Buffer): boolean {
  const at = json.indexOf(key)
  return at >= 0 && json.indexOf(TRUE, at) >= 0
}

/** Ends of the names of trees of marks: of a change, and of a resource in the state. */
export const CHANGE_MARKS = Buffer.from('_sensitive"')
export const STATE_MARKS = Buffer.from('sensitive_values"')
const TRUE = Buffer.from('true')
