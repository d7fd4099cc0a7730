/** Records as ECS writes them: times in seconds, keys as the API spells them. */
import type { Json, JsonObject } from '../protocol/aws-json.ts'
import { objectsOf, textOf } from '../protocol/json-input.ts'
import { countsOf, desiredOf, requestedOf, tasksOf } from './counts.ts'
import type { ClusterRecord, DeploymentRecord, ServiceRecord, TaskDefinitionRecord } from './records.ts'
import { openServiceDeployment } from './service-deployment.ts'
import type { World } from './world.ts'

export const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000

/** An object without its undefined values. */
export function present(object: { [key: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}

export function clusterWire(world: World, cluster: ClusterRecord): JsonObject {
  const services = [...world.services.values()].filter((service) => service.cluster === cluster)
  const counts = countsOf(services.flatMap((service) => service.tasks))
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: counts.running,
    pendingTasksCount: counts.pending,
    activeServicesCount: services.filter((service) => service.status === 'ACTIVE').length,
    statistics: [],
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
    ...cluster.settings,
  }
}

export function taskDefinitionWire(record: TaskDefinitionRecord): JsonObject {
  return { ...record.raw, status: record.status }
}

/** @returns the service without its tags. */
export function serviceWire(world: World, service: ServiceRecord): JsonObject {
  const counts = countsOf(service.tasks)
  const current = openServiceDeployment(service) ?? service.serviceDeployments[0]
  const revisions = service.deployments.map((deployment) => {
    const own = countsOf(tasksOf(service, deployment))
    return {
      arn: deployment.revision.arn,
      requestedTaskCount: requestedOf(world, service, deployment),
      runningTaskCount: own.running,
      pendingTaskCount: own.pending,
    }
  })
  return present({
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.cluster.arn,
    loadBalancers: [],
    serviceRegistries: [],
    ...service.settings,
    status: service.status,
    desiredCount: desiredOf(world, service),
    runningCount: counts.running,
    pendingCount: counts.pending,
    taskDefinition: service.taskDefinition.arn,
    deployments: service.deployments.map((deployment) => deploymentWire(world, service, deployment)),
    events: service.events.map((event) => ({
      id: event.id,
      createdAt: seconds(event.at),
      message: event.message,
    })),
    createdAt: seconds(service.createdAt),
    currentServiceDeployment: service.status === 'ACTIVE' ? current?.arn : undefined,
    currentServiceRevisions: revisions,
  })
}

function deploymentWire(world: World, service: ServiceRecord, deployment: DeploymentRecord): JsonObject {
  const counts = countsOf(tasksOf(service, deployment))
  const { settings } = deployment.revision
  return present({
    id: deployment.id,
    status: deployment.status,
    taskDefinition: deployment.revision.taskDefinition.arn,
    desiredCount: requestedOf(world, service, deployment),
    pendingCount: counts.pending,
    runningCount: counts.running,
    failedTasks: deployment.failedTasks,
    createdAt: seconds(deployment.createdAt),
    updatedAt: seconds(deployment.updatedAt),
    launchType: settings.launchType,
    capacityProviderStrategy: settings.capacityProviderStrategy,
    platformVersion: settings.platformVersion,
    platformFamily: settings.platformFamily,
    networkConfiguration: settings.networkConfiguration,
    serviceConnectConfiguration: settings.serviceConnectConfiguration,
    volumeConfigurations: settings.volumeConfigurations,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  })
}

/** Container images with their digests, as a service revision lists them. */
export function imagesWire(world: World, record: TaskDefinitionRecord): JsonObject[] {
  return objectsOf(record.raw, 'containerDefinitions').map((container) => {
    const image = textOf(container, 'image') ?? ''
    return present({
      containerName: textOf(container, 'name'),
      image,
      imageDigest: world.images.digestOf(image)?.digest,
    })
  })
}
