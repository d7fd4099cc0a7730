import type { FingerprintBuilder } from '../fingerprint/fingerprint.ts'
import type { Counts } from '../model.ts'
import type { Indexed } from '../read/plan-index.ts'
import type { Context } from './context.ts'
import type { DetailBudget } from './detail-budget.ts'
import type { Json } from './json.ts'

/** Everything that reads the plan a second time, element by element. */
export interface Reading {
  context: Context
  counts: Counts
  fingerprint: FingerprintBuilder
  details: DetailBudget
  /** Elements in the order of the file; gives way to the event loop now and then. */
  each(part: Indexed, use: (json: Json, size: number) => void): Promise<void>
}
