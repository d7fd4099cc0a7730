import { ActionError } from '@infra-actions/action-kit/errors'
import { readInputs } from '@infra-actions/action-kit/inputs'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import type { DeployOutcome } from '@infra-actions/ecs/deploy/outcome'
import { DeployIncomplete, DeployRefused, RequestFailed } from '@infra-actions/ecs/deploy/refusal'
import type { OutputName } from './action.gen.ts'
import { loadInputs } from './inputs.ts'
import { logNarrator } from './narrator.ts'
import { outputsOf } from './outputs.ts'
import { run } from './run.ts'
import { summaryOf } from './summary.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const inputs = readInputs(loadInputs)
  const narrator = logNarrator()
  // Wrong inputs are told before the SDK is loaded.
  const { openWorld } = await import('./world.ts')
  const tell = async (outcome: DeployOutcome) => {
    setOutputs<OutputName>(outputsOf(outcome))
    await appendSummary(summaryOf(outcome, inputs.request.dryRun ? narrator.groups : []))
  }
  try {
    await tell(await run(inputs, openWorld(inputs.aws, narrator, signal)))
  } catch (error) {
    if (error instanceof DeployIncomplete) await tell(error.outcome)
    throw forUser(error)
  }
}

/** The domain's errors are written for the user; the title is what the annotation begins with. */
function forUser(error: unknown): unknown {
  if (error instanceof DeployRefused)
    return new ActionError(error.message, { title: 'Not deployed', cause: error })
  if (error instanceof DeployIncomplete)
    return new ActionError(error.message, { title: 'Deployed in part', cause: error })
  if (error instanceof RequestFailed)
    return new ActionError(error.message, { title: 'Not deployed', cause: error })
  return error
}
