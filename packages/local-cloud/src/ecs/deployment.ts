/** The life of a deployment: started, completed, failed. */
import type { JsonObject } from '../protocol/aws-json.ts'
import { configurationOf } from './counts.ts'
import { eventTexts, rolloutReasons, statusReasons } from './event-texts.ts'
import type {
  DeploymentRecord,
  ServiceDeploymentRecord,
  ServiceRecord,
  ServiceRevisionRecord,
} from './records.ts'
import { isRollingBack, openServiceDeployment, stopRecord } from './service-deployment.ts'
import { addEvent, type World } from './world.ts'

/** A new revision of the service becomes PRIMARY; what was under way is stopped. */
export function startDeployment(world: World, service: ServiceRecord): ServiceDeploymentRecord {
  const now = world.clock.now()
  const previous = openServiceDeployment(service)
  if (previous !== undefined) stopRecord(world, previous, 'STOPPED', statusReasons.superseded)
  const source = service.deployments.map((deployment) => deployment.revision)
  const revision = newRevision(world, service)
  const deployment = newDeployment(world, revision, rolloutReasons.inProgress(revision.deploymentId))
  for (const older of service.deployments) older.status = 'ACTIVE'
  service.deployments.unshift(deployment)
  service.steady = false
  delete service.arrivedAt
  const record: ServiceDeploymentRecord = {
    arn: world.identity.arn(
      `service-deployment/${service.cluster.name}/${service.name}/${world.identity.serviceDeploymentId()}`,
    ),
    service,
    deployment,
    status: 'PENDING',
    source,
    target: revision,
    configuration: structuredClone(configurationOf(service)),
    createdAt: now,
    updatedAt: now,
    breaker: { status: breakerEnabled(service) ? 'MONITORING' : 'DISABLED', failures: 0 },
    triggeredAlarms: [],
    hooks: [],
  }
  service.serviceDeployments.unshift(record)
  world.clock.schedule(world.timings.deploymentStart, () => {
    if (record.status !== 'PENDING') return
    record.status = 'IN_PROGRESS'
    record.startedAt = world.clock.now()
  })
  world.remember(service)
  return record
}

function breakerEnabled(service: ServiceRecord): boolean {
  const breaker = configurationOf(service).deploymentCircuitBreaker as JsonObject | undefined
  return breaker?.enable === true
}

function newRevision(world: World, service: ServiceRecord): ServiceRevisionRecord {
  const id = world.identity.revisionId()
  const revision: ServiceRevisionRecord = {
    arn: world.identity.arn(`service-revision/${service.cluster.name}/${service.name}/${id}`),
    deploymentId: `ecs-svc/${id}`,
    taskDefinition: service.taskDefinition,
    settings: structuredClone(service.settings),
    createdAt: world.clock.now(),
  }
  service.revisions.push(revision)
  return revision
}

export function newDeployment(
  world: World,
  revision: ServiceRevisionRecord,
  reason: string,
): DeploymentRecord {
  const now = world.clock.now()
  return {
    id: revision.deploymentId,
    revision,
    status: 'PRIMARY',
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: reason,
    createdAt: now,
    updatedAt: now,
    failedTasks: 0,
    failureWaves: 0,
    launchNotBefore: 0,
    launches: 0,
  }
}

/** The PRIMARY has arrived. Deployments without tasks become INACTIVE and leave the list. */
export function completeDeployment(world: World, service: ServiceRecord, primary: DeploymentRecord): void {
  primary.rolloutState = 'COMPLETED'
  primary.rolloutStateReason = rolloutReasons.completed(primary.id)
  primary.updatedAt = world.clock.now()
  primary.failedTasks = 0
  service.lastCompleted = primary.revision
  const record = openServiceDeployment(service)
  if (record !== undefined) {
    const status = isRollingBack(record) ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL'
    stopRecord(world, record, status, record.statusReason)
  }
  addEvent(world, service, eventTexts.completed(primary.id))
}

/** No way back was asked for, or there is none: the deployment stays where it is and launches nothing more. */
export function failDeployment(
  world: World,
  service: ServiceRecord,
  record: ServiceDeploymentRecord,
  cause: { failed: string; statusReason: string; eventWhy: string },
  status: 'STOPPED' | 'ROLLBACK_FAILED',
): void {
  const { deployment } = record
  deployment.rolloutState = 'FAILED'
  deployment.rolloutStateReason = cause.failed
  deployment.updatedAt = world.clock.now()
  stopRecord(world, record, status, cause.statusReason)
  addEvent(world, service, eventTexts.failed(deployment.id, cause.eventWhy))
}
