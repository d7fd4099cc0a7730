import { familyRevision, parseArn } from '../task-definition/arn.ts'
import type { Finding } from './checks.ts'
import { isChange, type Plan, type PlannedService, targetDefinition } from './plan.ts'
import type { DeployRequest } from './request.ts'
import { isCompleted, primaryOf } from './services.ts'

/** The checks that need no request: all is in the services and definitions that were read already. */
export function checkServices(plan: Plan, request: DeployRequest): Finding[] {
  return plan.services.flatMap((planned) => [
    ...rolloutInProgress(planned, request),
    ...failedBefore(planned, request),
    ...noTasks(planned, request),
    ...rolesElsewhere(planned),
  ])
}

function rolloutInProgress(planned: PlannedService, request: DeployRequest): Finding[] {
  const { service } = planned
  const primary = primaryOf(service)
  if (isCompleted(service) || primary?.rolloutState === 'FAILED') return []
  if (!isChange(planned) && !request.forceNewDeployment) return []
  const under = familyRevision(primary?.taskDefinition ?? service.taskDefinition)
  const detail = `rolls out ${under} right now; this deploy replaces that rollout before it is done`
  return [{ check: 'rollout', subject: service.serviceName, verdict: 'warning', detail }]
}

/** ECS starts no new deployment for an update that changes nothing, so a failed one stays failed. */
function failedBefore(planned: PlannedService, request: DeployRequest): Finding[] {
  const { service } = planned
  if (isChange(planned) || request.forceNewDeployment || primaryOf(service)?.rolloutState !== 'FAILED')
    return []
  const detail =
    `its rollout of ${familyRevision(service.taskDefinition)} has failed and this deploy asks for the same; ` +
    'set "force-new-deployment: true" to try that revision again'
  return [{ check: 'rollout', subject: service.serviceName, verdict: 'warning', detail }]
}

function noTasks(planned: PlannedService, request: DeployRequest): Finding[] {
  const { service } = planned
  const count = request.desiredCount ?? service.desiredCount
  if (count > 0 || service.schedulingStrategy === 'DAEMON' || !isChange(planned)) return []
  const detail = 'has a desired count of 0: no task will start, so nothing shows whether this revision works'
  return [{ check: 'desired count', subject: service.serviceName, verdict: 'warning', detail }]
}

/** ECS can only assume roles of its own account. */
function rolesElsewhere(planned: PlannedService): Finding[] {
  if (!isChange(planned)) return []
  const definition = targetDefinition(planned.target)
  const home = parseArn(planned.service.serviceArn)?.account
  return [definition.taskRoleArn, definition.executionRoleArn].flatMap((role): Finding[] => {
    const account = typeof role === 'string' ? parseArn(role)?.account : undefined
    if (typeof role !== 'string' || !account || account === home) return []
    const detail = `is in account ${account}, but the service is in ${home}: ECS can't assume it`
    return [{ check: 'role', subject: role, verdict: 'failed', detail }]
  })
}
