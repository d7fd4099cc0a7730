/** Clusters and their capacity providers. */
import { AwsError, type JsonObject, type Operation } from '../../protocol/aws-json.ts'
import { objectsOf, textOf, textsOf } from '../../protocol/json-input.ts'
import { findCluster, shortName } from '../lookup.ts'
import { pageOf } from '../paging.ts'
import type { ClusterRecord } from '../records.ts'
import { clusterWire } from '../wire.ts'
import type { World } from '../world.ts'

const kept = [
  'settings',
  'configuration',
  'capacityProviders',
  'defaultCapacityProviderStrategy',
  'serviceConnectDefaults',
]

export function clusterOperations(world: World): Record<string, Operation> {
  const answer = (cluster: ClusterRecord, ...include: string[]) => ({
    cluster: withTags(world, cluster, include.length === 0 ? ['TAGS', 'SETTINGS'] : include),
  })
  return {
    CreateCluster(input) {
      const name = textOf(input, 'clusterName') ?? 'default'
      const existing = world.clusters.get(name)
      if (existing?.status === 'ACTIVE') return answer(existing)
      const cluster: ClusterRecord = {
        arn: world.identity.arn(`cluster/${name}`),
        name,
        status: 'ACTIVE',
        settings: { settings: [{ name: 'containerInsights', value: 'disabled' }], ...pick(input, kept) },
      }
      world.clusters.set(name, cluster)
      world.tags.set(cluster.arn, objectsOf(input, 'tags'))
      return answer(cluster)
    },
    DescribeClusters(input) {
      const names = textsOf(input, 'clusters')
      const wanted = (names.length === 0 ? ['default'] : names).map((name) => ({
        name,
        cluster: world.clusters.get(shortName(name)),
      }))
      const include = textsOf(input, 'include')
      return {
        clusters: wanted.flatMap(({ cluster }) => (cluster ? [withTags(world, cluster, include)] : [])),
        failures: wanted
          .filter(({ cluster }) => cluster === undefined)
          .map(({ name }) => ({
            arn: world.identity.arn(`cluster/${shortName(name)}`),
            reason: 'MISSING',
          })),
      }
    },
    ListClusters(input) {
      const active = [...world.clusters.values()].filter(({ status }) => status === 'ACTIVE')
      const { page, more } = pageOf(active, input, 100)
      return { clusterArns: page.map(({ arn }) => arn), ...more }
    },
    UpdateCluster: (input) => update(world, input, kept, answer),
    UpdateClusterSettings: (input) => update(world, input, ['settings'], answer),
    PutClusterCapacityProviders: (input) =>
      update(world, input, ['capacityProviders', 'defaultCapacityProviderStrategy'], answer),
    DeleteCluster(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const services = [...world.services.values()].filter((service) => service.cluster === cluster)
      if (services.some(({ status }) => status === 'ACTIVE')) {
        throw new AwsError(
          'ClusterContainsServicesException',
          'The Cluster cannot be deleted while Services are active.',
        )
      }
      if (services.some(({ tasks }) => tasks.some((task) => task.lastStatus !== 'STOPPED'))) {
        throw new AwsError(
          'ClusterContainsTasksException',
          'The Cluster cannot be deleted while Tasks are active.',
        )
      }
      cluster.status = 'INACTIVE'
      return answer(cluster)
    },
    DescribeCapacityProviders(input) {
      const names = textsOf(input, 'capacityProviders')
      const all = ['FARGATE', 'FARGATE_SPOT']
      return {
        capacityProviders: all
          .filter((name) => names.length === 0 || names.map(shortName).includes(name))
          .map((name) => ({
            capacityProviderArn: world.identity.arn(`capacity-provider/${name}`),
            name,
            status: 'ACTIVE',
            tags: [],
          })),
        failures: names
          .filter((name) => !all.includes(shortName(name)))
          .map((name) => ({ arn: name, reason: 'MISSING' })),
      }
    },
  }
}

function update(
  world: World,
  input: JsonObject,
  keys: string[],
  answer: (cluster: ClusterRecord) => JsonObject,
): JsonObject {
  const cluster = findCluster(world, textOf(input, 'cluster'))
  Object.assign(cluster.settings, pick(input, keys))
  return answer(cluster)
}

function withTags(world: World, cluster: ClusterRecord, include: string[]): JsonObject {
  const { settings, configuration, ...wire } = clusterWire(world, cluster)
  return {
    ...wire,
    ...(include.includes('SETTINGS') && settings !== undefined ? { settings } : { settings: [] }),
    ...(include.includes('CONFIGURATIONS') && configuration !== undefined ? { configuration } : {}),
    tags: include.includes('TAGS') ? (world.tags.get(cluster.arn) ?? []) : [],
  }
}

function pick(input: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([key]) => keys.includes(key)))
}
