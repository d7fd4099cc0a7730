/**
 * How a cause bears on the wait: `deterministic` cannot succeed by trying again and ends the wait at the
 * first dead task; `crash` ends it after `fail-after-tasks` of them; `transient` is ECS's to solve and only
 * warns; `benign` is a task stopped on purpose.
 */
export type CauseKind = 'deterministic' | 'crash' | 'transient' | 'benign'

/** A row of the tables of stopped reasons and service events. */
export interface Cause {
  /** Stable, kebab-case: what outputs and tests name. */
  id: string
  kind: CauseKind
  /** Our words, a clause that starts with a capital letter and has no full stop. */
  title: string
  /** What a person does about it, a sentence or two. */
  hint: string
}

export interface CausePattern extends Cause {
  /** Tried on the foreign text, in the order of the table: the first that matches names the cause. */
  match: RegExp
}

/** The row for a text, or undefined when the table knows nothing like it. */
export function causeOf(table: readonly CausePattern[], text: string): Cause | undefined {
  const row = table.find(({ match }) => match.test(text))
  return row && { id: row.id, kind: row.kind, title: row.title, hint: row.hint }
}
