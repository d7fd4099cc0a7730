import { withMoment } from '../timeline/moment.ts'
import type { Judgement } from './judge.ts'
import type { News } from './news.ts'
import type { Rollback, Verdict } from './outcome.ts'
import { revisionName } from './pin.ts'
import { pinnedOf } from './pinning.ts'
import { type Policy, rollbackPatience, type WaitPlan } from './plan.ts'
import type { ServiceState } from './state.ts'

/** What a judgement makes of the state. */
export function applyJudgement(state: ServiceState, judgement: Judgement, plan: WaitPlan, now: number): News {
  if (judgement.is === 'doubtful') {
    const { about, patience, meaning } = judgement
    const since = state.doubt?.about === about ? state.doubt.since : now
    const doubt = { about, since, ...(meaning.is === 'decided' && { verdict: meaning.verdict }) }
    const confirmed = state.doubt?.about === about && now - since >= patience
    return confirmed
      ? applyJudgement(state, meaning, plan, now)
      : { state: { ...state, doubt }, observations: [] }
  }
  const { doubt: _, ...sure } = state
  if (judgement.is === 'in-progress') return { state: sure, observations: [] }
  if (judgement.is === 'decided') return settle(sure, judgement.verdict, plan, now)
  if (judgement.is === 'followed') {
    const pinned = pinnedOf(judgement.deployment)
    const label = `ECS replaced the deployment by ${pinned.id} of the same revision`
    const moments = withMoment(sure.moments, { at: now, kind: 'milestone', label, tone: 'plain' })
    const followed = [...sure.followed, sure.pinned?.id ?? '']
    const text = `${label}: following that one`
    return {
      state: { ...sure, pinned, followed, moments },
      observations: [{ at: now, service: sure.name, kind: 'followed', text }],
    }
  }
  const { verdict, to } = judgement
  const rollback: Rollback = {
    by: 'ecs',
    state: 'in-progress',
    deadline: Math.max(sure.deadline, now),
    ...(to !== undefined && { to }),
  }
  const text = `${verdict.reason} ECS rolls back${to === undefined ? '' : ` to ${revisionName(to)}`}`
  return {
    state: { ...decided(sure, verdict, now, 'ECS rolls back'), phase: 'rolling-back', rollback },
    observations: [
      {
        at: now,
        service: sure.name,
        kind: 'rollback',
        text,
        ...(verdict.evidence && { foreign: verdict.evidence }),
      },
    ],
  }
}

/** The end of the wait for a service, or of all but its rollback when the plan asks for one. */
export function settle(state: ServiceState, verdict: Verdict, plan: WaitPlan, now: number): News {
  const known = decided(state, verdict, now)
  // What a dead task died of was said when it was found.
  const said = state.deadTasks.some(({ reason }) => reason === verdict.evidence)
  const observations: News['observations'] = [
    {
      at: now,
      service: state.name,
      kind: 'verdict',
      text: `${verdict.outcome}: ${verdict.reason}`,
      ...(verdict.evidence && !said && { foreign: verdict.evidence }),
    },
  ]
  if (!canRollBack(known) || policyFor(verdict, plan) !== 'rollback') {
    return { state: { ...known, phase: 'settled' }, observations }
  }
  const deadline = now + Math.min(plan.timeout, rollbackPatience)
  return {
    state: { ...known, phase: 'rolling-back', rollback: { by: 'nobody', state: 'wanted', deadline } },
    observations,
  }
}

/** Only what is still ours is taken back: never another's deployment, never what ECS takes back itself. */
function policyFor({ outcome, cause }: Verdict, plan: WaitPlan): Policy {
  if (outcome === 'timeout') return plan.onTimeout
  if (outcome === 'cancelled') return plan.onCancel
  return outcome === 'failed' && !unrelated.includes(cause ?? '') ? plan.onFailure : 'leave'
}

const unrelated = ['no-such-service', 'unsupported-controller', 'no-rollout-state', 'watch']

function canRollBack({ pinned, found }: ServiceState): boolean {
  return found && pinned !== undefined && pinned.id !== ''
}

function decided(
  state: ServiceState,
  verdict: Verdict,
  now: number,
  label: string = verdict.outcome,
): ServiceState {
  const good = verdict.outcome === 'success' || verdict.outcome === 'unchanged'
  const moments = withMoment(state.moments, {
    at: now,
    kind: 'milestone',
    label,
    tone: good ? 'done' : 'bad',
  })
  return { ...state, verdict, decidedAt: now, moments }
}
