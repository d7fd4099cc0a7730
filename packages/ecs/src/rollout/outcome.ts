/** Best first: the outcome of a whole wait is the last of this list that one of its services has. */
export const outcomes = [
  'unchanged',
  'success',
  'paused',
  'superseded',
  'stopped',
  'timeout',
  'rolled-back',
  'failed',
  'cancelled',
] as const

export type Outcome = (typeof outcomes)[number]

/** How the wait for one service ended. */
export interface Verdict {
  outcome: Outcome
  /** Our words: a sentence. */
  reason: string
  /** ECS's own words for it, when it has some. Foreign text. */
  evidence?: string
  /** What a person does next, a sentence or two. */
  hint?: string
  /** Id of the cause in the tables of `diagnose`, or of the rule that ended the wait. */
  cause?: string
}

/** What was done, or is being done by ECS, to bring the previous revision back. */
export interface Rollback {
  /** Who asked for it: ECS itself (breaker, alarm, a person elsewhere), or we by one of two calls. */
  by: 'ecs' | 'StopServiceDeployment' | 'UpdateService' | 'nobody'
  state: 'wanted' | 'in-progress' | 'completed' | 'failed' | 'unfinished'
  /** The revision that comes back, when known. */
  to?: string
  /** Our words, or an explained error. */
  note?: string
  /** Epoch milliseconds until when it is waited for. */
  deadline: number
}

export function overallOutcome(all: readonly Outcome[]): Outcome {
  return all.reduce(
    (worst, one) => (outcomes.indexOf(one) > outcomes.indexOf(worst) ? one : worst),
    'unchanged',
  )
}

/** Only `success` and `unchanged` are green. 130 is what a shell gives for a command ended by SIGINT. */
export function exitStatusOf(outcome: Outcome): 0 | 1 | 130 {
  if (outcome === 'success' || outcome === 'unchanged') return 0
  return outcome === 'cancelled' ? 130 : 1
}
