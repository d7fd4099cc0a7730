import { hash } from 'node:crypto'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { noCounts } from '@infra-actions/terraform-plan/interpret/counts'
import type { Counts, Plan } from '@infra-actions/terraform-plan/model'
import { type FailedPlan, failedLine } from '@infra-actions/terraform-plan/render/failed-plan'
import { type StackState, stateOf } from '@infra-actions/terraform-plan/render/stacks/state'
import { hasChanges, summaryLine } from '@infra-actions/terraform-plan/render/verdict'

/** What there is to report: one plan, the word that it failed, or many stacks' results. */
export type Findings =
  /** `failed`: the plan is what was planned until an error ended it. */
  | { kind: 'plan'; plan: Plan; failed?: FailedPlan | undefined }
  | { kind: 'failed'; failed: FailedPlan }
  | { kind: 'stacks'; fragments: Fragment[] }

/** The findings in figures, over all stacks. */
export interface Effects {
  counts: Counts
  hasChanges: boolean
  hasResourceChanges: boolean
  hasDestroys: boolean
  /** A plan failed, is missing, or stands for a part only because an error ended it. */
  errored: boolean
  /** Which of many stacks that is true of. */
  failedStacks: string[]
  line: string
}

export function effectsOf(findings: Findings): Effects {
  const plans = plansOf(findings)
  const counts = plans.reduce((sum, plan) => added(sum, plan.counts), noCounts())
  const failed = findings.kind === 'stacks' ? failedStacks(findings.fragments) : []
  return {
    counts,
    hasChanges: plans.some(hasChanges),
    hasResourceChanges: plans.some(changesResources),
    hasDestroys: counts.delete + counts.replace > 0,
    errored: findings.kind === 'failed' || failed.length > 0 || plans.some((plan) => plan.errored),
    failedStacks: failed,
    line: lineOf(findings, counts),
  }
}

/** Whether anything changes but outputs. */
function changesResources(plan: Plan): boolean {
  return hasChanges({ ...plan, outputs: [], counts: { ...plan.counts, outputs: 0 } })
}

/** The names of those whose plan failed or is missing. */
export function failedStacks(fragments: Fragment[]): string[] {
  const failed: readonly StackState[] = ['failed', 'missing']
  return fragments.filter((fragment) => failed.includes(stateOf(fragment))).map(({ name }) => name)
}

function plansOf(findings: Findings): Plan[] {
  if (findings.kind === 'plan') return [findings.plan]
  if (findings.kind === 'failed') return []
  return findings.fragments.map(({ plan }) => plan).filter((plan) => plan !== undefined)
}

function lineOf(findings: Findings, counts: Counts): string {
  if (findings.kind === 'plan') return summaryLine(findings.plan)
  if (findings.kind === 'failed') return failedLine(findings.failed)
  const { fragments } = findings
  const count = (state: StackState) => fragments.filter((fragment) => stateOf(fragment) === state).length
  const [failed, missing] = [count('failed'), count('missing')]
  const changed = fragments.filter(({ plan }) => plan !== undefined && hasChanges(plan)).length
  const parts = [
    `${fragments.length} stack${fragments.length === 1 ? '' : 's'}`,
    `${changed} with changes`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(['delete', 'replace', 'create', 'update'] as const)
      .filter((name) => counts[name] > 0)
      .map((name) => `${counts[name]} to ${name === 'delete' ? 'destroy' : name}`),
  ]
  return parts.join(', ')
}

function added(a: Counts, b: Counts): Counts {
  const names = Object.keys(a) as Array<keyof Counts>
  return { ...a, ...Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) }
}

/** Of one plan its own; of many stacks the hash of theirs; '' for a failed plan. */
export function fingerprintOf(findings: Findings): string {
  if (findings.kind === 'plan') return findings.plan.fingerprint.hash
  if (findings.kind === 'failed') return ''
  const lines = findings.fragments.map(({ name, plan }) =>
    JSON.stringify([name, plan?.fingerprint.hash ?? '']),
  )
  return hash('sha256', lines.sort().join('\n'))
}
