import { basename, resolve } from 'node:path'
import { InputError } from '@infra-actions/action-kit/errors'
import type { FailedPlan } from '@infra-actions/terraform-plan/render/failed-plan'
import type { Inputs } from './inputs.ts'
import { type Mask, readLogErrors } from './plan-log.ts'

/** Terraform ends with 0, or with 2 where there are changes (`-detailed-exitcode`); with anything else it failed. */
export function hasFailed({ planExitCode }: Pick<Inputs, 'planExitCode'>): boolean {
  return planExitCode !== undefined && planExitCode !== 0 && planExitCode !== 2
}

/**
 * What the inputs tell of a plan that failed; `mask` is that of the part there is.
 * @throws InputError when the log cannot be read.
 */
export async function readFailure(inputs: Inputs, workspace: string, mask?: Mask): Promise<FailedPlan> {
  const { planExitCode, planLog } = inputs
  const exitCode = planExitCode === undefined ? {} : { exitCode: planExitCode }
  if (planLog === undefined) return { errors: [], logged: false, ...exitCode }
  const path = resolve(workspace, planLog)
  const errors = await readLogErrors(path, inputs.mask, mask).catch((error) => {
    throw new InputError(
      `Input "plan-log": ${path} cannot be read (${error.code}). Write it with "${basename(inputs.terraformBinary)} plan … 2>&1 | tee <path>".`,
    )
  })
  return { errors, logged: true, ...exitCode }
}

/** The same as a text, for a fragment. */
export function failureText({ errors, logged, exitCode }: FailedPlan): string {
  if (errors.length > 0) return errors.join('\n\n')
  const code = exitCode === undefined ? 'The plan failed' : `The plan ended with exit code ${exitCode}`
  return logged ? `${code}, and its log names no error.` : `${code}.`
}
