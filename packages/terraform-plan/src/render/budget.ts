/** How the place it is posted to counts a text. */
export type Measure = (text: string) => number

/** UTF-16 units: never fewer than code points, whichever of the two GitHub counts. */
export const characters: Measure = (text) => text.length

export const bytes: Measure = (text) => Buffer.byteLength(text)

/** What is left of a text's room. Parts are put together with an empty line between them. */
export interface Budget {
  readonly measure: Measure
  /** The whole room there was, which sizes are a part of. */
  readonly limit: number
  left: number
}

export const SEPARATOR = '\n\n'

export function openBudget(limit: number, measure: Measure): Budget {
  return { measure, limit, left: limit }
}

/** Takes the room of a part, if there is enough. */
export function take(budget: Budget, text: string): boolean {
  const size = budget.measure(text) + SEPARATOR.length
  if (size > budget.left) return false
  budget.left -= size
  return true
}

/** Takes the room of the change from one text to another, if there is enough. */
export function exchange(budget: Budget, from: string, to: string): boolean {
  const growth = budget.measure(to) - budget.measure(from)
  if (growth > budget.left) return false
  budget.left -= growth
  return true
}

/** A part of the room as a budget of its own; `giveBack` returns what it did not use. */
export function share(budget: Budget, size: number): Budget {
  const left = Math.max(0, Math.min(size, budget.left))
  budget.left -= left
  return { measure: budget.measure, limit: budget.limit, left }
}

export function giveBack(budget: Budget, shared: Budget): void {
  budget.left += shared.left
  shared.left = 0
}
