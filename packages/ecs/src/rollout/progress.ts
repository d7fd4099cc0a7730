import type { Deployment, Service, ServiceDeployment } from '../api.ts'

/** How far a rollout is: plain figures, the same for the log line, the summary and the cadence. */
export interface Progress {
  desired: number
  running: number
  pending: number
  failed: number
  /** Running tasks of all other deployments of the service. */
  old: number
  rolloutState: string
  stage?: string
  /** Percent of production traffic on the new revision. */
  weight?: number
  breaker?: { count: number; threshold: number }
}

export function progressOf(
  service: Service,
  pinned: Deployment,
  serviceDeployment: ServiceDeployment | undefined,
): Progress {
  const { lifecycleStage, deploymentCircuitBreaker, targetServiceRevision } = serviceDeployment ?? {}
  const weight = targetServiceRevision?.requestedProductionTrafficWeight
  const others = service.deployments.filter(({ id }) => id !== pinned.id)
  return {
    desired: pinned.status === 'PRIMARY' ? service.desiredCount : pinned.desiredCount,
    running: pinned.runningCount,
    pending: pinned.pendingCount,
    failed: pinned.failedTasks ?? 0,
    old: others.reduce((sum, { runningCount }) => sum + runningCount, 0),
    rolloutState: pinned.rolloutState ?? 'unknown',
    ...(lifecycleStage && { stage: lifecycleStage }),
    ...(weight !== undefined && { weight }),
    ...(deploymentCircuitBreaker &&
      deploymentCircuitBreaker.status !== 'DISABLED' && {
        breaker: {
          count: deploymentCircuitBreaker.failureCount,
          threshold: deploymentCircuitBreaker.threshold,
        },
      }),
  }
}

/** One line without the service's name: `2/4 running, 1 pending, 3 old, breaker 1/3, IN_PROGRESS`. */
export function describeProgress(progress: Progress): string {
  const { desired, running, pending, failed, old, stage, weight, breaker, rolloutState } = progress
  return [
    `${running}/${desired} running`,
    pending > 0 && `${pending} pending`,
    failed > 0 && `${failed} failed`,
    old > 0 && `${old} old`,
    stage && `stage ${stage}`,
    weight !== undefined && `${weight} % of the traffic`,
    breaker && breaker.count > 0 && `circuit breaker ${breaker.count}/${breaker.threshold}`,
    rolloutState,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What the service is busy with: a span of the timeline. */
export function phaseOf({ desired, running, old, stage }: Progress): string {
  if (stage) return stageNames[stage] ?? stage.toLowerCase().replaceAll('_', ' ')
  if (running < desired) return 'starting new tasks'
  return old > 0 ? 'draining old tasks' : 'settling'
}

const stageNames: Record<string, string> = {
  RECONCILE_SERVICE: 'reconciling',
  PRE_SCALE_UP: 'before scale-up',
  SCALE_UP: 'starting new tasks',
  POST_SCALE_UP: 'after scale-up',
  TEST_TRAFFIC_SHIFT: 'shifting test traffic',
  POST_TEST_TRAFFIC_SHIFT: 'test traffic shifted',
  PRE_PRODUCTION_TRAFFIC_SHIFT: 'before the traffic shift',
  PRODUCTION_TRAFFIC_SHIFT: 'shifting production traffic',
  POST_PRODUCTION_TRAFFIC_SHIFT: 'production traffic shifted',
  BAKE_TIME: 'baking',
  CLEAN_UP: 'cleaning up the old tasks',
}
