/** Services: created, updated, described, deleted. */
import { isDeepStrictEqual } from 'node:util'
import { AwsError, type JsonObject, type Operation } from '../../protocol/aws-json.ts'
import { flagOf, numberOf, objectsOf, textOf } from '../../protocol/json-input.ts'
import { statusReasons } from '../event-texts.ts'
import { findCluster, findRunnable, findService } from '../lookup.ts'
import { pageOf } from '../paging.ts'
import type { ServiceRecord } from '../records.ts'
import { deploy, tick } from '../scheduler.ts'
import { openServiceDeployment, stopRecord } from '../service-deployment.ts'
import { createdSettings, needsDeployment, updatedSettings } from '../service-settings.ts'
import { serviceWire } from '../wire.ts'
import { serviceKey, type World } from '../world.ts'
import { describeServices } from './describe-services.ts'

export function serviceOperations(world: World): Record<string, Operation> {
  return {
    CreateService: (input) => ({ service: tagged(world, create(world, input)) }),
    UpdateService: (input) => ({ service: tagged(world, update(world, input)) }),
    DescribeServices: (input) => describeServices(world, input),
    ListServices(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const launchType = textOf(input, 'launchType')
      const strategy = textOf(input, 'schedulingStrategy')
      const services = [...world.services.values()].filter(
        (service) =>
          service.cluster === cluster &&
          service.status === 'ACTIVE' &&
          (launchType === undefined || service.settings.launchType === launchType) &&
          (strategy === undefined || service.settings.schedulingStrategy === strategy),
      )
      const { page, more } = pageOf(services, input, 100, 10)
      return { serviceArns: page.map(({ arn }) => arn), ...more }
    },
    DeleteService(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const service = findService(world, cluster, textOf(input, 'service'))
      if (service.status === 'INACTIVE') throw notFound()
      const daemon = service.settings.schedulingStrategy === 'DAEMON'
      if (service.desiredCount > 0 && !daemon && !flagOf(input, 'force')) {
        throw new AwsError(
          'InvalidParameterException',
          'The service cannot be stopped while it is scaled above 0.',
        )
      }
      const open = openServiceDeployment(service)
      if (open !== undefined) stopRecord(world, open, 'STOPPED', statusReasons.deleted)
      service.status = 'DRAINING'
      service.desiredCount = 0
      world.remember(service)
      tick(world, service)
      return { service: tagged(world, service) }
    },
  }
}

function create(world: World, input: JsonObject): ServiceRecord {
  const cluster = findCluster(world, textOf(input, 'cluster'))
  const name = textOf(input, 'serviceName') ?? ''
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
    throw new AwsError('InvalidParameterException', 'Service name contains invalid characters.')
  }
  const taskDefinition = findRunnable(world, textOf(input, 'taskDefinition') ?? '')
  const settings = createdSettings(world, input, taskDefinition)
  const desiredCount = numberOf(input, 'desiredCount') ?? 0
  if (desiredCount < 0) throw new AwsError('InvalidParameterException', 'desiredCount cannot be negative.')
  const key = serviceKey(cluster, name)
  const existing = world.services.get(key)
  if (existing?.status === 'DRAINING') {
    throw new AwsError('InvalidParameterException', 'Unable to Start a service that is still Draining.')
  }
  if (existing?.status === 'ACTIVE') {
    const same =
      existing.taskDefinition === taskDefinition &&
      existing.desiredCount === desiredCount &&
      isDeepStrictEqual(existing.settings, settings)
    if (same) return existing
    throw new AwsError('InvalidParameterException', 'Creation of service was not idempotent.')
  }
  const service: ServiceRecord = {
    arn: world.identity.arn(`service/${cluster.name}/${name}`),
    name,
    cluster,
    status: 'ACTIVE',
    settings,
    desiredCount,
    taskDefinition,
    createdAt: world.clock.now(),
    deployments: [],
    serviceDeployments: [],
    revisions: [],
    events: [],
    tasks: [],
    steady: false,
    past: [],
  }
  world.services.set(key, service)
  world.tags.set(service.arn, objectsOf(input, 'tags'))
  if (isRolledOutByEcs(service)) deploy(world, service)
  return service
}

function update(world: World, input: JsonObject): ServiceRecord {
  const cluster = findCluster(world, textOf(input, 'cluster'))
  const service = findService(world, cluster, textOf(input, 'service'))
  if (service.status !== 'ACTIVE') {
    throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.')
  }
  const named = textOf(input, 'taskDefinition')
  const taskDefinition = named === undefined ? service.taskDefinition : findRunnable(world, named)
  if (!isRolledOutByEcs(service) && named !== undefined) {
    throw new AwsError(
      'InvalidParameterException',
      'Unable to update task definition on services with a CODE_DEPLOY deployment controller. ' +
        'Use AWS CodeDeploy to trigger a new deployment.',
    )
  }
  const desiredCount = numberOf(input, 'desiredCount') ?? service.desiredCount
  if (desiredCount < 0) throw new AwsError('InvalidParameterException', 'desiredCount cannot be negative.')
  const settings = updatedSettings(service.settings, input)
  const changed =
    flagOf(input, 'forceNewDeployment') ||
    taskDefinition !== service.taskDefinition ||
    needsDeployment(service.settings, settings)
  if (desiredCount !== service.desiredCount) service.steady = false
  service.desiredCount = desiredCount
  service.taskDefinition = taskDefinition
  service.settings = settings
  if (changed && isRolledOutByEcs(service)) deploy(world, service)
  world.remember(service)
  tick(world, service)
  return service
}

/** CODE_DEPLOY and EXTERNAL controllers make task sets, which are not simulated: such a service starts nothing. */
function isRolledOutByEcs(service: ServiceRecord): boolean {
  const controller = service.settings.deploymentController
  return typeof controller === 'object' && controller !== null && !Array.isArray(controller)
    ? controller.type === 'ECS'
    : true
}

function tagged(world: World, service: ServiceRecord): JsonObject {
  return { ...serviceWire(world, service), tags: world.tags.get(service.arn) ?? [] }
}

function notFound(): AwsError {
  return new AwsError('ServiceNotFoundException', 'Service not found.')
}
