import { openContext } from './interpret/context.ts'
import { openNotices } from './interpret/notices.ts'
import { interpretPlan } from './interpret/plan.ts'
import type { Plan } from './model.ts'
import { openBytes } from './read/plan-bytes.ts'
import { indexPlan } from './read/plan-index.ts'
import { named } from './read/sniff.ts'
import { mayMatch } from './secrets/attribute-glob.ts'
import { collectSecrets } from './secrets/collect-secrets.ts'
import { parseMaskRules } from './secrets/mask-rules.ts'
import { maskerFor } from './secrets/masker.ts'

export interface ReadOptions {
  /** The user's mask rules, one a line; see `parseMaskRules`. */
  mask?: readonly string[]
  /**
   * Bytes of plan JSON whose attributes are kept; default 3 MiB, three times a job
   * summary. Above it the least important details are left out.
   */
  detailBudget?: number
  signal?: AbortSignal | undefined
}

const DETAIL_BUDGET = 3 * 1024 * 1024

/** A plan, and what hides its secrets in any other text: in the log of the same plan. */
export interface PlanReading {
  plan: Plan
  mask(text: string): string
}

/**
 * Reads the output of `terraform show -json` or `tofu show -json` into the masked model. A path is read twice and
 * never held in memory; a stream is held whole, so give large plans as a path.
 *
 * Throws PlanError, with a sentence that names the path, when this is no plan or not all of one, and for a mask rule
 * that cannot be read; the signal's reason when it is aborted.
 */
export async function readPlan(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Plan> {
  const { plan } = await readPlanWithMask(source, options)
  return plan
}

/** The same, with what masks. */
export async function readPlanWithMask(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<PlanReading> {
  const rules = parseMaskRules(options.mask ?? [])
  const bytes = openBytes(source)
  try {
    const index = await indexPlan(bytes, (json) => mayMatch(rules.globs, json), options.signal)
    const masker = maskerFor(await collectSecrets(bytes, index, rules, options.signal), rules)
    const context = openContext(masker, openNotices())
    const budget = options.detailBudget ?? DETAIL_BUDGET
    const plan = await interpretPlan(bytes, index, context, budget, options.signal)
    return { plan, mask: masker.text }
  } catch (error) {
    throw named(bytes.where, error)
  } finally {
    bytes.close()
  }
}
