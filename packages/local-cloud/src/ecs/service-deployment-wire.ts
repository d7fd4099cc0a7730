/** Service deployments and service revisions as ECS writes them. */
import type { JsonObject } from '../protocol/aws-json.ts'
import { circuitBreaker } from './circuit-breaker.ts'
import { desiredOf } from './counts.ts'
import type { LifecycleHookRecord, ServiceDeploymentRecord, ServiceRevisionRecord } from './records.ts'
import { countsByRevision } from './service-deployment.ts'
import { imagesWire, present, seconds } from './wire.ts'
import type { World } from './world.ts'

const time = (at: number | undefined) => (at === undefined ? undefined : seconds(at))

export function serviceDeploymentBriefWire(record: ServiceDeploymentRecord): JsonObject {
  return present({
    serviceDeploymentArn: record.arn,
    serviceArn: record.service.arn,
    clusterArn: record.service.cluster.arn,
    startedAt: time(record.startedAt),
    createdAt: seconds(record.createdAt),
    finishedAt: time(record.finishedAt),
    targetServiceRevisionArn: record.target.arn,
    status: record.status,
    statusReason: record.statusReason,
  })
}

export function serviceDeploymentWire(world: World, record: ServiceDeploymentRecord): JsonObject {
  const counts = record.finalCounts ?? countsByRevision(world, record)
  const summary = (revision: ServiceRevisionRecord, test?: number, production?: number) => {
    const own = counts.get(revision.arn)
    return present({
      arn: revision.arn,
      requestedTaskCount: own?.requested ?? 0,
      runningTaskCount: own?.running ?? 0,
      pendingTaskCount: own?.pending ?? 0,
      requestedTestTrafficWeight: test,
      requestedProductionTrafficWeight: production,
    })
  }
  const rest = (weight: number | undefined) => (weight === undefined ? undefined : 100 - weight)
  const breaker = circuitBreaker(record.configuration, desiredOf(world, record.service))
  return present({
    serviceDeploymentArn: record.arn,
    serviceArn: record.service.arn,
    clusterArn: record.service.cluster.arn,
    createdAt: seconds(record.createdAt),
    startedAt: time(record.startedAt),
    finishedAt: time(record.finishedAt),
    stoppedAt: time(record.stoppedAt),
    updatedAt: seconds(record.updatedAt),
    sourceServiceRevisions: record.source.map((revision) =>
      summary(revision, rest(record.testWeight), rest(record.productionWeight)),
    ),
    targetServiceRevision: summary(record.target, record.testWeight, record.productionWeight),
    status: record.status,
    statusReason: record.statusReason,
    lifecycleStage: record.stage,
    lifecycleHookDetails: record.hooks.length === 0 ? undefined : record.hooks.map(hookWire),
    deploymentConfiguration: record.configuration,
    rollback:
      record.rollback === undefined
        ? undefined
        : {
            reason: record.rollback.reason,
            startedAt: seconds(record.rollback.startedAt),
            serviceRevisionArn: record.rollback.revision.arn,
          },
    deploymentCircuitBreaker: {
      status: record.breaker.status,
      failureCount: record.breaker.failures,
      threshold: breaker.threshold,
    },
    alarms: {
      status: record.triggeredAlarms.length > 0 ? 'TRIGGERED' : 'DISABLED',
      alarmNames: [],
      triggeredAlarmNames: record.triggeredAlarms,
    },
  })
}

function hookWire(hook: LifecycleHookRecord): JsonObject {
  return present({
    hookId: hook.hookId,
    targetType: hook.targetType,
    targetArn: hook.targetArn,
    status: hook.status,
    expiresAt: seconds(hook.expiresAt),
    timeoutAction: hook.timeoutAction,
  })
}

export function serviceRevisionWire(
  world: World,
  revision: ServiceRevisionRecord,
  service: { arn: string; cluster: { arn: string } },
): JsonObject {
  const { settings } = revision
  return present({
    serviceRevisionArn: revision.arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    taskDefinition: revision.taskDefinition.arn,
    launchType: settings.launchType,
    capacityProviderStrategy: settings.capacityProviderStrategy,
    platformVersion: settings.platformVersion === 'LATEST' ? '1.4.0' : settings.platformVersion,
    platformFamily: settings.platformFamily,
    loadBalancers: settings.loadBalancers,
    serviceRegistries: settings.serviceRegistries,
    networkConfiguration: settings.networkConfiguration,
    containerImages: imagesWire(world, revision.taskDefinition),
    guardDutyEnabled: false,
    serviceConnectConfiguration: settings.serviceConnectConfiguration,
    volumeConfigurations: settings.volumeConfigurations,
    createdAt: seconds(revision.createdAt),
  })
}
