import { randomUUID } from 'node:crypto'
import { annotate } from '@infra-actions/action-kit/annotations'
import { systemClock } from '@infra-actions/action-kit/clock'
import { runContext } from '@infra-actions/action-kit/environment'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import { info } from '@infra-actions/action-kit/log'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import { oneLine, printUntrusted } from '@infra-actions/action-kit/untrusted'
import { LocationError } from '@infra-actions/terraform-state/backend'
import { findLocation } from '@infra-actions/terraform-state/location-inputs'
import { LockRefused } from '@infra-actions/terraform-state/restore/held-lock'
import { RestoreError } from '@infra-actions/terraform-state/restore/restore-plan'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { StateFileError } from '@infra-actions/terraform-state/versions/state-file'
import type { OutputName } from './action.gen.ts'
import { type Inputs, loadInputs } from './inputs.ts'
import { planOnCopy } from './plan-on-copy.ts'
import { outputsOf, summaryOf, undoLines } from './report.ts'
import { type Deps, type Result, run } from './run.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const inputs = loadInputs()
  const location = await locateState(inputs)
  const { openClients } = await import('./clients.ts')
  const result = await run(inputs, location, {
    ...openClients(inputs, location),
    ...whoWeAre(),
    planOnCopy,
    printForeign: printUntrusted,
    clock: systemClock,
    say: info,
    newLockId: randomUUID,
    signal,
  }).catch((error) => {
    throw inWords(error)
  })
  setOutputs<OutputName>(outputsOf(result))
  await appendSummary(summaryOf(result, location))
  // A restore that got as far as the write was made to its end, whatever was asked meanwhile.
  if (result.mode !== 'restore') signal.throwIfAborted()
  conclude(result)
}

async function locateState(inputs: Inputs): Promise<StateLocation & { region: string }> {
  try {
    const location = await findLocation(inputs.location, process.env)
    const { region } = location
    if (region === undefined) {
      throw new LocationError('The region of the state is not known: give the input "region".')
    }
    return { ...location, region }
  } catch (error) {
    throw error instanceof LocationError ? new InputError(error.message) : error
  }
}

/** The host name that state-lock-check knows how to look up: a lock we leave behind leads to this run. */
function whoWeAre(): Pick<Deps, 'who' | 'note'> {
  const { runId, runAttempt, runUrl } = runContext()
  return runId === ''
    ? { who: 'state-restore@local', note: '' }
    : { who: `state-restore@gh-${runId}-${runAttempt}`, note: runUrl }
}

function inWords(error: unknown): unknown {
  if (error instanceof LockRefused) return new ActionError(error.message, { title: 'Locked', cause: error })
  const ours = error instanceof RestoreError || error instanceof StateFileError
  return ours ? new ActionError(error.message, { title: 'State restore', cause: error }) : error
}

function conclude(result: Result): void {
  if (result.mode === 'restore') {
    for (const line of result.restored.locksLeft) annotate('warning', line, { title: 'Lock left' })
    info(`Restored as serial ${result.restored.serial}. To undo:`)
    for (const line of undoLines(result.restored)) info(`  ${line}`)
    return
  }
  if (result.mode === 'list') {
    for (const { versionId, modified, state, deleteMarker } of result.history.entries) {
      const what = deleteMarker
        ? 'deleted'
        : `serial ${state?.serial ?? '?'}, ${state?.addresses.length ?? '?'} resources`
      info(`${modified.toISOString()}  ${oneLine(versionId)}  ${what}`)
    }
    return
  }
  for (const { level, check, found, repair } of result.findings) {
    info(`${level.padEnd(4)}  ${check}: ${oneLine(found)}`)
    if (level !== 'pass') {
      annotate(level === 'fail' ? 'error' : 'warning', `${check}: ${found}. ${repair ?? ''}`, {
        title: 'State drill',
      })
    }
  }
  const failed = result.findings.filter(({ level }) => level === 'fail')
  if (failed.length > 0) {
    throw new ActionError(
      `${failed.length} checks of the drill failed: ${failed.map(({ check }) => check).join(', ')}.`,
      {
        title: 'State drill',
      },
    )
  }
}
