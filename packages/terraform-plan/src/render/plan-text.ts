import type { Plan, ResourceChange } from '../model.ts'
import { type Budget, giveBack, type Measure, openBudget, share, take } from './budget.ts'
import type { RenderContext, Rendered } from './context.ts'
import { changesByKind, isDestructive, KINDS, type Kind } from './kinds.ts'
import { safeUrl } from './markdown/link.ts'
import { finishTable, openTable } from './sections/change-table.ts'
import { dropNamed, foldedNames, keepRoom } from './sections/folded-names.ts'
import { footer } from './sections/footer.ts'
import { head, heading } from './sections/head.ts'
import { type LeftOut, leftOutNote, NOTE_ROOM, type Where } from './sections/left-out.ts'
import { growSections, openSections, sectionsLeftOut } from './sections/plan-sections.ts'
import {
  addBodies,
  addContext,
  addMissing,
  type Bodies,
  bodiesCut,
  bodiesLeftOut,
  bodiesMarkdown,
  bodiesNamed,
  openBodies,
} from './sections/resource-bodies.ts'

/** How much of the room the diffs of destructive changes may take before the other changes have their names. */
const DESTRUCTIVE_SHARE = 0.6

/**
 * A plan within `limit`. What is worth most takes its room first: head and footer, the names of what is destroyed,
 * its diffs, the other names, outputs and findings, the diffs of updates, of creates, what was cut of diffs, outputs and
 * findings, unchanged context. Whatever is cut is cut between parts, so that no fence or section is left open.
 */
export function planText(
  plan: Plan,
  context: RenderContext,
  where: Where,
  limit: number,
  measure: Measure,
): Rendered {
  // Estimates are on the safe side; should one ever not be, less room is planned with.
  for (const part of [1, 0.9, 0.7, 0.4]) {
    const rendered = fill(plan, context, where, openBudget(limit * part, measure))
    if (measure(rendered.markdown) <= limit) return rendered
  }
  return { markdown: lines([context.marker, heading(plan, context)]), truncated: true }
}

function fill(plan: Plan, context: RenderContext, where: Where, budget: Budget): Rendered {
  const top = lines([context.marker, head(plan, context)])
  const bottom = footer(plan, context)
  take(budget, top)
  take(budget, bottom)
  budget.left -= NOTE_ROOM + (safeUrl(context.summaryUrl ?? '') ?? '').length
  const middle = planParts(plan, budget)
  const note = leftOutNote(middle.leftOut, where, context.summaryUrl)
  return { markdown: join([top, middle.markdown, note, bottom]), truncated: note !== '' }
}

/** Which of a plan's parts are wanted: the table of changes, what stands below it, or both. */
export type PlanPart = 'all' | 'table' | 'rest'

/** Everything between the head and the footer, as far as there is room, and what there is no room for. */
export function planParts(
  plan: Plan,
  budget: Budget,
  part: PlanPart = 'all',
): { markdown: string; leftOut: LeftOut } {
  const changes = changesByKind(plan)
  const named = part === 'rest' ? NO_CHANGES : changes
  const bodies = part === 'table' ? [] : KINDS.map((kind) => openBodies(kind, changes.get(kind) ?? []))
  const destructive = bodies.filter(({ kind }) => isDestructive(kind))

  const opened = openTable(named, budget)
  const room = share(budget, opened.left.size > 0 ? 0 : budget.left * DESTRUCTIVE_SHARE)
  addInOrder(destructive, room)
  giveBack(budget, room)
  const table = finishTable(opened, named, budget)
  const names = keepRoom(table.unnamed, budget)
  const sections = part === 'table' ? [] : openSections(plan, budget)
  const placed = table.withoutRow === 0 && addInOrder(bodies, budget)
  const freed = dropNamed(names, bodiesNamed(bodies), budget)
  const complete = placed || (table.withoutRow === 0 && freed && addInOrder(bodies, budget))
  dropNamed(names, bodiesNamed(bodies), budget)
  const list = foldedNames(names, budget)
  for (const each of bodies) addMissing(each, budget)
  growSections(sections, budget)
  const inContext = complete && bodies.map((each) => addContext(each, budget)).every((whole) => whole)

  return {
    markdown: join([
      table.markdown,
      list.markdown,
      ...bodies.map(bodiesMarkdown),
      ...sections.map(({ markdown }) => markdown),
    ]),
    leftOut: {
      diffs: new Map(bodies.map((each) => [each.kind, bodiesLeftOut(each)])),
      cut: bodies.reduce((sum, each) => sum + bodiesCut(each), 0),
      names: table.withoutRow + list.left,
      context: !inContext,
      notKept: plan.detailsLeftOut,
      sections: sectionsLeftOut(sections),
    },
  }
}

const NO_CHANGES = new Map<Kind, ResourceChange[]>()

/** Adds diffs kind by kind; what comes after one that has no room stays out. */
function addInOrder(bodies: Bodies[], budget: Budget): boolean {
  return bodies.every((each) => {
    if (each.rest.length > 0) addBodies(each, budget)
    return bodiesLeftOut(each) === 0
  })
}

function join(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
