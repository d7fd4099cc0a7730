import { annotate } from '@infra-actions/action-kit/annotations'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import { info } from '@infra-actions/action-kit/log'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import { LocationError, locate, readInitialised } from '@infra-actions/terraform-state/backend'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import type { Configuration } from '@infra-actions/terraform-state/verify/configuration-checks'
import { type Finding, worst } from '@infra-actions/terraform-state/verify/finding'
import { readConfigurationFiles } from '@infra-actions/terraform-state/verify/required-version'
import type { OutputName } from './action.gen.ts'
import { type Inputs, loadInputs } from './inputs.ts'
import { countOf, lineOf, outputsOf, summaryOf } from './report.ts'
import { run } from './run.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const inputs = loadInputs()
  const { location, configuration } = await readHome(inputs)
  const { openClients } = await import('./clients.ts')
  const clients = openClients(inputs, location, signal)
  await clients.guardAccount()
  const findings = await run(location, configuration, clients)
  for (const finding of findings) info(lineOf(finding))
  setOutputs<OutputName>(outputsOf(findings))
  await appendSummary(summaryOf(findings, location))
  // A cancelled job still says what it saw; what it did not see is not known.
  signal.throwIfAborted()
  conclude(findings, inputs.failOn)
}

interface Home {
  location: StateLocation & { region: string }
  configuration: Configuration
}

async function readHome({ location: { given, workingDirectory } }: Inputs): Promise<Home> {
  try {
    const initialised =
      workingDirectory === undefined ? undefined : await readInitialised(workingDirectory, process.env)
    const location = locate(given, initialised, process.env)
    const { region } = location
    if (region === undefined) {
      throw new LocationError('The region of the state is not known: give the input "region".')
    }
    const files = workingDirectory === undefined ? undefined : await readConfigurationFiles(workingDirectory)
    return {
      location: { ...location, region },
      configuration: { files, terraformVersion: initialised?.terraformVersion },
    }
  } catch (error) {
    throw error instanceof LocationError ? new InputError(error.message) : error
  }
}

function conclude(findings: Finding[], failOn: Inputs['failOn']): void {
  const bad = findings.filter(({ level }) => level !== 'pass')
  for (const finding of bad) {
    annotate(
      finding.level === 'fail' && failOn !== 'never' ? 'error' : 'warning',
      `${finding.check}: ${finding.found}. ${finding.repair}`,
      {
        title: 'State home',
      },
    )
  }
  const result = worst(findings)
  const tolerated = failOn === 'never' || result === 'pass' || (result === 'warn' && failOn === 'fail')
  if (tolerated) return
  const counts = `${countOf(findings, 'fail')} checks failed and ${countOf(findings, 'warn')} warn`
  throw new ActionError(`${counts}: each has its repair in the job summary.`, { title: 'State home' })
}
