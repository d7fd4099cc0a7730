import { resolve } from 'node:path'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { withMissing } from '@infra-actions/terraform-plan/fragments/missing'
import { believed } from '@infra-actions/terraform-plan/fragments/proof'
import { readFragments } from '@infra-actions/terraform-plan/fragments/read-fragments'
import { PlanError } from '@infra-actions/terraform-plan/plan-error'
import { type PlanReading, readPlanWithMask } from '@infra-actions/terraform-plan/read-plan'
import { failureText, hasFailed, readFailure } from './failed-plan.ts'
import { type Findings, failedStacks } from './findings.ts'
import type { Inputs } from './inputs.ts'
import { findPlanFiles } from './plan-files.ts'
import { withShownPlan } from './shown-plan.ts'
import { readStackPlans } from './stack-plans.ts'

export interface Gathered {
  findings: Findings
  /** Sentences about what could not be read and was left out. */
  problems: string[]
}

/** Where the run is. */
export interface Place {
  workspace: string
  /** Whether the event is of this repository's own branches; see `isOwnEvent`. */
  own: boolean
}

interface Stacks {
  fragments: Fragment[]
  problems: string[]
}

/**
 * Reads what the inputs point at.
 * @throws InputError naming the input, when there is nothing there or it is no plan.
 */
export async function gather(inputs: Inputs, place: Place, signal: AbortSignal): Promise<Gathered> {
  const { workspace } = place
  const problems: string[] = []
  const found = await read(inputs, place, signal).catch((error) => {
    if (hasFailed(inputs) && isOfPlan(error)) {
      // A plan that failed need not have left anything.
      if (!(error instanceof InputError)) problems.push(error.message)
      return undefined
    }
    if (error instanceof PlanError) throw new ActionError(error.message, { title: 'Unreadable plan' })
    throw error
  })
  if (found === undefined) {
    return { findings: { kind: 'failed', failed: await readFailure(inputs, workspace) }, problems }
  }
  if ('plan' in found) return { findings: await onePlan(found, inputs, workspace), problems }
  return {
    findings: { kind: 'stacks', fragments: await stacks(found, inputs, workspace) },
    problems: found.problems,
  }
}

function isOfPlan(error: unknown): error is Error {
  return error instanceof PlanError || error instanceof InputError || error instanceof ActionError
}

/** `undefined`: there is nothing to read, only the word that it failed. */
async function read(
  { source, mask, expectedStacks, ...inputs }: Inputs,
  { workspace, own }: Place,
  signal: AbortSignal,
): Promise<PlanReading | Stacks | undefined> {
  const readOne = (path: string) => readPlanWithMask(path, { mask, signal })
  switch (source.kind) {
    case 'none':
      return undefined
    case 'fragments': {
      const { fragments, problems } = readFragments(resolve(workspace, source.folder), expectedStacks)
      return { fragments: own ? fragments.map(believed) : fragments, problems }
    }
    case 'binary': {
      const workingDirectory = resolve(workspace, inputs.workingDirectory)
      const shown = { path: source.path, binary: inputs.terraformBinary, workingDirectory }
      return withShownPlan(shown, signal, readOne)
    }
    case 'json': {
      const found = await findPlanFiles(source.patterns, workspace)
      const [first] = found.files
      if (first?.path !== undefined && !found.stacks) return readOne(first.path)
      const { fragments, problems } = await readStackPlans(found.files, mask, signal)
      return { fragments: withMissing(fragments, expectedStacks), problems }
    }
  }
}

/** A plan that failed is what was planned until then, and why it ended. */
async function onePlan({ plan, mask }: PlanReading, inputs: Inputs, workspace: string): Promise<Findings> {
  if (!plan.errored && !hasFailed(inputs)) return { kind: 'plan', plan }
  const failed = await readFailure(inputs, workspace, mask)
  return { kind: 'plan', plan: { ...plan, errored: true }, failed }
}

/** The exit code is of all of them: where it says more than they do, it is told beside them. */
async function stacks({ fragments }: Stacks, inputs: Inputs, workspace: string): Promise<Fragment[]> {
  if (!hasFailed(inputs) || failedStacks(fragments).length > 0) return fragments
  const failure = failureText(await readFailure(inputs, workspace))
  return [...fragments, makeFragment({ name: inputs.name, failure })]
}
