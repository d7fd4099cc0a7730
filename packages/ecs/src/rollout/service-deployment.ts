import type { Deployment, LifecycleHookDetail, ServiceDeployment } from '../api.ts'

const pairingSeconds = 3

/**
 * The service deployment that stands for a deployment of DescribeServices. The API links the two nowhere
 * directly: the id of the target service revision is the number in `ecs-svc/…`; where that does not hold,
 * the two are made within a second or two of each other.
 */
export function serviceDeploymentOf(
  deployment: Pick<Deployment, 'id' | 'createdAt'>,
  candidates: readonly ServiceDeployment[],
): ServiceDeployment | undefined {
  const number = deployment.id.slice(deployment.id.lastIndexOf('/') + 1)
  const byRevision = candidates.find((one) => targetRevisionOf(one)?.endsWith(`/${number}`))
  if (byRevision || deployment.createdAt === undefined) return byRevision
  const { createdAt } = deployment
  const distance = (one: ServiceDeployment) => Math.abs((one.createdAt ?? 0) - createdAt)
  const nearest = candidates.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest && distance(nearest) <= pairingSeconds ? nearest : undefined
}

export function targetRevisionOf(deployment: ServiceDeployment): string | undefined {
  return deployment.targetServiceRevision?.arn ?? deployment.targetServiceRevisionArn
}

/** Whether ECS is taking it back, has done so, or has failed to. */
export function isRollingBack(deployment: ServiceDeployment | undefined): boolean {
  return deployment?.status.startsWith('ROLLBACK_') ?? false
}

/** A PAUSE hook that waits for somebody to continue or roll back. */
export function waitingHook(deployment: ServiceDeployment | undefined): LifecycleHookDetail | undefined {
  return deployment?.lifecycleHookDetails?.find(
    ({ status, targetType }) => status === 'AWAITING_ACTION' && (targetType ?? 'PAUSE') === 'PAUSE',
  )
}

const shifted = ['POST_PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP']

/** Whether all production traffic goes to the new revision: only the bake time and the clean-up are left. */
export function isTrafficShifted(deployment: ServiceDeployment | undefined): boolean {
  const weight = deployment?.targetServiceRevision?.requestedProductionTrafficWeight
  return (
    deployment !== undefined &&
    !isRollingBack(deployment) &&
    shifted.includes(deployment.lifecycleStage ?? '') &&
    (weight === undefined || weight >= 100)
  )
}
