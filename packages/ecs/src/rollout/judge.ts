import type { Deployment, Service, ServiceDeployment } from '../api.ts'
import { judgeDeadTasks } from './dead-task-rule.ts'
import { rollsBackByItself } from './deployment-configuration.ts'
import type { Verdict } from './outcome.ts'
import { primaryOf, revisionName, sameRevision } from './pin.ts'
import type { WaitPlan } from './plan.ts'
import { deploymentFailed, failedByEcs, givenUp, goneVerdict, isWayBack, successOf } from './ruling.ts'
import { isRollingBack, isTrafficShifted, waitingHook } from './service-deployment.ts'
import type { PinnedDeployment, ServiceState } from './state.ts'

/** What a look means for a service that is being waited for. */
export type Judgement =
  | { is: 'in-progress' }
  | { is: 'decided'; verdict: Verdict }
  /** ECS takes the deployment back: the verdict is known, its end is waited for. */
  | { is: 'rolling-back'; verdict: Verdict; to?: string }
  /** ECS made another deployment of the same revision. */
  | { is: 'followed'; deployment: Deployment }
  /** True only if a later look, `patience` milliseconds on, says the same: one answer may be stale. */
  | { is: 'doubtful'; about: string; patience: number; meaning: Judgement }

const inProgress: Judgement = { is: 'in-progress' }

/** How long an answer may lag behind the UpdateService that came before the wait. Milliseconds. */
export const lagAllowance = 30_000

/** A wait that was not told for what would else end green on an answer from before the deploy. */
export const unchangedDoubt = 'unchanged'

/** How long ECS may take from FAILED to the first sign of its own rollback. Milliseconds. */
const rollbackStart = 30_000

/** How long a dead task may take to show up after ECS counted it. Milliseconds. */
const explanation = 30_000

export function judge(
  state: ServiceState,
  service: Service,
  serviceDeployment: ServiceDeployment | undefined,
  context: { plan: WaitPlan; now: number; startedAt: number; firstLook: boolean },
): Judgement {
  const { pinned } = state
  const primary = primaryOf(service.deployments)
  if (!pinned || !primary) return inProgress
  const current = service.deployments.find(({ id }) => id === pinned.id)
  if (current && current.id === primary.id) {
    return judgePrimary(state, service, current, serviceDeployment, context)
  }
  return judgeReplaced(state, service, pinned, current, primary, serviceDeployment, context)
}

/** The pinned deployment is what ECS works towards. */
function judgePrimary(
  state: ServiceState,
  service: Service,
  deployment: Deployment,
  serviceDeployment: ServiceDeployment | undefined,
  { plan, firstLook }: { plan: WaitPlan; firstLook: boolean },
): Judgement {
  if (isRollingBack(serviceDeployment)) return takenBack(state, service, serviceDeployment)
  if (deployment.rolloutState === 'COMPLETED') {
    const success = decided(successOf(state, service, deployment))
    if (!firstLook || state.pin.taskDefinition !== undefined) return success
    return { is: 'doubtful', about: unchangedDoubt, patience: 0, meaning: success }
  }
  if (deployment.rolloutState === 'FAILED') {
    const failed = decided(failedByEcs(state, service, deployment, serviceDeployment))
    if (!rollsBackByItself(service)) return failed
    return { is: 'doubtful', about: 'no rollback', patience: rollbackStart, meaning: failed }
  }
  if (serviceDeployment?.status === 'STOPPED') {
    const meaning = decided(givenUp(state, serviceDeployment))
    return { is: 'doubtful', about: 'stopped', patience: 0, meaning }
  }
  const hook = waitingHook(serviceDeployment)
  if (hook) {
    const id = hook.hookId ?? 'unknown'
    const reason = `The deployment of ${state.name} waits at ${serviceDeployment?.lifecycleStage ?? 'a stage'} for the PAUSE hook ${id}.`
    const hint = `Continue it with: aws ecs continue-service-deployment --service-deployment-arn ${serviceDeployment?.serviceDeploymentArn} --hook-id ${id} --action CONTINUE (or ROLLBACK), then wait again.`
    return decided({ outcome: 'paused', reason, hint, cause: 'pause-hook' })
  }
  if (plan.waitUntil === 'traffic-shifted' && isTrafficShifted(serviceDeployment)) {
    const reason = `${state.name} runs ${revisionName(deployment.taskDefinition)} and all production traffic goes to it; ECS still bakes or cleans up (${serviceDeployment?.lifecycleStage}) and may yet roll back.`
    return decided({ outcome: 'success', reason, cause: 'traffic-shifted' })
  }
  const verdict = judgeDeadTasks(state, service, plan.failAfterTasks)
  if (verdict) return decided(verdict)
  const unexplained = (deployment.failedTasks ?? 0) >= plan.failAfterTasks
  if (!unexplained || state.deadTasks.length > 0 || state.trouble) return inProgress
  const meaning = decided(failedByEcs(state, service, deployment, serviceDeployment))
  return { is: 'doubtful', about: 'failed tasks', patience: explanation, meaning }
}

/** Another deployment is PRIMARY: ours was replaced, rolled back, stopped or is not visible yet. */
function judgeReplaced(
  state: ServiceState,
  service: Service,
  pinned: PinnedDeployment,
  current: Deployment | undefined,
  primary: Deployment,
  serviceDeployment: ServiceDeployment | undefined,
  { now, startedAt }: { now: number; startedAt: number },
): Judgement {
  const createdAt = (primary.createdAt ?? 0) * 1000
  const newer = createdAt > (pinned.createdAt ?? startedAt)
  if (
    current?.rolloutState === 'FAILED' ||
    isRollingBack(serviceDeployment) ||
    deploymentFailed(service, pinned)
  ) {
    return takenBack(state, service, serviceDeployment, current)
  }
  const unseen = current === undefined && pinned.createdAt === undefined
  if (unseen && !newer && now - startedAt < lagAllowance) return inProgress
  if (sameRevision(primary.taskDefinition, pinned.taskDefinition) && (newer || unseen)) {
    return { is: 'followed', deployment: primary }
  }
  const meaning = decided(goneVerdict(state, service, primary, serviceDeployment))
  return { is: 'doubtful', about: `replaced by ${primary.id}`, patience: 0, meaning }
}

/** ECS gave ours up. What is PRIMARY now is its way back, or what somebody deployed after the failure. */
function takenBack(
  state: ServiceState,
  service: Service,
  serviceDeployment: ServiceDeployment | undefined,
  current?: Deployment,
): Judgement {
  const verdict = failedByEcs(state, service, current, serviceDeployment)
  const primary = primaryOf(service.deployments)
  const replacement = primary && primary.id !== state.pinned?.id ? primary : undefined
  if (replacement && !isRollingBack(serviceDeployment) && !isWayBack(state, service, replacement)) {
    return decided(verdict)
  }
  return {
    is: 'rolling-back',
    verdict: { ...verdict, outcome: 'rolled-back' },
    ...(replacement && { to: replacement.taskDefinition }),
  }
}

function decided(verdict: Verdict): Judgement {
  return { is: 'decided', verdict }
}
