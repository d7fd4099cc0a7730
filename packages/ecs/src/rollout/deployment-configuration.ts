import type { Json, JsonObject, Service } from '../api.ts'

const minute = 60_000

/** How a service shifts its traffic. ROLLING where the field is absent. */
export function strategyOf(service: Service): string {
  const strategy = service.deploymentConfiguration?.strategy
  return typeof strategy === 'string' ? strategy : 'ROLLING'
}

/**
 * Milliseconds that ECS is configured to wait on purpose, which no timeout of ours should count: the bake
 * time, the pauses between the steps of a linear shift (none after the last) and that of a canary.
 * Defaults from https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function bakeTimeOf(service: Service): number {
  const configuration = service.deploymentConfiguration ?? {}
  const strategy = strategyOf(service)
  if (strategy === 'ROLLING') return 0
  const bake = numberIn(configuration, 'bakeTimeInMinutes', 0)
  return (bake + pauses(strategy, configuration)) * minute
}

/** Whether a person or another system is configured to hold the deployment at some stage. */
export function hasPauseHooks(service: Service): boolean {
  const hooks = service.deploymentConfiguration?.lifecycleHooks
  return Array.isArray(hooks) && hooks.some((hook) => objectOf(hook).targetType === 'PAUSE')
}

/** Whether ECS itself goes back when its circuit breaker or an alarm fails a deployment. */
export function rollsBackByItself(service: Service): boolean {
  const { deploymentCircuitBreaker, alarms } = service.deploymentConfiguration ?? {}
  return [deploymentCircuitBreaker, alarms].some((monitor) => {
    const { enable, rollback } = objectOf(monitor)
    return enable === true && rollback === true
  })
}

/** The percentage at which ECS may call a rolling deployment done before all tasks run, if configured. */
export function earlySuccessPercent(service: Service): number | undefined {
  const criteria = objectOf(service.deploymentConfiguration?.earlySuccessCriteria)
  return criteria.enable === true ? numberIn(criteria, 'healthyPercent', 100) : undefined
}

/** Old tasks are stopped before new ones start only below 100. */
export function minimumHealthyPercent(service: Service): number {
  return numberIn(service.deploymentConfiguration ?? {}, 'minimumHealthyPercent', 100)
}

function pauses(strategy: string, configuration: JsonObject): number {
  if (strategy === 'CANARY') {
    return numberIn(objectOf(configuration.canaryConfiguration), 'canaryBakeTimeInMinutes', 10)
  }
  if (strategy !== 'LINEAR') return 0
  const linear = objectOf(configuration.linearConfiguration)
  const steps = Math.ceil(100 / Math.max(numberIn(linear, 'stepPercent', 10), 1))
  return (steps - 1) * numberIn(linear, 'stepBakeTimeInMinutes', 6)
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function numberIn(object: JsonObject, key: string, otherwise: number): number {
  const value = object[key]
  return typeof value === 'number' ? value : otherwise
}
