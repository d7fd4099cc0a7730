import type { Plan, ResourceChange } from '../../src/model.ts'
import type { RenderContext } from '../../src/render/context.ts'
import { countsOf } from './arbitrary-plan.ts'

export const MARKER = '<!-- infra-actions:plan 0f3a -->'

export const CONTEXT: RenderContext = {
  stack: 'prod/network',
  commit: '0123456789abcdef0123456789abcdef01234567',
  runUrl: 'https://github.com/o/r/actions/runs/1',
  summaryUrl: 'https://github.com/o/r/actions/runs/1#summary',
  marker: MARKER,
}

export const ALLOWED = { markers: [MARKER], urls: [CONTEXT.runUrl ?? '', CONTEXT.summaryUrl ?? ''] }

/** A change with everything a test does not care about. */
export function changeOf(
  given: Partial<ResourceChange> & Pick<ResourceChange, 'address' | 'action'>,
): ResourceChange {
  const parts = given.address.split('.')
  return {
    module: '',
    mode: 'managed',
    type: parts.at(-2) ?? 'aws_instance',
    name: parts.at(-1) ?? 'x',
    provider: 'registry.terraform.io/hashicorp/aws',
    rawActions: [given.action],
    reason: '',
    replacePaths: [],
    detail: undefined,
    ...given,
  }
}

export function planOf(changes: ResourceChange[], given: Partial<Plan> = {}): Plan {
  return {
    tool: 'Terraform',
    toolVersion: '1.11.4',
    formatVersion: '1.2',
    errored: false,
    complete: true,
    applyable: true,
    counts: countsOf(
      changes,
      given.outputs?.length,
      given.drift?.length,
      given.deferred?.length,
      given.actions?.length,
    ),
    changes,
    unchanged: 0,
    outputs: [],
    drift: [],
    checks: [],
    deferred: [],
    actions: [],
    notices: [],
    detailsLeftOut: 0,
    fingerprint: { hash: '3f9a8c1d2e4b5a6978', addresses: new Map() },
    ...given,
  }
}
