import { cluster } from '../demo/backend.ts'
import { haste } from '../demo/backend-cloud.ts'
import type { ChapterResult, Measure } from '../result.ts'
import type { RunResult } from '../run/model.ts'
import { summaryOf } from '../scenario/observed.ts'
import type { World } from './world.ts'

/** What the workflows themselves say in their summaries, against the limits of the roadmap. */
export async function measure(
  world: World,
  runs: RunResult[],
  chapters: ChapterResult[],
): Promise<Measure[]> {
  const said = runs.map(summaryOf)
  const last = (row: RegExp) => said.flatMap((summary) => row.exec(summary)?.[1] ?? []).at(-1)
  const drift = last(/\| drift of `prod` \| (\d+) resources?/)
  const stepsByHand = commandsBeside('push', runs, chapters)
  const [deployed, wentBack] = await rolloutSeconds(world)
  return [
    time('Time to deploy both services', last(/\| time to deploy both services \| (\d+) s/), 600, deployed),
    time('Time to roll both back', last(/\| time to roll back \| (\d+) s/), 300, wentBack),
    {
      name: 'Steps of a person between merge and rollout',
      found: String(stepsByHand),
      limit: '0',
      held: stepsByHand === 0,
    },
    {
      name: 'Drift in the end',
      found: drift === undefined ? 'not said' : `${drift} resources`,
      limit: '0',
      held: drift === '0',
    },
  ]
}

/** @param rollouts seconds that ECS took of it: on Fargate they are as many times longer as it is faster here. */
function time(name: string, said: string | undefined, limit: number, rollouts: number): Measure {
  const seconds = Number(said)
  const there = Math.round(seconds + rollouts * (haste - 1))
  return {
    name,
    found: said === undefined ? 'not said' : `${seconds} s`,
    atFargatesPace: said === undefined ? 'not said' : `${there} s`,
    limit: `< ${limit} s`,
    held: there < limit,
  }
}

/** How many commands a person typed in the chapters that have a run of that event. */
function commandsBeside(event: string, runs: RunResult[], chapters: ChapterResult[]): number {
  return chapters
    .filter(({ told }) => told.some((part) => part.kind === 'run' && runs[part.run]?.event === event))
    .flatMap(({ told }) => told.flatMap((part) => (part.kind === 'commands' ? part.commands : []))).length
}

/**
 * Seconds of ECS's own in the deployment, and in the rollback after it: backend after worker, then both at once. Each
 * service has three rollouts: the one that made it, and these two.
 */
async function rolloutSeconds({ cloud }: World): Promise<[deploy: number, rollback: number]> {
  const seconds = await Promise.all(
    ['backend', 'worker'].map(async (service) => {
      const { serviceDeployments } = (await cloud.ecs.call('ListServiceDeployments', {
        cluster,
        service,
      })) as unknown as { serviceDeployments: Rollout[] }
      const oldestFirst = serviceDeployments.sort((a, b) => a.createdAt - b.createdAt)
      return oldestFirst.map(({ createdAt, finishedAt = Number.POSITIVE_INFINITY }) => finishedAt - createdAt)
    }),
  )
  const [backend = [], worker = []] = seconds
  return [(backend[1] ?? 0) + (worker[1] ?? 0), Math.max(backend[2] ?? 0, worker[2] ?? 0)]
}

/** Times in seconds since the epoch. */
interface Rollout {
  createdAt: number
  finishedAt?: number
}
