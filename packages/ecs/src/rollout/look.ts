import type { Service } from '../api.ts'
import { withMoment } from '../timeline/moment.ts'
import { applyJudgement, settle } from './apply.ts'
import { bakeTimeOf, strategyOf } from './deployment-configuration.ts'
import { judge } from './judge.ts'
import { type News, tellDeadTasks, tellEvents } from './news.ts'
import type { Observation } from './observation.ts'
import { revisionName, sameRevision } from './pin.ts'
import { pinDeployment } from './pinning.ts'
import type { WaitPlan } from './plan.ts'
import { describeProgress, phaseOf, progressOf } from './progress.ts'
import type { ServiceSnapshot } from './snapshot.ts'
import type { PinnedDeployment, ServiceState } from './state.ts'
import { absentVerdict, unsupportedVerdict } from './unwaitable.ts'

interface Context {
  plan: WaitPlan
  startedAt: number
  now: number
}

/** One look at a service that is still being waited for. */
export function lookAtService(before: ServiceState, seen: ServiceSnapshot, context: Context): News {
  const { plan, startedAt, now } = context
  const counted = { ...before, looks: before.looks + 1, seenAt: now }
  const absent = absentVerdict(counted, seen.service)
  if (absent) {
    return applyJudgement(
      counted,
      { is: 'doubtful', about: 'absent', patience: 0, meaning: { is: 'decided', verdict: absent } },
      plan,
      now,
    )
  }
  if (seen.service === 'missing') return { state: counted, observations: [] }
  const { service, serviceDeployment } = { ...seen, service: seen.service }
  const unsupported = unsupportedVerdict(counted, service, serviceDeployment)
  if (unsupported) return settle(counted, unsupported, plan, now)

  const met = meet(counted, service, now, startedAt)
  const events = tellEvents(met.state, service, now)
  const deaths = tellDeadTasks(events.state, seen.deadTasks ?? [], now)
  const progress = readProgress(deaths.state, service, seen, now)
  const observations = [met, events, deaths, progress].flatMap((news) => news.observations)
  const judgement = judge(progress.state, service, serviceDeployment, {
    plan,
    now,
    startedAt,
    firstLook: before.looks === 0,
  })
  const ruled =
    events.verdict && judgement.is === 'in-progress'
      ? settle(progress.state, events.verdict, plan, now)
      : applyJudgement(progress.state, judgement, plan, now)
  const nothingHappened = ruled.state.verdict?.outcome === 'unchanged'
  const told = nothingHappened ? [] : observations
  return { ...ruled, observations: [...told, ...ruled.observations] }
}

/** Finds the deployment to follow and says so once; bake times move the deadline once. */
function meet(state: ServiceState, service: Service, now: number, startedAt: number): News {
  const pinned = pinDeployment(state, service, now, startedAt)
  const source = state.sourceTaskDefinition ?? sourceOf(service, pinned)
  const found = {
    ...state,
    found: true,
    serviceArn: service.serviceArn,
    ...(pinned && { pinned }),
    ...(source !== undefined && { sourceTaskDefinition: source }),
  }
  const observations: Observation[] = []
  if (pinned && pinned.createdAt !== undefined && state.pinned?.createdAt === undefined) {
    const text = `watching ${pinned.id}, which runs ${revisionName(pinned.taskDefinition)}`
    observations.push({ at: now, service: state.name, kind: 'watching', text })
  }
  const bakeTime = bakeTimeOf(service)
  if (bakeTime <= found.bakeTime) return { state: found, observations }
  const added = bakeTime - found.bakeTime
  const text = `${strategyOf(service)} deployment: ${added / 60_000} minutes of baking are added to its deadline`
  observations.push({ at: now, service: state.name, kind: 'deadline', text })
  return { state: { ...found, bakeTime, deadline: found.deadline + added }, observations }
}

function readProgress(state: ServiceState, service: Service, seen: ServiceSnapshot, now: number): News {
  const deployment = service.deployments.find(({ id }) => id === state.pinned?.id)
  if (!deployment) return { state, observations: [] }
  const progress = progressOf(service, deployment, seen.serviceDeployment)
  const text = describeProgress(progress)
  const working = deployment.status === 'PRIMARY' && progress.rolloutState === 'IN_PROGRESS'
  const phase = { at: now, kind: 'phase', label: phaseOf(progress), tone: 'active' } as const
  const moments = working ? withMoment(state.moments, phase) : state.moments
  const observations: Observation[] =
    text === state.lastLine ? [] : [{ at: now, service: state.name, kind: 'progress', text }]
  return { state: { ...state, progress, lastLine: text, moments }, observations }
}

/** What the newest other deployment runs: where a rollback would go. */
function sourceOf(service: Service, pinned: PinnedDeployment | undefined): string | undefined {
  if (!pinned) return undefined
  return service.deployments
    .filter(
      ({ id, taskDefinition }) => id !== pinned.id && !sameRevision(taskDefinition, pinned.taskDefinition),
    )
    .filter(({ rolloutState }) => rolloutState !== 'FAILED')
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]?.taskDefinition
}
