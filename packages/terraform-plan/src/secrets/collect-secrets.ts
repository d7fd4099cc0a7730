import { member } from '../interpret/json.ts'
import { eachElement, parsed } from '../read/elements.ts'
import type { PlanBytes } from '../read/plan-bytes.ts'
import type { PlanIndex } from '../read/plan-index.ts'
import type { MaskRules } from './mask-rules.ts'
import { secretCollector } from './secret-collector.ts'
import type { Form } from './secret-forms.ts'

/** All spellings of every secret of the plan; nothing is interpreted before they are known. */
export async function collectSecrets(
  bytes: PlanBytes,
  { at, outputs, secretive, sensitiveOutputs, sensitiveValues }: PlanIndex,
  rules: MaskRules,
  signal?: AbortSignal,
): Promise<Form[]> {
  const secrets = secretCollector(rules)
  for (const value of sensitiveValues) secrets.all(value)
  for (const [name, { offset, length }] of outputs) {
    secrets.fromOutput(name, parsed(bytes.read(offset, length), offset), sensitiveOutputs.has(name))
  }
  await eachElement(bytes, secretive.change, secrets.fromChange, signal)
  await eachElement(bytes, secretive.drift, secrets.fromChange, signal)
  await eachElement(
    bytes,
    secretive.deferred,
    (json) => secrets.fromChange(member(json, 'resource_change') ?? null),
    signal,
  )
  await eachElement(bytes, secretive.prior, secrets.fromState, signal)
  await eachElement(bytes, at.action, secrets.fromAction, signal)
  await eachElement(bytes, at['deferred-action'], secrets.fromAction, signal)
  return secrets.forms()
}
