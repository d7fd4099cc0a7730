import type { ResourceChange } from '../../model.ts'
import { type Budget, exchange, take } from '../budget.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { ICONS, type Kind } from '../kinds.ts'
import { details } from '../markdown/html.ts'
import { type ResourceBody, resourceBody, sharedBody } from './resource-body.ts'

/** The collapsed diffs of one kind of change. */
export interface Bodies {
  kind: Kind
  shown: Body[]
  /** Resources without a place yet. */
  rest: ResourceChange[]
}

interface Body extends ResourceBody {
  /** What to try with context once everything else has its place; none where several resources share the diff. */
  change: ResourceChange | undefined
}

/** More diffs than these of one kind are collapsed together. */
const MAX_OPEN = 12

/** Updates beyond these are not compared to find equal ones. */
const MAX_COMPARED = 2000

/** No diff is longer than this, whatever the room. */
const MAX_DIFF = 60_000

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
    const [first] = group
    const alone = group.length === 1
    if (first?.detail !== undefined) {
      const body = alone ? resourceBody(first, options) : sharedBody(group, options)
      if (body !== undefined) {
        if (!take(budget, body.markdown)) break
        bodies.shown.push({ ...body, change: alone ? first : undefined })
      }
    }
    next += 1
  }
  bodies.rest = groups.slice(next).flat()
  if (bodies.shown.length <= MAX_OPEN) budget.left += WRAPPER
}

/**
 * Shows unchanged context, and the rest of long diffs, where there is still room. False when some diff has to do
 * without context.
 */
export function addContext(bodies: Bodies, budget: Budget): boolean {
  for (const body of bodies.shown) {
    if (body.change === undefined) continue
    const maxCharacters = Math.min(MAX_DIFF, Math.max(maxBody(budget), body.markdown.length + budget.left))
    const richer = resourceBody(body.change, { context: true, maxCharacters })
    if (richer === undefined) continue
    if (!exchange(budget, body.markdown, richer.markdown)) return false
    body.markdown = richer.markdown
    body.whole = richer.whole
  }
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
    const diff =
      index < MAX_COMPARED ? resourceDiff(change, { context: false, maxCharacters: 4000 }) : undefined
    const key = diff === undefined || diff.text === '' || !diff.whole ? `#${index}` : diff.text
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}
