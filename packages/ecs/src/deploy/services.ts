import type { Deployment, Service } from '../api.ts'
import { nameOfArn, parseArn } from '../task-definition/arn.ts'
import { nameOf } from './aws-error.ts'
import { ask, type Run } from './patience.ts'
import { DeployRefused } from './refusal.ts'
import type { DeployRequest } from './request.ts'

/** DescribeServices takes at most this many. */
const perRequest = 10

/**
 * The services asked for, in that order, read in as few requests as AWS allows.
 * @throws DeployRefused naming every one that isn't there or can't be deployed to.
 */
export async function describeServices(request: DeployRequest, run: Run): Promise<Service[]> {
  const answers = await Promise.all(
    chunks(request.services).map((names) => describe(request.cluster, names, run)),
  )
  const found = answers.flatMap(({ services }) => services)
  const failures = answers.flatMap((answer) => answer.failures)
  const problems: string[] = []
  const services = request.services.flatMap((asked) => {
    const name = nameOfArn(asked)
    const service = found.find(({ serviceName }) => serviceName === name)
    if (service) {
      problems.push(...serviceProblems(service, request))
      return [service]
    }
    const reason = failures.find(({ arn }) => arn && nameOfArn(arn) === name)?.reason ?? 'MISSING'
    problems.push(
      `Service "${name}" isn't in cluster "${nameOfArn(request.cluster)}" in ${run.region} (${reason}). ` +
        'Check its name, the cluster and the region.',
    )
    return []
  })
  if (problems.length > 0) throw new DeployRefused(problems)
  return services
}

/** One service, read again. */
export async function describeService(cluster: string, name: string, run: Run): Promise<Service | undefined> {
  const { services } = await describe(cluster, [name], run)
  return services.find(({ serviceName }) => serviceName === name)
}

async function describe(cluster: string, services: string[], run: Run) {
  const doing = {
    doing: `describe the services ${services.map(nameOfArn).join(', ')} of cluster "${nameOfArn(cluster)}"`,
    action: 'ecs:DescribeServices',
  }
  try {
    return await ask(run, doing, () => run.ecs.describeServices({ cluster, services }))
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (nameOf(cause) !== 'ClusterNotFoundException') throw error
    throw new DeployRefused([
      `Cluster "${nameOfArn(cluster)}" isn't in ${run.region} of this account, or isn't ACTIVE. ` +
        'Check its name, the region and the credentials.',
    ])
  }
}

/** The deployment that ECS works towards; undefined where the service has none (task sets). */
export function primaryOf(service: Service): Deployment | undefined {
  return service.deployments.find(({ status }) => status === 'PRIMARY')
}

/** True when the service has finished rolling out what it points at. */
export function isCompleted(service: Service): boolean {
  const primary = primaryOf(service)
  if (primary?.rolloutState !== undefined) return primary.rolloutState === 'COMPLETED'
  // Deployments made before 2020 have no rollout state.
  return service.deployments.length === 1 && service.runningCount === service.desiredCount
}

function serviceProblems(service: Service, request: DeployRequest): string[] {
  const name = `Service "${service.serviceName}"`
  const controller = service.deploymentController?.type ?? 'ECS'
  const problems: string[] = []
  if (service.status !== 'ACTIVE') {
    problems.push(
      `${name} is ${service.status}, not ACTIVE: it is being or has been deleted. Create it first.`,
    )
  }
  if (controller !== 'ECS') {
    problems.push(
      `${name} is deployed by ${controller}, which UpdateService can't do. ` +
        'Use its deployment controller, or change the service to ECS (rolling, blue/green and canary are native there).',
    )
  }
  if (request.desiredCount !== undefined && service.schedulingStrategy === 'DAEMON') {
    problems.push(`${name} is a DAEMON service: it runs one task an instance. Leave "desired-count" out.`)
  }
  return problems
}

/** ARNs that the user gave and that lie elsewhere: in another account, region, or not in ECS at all. */
export async function foreignArns(request: DeployRequest, run: Run): Promise<string[]> {
  const given = [request.cluster, ...request.services, ...referencesOf(request)]
  const arns = given.flatMap((text) => {
    const arn = parseArn(text)
    return arn ? [{ text, arn }] : []
  })
  if (arns.length === 0) return []
  const account = await run.account()
  return arns.flatMap(({ text, arn }) => {
    if (arn.account !== account)
      return [`${text} is in account ${arn.account}, the credentials are for ${account}.`]
    if (arn.region !== run.region) return [`${text} is in ${arn.region}, "aws-region" is ${run.region}.`]
    return []
  })
}

function referencesOf({ base, revision }: DeployRequest): string[] {
  const chosen = revision?.kind === 'each' ? [...revision.references.values()] : []
  if (revision?.kind === 'one') chosen.push(revision.reference)
  if (base.kind === 'revision') chosen.push(base.reference)
  return chosen
}

function chunks(names: string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / perRequest) }, (_, index) =>
    names.slice(index * perRequest, (index + 1) * perRequest),
  )
}
