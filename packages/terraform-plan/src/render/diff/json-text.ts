import type { Value } from '../../model.ts'
import type { Tree } from './scalar.ts'

/** Longer texts are compared as text: parsing them twice costs more than it shows. */
const MAX_LENGTH = 200_000

/** The value of a string that holds a JSON object or list (policies, task definitions, dashboards), if it does. */
export function parseJsonText(text: Value | undefined): Tree | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\s*[[{]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) return undefined
    return value as Tree
  } catch {
    return undefined
  }
}
