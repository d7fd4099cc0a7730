import { hash } from 'node:crypto'
import type { Detail, Plan, ResourceChange } from '../../model.ts'
import { canonicalText, hiddenNames } from '../diff/equality.ts'
import { phraseMarkdown } from '../phrase.ts'
import { why } from '../why.ts'

/** Equal for two plans that are equal in all that is rendered of them. */
export function contentKey(plan: Plan): string {
  const changes = plan.changes.map((change) => [
    shapeOf(change),
    JSON.stringify(change.replacePaths),
    canonicalText(change.importing?.identity, hiddenNames()),
    change.importing?.id,
    detailText(change.detail),
  ])
  const outputs = plan.outputs.map((output) => [output.name, output.action, detailText(output)])
  const drift = plan.drift.map((each) => [shapeOf(each), each.relevant, detailText(each.detail)])
  const actions = plan.actions.map(({ config }) => canonicalText(config, hiddenNames()))
  return digest([changes, outputs, drift, actions, restOf(plan), plan.fingerprint.hash])
}

/** Equal for two plans that do the same to the same addresses for the same reasons, whatever the values. */
export function shapeKey(plan: Plan): string {
  const outputs = plan.outputs.map((output) => [output.name, output.action])
  const drift = plan.drift.map((each) => [shapeOf(each), each.relevant])
  return digest(['shape', plan.changes.map(shapeOf), outputs, drift, restOf(plan)])
}

function detailText(detail: Detail | undefined): string[] {
  const names = hiddenNames()
  const sides = [detail?.before, detail?.after].map((side) => canonicalText(side, names))
  return detail?.remarked ? [...sides, 'remarked'] : sides
}

/** Short, so that hundreds of plans are not held a second time as keys. */
function digest(content: unknown[]): string {
  return hash('sha256', JSON.stringify(content))
}

/** Everything that a row of the table shows. */
function shapeOf(change: ResourceChange): unknown[] {
  return [change.address, change.action, change.deposed, change.type, phraseMarkdown(why(change))]
}

function restOf(plan: Plan): unknown[] {
  const deferred = plan.deferred.map(({ reason, change }) => [reason, shapeOf(change)])
  const actions = plan.actions.map(({ address, type, trigger }) => [address, type, trigger])
  return [plan.counts, plan.complete, plan.applyable, plan.checks, plan.notices, actions, deferred]
}
