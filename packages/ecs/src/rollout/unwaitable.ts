import type { Service, ServiceDeployment } from '../api.ts'
import type { Verdict } from './outcome.ts'
import type { ServiceState } from './state.ts'

/** The service is not there, or no longer: deleted services stay visible for a while, DRAINING or INACTIVE. */
export function absentVerdict(state: ServiceState, service: Service | 'missing'): Verdict | undefined {
  if (service !== 'missing' && service.status === 'ACTIVE') return undefined
  if (state.found || service !== 'missing') {
    const status = service === 'missing' ? 'no longer there' : service.status
    return {
      outcome: 'stopped',
      reason: `Service ${state.name} is ${status}: it was deleted.`,
      hint: 'Create the service again, or take it out of the list.',
      cause: 'deleted',
    }
  }
  return {
    outcome: 'failed',
    reason: `There is no service ${state.name} in cluster ${state.pin.cluster}.`,
    hint: 'Check the names, the region and the account.',
    cause: 'no-such-service',
  }
}

/** What only ECS's own controller reports cannot be waited for with another one. */
export function unsupportedVerdict(
  state: ServiceState,
  service: Service,
  serviceDeployment: ServiceDeployment | undefined,
): Verdict | undefined {
  const controller = service.deploymentController?.type ?? 'ECS'
  if (controller !== 'ECS') {
    const instead =
      controller === 'CODE_DEPLOY'
        ? 'Wait for it with: aws deploy wait deployment-successful --deployment-id <id>.'
        : 'Ask the system that controls its task sets.'
    return {
      outcome: 'failed',
      reason: `Service ${state.name} is deployed by the ${controller} controller, which this action cannot wait for.`,
      hint: `${instead} The ECS controller has blue/green, linear and canary deployments of its own.`,
      cause: 'unsupported-controller',
    }
  }
  const tellsNothing =
    service.deployments.length > 0 &&
    service.deployments.every(({ rolloutState }) => rolloutState === undefined) &&
    serviceDeployment === undefined
  if (!tellsNothing) return undefined
  return {
    outcome: 'failed',
    reason: `ECS reports no rollout state for service ${state.name}, so nothing can prove that it is complete.`,
    hint: 'That is so behind a Classic Load Balancer: move the service to an Application or Network Load Balancer.',
    cause: 'no-rollout-state',
  }
}
