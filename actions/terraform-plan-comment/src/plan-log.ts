import { readFile } from 'node:fs/promises'
import { plainText } from '@infra-actions/action-kit/untrusted'
import { parseMaskRules } from '@infra-actions/terraform-plan/secrets/mask-rules'
import { MASKED_TEXT } from '@infra-actions/terraform-plan/secrets/masker'

/**
 * What a plan printed, without what `mask` matches: there is no plan to tell the secrets from, so the user's own
 * expressions are all there is. Throws what reading the file throws.
 */
export async function readPlanLog(path: string, mask: string[]): Promise<string> {
  // Colours would tear a match apart.
  const text = plainText(await readFile(path, 'utf8'))
  return parseMaskRules(mask).patterns.reduce((rest, pattern) => rest.replace(pattern, MASKED_TEXT), text)
}
