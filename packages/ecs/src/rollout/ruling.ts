import type { Deployment, Service, ServiceDeployment } from '../api.ts'
import { saysDeploymentFailed } from '../diagnose/service-events.ts'
import { alarmHint, failedByAlarm } from './alarm.ts'
import { mostFrequent, verdictOf } from './dead-task-rule.ts'
import { earlySuccessPercent } from './deployment-configuration.ts'
import type { Verdict } from './outcome.ts'
import { revisionName, sameRevision } from './pin.ts'
import type { PinnedDeployment, ServiceState } from './state.ts'

/** The pinned deployment is PRIMARY and COMPLETED: the one way to be green. */
export function successOf(state: ServiceState, service: Service, deployment: Deployment): Verdict {
  const revision = revisionName(deployment.taskDefinition)
  const nothingRolled =
    state.pin.deployed !== 'started' && !state.moments.some(({ kind }) => kind === 'phase')
  const outcome = nothingRolled ? 'unchanged' : 'success'
  const { desiredCount } = service
  const { runningCount } = deployment
  const percent = earlySuccessPercent(service)
  const reason = nothingRolled
    ? `${state.name} runs ${revision} and nothing was being rolled out when the wait began.`
    : `${state.name} runs ${revision}: the deployment is PRIMARY and COMPLETED.`
  const detail =
    desiredCount === 0
      ? ' Its desired count is 0, so no task runs.'
      : runningCount < desiredCount && percent !== undefined
        ? ` ${runningCount} of ${desiredCount} tasks run: its earlySuccessCriteria let ECS complete it at ${percent} %.`
        : ''
  return { outcome, reason: reason + detail, cause: 'completed' }
}

/** ECS itself failed the deployment: breaker, alarm, hook or a person's StopServiceDeployment. */
export function failedByEcs(
  state: ServiceState,
  service: Service,
  deployment: Deployment | undefined,
  serviceDeployment: ServiceDeployment | undefined,
): Verdict {
  const said =
    serviceDeployment?.rollback?.reason ??
    serviceDeployment?.statusReason ??
    deployment?.rolloutStateReason ??
    service.events.find(({ message }) => saysDeploymentFailed(message, state.pinned?.id ?? ''))?.message
  const byAlarm = failedByAlarm(state, service, serviceDeployment, said)
  if (byAlarm) return byAlarm
  const counting = state.deadTasks.filter(({ kind }) => kind === 'deterministic' || kind === 'crash')
  const diagnosis = mostFrequent(counting)
  if (diagnosis) {
    const verdict = verdictOf(state, undefined, diagnosis, counting)
    return { ...verdict, evidence: said ? `${said} ${diagnosis.reason}` : diagnosis.reason }
  }
  return {
    outcome: 'failed',
    reason: `ECS failed the deployment of ${state.name}${failedCount(deployment)}.`,
    ...(said !== undefined && { evidence: said }),
    hint: 'Look at the events and the stopped tasks of the service in the console; ECS forgets a stopped task after about an hour.',
    cause: 'ecs-failed',
  }
}

/** The service deployment was stopped and nothing came in its place. */
export function givenUp(state: ServiceState, serviceDeployment: ServiceDeployment): Verdict {
  return {
    outcome: 'stopped',
    reason: `The deployment of ${state.name} was stopped before it was complete.`,
    ...(serviceDeployment.statusReason !== undefined && { evidence: serviceDeployment.statusReason }),
    hint: 'Somebody called StopServiceDeployment, or ECS gave up. Deploy again, or deploy the previous revision.',
    cause: 'stopped',
  }
}

/** PRIMARY runs something else, and nothing says that ECS took ours back by itself. */
export function goneVerdict(
  state: ServiceState,
  service: Service,
  primary: Deployment,
  serviceDeployment: ServiceDeployment | undefined,
): Verdict {
  const [ours, theirs] = [state.pinned?.taskDefinition ?? '', primary.taskDefinition]
  const said = serviceDeployment?.statusReason ?? primary.rolloutStateReason
  const evidence = said === undefined ? {} : { evidence: said }
  if (isWayBack(state, service, primary) && !sameRevision(ours, theirs)) {
    return {
      outcome: 'rolled-back',
      reason: `${state.name} runs ${revisionName(theirs)} again: ${revisionName(ours)} was rolled back.`,
      ...evidence,
      hint: /\balarms?\b/i.test(said ?? '')
        ? alarmHint()
        : 'Look at the events of the service: they name the deployment that failed, or who put the old revision back.',
      cause: 'rolled-back',
    }
  }
  return {
    outcome: 'superseded',
    reason: `Another deployment (${primary.id}) took the place of ours: ${state.name} is given ${revisionName(theirs)} instead of ${revisionName(ours)}.`,
    ...evidence,
    hint: 'Another run deployed in the meantime: look at that one. A concurrency group keeps deployments of one service apart.',
    cause: 'superseded',
  }
}

/** Whether a deployment that took the place of ours brings an earlier revision back, as far as one can tell. */
export function isWayBack(state: ServiceState, service: Service, primary: Deployment): boolean {
  const { previousTaskDefinition } = state.pin
  const older = (primary.createdAt ?? 0) * 1000 <= (state.pinned?.createdAt ?? 0)
  const told = [primary.rolloutStateReason ?? '', ...service.events.map(({ message }) => message)].some(
    (text) =>
      /rolling back/i.test(text) && (text === primary.rolloutStateReason || text.includes(primary.id)),
  )
  return (
    older ||
    told ||
    (previousTaskDefinition !== undefined && sameRevision(primary.taskDefinition, previousTaskDefinition))
  )
}

/** Whether an event says so, for when the deployment itself is no longer listed. */
export function deploymentFailed(service: Service, pinned: PinnedDeployment): boolean {
  return service.events.some(({ message }) => saysDeploymentFailed(message, pinned.id))
}

function failedCount(deployment: Deployment | undefined): string {
  const failed = deployment?.failedTasks ?? 0
  return failed === 0 ? '' : ` after ${failed} failed ${failed === 1 ? 'task' : 'tasks'}`
}
