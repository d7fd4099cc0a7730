import type { Plan } from '../model.ts'
import { characters } from './budget.ts'
import type { RenderContext, Rendered } from './context.ts'
import { planText } from './plan-text.ts'

/** GitHub takes comments of up to 65,536 characters; whatever is added on the way has the rest. */
export const MAX_COMMENT = 65_000

/**
 * The comment for one stack. Never longer than `maxCharacters`, as long as those hold the marker and one line,
 * counted in UTF-16 units, of which there are never fewer than characters.
 */
export function renderComment(
  plan: Plan,
  context: RenderContext,
  options: { maxCharacters: number } = { maxCharacters: MAX_COMMENT },
): Rendered {
  return planText(plan, context, 'comment', options.maxCharacters, characters)
}
