import { heeding, orCancelled } from '@infra-actions/terraform-state/heeding'
import { type Restored, restore } from '@infra-actions/terraform-state/restore/restore'
import type { RestoreDeps } from '@infra-actions/terraform-state/restore/restore-plan'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { type Finding, fail } from '@infra-actions/terraform-state/verify/finding'
import { drill } from '@infra-actions/terraform-state/versions/drill'
import { type History, readHistory } from '@infra-actions/terraform-state/versions/history'
import { readVersion } from '@infra-actions/terraform-state/versions/state-versions'
import type { Inputs } from './inputs.ts'
import type { PlanOnCopy, PlanResult } from './plan-on-copy.ts'

export interface Deps extends RestoreDeps {
  guardAccount: () => Promise<void>
  planOnCopy: (options: PlanOnCopy) => Promise<PlanResult>
  /** Prints what is not ours. */
  printForeign: (text: string) => void
  newLockId: () => string
  /** `user@host` of our lock. */
  who: string
  /** This run's link. */
  note: string
  signal: AbortSignal
}

export type Result =
  | { mode: 'list'; history: History }
  | { mode: 'drill'; history: History; findings: Finding[]; plan: PlanResult['changes'] | undefined }
  | { mode: 'restore'; restored: Restored }

/** One of three: look at the versions, try them, or bring one back. Only the last writes. */
export async function run(inputs: Inputs, location: StateLocation, deps: Deps): Promise<Result> {
  if (inputs.mode === 'restore') return { mode: 'restore', restored: await bringBack(inputs, location, deps) }
  const reads = { ...deps, bucket: heeding(deps.bucket, deps.signal) }
  return orCancelled(deps.signal, () => lookOrDrill(inputs, location, reads))
}

async function lookOrDrill(inputs: Inputs, location: StateLocation, deps: Deps): Promise<Result> {
  const history = await readHistory(deps.bucket, location, inputs.versions)
  if (inputs.mode === 'list') return { mode: 'list', history }
  const findings = drill(history)
  if (!inputs.plan) return { mode: 'drill', history, findings, plan: undefined }
  const planned = await tryPlan(inputs, location, deps, history).catch((error) => {
    if (!deps.signal.aborted) throw error
    return withoutPlan('the run was cancelled before it was done', 'Run the job again.')
  })
  return { mode: 'drill', history, findings: [...findings, planned.finding], plan: planned.changes }
}

async function bringBack(inputs: Inputs, location: StateLocation, deps: Deps): Promise<Restored> {
  await deps.guardAccount()
  return restore(deps, location, {
    versionId: inputs.versionId ?? '',
    expectSerial: inputs.expectSerial ?? -1,
    who: deps.who,
    lockId: deps.newLockId(),
    note: deps.note,
    signal: deps.signal,
  })
}

async function tryPlan(
  { versionId, location: { workingDirectory }, terraform }: Inputs,
  location: StateLocation,
  deps: Deps,
  { entries }: History,
): Promise<PlanResult> {
  const wanted = versionId ?? entries.find(({ state }) => state !== undefined)?.versionId
  if (wanted === undefined) return withoutPlan('there is no version to plan on', 'Look at more versions.')
  const { text } = await readVersion(deps.bucket, location, wanted)
  const result = await deps.planOnCopy({
    directory: workingDirectory ?? '.',
    state: text,
    versionId: wanted,
    workspace: location.workspace,
    terraform,
    signal: deps.signal,
  })
  if (result.output !== '') deps.printForeign(result.output)
  return result
}

function withoutPlan(found: string, repair: string): PlanResult {
  return { changes: 'error', finding: fail('plan', 'terraform plan on a copy', found, repair), output: '' }
}
