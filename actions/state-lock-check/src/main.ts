import { annotate } from '@infra-actions/action-kit/annotations'
import { systemClock } from '@infra-actions/action-kit/clock'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import { info } from '@infra-actions/action-kit/log'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import { LocationError } from '@infra-actions/terraform-state/backend'
import { findLocation } from '@infra-actions/terraform-state/location-inputs'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import type { OutputName } from './action.gen.ts'
import { type Inputs, loadInputs } from './inputs.ts'
import { outputsOf, summaryOf } from './report.ts'
import { run } from './run.ts'
import type { Story } from './story.ts'
import { thisJob } from './this-job.ts'
import { judge, type Verdict } from './verdict.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const inputs = loadInputs()
  const location = await locateState(inputs)
  // The SDK and the GitHub client are loaded once the inputs are right.
  const { openClients } = await import('./clients.ts')
  const clients = openClients(inputs, location, signal)
  const story: Story = { last: undefined, waited: 0, timedOut: false, unlock: undefined }
  try {
    await run(
      inputs,
      location,
      { ...clients, clock: systemClock, random: Math.random, self: thisJob(), say: info, signal },
      story,
    )
  } catch (error) {
    // A cancelled job still says what it saw; the error that ended it keeps the last word.
    await publish(story, inputs, location)
    throw error
  }
  conclude(await publish(story, inputs, location))
}

async function locateState(inputs: Inputs): Promise<StateLocation & { region: string }> {
  try {
    const location = await findLocation(inputs.location, process.env)
    const { region } = location
    if (region === undefined)
      throw new LocationError('The region of the state is not known: give the input "region".')
    return { ...location, region }
  } catch (error) {
    throw error instanceof LocationError ? new InputError(error.message) : error
  }
}

/** Outputs, summary and warnings of whatever is known. */
async function publish(story: Story, inputs: Inputs, location: StateLocation): Promise<Verdict | undefined> {
  setOutputs<OutputName>(outputsOf(story))
  const { last } = story
  if (last === undefined) return undefined
  const verdict = judge({ ...story, last }, inputs, location)
  await appendSummary(summaryOf(story, verdict, location, inputs.location.workingDirectory))
  for (const warning of last.look.warnings) annotate('warning', warning, { title: 'State lock' })
  return verdict
}

function conclude(verdict: Verdict | undefined): void {
  if (verdict === undefined) return
  const { level, title, message } = verdict
  if (level === 'error') throw new ActionError(message, { title })
  if (level === 'warning') annotate('warning', message, { title })
  else info(message)
}
