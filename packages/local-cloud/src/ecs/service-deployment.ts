/** The record ECS keeps of a deployment from request to end. */
import { countsOf, requestedOf, tasksOf } from './counts.ts'
import type { ServiceDeploymentRecord, ServiceRecord } from './records.ts'
import type { World } from './world.ts'

const openStatuses: readonly string[] = [
  'PENDING',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
]

export function isOpen(record: ServiceDeploymentRecord): boolean {
  return openStatuses.includes(record.status)
}

export function openServiceDeployment(service: ServiceRecord): ServiceDeploymentRecord | undefined {
  return service.serviceDeployments.find(isOpen)
}

export function isRollingBack(record: ServiceDeploymentRecord): boolean {
  return record.status === 'ROLLBACK_REQUESTED' || record.status === 'ROLLBACK_IN_PROGRESS'
}

/** Ends a service deployment; its task counts stay as they are now. */
export function stopRecord(
  world: World,
  record: ServiceDeploymentRecord,
  status: ServiceDeploymentRecord['status'],
  reason: string | undefined,
): void {
  record.timer?.()
  record.status = status
  record.finishedAt = world.clock.now()
  record.updatedAt = record.finishedAt
  if (status === 'STOPPED') record.stoppedAt = record.finishedAt
  if (reason !== undefined) record.statusReason = reason
  if (record.breaker.status === 'MONITORING') record.breaker.status = 'MONITORING_COMPLETE'
  record.finalCounts = countsByRevision(world, record)
}

/** Task counts of a service deployment's revisions, as they are now. */
export function countsByRevision(world: World, record: ServiceDeploymentRecord) {
  const { service } = record
  return new Map(
    service.deployments.map((deployment) => {
      const requested = requestedOf(world, service, deployment)
      const counts = countsOf(tasksOf(service, deployment))
      return [deployment.revision.arn, { requested, running: counts.running, pending: counts.pending }]
    }),
  )
}
