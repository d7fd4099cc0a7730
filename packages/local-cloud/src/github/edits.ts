/** What comments said before they were changed: the library keeps the last text alone. */
import { secondOf } from './second.ts'

export interface Edit {
  editedAt: string
  /** The whole text after this edit; GitHub calls it `diff`. */
  body: string
}

export interface Edits {
  /** Keeps a change of a comment; before the first one, what it said when it was written. */
  add(id: number, before: { body: string; created_at: string }, body: string): void
  /** The newest first; none of a comment that was never changed. */
  of(id: number): Edit[]
}

export function createEdits(): Edits {
  const edits = new Map<number, Edit[]>()
  return {
    add(id, { body, created_at }, text) {
      const earlier = edits.get(id) ?? [{ editedAt: secondOf(created_at), body }]
      edits.set(id, [{ editedAt: secondOf(new Date()), body: text }, ...earlier])
    },
    of: (id) => edits.get(id) ?? [],
  }
}
