import type { Value } from '../../model.ts'
import type { Tree } from './scalar.ts'

/** Longer texts are compared as text: parsing them twice costs more than it shows. */
const MAX_LENGTH = 200_000

/**
 * The value of a string that holds a JSON object or list (policies, task definitions, dashboards), if it does and its
 * value is all that it says. A reader in Go sees digits and doubled names that `JSON.parse` drops, and so may two texts
 * of one value here mean different things there: they are left to be compared as text.
 */
export function parseJsonText(text: Value | undefined): Tree | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\s*[[{]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return undefined
    return isLossless(text, value as Tree) ? (value as Tree) : undefined
  } catch {
    return undefined
  }
}

function isLossless(text: string, value: Tree): boolean {
  // What is no string is punctuation, numbers and three words; each colon is a member's.
  const bare = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '')
  const numbers = bare.match(/-?\d[\d.eE+-]*/g) ?? []
  return numbers.every(isExact) && bare.split(':').length - 1 === countMembers(value)
}

/** Fifteen digits always fit a double; of more only what comes out as it went in. */
function isExact(number: string): boolean {
  return /^-?[\d.]{1,15}$/.test(number) || String(Number(number)) === number
}

/** Without recursion, as such a text may be nested deeper than the stack. */
function countMembers(value: Tree): number {
  const trees: unknown[] = [value]
  let count = 0
  for (const tree of trees) {
    const members: unknown[] = Object.values(tree as object)
    if (!Array.isArray(tree)) count += members.length
    for (const member of members) if (member !== null && typeof member === 'object') trees.push(member)
  }
  return count
}
