import type { Plan } from '../model.ts'
import { bytes } from './budget.ts'
import type { RenderContext, Rendered } from './context.ts'
import { planText } from './plan-text.ts'

/** GitHub takes 1 MiB a step; what a step writes besides has the rest. */
export const MAX_SUMMARY = 1_000_000

/** The job summary of one stack: the comment with room for more, counted in bytes and without a marker. */
export function renderSummary(
  plan: Plan,
  context: RenderContext,
  options: { maxBytes: number } = { maxBytes: MAX_SUMMARY },
): Rendered {
  return planText(plan, { ...context, marker: '' }, 'summary', options.maxBytes, bytes)
}
