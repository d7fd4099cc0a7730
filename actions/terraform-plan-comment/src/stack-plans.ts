import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { PlanError } from '@infra-actions/terraform-plan/plan-error'
import { readPlanWithMask } from '@infra-actions/terraform-plan/read-plan'
import { failureText } from './failed-plan.ts'
import type { PlanFile } from './plan-files.ts'
import { readLogErrors } from './plan-log.ts'

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
    const fragment = await readStackPlan(file, mask, signal).catch(async (error) => {
      // One bad plan must not hide the others.
      if (!(error instanceof PlanError)) throw error
      problems.push(error.message)
      const errors = file.log === undefined ? [] : await readLogErrors(file.log, mask)
      return makeFragment({ name: file.name, failure: [error.message, ...errors].join('\n\n') })
    })
    fragments.push(fragment)
  }
  return { fragments, problems }
}

/** A stack without a plan failed, and its log is all there is. So did one whose plan is only the part up to an error. */
async function readStackPlan(
  { name, path, log }: PlanFile,
  rules: string[],
  signal: AbortSignal,
): Promise<Fragment> {
  const reading = path === undefined ? undefined : await readPlanWithMask(path, { mask: rules, signal })
  const { plan, mask } = reading ?? {}
  if (plan !== undefined && !plan.errored) return makeFragment({ name, plan })
  const errors = log === undefined ? [] : await readLogErrors(log, rules, mask)
  const failure = failureText({ errors, logged: log !== undefined })
  return makeFragment({ name, failure, ...(plan && { plan }) })
}
