import type { Fragment } from '../../fragments/fragment.ts'
import { isMissing } from '../../fragments/missing.ts'
import { kindOf } from '../kinds.ts'
import { hasChanges, verdict } from '../verdict.ts'

/** What a reviewer of many stacks sorts them by, the gravest first. */
export const STATES = ['failed', 'missing', 'destructive', 'unknown', 'changes', 'unchanged'] as const

export type StackState = (typeof STATES)[number]

export function stateOf(fragment: Fragment): StackState {
  const { plan } = fragment
  if (isMissing(fragment)) return 'missing'
  if (plan === undefined || fragment.failure !== undefined || plan.errored) return 'failed'
  if (plan.counts.delete + plan.counts.replace > 0) return 'destructive'
  if (plan.changes.some((change) => kindOf(change) === 'unknown')) return 'unknown'
  if (hasChanges(plan) || plan.checks.some((check) => check.status === 'fail' || check.status === 'error')) {
    return 'changes'
  }
  return 'unchanged'
}

/** The state in a few words, for a cell or a summary line. */
export function stateWords(fragment: Fragment): { icon: string; words: string } {
  const { plan } = fragment
  if (isMissing(fragment)) return { icon: '❌', words: 'missing' }
  if (plan === undefined) return { icon: '❌', words: 'failed' }
  const said = verdict(plan)
  if (fragment.failure !== undefined) return { icon: '❌', words: 'failed' }
  if (plan.errored) return { icon: '❌', words: 'failed half-way' }
  const extras = [
    plan.checks.some((check) => check.status === 'fail' || check.status === 'error') ? 'a check fails' : '',
    plan.complete === false ? 'not complete' : '',
    plan.counts.drift > 0 ? `${plan.counts.drift} drifted` : '',
  ].filter((word) => word !== '')
  return { icon: said.icon, words: [said.words, ...extras].join(', ') }
}
