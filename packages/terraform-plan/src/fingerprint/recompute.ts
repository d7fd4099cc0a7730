import type { Fingerprint, Plan } from '../model.ts'
import { writeAction, writeChange, writeOutput } from './canonical.ts'
import { type FingerprintBuilder, fingerprintBuilder } from './fingerprint.ts'
import { actionKey, changeKey, driftKey, isEffective, isRefreshOnly, outputKey } from './keys.ts'

/**
 * The fingerprint of what a model holds, whatever it says of itself; `undefined` where a diff that it is of was left out.
 * The same as that of reading the plan, since both are made of masked values.
 */
export function recomputed(plan: Plan): Fingerprint | undefined {
  const fingerprint = fingerprintBuilder(plan.fingerprint.planTime ?? '')
  const whole =
    addAll(fingerprint, plan.changes.filter(isEffective), changeKey) &&
    (!isRefreshOnly(plan) || addAll(fingerprint, plan.drift, driftKey))
  if (!whole) return undefined
  for (const output of plan.outputs) fingerprint.add(outputKey(output), (text) => writeOutput(text, output))
  for (const action of plan.actions) fingerprint.add(actionKey(action), (text) => writeAction(text, action))
  return fingerprint.finish()
}

/** False where a change has no diff. */
function addAll(
  fingerprint: FingerprintBuilder,
  changes: Plan['changes'],
  keyOf: (change: Plan['changes'][number]) => string,
): boolean {
  return changes.every((change) => {
    const { detail } = change
    if (detail) fingerprint.add(keyOf(change), (text) => writeChange(text, change, detail))
    return detail !== undefined
  })
}
