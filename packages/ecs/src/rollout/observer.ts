import type { Service, ServiceDeployment } from '../api.ts'
import type { Diagnosis } from '../diagnose/dead-task.ts'
import { looksTroubled } from './cadence.ts'
import { budgetOf, turnOf } from './call-budget.ts'
import { pinDeployment } from './pinning.ts'
import type { WaitPorts } from './ports.ts'
import { readDeadTasks } from './read-dead-tasks.ts'
import { batchesOf, readBatch } from './read-services.ts'
import { requestsOver } from './requests.ts'
import { type Seen, trackServiceDeployments } from './service-deployment-tracker.ts'
import type { ServiceSnapshot, Snapshot } from './snapshot.ts'
import { lastDeadline, type ServiceState, type WaitState } from './state.ts'

export interface Look {
  snapshot: Snapshot
  throttled: boolean
  /** Our words, each said once: a right that is missing, an answer that did not come. */
  warnings: string[]
}

export interface Observer {
  /** @throws WatchFailure when the wait cannot go on. */
  observe(state: WaitState): Promise<Look>
  /** Which service deployment stands for the pinned one, as far as that was read. */
  serviceDeploymentArn(key: string): string | undefined
}

/**
 * Reads what the state machine needs, in as few calls as it takes and never more than ten a tick: all
 * services first, then the dead tasks of those that look troubled, their service deployments, and the dead
 * tasks of the rest in turn. Remembers only what spares calls.
 */
export function createObserver(ports: WaitPorts): Observer {
  const { ecs, clock } = ports
  const requests = requestsOver(ports)
  const tracker = trackServiceDeployments(ports, requests)
  const knownTasks = new Set<string>()
  let tick = 0

  async function observe(state: WaitState): Promise<Look> {
    tick += 1
    requests.begin(lastDeadline(state))
    const open = state.services.filter(({ phase }) => phase !== 'settled')
    const described = await describe(open)
    const seen = open.flatMap((one): Seen[] => {
      const service = described.get(one.key)
      return typeof service === 'object' ? [{ state: one, service }] : []
    })
    const troubled = seen.filter(({ state: one, service }) => looksTroubled(one, service))
    const calm = seen.filter((one) => !troubled.includes(one))
    const budget = budgetOf(batchesOf(open).length, tick, troubled.length)
    const asked = troubled.slice(0, budget.tasks)
    const [tasks, deployments] = await Promise.all([
      readTasks([...asked, ...turnOf(calm, tick, budget.tasks - asked.length)], state.startedAt),
      tracker.read(seen, budget, tick, state.startedAt),
    ])
    return {
      snapshot: assemble(open, described, tasks, deployments),
      throttled: requests.throttled(),
      warnings: requests.warnings(),
    }
  }

  async function describe(open: readonly ServiceState[]): Promise<Map<string, Service | 'missing'>> {
    const all = batchesOf(open)
    const batches = turnOf(all, tick, budgetOf(all.length, tick, 0).batches)
    const answers = await Promise.all(
      batches.map((batch) =>
        requests.needed('ecs:DescribeServices', `describe the services of cluster ${batch.cluster}`, () =>
          readBatch(batch, ecs),
        ),
      ),
    )
    return new Map(answers.flatMap((answer) => [...(answer ?? [])]))
  }

  async function readTasks(services: readonly Seen[], startedAt: number): Promise<Map<string, Diagnosis[]>> {
    const entries = await Promise.all(
      services.map(async ({ state, service }): Promise<Array<[string, Diagnosis[]]>> => {
        const pinned = pinDeployment(state, service, clock.now(), startedAt)
        if (!pinned?.id) return []
        const dead = await readDeadTasks(state, pinned.id, knownTasks, ecs, requests)
        return dead ? [[state.key, dead]] : []
      }),
    )
    return new Map(entries.flat())
  }

  return { observe, serviceDeploymentArn: tracker.arnOf }
}

function assemble(
  open: readonly ServiceState[],
  described: Map<string, Service | 'missing'>,
  tasks: Map<string, Diagnosis[]>,
  deployments: Map<string, ServiceDeployment>,
): Snapshot {
  return new Map(
    open.flatMap(({ key }): Array<[string, ServiceSnapshot]> => {
      const service = described.get(key)
      const [deadTasks, serviceDeployment] = [tasks.get(key), deployments.get(key)]
      if (service === undefined) return []
      return [
        [key, { service, ...(deadTasks && { deadTasks }), ...(serviceDeployment && { serviceDeployment }) }],
      ]
    }),
  )
}
