import type { Fragment } from '../fragments/fragment.ts'
import {
  type Budget,
  bytes,
  characters,
  giveBack,
  type Measure,
  openBudget,
  SEPARATOR,
  share,
  take,
} from './budget.ts'
import { MAX_COMMENT } from './comment.ts'
import type { RenderContext, Rendered } from './context.ts'
import { grouped } from './grouped.ts'
import { safeUrl } from './markdown/link.ts'
import { footer } from './sections/footer.ts'
import { alert } from './sections/head.ts'
import { pointer, type Where } from './sections/left-out.ts'
import { type StackGroup, stackGroups } from './stacks/groups.ts'
import { stackSections } from './stacks/sections.ts'
import { stackTable } from './stacks/stack-table.ts'
import { stacksHead } from './stacks/stacks-head.ts'
import { MAX_SUMMARY } from './summary.ts'

/** The one comment for all stacks. */
export function renderStacks(
  fragments: Fragment[],
  context: RenderContext,
  options: { maxCharacters: number } = { maxCharacters: MAX_COMMENT },
): Rendered {
  return stacksText(fragments, context, 'comment', options.maxCharacters, characters)
}

/** The job summary for all stacks. */
export function renderStacksSummary(
  fragments: Fragment[],
  context: RenderContext,
  options: { maxBytes: number } = { maxBytes: MAX_SUMMARY },
): Rendered {
  return stacksText(fragments, { ...context, marker: '' }, 'summary', options.maxBytes, bytes)
}

function stacksText(
  fragments: Fragment[],
  context: RenderContext,
  where: Where,
  limit: number,
  measure: Measure,
): Rendered {
  const groups = stackGroups(fragments)
  for (const part of [1, 0.9, 0.7, 0.4]) {
    const rendered = fill(fragments, groups, context, where, openBudget(limit * part, measure))
    if (measure(rendered.markdown) <= limit) return rendered
  }
  const least = stacksHead(fragments, context).split('\n', 1)[0] ?? ''
  return { markdown: lines([context.marker, least]), truncated: true }
}

const NOTE_ROOM = 300

/** The room of the table of stacks; beyond it stacks are counted by their state. */
const TABLE_SHARE = 0.6

function fill(
  fragments: Fragment[],
  groups: StackGroup[],
  context: RenderContext,
  where: Where,
  budget: Budget,
): Rendered {
  const top = lines([context.marker, stacksHead(fragments, context)])
  const bottom = footer(undefined, context)
  take(budget, top)
  take(budget, bottom)
  budget.left -= NOTE_ROOM + (safeUrl(context.summaryUrl ?? '')?.length ?? 0)
  const tableRoom = share(budget, budget.left * TABLE_SHARE)
  const table = stackTable(groups, tableRoom)
  giveBack(budget, tableRoom)

  const { markdown: sections, missing, shortened } = stackSections(groups, budget, context.runUrl)
  const note = leftOut(missing, shortened, table.withoutRow, where, context.summaryUrl)
  const parts = [top, table.markdown, ...sections, note, bottom].filter((part) => part !== '')
  return { markdown: parts.join(SEPARATOR), truncated: note !== '' }
}

function leftOut(
  missing: number,
  shortened: number,
  withoutRow: number,
  where: Where,
  summaryUrl: string | undefined,
): string {
  const parts = [
    withoutRow > 0 ? `the rows of ${stacks(withoutRow)}` : '',
    missing > 0 ? `the changes of ${stacks(missing)}` : '',
    shortened > 0 ? `parts of the changes of ${stacks(shortened)}` : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return alert('NOTE', [`**Left out to fit:** ${parts.join('; ')}.${pointer(where, summaryUrl)}`])
}

function stacks(count: number): string {
  return `${grouped(count)} stack${count === 1 ? '' : 's'}`
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
