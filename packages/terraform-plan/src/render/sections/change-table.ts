import type { ResourceChange } from '../../model.ts'
import { type Budget, giveBack, share, take } from '../budget.ts'
import { isDestructive, isGrave, KINDS, type Kind } from '../kinds.ts'
import { details } from '../markdown/html.ts'
import { rollUp } from './roll-up.ts'
import { HEADER, type TableRow, tableMarkdown, tableRows } from './table-rows.ts'

/** Rows beyond these are collapsed, unless they are of what is grave. */
const OPEN_ROWS = 25

/** The room that the counts of what has no row may take: so much of a large one, enough for one count of a small. */
function withoutRollUp(budget: Budget): number {
  return Math.min(budget.left * 0.92, budget.left - 450)
}

export interface ChangeTable {
  /** '' when nothing changes. */
  markdown: string
  /** Changes that have no row of their own. */
  withoutRow: number
  /** Changes that a row counts and does not name. */
  unnamed: ResourceChange[]
}

/** Rows for the destructive changes, as many as fit; what they leave is for everything else. */
export interface OpenTable {
  rows: TableRow[]
  left: Map<Kind, ResourceChange[]>
}

/**
 * Puts destructive changes first. The other rows are added by `finishTable` when the diffs of the destructive
 * ones have had their share, because those are worth more than the name of a new object.
 */
export function openTable(changes: Map<Kind, ResourceChange[]>, budget: Budget): OpenTable {
  const room = share(budget, withoutRollUp(budget))
  take(room, HEADER)
  const table: OpenTable = { rows: [], left: new Map() }
  addRows(table, KINDS.filter(isDestructive), changes, room)
  giveBack(budget, room)
  return table
}

export function finishTable(
  table: OpenTable,
  changes: Map<Kind, ResourceChange[]>,
  budget: Budget,
): ChangeTable {
  const others = KINDS.filter((kind) => !isDestructive(kind))
  const room = share(budget, withoutRollUp(budget))
  addRows(table, others.filter(isGrave), changes, room)
  const grave = table.rows.length
  addRows(
    table,
    others.filter((kind) => !isGrave(kind)),
    changes,
    room,
  )
  giveBack(budget, room)
  const unnamed = table.rows.flatMap((row) => row.unnamed)
  const open = Math.max(grave, OPEN_ROWS)
  const folded = table.rows.length > open + 5 ? table.rows.splice(open) : []
  const parts = table.rows.length > 0 ? [tableMarkdown(table.rows)] : []
  if (folded.length > 0) {
    parts.push(details(`and ${folded.length} more rows`, tableMarkdown(folded)))
    budget.left -= budget.measure(HEADER) + 80
  }
  const left = KINDS.flatMap((kind) => table.left.get(kind) ?? [])
  if (left.length > 0) {
    const counted = rollUp(table.left, table.rows.length > 0, Math.max(0, budget.left), budget.measure)
    if (counted !== '' && take(budget, counted)) parts.push(counted)
  }
  return { markdown: parts.join('\n\n'), withoutRow: left.length, unnamed }
}

/** Adds rows kind by kind until one does not fit; that one and everything after it stay left, now and the next time. */
function addRows(table: OpenTable, kinds: Kind[], changes: Map<Kind, ResourceChange[]>, room: Budget): void {
  let full = table.left.size > 0
  for (const kind of kinds) {
    const ofKind = changes.get(kind) ?? []
    let shown = 0
    for (const row of full ? [] : tableRows(kind, ofKind)) {
      if (!take(room, row.markdown)) {
        full = true
        break
      }
      table.rows.push(row)
      shown += row.changes
    }
    if (shown < ofKind.length) keep(table, kind, ofKind.slice(shown))
  }
}

function keep(table: OpenTable, kind: Kind, changes: ResourceChange[]): void {
  if (changes.length > 0) table.left.set(kind, changes)
}
