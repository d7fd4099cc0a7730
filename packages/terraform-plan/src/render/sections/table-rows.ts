import type { ResourceChange } from '../../model.ts'
import { ICONS, isGrave, type Kind } from '../kinds.ts'
import { cellCode } from '../markdown/code.ts'
import { nameList, phraseMarkdown } from '../phrase.ts'
import { why } from '../why.ts'

export interface TableRow {
  markdown: string
  hasReason: boolean
  /** How many changes the row tells. */
  changes: number
  /** Those of them that it does not name. */
  unnamed: ResourceChange[]
}

/** The reason stands below the address: in a column of its own it would be out of sight on a telephone. */
export const HEADER = '| | Resource and why |\n|:--|:--|'

const SHORT_HEADER = '| | Resource |\n|:--|:--|'

/** Instances of one resource from this many on share a row, when the same happens to them for the same reason. */
const FOLD_FROM = 4

const SHOWN_KEYS = 6

/**
 * The rows of one kind, made one by one, so that a table that is full costs nothing more. Instances of a `count`
 * or `for_each` that follow each other are one row; what is grave always has a row of its own.
 */
export function* tableRows(kind: Kind, changes: ResourceChange[]): Generator<TableRow> {
  let run: { base: string; why: string; changes: ResourceChange[] } | undefined
  for (const change of changes) {
    const reason = phraseMarkdown(why(change))
    const base = isGrave(kind) ? change.address : instanceBase(change.address)
    if (run !== undefined && run.base === base && run.why === reason && !isGrave(kind)) {
      run.changes.push(change)
      continue
    }
    if (run !== undefined) yield* flush(kind, run)
    run = { base, why: reason, changes: [change] }
  }
  if (run !== undefined) yield* flush(kind, run)
}

function* flush(
  kind: Kind,
  run: { base: string; why: string; changes: ResourceChange[] },
): Generator<TableRow> {
  if (run.changes.length < FOLD_FROM) {
    for (const change of run.changes) yield tableRow(kind, cellCode(change.address, 300), run.why, 1, [])
    return
  }
  const keys = run.changes.slice(0, SHOWN_KEYS).map((change) => change.address.slice(run.base.length))
  const names = phraseMarkdown(nameList(keys, SHOWN_KEYS, run.changes.length))
  const resource = `${cellCode(run.base, 300)} × ${run.changes.length}: ${names}`
  yield tableRow(kind, resource, run.why, run.changes.length, run.changes.slice(SHOWN_KEYS))
}

function tableRow(
  kind: Kind,
  resource: string,
  why: string,
  changes: number,
  unnamed: ResourceChange[],
): TableRow {
  // A space that does not break keeps icon and word in one line.
  const markdown = `| ${ICONS[kind]}\u00a0${kind} | ${why === '' ? resource : `${resource}<br>${why}`} |`
  return { markdown, hasReason: why !== '', changes, unnamed }
}

/** Rows under their header. */
export function tableMarkdown(rows: TableRow[]): string {
  const header = rows.some((row) => row.hasReason) ? HEADER : SHORT_HEADER
  return [header, ...rows.map((row) => row.markdown)].join('\n')
}

/** The address without the key of the last instance: `a.b["c"]` is `a.b`. */
function instanceBase(address: string): string {
  if (!address.endsWith(']') || address.length > 500) return address
  const key = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address)
  return key === null ? address : address.slice(0, key.index)
}
