/** Going back to what ran before. */
import type { JsonObject } from '../protocol/aws-json.ts'
import { failDeployment, newDeployment } from './deployment.ts'
import { eventTexts, rolloutReasons, statusReasons } from './event-texts.ts'
import type { ServiceDeploymentRecord, ServiceRecord } from './records.ts'
import { addEvent, type World } from './world.ts'

/** Why a deployment goes back, in the three places ECS says so. */
export interface RollbackCause {
  failed: string
  rollingBack: (deploymentId: string) => string
  statusReason: string
  eventWhy: string
}

export const rollbackCauses = {
  breaker: {
    failed: rolloutReasons.breakerFailed(),
    rollingBack: rolloutReasons.breakerRollingBack,
    statusReason: statusReasons.breaker,
    eventWhy: 'tasks failed to start.',
  },
  alarm: {
    failed: rolloutReasons.alarmFailed(),
    rollingBack: rolloutReasons.alarmRollingBack,
    statusReason: statusReasons.alarm,
    eventWhy: 'alarm detected.',
  },
  requested: (id: string) => reasoned(statusReasons.requested, id),
  hook: (id: string, statusReason: string) => reasoned(statusReason, id),
}

function reasoned(statusReason: string, id: string): RollbackCause {
  return {
    failed: rolloutReasons.stopped(id),
    rollingBack: rolloutReasons.rollingBack,
    statusReason,
    eventWhy: statusReason,
  }
}

/**
 * The last completed revision becomes PRIMARY again under its own deployment id, with what still runs of it.
 * The id comes back because it is the revision's, not the attempt's.
 */
export function rollBack(
  world: World,
  service: ServiceRecord,
  record: ServiceDeploymentRecord,
  cause: RollbackCause,
): void {
  const now = world.clock.now()
  const revision = service.lastCompleted
  const failing = record.deployment
  if (revision === undefined || revision.deploymentId === failing.id) {
    const statusReason = statusReasons.noCandidate(cause.statusReason)
    failDeployment(world, service, record, { ...cause, statusReason }, 'ROLLBACK_FAILED')
    return
  }
  failing.rolloutState = 'FAILED'
  failing.rolloutStateReason = cause.failed
  failing.status = 'ACTIVE'
  failing.updatedAt = now
  addEvent(world, service, eventTexts.failed(failing.id, cause.eventWhy))

  const reason = cause.rollingBack(revision.deploymentId)
  const listed = service.deployments.find((deployment) => deployment.id === revision.deploymentId)
  const restored = newDeployment(world, revision, reason)
  const primary = listed === undefined ? restored : Object.assign(listed, restored)
  service.deployments = [primary, ...service.deployments.filter((deployment) => deployment !== primary)]
  for (const other of service.deployments) if (other !== primary) other.status = 'ACTIVE'
  service.taskDefinition = revision.taskDefinition
  service.settings = { ...structuredClone(revision.settings), ...unversioned(service.settings) }
  service.steady = false
  delete service.arrivedAt

  record.timer?.()
  record.status = 'ROLLBACK_IN_PROGRESS'
  record.statusReason = cause.statusReason
  record.rollback = { reason: cause.statusReason, startedAt: now, revision }
  record.updatedAt = now
  if (record.stage !== undefined) {
    record.stage = 'CLEAN_UP'
    record.testWeight = 0
    record.productionWeight = 0
  }
  addEvent(world, service, eventTexts.rollingBack(revision.deploymentId))
}

/** What belongs to the service and not to a revision: a rollback leaves it alone. */
function unversioned(settings: JsonObject): JsonObject {
  const keys = ['deploymentConfiguration', 'healthCheckGracePeriodSeconds', 'availabilityZoneRebalancing']
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)))
}
