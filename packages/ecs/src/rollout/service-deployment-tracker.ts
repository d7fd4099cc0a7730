import type { Service, ServiceDeployment } from '../api.ts'
import { type Allowance, turnOf } from './call-budget.ts'
import { hasPauseHooks, strategyOf } from './deployment-configuration.ts'
import { pinDeployment } from './pinning.ts'
import type { WaitPorts } from './ports.ts'
import {
  findRecentRollback,
  findServiceDeployment,
  perDescription,
  readServiceDeployments,
} from './read-service-deployments.ts'
import type { Requests } from './requests.ts'
import type { PinnedDeployment, ServiceState } from './state.ts'

/** How often a service deployment is looked for: it may lag behind, or not exist (before October 2024). */
const searches = 6

const lessToSee = 'read stages, traffic, circuit breaker counts and pauses'

/** A service that ECS described in this tick. */
export interface Seen {
  state: ServiceState
  service: Service
}

export interface ServiceDeploymentTracker {
  /** The service deployments of the pinned deployments, by key, as far as they are known and may be read. */
  read(
    all: readonly Seen[],
    budget: Allowance,
    tick: number,
    startedAt: number,
  ): Promise<Map<string, ServiceDeployment>>
  arnOf(key: string): string | undefined
}

/** Finds the service deployment of each pinned deployment once, and reads it again each tick. */
export function trackServiceDeployments(
  { ecs, clock }: WaitPorts,
  requests: Requests,
): ServiceDeploymentTracker {
  const arns = new Map<string, string>()
  const searched = new Map<string, number>()

  /** Its ARN is not known, or is that of a deployment which is followed no longer. */
  function isWanted({ key }: ServiceState, pinned: PinnedDeployment | undefined): boolean {
    if (!pinned?.id || requests.isDenied('ecs:ListServiceDeployments')) return false
    const times = searched.get(`${key} ${pinned.id}`) ?? 0
    if (times === 0) arns.delete(key)
    return times < searches && !arns.has(key)
  }

  async function search({ state, service }: Seen, pinned: PinnedDeployment): Promise<void> {
    const { cluster, service: name, deploymentId } = state.pin
    const key = `${state.key} ${pinned.id}`
    searched.set(key, (searched.get(key) ?? 0) + 1)
    const saysNothing = deploymentId === undefined && state.looks === 0
    const arn = await requests.optional('ecs:ListServiceDeployments', lessToSee, async () => {
      const createdAt = pinned.createdAt === undefined ? {} : { createdAt: pinned.createdAt / 1000 }
      const back = saysNothing ? await findRecentRollback(cluster, name, clock.now(), ecs) : undefined
      return back ?? findServiceDeployment(cluster, name, { id: pinned.id, ...createdAt }, ecs)
    })
    if (arn) arns.set(state.key, arn)
    else warnOfBlindness(requests, state.name, service)
  }

  return {
    arnOf: (key) => arns.get(key),
    async read(all, budget, tick, startedAt) {
      const unknown = all
        .map((seen) => ({ seen, pinned: pinDeployment(seen.state, seen.service, clock.now(), startedAt) }))
        .filter(({ seen, pinned }) => isWanted(seen.state, pinned))
      await Promise.all(
        unknown.slice(0, budget.searches).map(({ seen, pinned }) => pinned && search(seen, pinned)),
      )
      const keys = all.map(({ state }) => state.key).filter((key) => arns.has(key))
      const wanted = turnOf(keys, tick, budget.deployments * perDescription)
      if (wanted.length === 0) return new Map()
      const read = await requests.optional('ecs:DescribeServiceDeployments', lessToSee, () =>
        readServiceDeployments([...new Set(wanted.map((key) => arns.get(key) ?? ''))], ecs),
      )
      return new Map(
        wanted.flatMap((key): Array<[string, ServiceDeployment]> => {
          const one = read?.get(arns.get(key) ?? '')
          return one ? [[key, one]] : []
        }),
      )
    },
  }
}

/** Without its service deployment a pause or a shift of traffic looks like a rollout that takes long. */
function warnOfBlindness(requests: Requests, name: string, service: Service): void {
  if (!requests.isDenied('ecs:ListServiceDeployments')) return
  if (hasPauseHooks(service) || strategyOf(service) !== 'ROLLING') {
    requests.warn(
      `${name} uses ${strategyOf(service)} deployments or PAUSE hooks, which cannot be seen without ecs:ListServiceDeployments and ecs:DescribeServiceDeployments.`,
    )
  }
}
