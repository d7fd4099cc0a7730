import { elapsed } from '../timeline/markdown.ts'
import { settle } from './apply.ts'
import type { News } from './news.ts'
import type { Verdict } from './outcome.ts'
import type { WaitPlan } from './plan.ts'
import { describeProgress } from './progress.ts'
import type { ServiceState } from './state.ts'

/** The wait for a service, or for its rollback, ends when its time is up. */
export function decideAtDeadline(state: ServiceState, plan: WaitPlan, now: number): News {
  const { phase, deadline, rollback } = state
  if (phase === 'watching' && now >= deadline) {
    // Nobody will look again, so what was only doubtful is the best that is known.
    return settle(state, state.doubt?.verdict ?? timeoutVerdict(state, plan, now), plan, now)
  }
  if (phase !== 'rolling-back' || !rollback || rollback.state === 'wanted' || now < rollback.deadline) {
    return { state, observations: [] }
  }
  const note = 'The rollback was still going on when the wait ended.'
  return {
    state: { ...state, phase: 'settled', rollback: { ...rollback, state: 'unfinished', note } },
    observations: [{ at: now, service: state.name, kind: 'rollback', text: note }],
  }
}

/** Asked to stop by the runner: what was not decided yet is `cancelled`. */
export function cancel(state: ServiceState, plan: WaitPlan, now: number): News {
  if (state.phase === 'settled') return { state, observations: [] }
  if (state.phase === 'rolling-back') {
    const rollback = state.rollback && { ...state.rollback, note: 'Cancelled while it was going on.' }
    const unfinished =
      rollback?.state === 'in-progress' ? { ...rollback, state: 'unfinished' as const } : rollback
    const keeps = unfinished?.state === 'wanted'
    return {
      state: {
        ...state,
        phase: keeps ? 'rolling-back' : 'settled',
        ...(unfinished && { rollback: unfinished }),
      },
      observations: [],
    }
  }
  const where = state.progress ? ` (${describeProgress(state.progress)})` : ''
  const verdict: Verdict = {
    outcome: 'cancelled',
    reason: `The run was cancelled before the rollout of ${state.name} was decided${where}.`,
    hint: 'ECS goes on with the rollout unless it was asked to roll back: look at the service in the console.',
    cause: 'cancelled',
  }
  return settle(state, verdict, plan, now)
}

/** So long without an answer is worth saying. Milliseconds. */
const silence = 30_000

function timeoutVerdict(state: ServiceState, plan: WaitPlan, now: number): Verdict {
  const { trouble, progress, deadTasks } = state
  const where = progress ? describeProgress(progress) : 'ECS never answered with its deployment'
  const last = deadTasks.findLast(({ kind }) => kind !== 'benign')
  const why = trouble ? ` ${trouble.title}.` : last ? ` ${last.title}.` : ''
  const quiet = state.seenAt === undefined ? 0 : now - state.seenAt
  const unanswered = quiet > silence ? ` AWS gave no answer for the last ${elapsed(quiet)}.` : ''
  const evidence = trouble?.message ?? last?.reason
  return {
    outcome: 'timeout',
    reason: `${state.name} was not complete within ${elapsed(plan.timeout + state.bakeTime)}: ${where}.${why}${unanswered}`,
    ...(evidence !== undefined && { evidence }),
    hint: trouble?.hint ?? last?.hint ?? hintFor(state),
    cause: 'timeout',
  }
}

function hintFor({ progress }: ServiceState): string {
  if (!progress) return 'Check that the deployment was made, and that AWS can be reached.'
  if (progress.running >= progress.desired && progress.old > 0) {
    return 'Old tasks are still draining: shorten the deregistration delay of the target group and stopTimeout, or raise `timeout`.'
  }
  if (progress.running >= progress.desired) {
    return 'All tasks run, so ECS waits for their health checks: look at the target group, or raise `timeout`.'
  }
  return 'Look at the events of the service and at its pending tasks, or raise `timeout`.'
}
