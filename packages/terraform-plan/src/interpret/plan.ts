import { writeAction, writeChange, writeOutput } from '../fingerprint/canonical.ts'
import { type FingerprintBuilder, fingerprintBuilder } from '../fingerprint/fingerprint.ts'
import type { Counts, Detail, Plan, ResourceChange } from '../model.ts'
import { eachElement, parsed } from '../read/elements.ts'
import type { PlanBytes } from '../read/plan-bytes.ts'
import type { Indexed, PlanIndex } from '../read/plan-index.ts'
import { actionInvocation } from './action-invocation.ts'
import { checkResults, conditionResult } from './checks.ts'
import type { Context } from './context.ts'
import { countChange, noCounts } from './counts.ts'
import { type DetailBudget, DRIFT_RANK, detailBudget, rankOf } from './detail-budget.ts'
import { readDrift } from './drift.ts'
import { formatOf } from './format.ts'
import { type Json, member, object, text } from './json.ts'
import { outputChange } from './output-change.ts'
import { changesSomething, resourceChange } from './resource-change.ts'
import { toolOf } from './tool.ts'

/** Everything that reads the plan a second time, element by element. */
export interface Reading {
  context: Context
  counts: Counts
  fingerprint: FingerprintBuilder
  details: DetailBudget
  /** Elements in the order of the file; gives way to the event loop now and then. */
  each(part: Indexed, use: (json: Json, size: number) => void): Promise<void>
}

/** The second pass: secrets are known by now, so nothing leaves this function unmasked. */
export async function interpretPlan(
  bytes: PlanBytes,
  index: PlanIndex,
  context: Context,
  budget: number,
  signal?: AbortSignal,
): Promise<Plan> {
  const { header } = index
  const format = formatOf(text(header.get('format_version')), context)
  const reading: Reading = {
    context,
    counts: noCounts(),
    fingerprint: fingerprintBuilder(text(header.get('timestamp'))),
    details: detailBudget(budget),
    each: (part, use) => eachElement(bytes, index.at[part], use, signal),
  }

  const { changes, unchanged, registries } = await readChanges(reading)
  const refreshOnly = index.at.change.count + index.untouched === 0
  const drift = await readDrift(reading, refreshOnly || !format.knowsRelevance)
  for (const drifted of drift) {
    // Of a refresh-only plan the drift is what applying it writes to the state.
    if (refreshOnly) reading.fingerprint.add(`drift ${keyOf(drifted)}`, (text) => writeChange(text, drifted))
    reading.details.keep(drifted, drifted.size, drifted.relevant ? DRIFT_RANK : DRIFT_RANK + 1)
  }
  const outputs: Plan['outputs'] = []
  for (const [name, { offset, length }] of index.outputs) {
    const output = outputChange(
      name,
      parsed(bytes.read(offset, length), offset),
      index.sensitiveOutputs.has(name),
      context,
    )
    if (!output) continue
    reading.fingerprint.add(`output.${output.name}`, (text) => writeOutput(text, output))
    outputs.push(output)
  }
  const checks: Plan['checks'] = []
  await reading.each('check', (json) => void checks.push(...checkResults(json, context)))
  await reading.each('condition', (json) => void checks.push(conditionResult(json, context)))
  const deferred = await readDeferred(reading)
  const actions = await readActions(reading)

  const counts = {
    ...reading.counts,
    outputs: outputs.length,
    deferred: deferred.length,
    actions: actions.length,
  }
  counts.drift = drift.filter(({ relevant }) => relevant).length
  const toolVersion = text(header.get('terraform_version'))
  return {
    tool: toolOf({
      version: toolVersion,
      saysApplyable: header.has('applyable') || header.has('complete'),
      ...registries,
    }),
    toolVersion: context.masker.text(toolVersion),
    formatVersion: format.version,
    errored: header.get('errored') === true,
    complete: flag(header.get('complete')),
    applyable: flag(header.get('applyable')),
    counts,
    changes,
    unchanged: index.untouched + unchanged,
    outputs,
    drift: drift.map(({ size: _, ...drifted }) => drifted),
    checks,
    deferred,
    actions,
    notices: context.notices.sentences(),
    detailsLeftOut: reading.details.leftOut(),
    fingerprint: reading.fingerprint.finish(),
  }
}

function flag(value: Json | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

async function readChanges({ each, context, counts, fingerprint, details }: Reading) {
  const changes: ResourceChange[] = []
  const registries = { opentofuRegistry: false, terraformRegistry: false }
  let unchanged = 0
  await each('change', (json, size) => {
    const change = resourceChange(object(json), context)
    if (change.provider.startsWith('registry.opentofu.org/')) registries.opentofuRegistry = true
    if (change.provider.startsWith('registry.terraform.io/')) registries.terraformRegistry = true
    if (!changesSomething(change)) {
      unchanged++
      return
    }
    countChange(counts, change)
    if (isEffective(change)) fingerprint.add(keyOf(change), (text) => writeChange(text, change))
    details.keep(change, size, rankOf(change))
    changes.push(change)
  })
  return { changes, unchanged, registries }
}

/** Reading data and opening ephemeral resources changes nothing, and differs from plan to plan. */
function isEffective({ action }: ResourceChange): boolean {
  return action !== 'read' && action !== 'open' && action !== 'renew' && action !== 'close'
}

function keyOf({ address, deposed }: ResourceChange): string {
  return deposed === undefined ? address : `${address} (deposed ${deposed})`
}

async function readDeferred({ each, context, details }: Reading): Promise<Plan['deferred']> {
  const deferred: Plan['deferred'] = []
  await each('deferred', (json, size) => {
    const change: ResourceChange & { detail: Detail } = resourceChange(
      object(member(json, 'resource_change')),
      context,
    )
    details.keep(change, size, rankOf(change))
    deferred.push({ reason: context.word(text(member(json, 'reason'))), change })
  })
  await each('deferred-action', (json) => {
    const { address } = actionInvocation(member(json, 'action_invocation') ?? json, context)
    context.notices.add('An action invocation is deferred to a later plan', address)
  })
  return deferred
}

async function readActions({ each, context, fingerprint }: Reading): Promise<Plan['actions']> {
  const actions: Plan['actions'] = []
  await each('action', (json) => {
    const action = actionInvocation(json, context)
    fingerprint.add(`invoke ${action.address}`, (text) => writeAction(text, action))
    actions.push(action)
  })
  return actions
}
