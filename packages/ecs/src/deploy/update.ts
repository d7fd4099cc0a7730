import type { JsonObject, Service } from '../api.ts'
import { familyRevision } from '../task-definition/arn.ts'
import { mayHaveHappened } from './aws-error.ts'
import type { ServiceOutcome } from './outcome.ts'
import { failed, patiently, type Run } from './patience.ts'
import { type PlannedService, updateFor } from './plan.ts'
import { EffectUnknown } from './refusal.ts'
import type { DeployRequest } from './request.ts'
import { describeService, isCompleted, primaryOf } from './services.ts'

const attempts = 4
const pauseBeforeLook = 1000

/** Brings one service to `arn`, with no request where it is there already. */
export async function updateService(
  planned: PlannedService,
  arn: string,
  request: DeployRequest,
  run: Run,
): Promise<ServiceOutcome> {
  const { service } = planned
  const body = updateFor(planned, arn, request)
  const after = body ? await send(service, body, run) : service
  const status = !body && isCompleted(service) ? 'unchanged' : 'started'
  const previous = service.taskDefinition
  run.narrator.info(line(service, arn, body !== undefined, status))
  return {
    cluster: service.clusterArn.split('/').at(-1) ?? request.cluster,
    service: service.serviceName,
    previousTaskDefinition: previous,
    taskDefinition: arn,
    deploymentId: primaryOf(after)?.id ?? '',
    status,
  }
}

function line(service: Service, arn: string, updated: boolean, status: ServiceOutcome['status']): string {
  const { serviceName, taskDefinition: previous } = service
  const runs = familyRevision(arn)
  if (!updated && status === 'unchanged') return `Service "${serviceName}" runs ${runs} already.`
  if (!updated) return `Service "${serviceName}" is rolling out ${runs} already; nothing sent.`
  if (previous === arn) return `Service "${serviceName}" updated at ${runs}.`
  return `Service "${serviceName}": ${familyRevision(previous)} → ${runs}.`
}

/**
 * UpdateService; when its answer is lost, the service is read before anything is sent again.
 * @throws EffectUnknown where that cannot be done any more.
 */
async function send(before: Service, body: JsonObject, run: Run): Promise<Service> {
  const doing = {
    doing: `update service "${before.serviceName}"`,
    action: 'ecs:UpdateService',
    resource: before.serviceArn,
  }
  let unclear = false
  const update = async () => {
    try {
      return await run.ecs.updateService(body)
    } catch (error) {
      unclear ||= mayHaveHappened(error) || error === run.signal?.reason
      throw error
    }
  }
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await patiently(run, update)).service
      } catch (error) {
        if (!mayHaveHappened(error)) throw failed(run, doing, error)
        await run.clock.sleep(pauseBeforeLook * attempt * (1 + run.random()), run.signal)
        const now = await describeService(before.clusterArn, before.serviceName, run)
        if (now && hasLanded(before, now, body)) return now
        unclear = false
        if (attempt === attempts) throw failed(run, doing, error)
      }
    }
  } catch (error) {
    throw unclear ? new EffectUnknown(before.serviceName, error) : error
  }
}

function hasLanded(before: Service, now: Service, body: JsonObject): boolean {
  const moved = primaryOf(now)?.id !== primaryOf(before)?.id
  if (body.forceNewDeployment === true && !moved) return false
  if (typeof body.taskDefinition === 'string' && now.taskDefinition !== body.taskDefinition) return false
  return body.desiredCount === undefined || now.desiredCount === body.desiredCount
}
