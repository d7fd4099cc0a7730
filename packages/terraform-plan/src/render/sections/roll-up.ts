import type { ResourceChange } from '../../model.ts'
import type { Measure } from '../budget.ts'
import { grouped } from '../grouped.ts'
import { ICONS, KINDS, type Kind } from '../kinds.ts'
import { cellCode } from '../markdown/code.ts'

/** What changes that have no row come to: counts per module and type, the most first, within `limit`. */
export function rollUp(
  left: Map<Kind, ResourceChange[]>,
  afterRows: boolean,
  limit: number,
  measure: Measure,
): string {
  const groups = new Map<string, { module: string; type: string; counts: Map<Kind, number>; total: number }>()
  let total = 0
  for (const [kind, changes] of left) {
    for (const change of changes) {
      const key = `${change.module}\n${change.type}`
      let group = groups.get(key)
      if (group === undefined) {
        group = { module: change.module, type: change.type, counts: new Map(), total: 0 }
        groups.set(key, group)
      }
      group.counts.set(kind, (group.counts.get(kind) ?? 0) + 1)
      group.total += 1
      total += 1
    }
  }
  const kinds = KINDS.filter((kind) => left.has(kind))
  const title = `${afterRows ? 'And ' : ''}**${grouped(total)}**${afterRows ? ' more' : ''}, by module and type:`
  const columns = kinds.map((kind) => `${ICONS[kind]} ${kind}`)
  const lines = [
    `| Module | Type | ${columns.join(' | ')} |`,
    `|:--|:--|${kinds.map(() => '--:').join('|')}|`,
  ]
  const sorted = [...groups.values()].sort((a, b) => b.total - a.total)
  let size = measure(title) + measure(lines.join('\n')) + 90
  let shown = 0
  for (const group of sorted) {
    const cells = kinds.map((kind) => cell(group.counts.get(kind)))
    const module = group.module === '' ? 'root' : cellCode(group.module, 120)
    const line = `| ${module} | ${cellCode(group.type, 80)} | ${cells.join(' | ')} |`
    size += measure(line) + 1
    if (size > limit) break
    lines.push(line)
    shown += 1
  }
  if (shown === 0) return ''
  const more = sorted.length - shown
  const rest = more > 0 ? `\n\n… and ${grouped(more)} more kinds of resources.` : ''
  return `${title}\n\n${lines.join('\n')}${rest}`
}

function cell(count: number | undefined): string {
  return count === undefined ? '' : grouped(count)
}
