import type { ResourceChange } from '../../model.ts'
import { type Budget, exchange, take } from '../budget.ts'
import { MAX_STRING } from '../diff/scalar.ts'
import { ICONS, type Kind } from '../kinds.ts'
import { details } from '../markdown/html.ts'
import { type ResourceBody, resourceBody } from './resource-body.ts'
import { sameChangeKey } from './same-change.ts'

/** The collapsed diffs of one kind of change. */
export interface Bodies {
  kind: Kind
  shown: Body[]
  /** Resources without a place yet. */
  rest: ResourceChange[]
}

interface Body extends ResourceBody {
  /** One resource, or several that share the diff. */
  changes: ResourceChange[]
}

/** More diffs than these of one kind are collapsed together. */
const MAX_OPEN = 12

/** Updates beyond these are not compared to find equal ones. */
const MAX_COMPARED = 2000

/** No diff is longer than this, whatever the room. */
const MAX_DIFF = 60_000

/** So many long values have room in one diff. */
const VALUES_A_DIFF = 8

/** What the line costs under which many diffs are collapsed. */
const WRAPPER = 120

export function openBodies(kind: Kind, changes: ResourceChange[]): Bodies {
  return { kind, shown: [], rest: changes }
}

/** Adds diffs in order until one doesn't fit. A diff has at most a quarter of the whole room. */
export function addBodies(bodies: Bodies, budget: Budget): void {
  const options = { context: false, maxCharacters: maxBody(budget) }
  budget.left -= WRAPPER
  const groups = equalGroups(bodies.kind, bodies.rest)
  let next = 0
  for (const group of groups) {
    const body = group[0]?.detail === undefined ? undefined : resourceBody(group, options)
    if (body !== undefined) {
      if (!take(budget, body.markdown)) break
      bodies.shown.push({ ...body, changes: group })
    }
    next += 1
  }
  bodies.rest = groups.slice(next).flat()
  if (bodies.shown.length <= MAX_OPEN) budget.left += WRAPPER
}

/** Shows more of the diffs that are shown in part, as far as there is still room. */
export function addMissing(bodies: Bodies, budget: Budget): void {
  for (const body of bodies.shown) if (!body.whole) enrich(body, false, budget)
}

/** Shows unchanged context where there is still room. False when some diff has to do without it. */
export function addContext(bodies: Bodies, budget: Budget): boolean {
  // What resources that share a diff leave as it is differs from one to the next.
  return bodies.shown.every((body) => body.changes.length > 1 || enrich(body, true, budget))
}

function enrich(body: Body, context: boolean, budget: Budget): boolean {
  const maxCharacters = Math.min(MAX_DIFF, Math.max(maxBody(budget), body.markdown.length + budget.left))
  // In a small room a part of it is less than what a value has anyway.
  const maxValue = Math.max(MAX_STRING, Math.floor(maxBody(budget) / VALUES_A_DIFF))
  const richer = resourceBody(body.changes, { context, maxCharacters, maxValue })
  if (richer === undefined) return true
  if (!exchange(budget, body.markdown, richer.markdown)) return false
  Object.assign(body, richer)
  return true
}

export function bodiesMarkdown(bodies: Bodies): string {
  const markdown = bodies.shown.map((body) => body.markdown)
  if (markdown.length <= MAX_OPEN) return markdown.join('\n\n')
  return details(
    `${ICONS[bodies.kind]} <b>${bodies.kind}</b>: ${markdown.length} diffs`,
    markdown.join('\n\n'),
  )
}

/** The resources that are named above a diff. */
export function bodiesNamed(bodies: Bodies[]): Set<ResourceChange> {
  return new Set(bodies.flatMap(({ shown }) => shown.flatMap((body) => body.named)))
}

/** How many resources have a diff that found no place. */
export function bodiesLeftOut(bodies: Bodies): number {
  return bodies.rest.reduce((sum, change) => sum + (change.detail === undefined ? 0 : 1), 0)
}

/** How many diffs are shown in part. */
export function bodiesCut(bodies: Bodies): number {
  return bodies.shown.filter((body) => !body.whole).length
}

function maxBody(budget: Budget): number {
  return Math.min(MAX_DIFF, Math.floor(budget.limit / 4))
}

/** Updates that change the same thing in the same way, together; everything else by itself. */
function equalGroups(kind: Kind, changes: ResourceChange[]): ResourceChange[][] {
  if (kind !== 'update' || changes.length < 2) return changes.map((change) => [change])
  const groups = new Map<string, ResourceChange[]>()
  for (const [index, change] of changes.entries()) {
    const key = (index < MAX_COMPARED ? sameChangeKey(change) : undefined) ?? `#${index}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}
