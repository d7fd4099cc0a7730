import { writeAction, writeChange, writeOutput } from '../fingerprint/canonical.ts'
import { fingerprintBuilder } from '../fingerprint/fingerprint.ts'
import { actionKey, driftKey, isRefreshOnly, outputKey } from '../fingerprint/keys.ts'
import type { Plan } from '../model.ts'
import { eachElement, parsed } from '../read/elements.ts'
import type { PlanBytes } from '../read/plan-bytes.ts'
import type { PlanIndex } from '../read/plan-index.ts'
import { actionInvocation, deferredInvocation } from './action-invocation.ts'
import { readChanges } from './changes.ts'
import { checkResults, conditionResult } from './checks.ts'
import type { Context } from './context.ts'
import { noCounts } from './counts.ts'
import { DRIFT_RANK, detailBudget, rankOf } from './detail-budget.ts'
import { markDeletedOutside, readDrift } from './drift.ts'
import { formatOf } from './format.ts'
import { type Json, member, object, text } from './json.ts'
import { outputChange } from './output-change.ts'
import type { Reading } from './reading.ts'
import { readDetail, resourceChange } from './resource-change.ts'
import { toolOf } from './tool.ts'

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
  const refreshOnly = isRefreshOnly({ changes, unchanged: index.untouched + unchanged })
  const drift = await readDrift(reading, refreshOnly || !format.knowsRelevance)
  for (const drifted of drift) {
    if (refreshOnly)
      reading.fingerprint.add(driftKey(drifted), (text) => writeChange(text, drifted, drifted.detail))
    if (drifted.relevant) reading.details.keep(drifted, drifted.size, DRIFT_RANK)
  }
  markDeletedOutside(changes, drift)
  const outputs: Plan['outputs'] = []
  for (const [name, { offset, length }] of index.outputs) {
    const output = outputChange(
      name,
      parsed(bytes.read(offset, length), offset),
      index.sensitiveOutputs.has(name),
      context,
    )
    if (!output) continue
    reading.fingerprint.add(outputKey(output), (text) => writeOutput(text, output))
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
    // Of drift that does not matter only the number is shown.
    drift: drift.map(({ size: _, ...drifted }) =>
      drifted.relevant ? drifted : { ...drifted, detail: undefined },
    ),
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

async function readDeferred({ each, context, details }: Reading): Promise<Plan['deferred']> {
  const deferred: Plan['deferred'] = []
  await each('deferred', (json, size) => {
    const of = object(member(json, 'resource_change'))
    const change = { ...resourceChange(of, context), detail: readDetail(of, context.masker) }
    details.keep(change, size, rankOf(change))
    deferred.push({ reason: context.word(text(member(json, 'reason'))), change })
  })
  await each('deferred-action', (json) => {
    const invocation = actionInvocation(member(json, 'action_invocation') ?? json, context)
    deferred.push({
      reason: context.word(text(member(json, 'reason'))),
      change: deferredInvocation(invocation),
    })
  })
  return deferred
}

async function readActions({ each, context, fingerprint }: Reading): Promise<Plan['actions']> {
  const actions: Plan['actions'] = []
  await each('action', (json) => {
    const action = actionInvocation(json, context)
    fingerprint.add(actionKey(action), (text) => writeAction(text, action))
    actions.push(action)
  })
  return actions
}
