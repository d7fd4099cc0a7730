import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { PlanError } from '@infra-actions/terraform-plan/plan-error'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import type { PlanFile } from './plan-files.ts'
import { readPlanLog } from './plan-log.ts'

/** The results of many stacks, one after another: each is cut to a fragment before the next is read. */
export async function readStackPlans(
  files: PlanFile[],
  mask: string[],
  signal: AbortSignal,
): Promise<{ fragments: Fragment[]; problems: string[] }> {
  const fragments: Fragment[] = []
  const problems: string[] = []
  for (const file of files) {
    signal.throwIfAborted()
    const fragment = await readStackPlan(file, mask, signal).catch((error) => {
      // One bad plan must not hide the others.
      if (!(error instanceof PlanError)) throw error
      problems.push(error.message)
      return makeFragment({ name: file.name, failure: error.message })
    })
    fragments.push(fragment)
  }
  return { fragments, problems }
}

/** A stack without a plan failed, and its log is all there is. So did one whose plan is only the part up to an error. */
async function readStackPlan(
  { name, path, log }: PlanFile,
  mask: string[],
  signal: AbortSignal,
): Promise<Fragment> {
  const plan = path === undefined ? undefined : await readPlan(path, { mask, signal })
  const failed = plan === undefined || plan.errored
  const failure = failed && log !== undefined ? await readPlanLog(log, mask) : undefined
  return makeFragment({
    name,
    ...(plan && { plan }),
    ...(failure !== undefined && { failure: failure === '' ? NOTHING_SAID : failure }),
  })
}

const NOTHING_SAID = 'There is no plan, and its log is empty.'
