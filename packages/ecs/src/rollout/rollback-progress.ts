import { withMoment } from '../timeline/moment.ts'
import type { News } from './news.ts'
import type { Rollback } from './outcome.ts'
import { primaryOf, revisionName } from './pin.ts'
import { describeProgress, progressOf } from './progress.ts'
import type { ServiceSnapshot } from './snapshot.ts'
import type { ServiceState } from './state.ts'

/** One look at a service whose previous revision is on its way back. */
export function judgeRollback(state: ServiceState, seen: ServiceSnapshot, now: number): News {
  const { rollback, pinned } = state
  if (!rollback || rollback.state === 'wanted') return { state, observations: [] }
  if (seen.service === 'missing' || seen.service.status !== 'ACTIVE') {
    return ended(state, { ...rollback, state: 'failed', note: 'The service was deleted meanwhile.' }, now)
  }
  const { service, serviceDeployment } = { ...seen, service: seen.service }
  const primary = primaryOf(service.deployments)
  const back = primary && primary.id !== pinned?.id ? primary : undefined
  const known = back ? { ...rollback, to: back.taskDefinition } : rollback
  if (serviceDeployment?.status === 'ROLLBACK_FAILED' || back?.rolloutState === 'FAILED') {
    const note = 'ECS could not bring the previous revision back.'
    return ended(state, { ...known, state: 'failed', note }, now)
  }
  const finished = serviceDeployment?.status === 'ROLLBACK_SUCCESSFUL' || back?.rolloutState === 'COMPLETED'
  if (back && finished) return ended(state, { ...known, state: 'completed' }, now)
  const told = back && describeProgress(progressOf(service, back, undefined))
  const text = `rolling back${known.to ? ` to ${revisionName(known.to)}` : ''}${told ? `: ${told}` : ''}`
  const moments = withMoment(state.moments, { at: now, kind: 'phase', label: 'rolling back', tone: 'bad' })
  return {
    state: { ...state, rollback: known, moments, lastLine: text },
    observations: text === state.lastLine ? [] : [{ at: now, service: state.name, kind: 'rollback', text }],
  }
}

/** A rollback that failed leaves the service in the state of the failure: the outcome says so. */
function ended(state: ServiceState, rollback: Rollback, now: number): News {
  const revision = rollback.to === undefined ? 'the previous revision' : revisionName(rollback.to)
  const done = rollback.state === 'completed'
  const text = done
    ? `rolled back: ${state.name} runs ${revision} again`
    : `the rollback failed: ${rollback.note}`
  const moments = withMoment(state.moments, {
    at: now,
    kind: 'milestone',
    label: text,
    tone: done ? 'done' : 'bad',
  })
  const verdict = state.verdict && {
    ...state.verdict,
    outcome: !done && state.verdict.outcome === 'rolled-back' ? ('failed' as const) : state.verdict.outcome,
  }
  return {
    state: { ...state, phase: 'settled', rollback, moments, ...(verdict && { verdict }) },
    observations: [{ at: now, service: state.name, kind: 'rollback', text }],
  }
}
