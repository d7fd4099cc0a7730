/** DescribeServices, with reads that may lag. */
import { AwsError, type JsonObject } from '../../protocol/aws-json.ts'
import { textOf, textsOf } from '../../protocol/json-input.ts'
import { findCluster, lookUpService, shortName } from '../lookup.ts'
import { recall } from '../past.ts'
import type { World } from '../world.ts'

const mostDescribed = 10

export function describeServices(world: World, input: JsonObject): JsonObject {
  const cluster = findCluster(world, textOf(input, 'cluster'))
  const names = textsOf(input, 'services')
  if (names.length === 0) throw new AwsError('InvalidParameterException', 'Services cannot be empty.')
  if (names.length > mostDescribed) {
    throw new AwsError('InvalidParameterException', `Services cannot be more than ${mostDescribed}.`)
  }
  const include = textsOf(input, 'include')
  const found = names.map((name) => lookUpService(world, cluster, name))
  return {
    services: [...new Set(found)].flatMap((service) => {
      if (service === undefined) return []
      const wire = recall(world, service)
      return include.includes('TAGS') ? [{ ...wire, tags: world.tags.get(service.arn) ?? [] }] : [wire]
    }),
    failures: names
      .filter((_, index) => found[index] === undefined)
      .map((name) => ({
        arn: name.startsWith('arn:')
          ? name
          : world.identity.arn(`service/${cluster.name}/${shortName(name)}`),
        reason: 'MISSING',
      })),
  }
}
