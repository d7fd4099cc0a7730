import type { Service } from '../api.ts'
import { shortName } from './pin.ts'
import type { WaitPorts } from './ports.ts'
import type { ServiceState } from './state.ts'

/** DescribeServices takes at most so many. */
const perCall = 10

/** Services of one cluster, few enough for one call. */
export interface Batch {
  cluster: string
  services: ServiceState[]
}

export function batchesOf(services: readonly ServiceState[]): Batch[] {
  const byCluster = new Map<string, ServiceState[]>()
  for (const service of services) {
    const { cluster } = service.pin
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), service])
  }
  return [...byCluster].flatMap(([cluster, all]) =>
    Array.from({ length: Math.ceil(all.length / perCall) }, (_, index) => ({
      cluster,
      services: all.slice(index * perCall, (index + 1) * perCall),
    })),
  )
}

/** What ECS says of each service of the batch, by key. One it says nothing of is left out. */
export async function readBatch(
  { cluster, services }: Batch,
  ecs: WaitPorts['ecs'],
): Promise<Map<string, Service | 'missing'>> {
  const answer = await ecs.describeServices({ cluster, services: services.map(({ pin }) => pin.service) })
  const found = new Map<string, Service | 'missing'>()
  for (const { key, pin } of services) {
    const name = shortName(pin.service)
    const service = answer.services.find(({ serviceName }) => serviceName === name)
    const missing = answer.failures?.some(({ arn }) => shortName(arn ?? '') === name)
    if (service) found.set(key, service)
    else if (missing) found.set(key, 'missing')
  }
  return found
}
