import type { ResourceChange } from '../../model.ts'
import { type Budget, giveBack, SEPARATOR, share, take } from '../budget.ts'
import { grouped } from '../grouped.ts'
import { details } from '../markdown/html.ts'
import { addressList } from './address-list.ts'

/**
 * Instances that a row of the table counts and does not name. A diff below may still name them; those that none does
 * are listed, as a name is worth more than the diff of an update.
 */
export interface FoldedNames {
  changes: ResourceChange[]
  /** Room that is kept for the list until it is known who has a diff. */
  room: Budget
}

/** The part of the room the list may keep for itself. */
const SHARE = 1 / 2

/** What stands around the list. */
const FRAME = 120

export function keepRoom(changes: ResourceChange[], budget: Budget): FoldedNames {
  return { changes, room: share(budget, Math.min(sizeOf(changes, budget), budget.left * SHARE)) }
}

/** Drops those that have a diff by now, and gives their room back. False when there were none. */
export function dropNamed(names: FoldedNames, named: ReadonlySet<ResourceChange>, budget: Budget): boolean {
  giveBack(budget, names.room)
  const rest = names.changes.filter((change) => !named.has(change))
  const some = rest.length < names.changes.length
  Object.assign(names, keepRoom(rest, budget))
  return some
}

/** The list, as long as there is room for, and how many it does not name. */
export function foldedNames(names: FoldedNames, budget: Budget): { markdown: string; left: number } {
  giveBack(budget, names.room)
  const { changes } = names
  if (changes.length === 0) return { markdown: '', left: 0 }
  // Names outside of ASCII take more bytes than characters.
  for (const part of [1, 0.7, 0.3]) {
    const list = addressList(changes, Math.floor(part * (budget.left - FRAME)))
    const summary = `and ${grouped(changes.length)} more instances by name`
    const markdown = details(summary, list.markdown)
    if (list.named.length > 0 && take(budget, markdown))
      return { markdown, left: changes.length - list.named.length }
  }
  return { markdown: '', left: changes.length }
}

function sizeOf(changes: ResourceChange[], budget: Budget): number {
  let size = changes.length === 0 ? 0 : FRAME + SEPARATOR.length
  for (const { address } of changes) {
    size += budget.measure(address.slice(0, 300)) + 1
    if (size > budget.left) break
  }
  return size
}
