import type { Deployment, Service } from '../api.ts'
import { lagAllowance, unchangedDoubt } from './judge.ts'
import { primaryOf, sameRevision } from './pin.ts'
import type { PinnedDeployment, ServiceState } from './state.ts'

/**
 * The deployment to follow. Given by the deployer, or the newest one of the given revision, or what is
 * PRIMARY at the first look, unless that is ECS's way back from a deployment that just failed: then the
 * failed one, since that is what was deployed. An answer may lag behind the update that came before the wait,
 * so what it does not show yet is waited for a while.
 */
export function pinDeployment(
  state: ServiceState,
  service: Service,
  now: number,
  startedAt: number,
): PinnedDeployment | undefined {
  const { pinned, pin } = state
  const wanted = pin.taskDefinition
  // Nothing was being rolled out at the first look: what the second shows is taken instead.
  const open = wanted === undefined && state.doubt?.about === unchangedDoubt
  if (pinned && !open) {
    const seen = service.deployments.find(({ id }) => id === pinned.id)
    return seen && pinned.createdAt === undefined ? pinnedOf(seen) : pinned
  }
  if (wanted === undefined) {
    const chosen = failedBeforeRollback(service) ?? primaryOf(service.deployments)
    return chosen && pinnedOf(chosen)
  }
  const newest = service.deployments
    .filter(({ taskDefinition }) => sameRevision(taskDefinition, wanted))
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]
  const late = now - startedAt >= lagAllowance
  if (newest && (late || newest.status === 'PRIMARY' || newest.rolloutState === 'FAILED')) {
    return pinnedOf(newest)
  }
  return late ? { id: '', taskDefinition: wanted } : undefined
}

export function pinnedOf(deployment: Deployment): PinnedDeployment {
  return {
    id: deployment.id,
    taskDefinition: deployment.taskDefinition,
    createdAt: (deployment.createdAt ?? 0) * 1000,
  }
}

function failedBeforeRollback(service: Service): Deployment | undefined {
  const primary = primaryOf(service.deployments)
  if (!/rolling back/i.test(primary?.rolloutStateReason ?? '')) return undefined
  return service.deployments.find(({ id, rolloutState }) => id !== primary?.id && rolloutState === 'FAILED')
}
