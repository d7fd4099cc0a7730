import { readFile } from 'node:fs/promises'
import { errorBlocks } from '@infra-actions/terraform-plan/render/log-errors'
import { withoutValues } from '@infra-actions/terraform-plan/render/log-values'
import { parseMaskRules } from '@infra-actions/terraform-plan/secrets/mask-rules'
import { maskerFor } from '@infra-actions/terraform-plan/secrets/masker'

/** Hides the secrets that are known in a text. */
export type Mask = (text: string) => string

/**
 * The errors that a plan's log names, as they may be shown; nothing else of it, since what it says of the plan may hold
 * secrets that nobody marked. Nor are the values in them: what is too short to be looked for elsewhere, or a line of a
 * longer secret, no mask finds. `known`: of what was planned, where it can be read; else the user's own rules are all
 * there is. Throws what reading the file throws.
 */
export async function readLogErrors(path: string, rules: string[], known?: Mask): Promise<string[]> {
  const mask = known ?? maskerFor([], parseMaskRules(rules)).text
  const errors = errorBlocks(await readFile(path, 'utf8'))
  return errors.map((error) => masked(withoutValues(error), mask))
}

/** Terraform wraps what it says at 78 columns: also within a secret of several words. */
function masked(error: string, mask: Mask): string {
  const shown = mask(error)
  const unwrapped = shown.replaceAll('\n', ' ')
  const safe = mask(unwrapped)
  return safe === unwrapped ? shown : safe
}
