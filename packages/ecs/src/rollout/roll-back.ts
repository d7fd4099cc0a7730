import type { Service } from '../api.ts'
import type { Rollback } from './outcome.ts'
import { primaryOf, revisionName, sameRevision } from './pin.ts'
import type { WaitPorts } from './ports.ts'
import type { ServiceState } from './state.ts'

/**
 * Brings the previous revision back: StopServiceDeployment where there is a service deployment to stop,
 * else one UpdateService to the revision recorded before. Each is sent at most once. Looks first, so that
 * only what is still ours is taken back. Never throws: what failed is in the note.
 */
export async function rollBack(
  state: ServiceState,
  serviceDeploymentArn: string | undefined,
  ports: WaitPorts,
): Promise<Rollback> {
  const rollback = state.rollback ?? { deadline: 0 }
  const base = { deadline: rollback.deadline, by: 'nobody' as const }
  const failed = (note: string): Rollback => ({ ...base, state: 'failed', note })
  try {
    await ports.guardAccount()
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
  const present = await look(state, ports)
  if (typeof present === 'string') return failed(present)
  const arn = serviceDeploymentArn ?? present.currentServiceDeployment
  const to = previousOf(state, present)
  const known = to === undefined ? {} : { to }
  const refusal = arn === undefined ? undefined : await stop(state, arn, ports)
  if (arn !== undefined && refusal === undefined) {
    return { ...base, ...known, by: 'StopServiceDeployment', state: 'in-progress' }
  }
  if (to === undefined) {
    return failed(
      `There is no earlier revision to go back to. ${refusal ?? 'Give `deployments` of the deploy step, which records it.'}`,
    )
  }
  return update(state, to, { ...base, ...known }, ports)
}

async function look(state: ServiceState, { ecs, failureOf }: WaitPorts): Promise<Service | string> {
  const { cluster, service } = state.pin
  try {
    const { services } = await ecs.describeServices({ cluster, services: [service] })
    const found = services[0]
    if (found?.status !== 'ACTIVE') return `Service ${state.name} is gone.`
    const primary = primaryOf(found.deployments)
    if (primary?.id === state.pinned?.id) return found
    return `Nothing was done: ${primary?.id ?? 'another deployment'}, which runs ${revisionName(primary?.taskDefinition ?? 'another revision')}, took the place of ours meanwhile.`
  } catch (error) {
    return failureOf(error, `look at ${state.name} before the rollback`, 'ecs:DescribeServices').explanation
  }
}

/** Undefined when ECS accepted it, else why not. */
async function stop(
  state: ServiceState,
  arn: string,
  { ecs, failureOf }: WaitPorts,
): Promise<string | undefined> {
  try {
    await ecs.stopServiceDeployment({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' })
    return undefined
  } catch (error) {
    return failureOf(error, `stop the deployment of ${state.name}`, 'ecs:StopServiceDeployment').explanation
  }
}

async function update(
  state: ServiceState,
  to: string,
  base: Omit<Rollback, 'by' | 'state'>,
  { ecs, failureOf }: WaitPorts,
): Promise<Rollback> {
  const { cluster, service } = state.pin
  try {
    await ecs.updateService({ cluster, service, taskDefinition: to })
    return { ...base, by: 'UpdateService', state: 'in-progress' }
  } catch (error) {
    const failure = failureOf(error, `put ${state.name} back to ${revisionName(to)}`, 'ecs:UpdateService')
    // An answer that was lost says nothing: whether it took effect is seen by looking on.
    if (failure.kind === 'passing') {
      return { ...base, by: 'UpdateService', state: 'in-progress', note: failure.explanation }
    }
    return { ...base, by: 'nobody', state: 'failed', note: failure.explanation }
  }
}

function previousOf(
  { pin, pinned, sourceTaskDefinition }: ServiceState,
  service: Service,
): string | undefined {
  const other = service.deployments.find(({ id }) => id !== pinned?.id)?.taskDefinition
  return [pin.previousTaskDefinition, sourceTaskDefinition, other].find(
    (one) => one !== undefined && !sameRevision(one, pinned?.taskDefinition ?? ''),
  )
}
