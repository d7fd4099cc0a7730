/** Finds what a request names by short name or ARN, refusing as ECS does. */
import { AwsError } from '../protocol/aws-json.ts'
import type {
  ClusterRecord,
  ServiceDeploymentRecord,
  ServiceRecord,
  TaskDefinitionRecord,
} from './records.ts'
import { serviceKey, type World } from './world.ts'

/** The part of an ARN after the resource type: `name` or `cluster/name`; a short name as it is. */
export function shortName(nameOrArn: string): string {
  if (!nameOrArn.startsWith('arn:')) return nameOrArn
  return nameOrArn.slice(nameOrArn.indexOf('/') + 1)
}

/** @param name undefined is the cluster called `default`. */
export function findCluster(world: World, name: string | undefined): ClusterRecord {
  const cluster = world.clusters.get(shortName(name ?? 'default'))
  if (cluster === undefined || cluster.status !== 'ACTIVE' || !ofThisAccount(world, name)) {
    throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  }
  return cluster
}

export function lookUpService(world: World, cluster: ClusterRecord, name: string): ServiceRecord | undefined {
  if (!ofThisAccount(world, name)) return undefined
  const last = shortName(name).split('/').at(-1) ?? ''
  const service = world.services.get(serviceKey(cluster, last))
  return name.startsWith('arn:') && name.split('/').length > 2 && name !== service?.arn ? undefined : service
}

/** A service that can be changed. */
export function findService(world: World, cluster: ClusterRecord, name: string | undefined): ServiceRecord {
  if (name === undefined) throw new AwsError('InvalidParameterException', 'Service name cannot be blank.')
  const service = lookUpService(world, cluster, name)
  if (service === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.')
  return service
}

/** `family` (its newest ACTIVE revision), `family:revision` or an ARN. */
export function lookUpTaskDefinition(world: World, name: string): TaskDefinitionRecord | undefined {
  if (!ofThisAccount(world, name)) return undefined
  const [family = '', revision] = shortName(name).split(':')
  const records = world.families.get(family) ?? []
  if (revision === undefined) return records.findLast((record) => record.status === 'ACTIVE')
  if (!/^\d+$/.test(revision)) {
    throw new AwsError('ClientException', `Invalid revision number. Number: ${revision}`)
  }
  return records.find((record) => record.revision === Number(revision))
}

/** The task definition a service is to run. */
export function findRunnable(world: World, name: string): TaskDefinitionRecord {
  const record = lookUpTaskDefinition(world, name)
  if (record === undefined) throw new AwsError('ClientException', 'TaskDefinition not found.')
  if (record.status !== 'ACTIVE') throw new AwsError('ClientException', 'TaskDefinition is inactive')
  return record
}

export function lookUpServiceDeployment(world: World, arn: string): ServiceDeploymentRecord | undefined {
  for (const service of world.services.values()) {
    const record = service.serviceDeployments.find((deployment) => deployment.arn === arn)
    if (record !== undefined) return record
  }
  return undefined
}

/** An ARN of another account or region names nothing here. */
function ofThisAccount(world: World, name: string | undefined): boolean {
  if (name === undefined || !name.startsWith('arn:')) return true
  const [, , , region, account] = name.split(':')
  return region === world.region && account === world.account
}
