import type { ActionInvocation, OutputChange, Plan, ResourceChange } from '../model.ts'

/** What a fingerprint calls a change. */
export function changeKey({ address, deposed }: ResourceChange): string {
  return deposed === undefined ? address : `${address} (deposed ${deposed})`
}

export function driftKey(change: ResourceChange): string {
  return `drift ${changeKey(change)}`
}

export function outputKey({ name }: OutputChange): string {
  return `output.${name}`
}

export function actionKey({ address }: ActionInvocation): string {
  return `invoke ${address}`
}

/** Reading data and opening ephemeral resources changes nothing, and differs from plan to plan. */
export function isEffective({ action }: ResourceChange): boolean {
  return action !== 'read' && action !== 'open' && action !== 'renew' && action !== 'close'
}

/** Of a refresh-only plan the drift is what applying it writes to the state. */
export function isRefreshOnly({ changes, unchanged }: { changes: unknown[]; unchanged: number }): boolean {
  return changes.length === 0 && unchanged === 0
}

/** The keys of everything the plan's fingerprint is of, also where it has too many to keep a digest of each. */
export function fingerprintKeys(plan: Plan): string[] {
  return [
    ...plan.changes.filter(isEffective).map(changeKey),
    ...(isRefreshOnly(plan) ? plan.drift.map(driftKey) : []),
    ...plan.outputs.map(outputKey),
    ...plan.actions.map(actionKey),
  ]
}
