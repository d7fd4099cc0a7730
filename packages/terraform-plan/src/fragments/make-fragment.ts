import { hash } from 'node:crypto'
import type { Plan } from '../model.ts'
import { shorten } from '../printable.ts'
import { cutPlan } from './cut-plan.ts'
import { fitPlan } from './fit-plan.ts'
import { FRAGMENT_SCHEMA, type Fragment } from './fragment.ts'
import { stackName } from './limits.ts'

export interface FragmentSource {
  name: string
  commit?: string
  runUrl?: string
  plan?: Plan
  /** Why there is no plan, or not all of one, as it may be shown. */
  failure?: string
}

/** Three hundred of these are 75 MB to read, and one comment shows a two-hundredth of each. */
export const FRAGMENT_BYTES = 256 * 1024
const FAILURE_CHARACTERS = 8000

/** Cuts one stack's result to about `maxBytes` of JSON, and its texts to what a reader takes. What went is counted. */
export function makeFragment(source: FragmentSource, maxBytes = FRAGMENT_BYTES): Fragment {
  const fitted = source.plan && fitPlan(source.plan)
  const cut = fitted && cutPlan(fitted.plan, maxBytes)
  return {
    schema: FRAGMENT_SCHEMA,
    name: stackName(source.name),
    commit: source.commit ?? '',
    runUrl: source.runUrl ?? '',
    failure: source.failure === undefined ? undefined : shorten(source.failure, FAILURE_CHARACTERS),
    plan: cut?.plan,
    leftOut: (cut?.leftOut ?? 0) + (fitted?.cut ?? 0),
    shape: source.plan ? shapeOf(source.plan) : '',
  }
}

function shapeOf({ changes, outputs, deferred, actions }: Plan): string {
  const lines: unknown[] = []
  for (const { rawActions, address, deposed, movedFrom, importing } of changes) {
    lines.push([rawActions.join(), address, deposed, movedFrom, importing !== undefined])
  }
  for (const { action, name } of outputs) lines.push(['output', action, name])
  for (const { reason, change } of deferred) lines.push(['deferred', reason, change.address])
  for (const { address, trigger } of actions) lines.push(['action', address, trigger])
  const sorted = lines.map((line) => JSON.stringify(line)).sort()
  return hash('sha256', sorted.join('\n'), 'hex').slice(0, 16)
}
