import { resolve } from 'node:path'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import { withMissing } from '@infra-actions/terraform-plan/fragments/missing'
import { readFragments } from '@infra-actions/terraform-plan/fragments/read-fragments'
import { PlanError } from '@infra-actions/terraform-plan/plan-error'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import type { FailedPlan } from '@infra-actions/terraform-plan/render/failed-plan'
import type { Findings } from './findings.ts'
import type { Inputs } from './inputs.ts'
import { findPlanFiles } from './plan-files.ts'
import { readPlanLog } from './plan-log.ts'
import { withShownPlan } from './shown-plan.ts'
import { readStackPlans } from './stack-plans.ts'

export interface Gathered {
  findings: Findings
  /** Sentences about what could not be read and was left out. */
  problems: string[]
}

/**
 * Reads what the inputs point at.
 * @throws InputError naming the input, when there is nothing there or it is no plan.
 */
export async function gather(inputs: Inputs, workspace: string, signal: AbortSignal): Promise<Gathered> {
  try {
    return await read(inputs, workspace, signal)
  } catch (error) {
    if (error instanceof PlanError) throw new ActionError(error.message, { title: 'Unreadable plan' })
    throw error
  }
}

async function read(inputs: Inputs, workspace: string, signal: AbortSignal): Promise<Gathered> {
  const { source, mask } = inputs
  if (source.kind === 'fragments') {
    const { fragments, problems } = readFragments(resolve(workspace, source.folder), inputs.expectedStacks)
    return { findings: { kind: 'stacks', fragments }, problems }
  }
  if (hasFailed(inputs)) {
    return { findings: { kind: 'failed', failed: await failedPlan(inputs, workspace) }, problems: [] }
  }
  if (source.kind === 'binary') {
    const workingDirectory = resolve(workspace, inputs.workingDirectory)
    const shown = { path: source.path, binary: inputs.terraformBinary, workingDirectory }
    const plan = await withShownPlan(shown, signal, (path) => readPlan(path, { mask, signal }))
    return { findings: { kind: 'plan', plan }, problems: [] }
  }
  const { files, stacks } = await findPlanFiles(source.kind === 'json' ? source.patterns : [], workspace)
  const [first] = files
  if (first?.path !== undefined && !stacks) {
    return { findings: { kind: 'plan', plan: await readPlan(first.path, { mask, signal }) }, problems: [] }
  }
  const { fragments, problems } = await readStackPlans(files, mask, signal)
  return { findings: { kind: 'stacks', fragments: withMissing(fragments, inputs.expectedStacks) }, problems }
}

/** `terraform plan -detailed-exitcode` ends with 0 or 2 when it made a plan. */
function hasFailed({ planExitCode }: Pick<Inputs, 'planExitCode'>): boolean {
  return planExitCode !== undefined && planExitCode !== 0 && planExitCode !== 2
}

async function failedPlan(inputs: Inputs, workspace: string): Promise<FailedPlan> {
  const { planExitCode, planLog, mask } = inputs
  const exitCode = planExitCode === undefined ? {} : { exitCode: planExitCode }
  if (planLog === undefined) return { log: '', ...exitCode }
  const path = resolve(workspace, planLog)
  const log = await readPlanLog(path, mask).catch((error) => {
    throw new InputError(
      `Input "plan-log": ${path} cannot be read (${error.code}). Write it with "terraform plan … 2>&1 | tee <path>".`,
    )
  })
  return { log, ...exitCode }
}
