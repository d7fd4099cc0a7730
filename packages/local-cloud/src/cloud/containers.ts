/** ECS with what its tasks live on: images, log groups, secrets, and one clock for all of them. */
import { createEcr, type Ecr } from '../ecr/ecr.ts'
import type { Behaviour, BehaviourKind } from '../ecs/behaviour.ts'
import type { SteppedClock, VirtualClock } from '../ecs/clock.ts'
import { createEcs, type Ecs, type EcsOptions } from '../ecs/simulator.ts'
import { createLogs, type Logs } from '../logs/logs.ts'
import type { JsonObject } from '../protocol/aws-json.ts'

export interface ContainersSeed {
  ecr?: {
    /** Tags to push, by repository. */
    repositories?: Record<string, string[]>
  }
  logs?: { groups?: string[] }
  ecs?: {
    /** Calls in order: `{ operation: 'CreateService', input: {…} }`. */
    calls?: { operation: string; input: JsonObject }[]
    /** What becomes of tasks, by pattern of image, `family:revision` or service. */
    behaviours?: Record<string, BehaviourKind | Behaviour>
    /** Goes on only once every service has come to its steady state. */
    untilSteady?: boolean
    /** False leaves out the documented token buckets. */
    throttle?: boolean
    timings?: EcsOptions['timings']
  }
}

export interface Containers {
  ecs: Ecs
  ecr: Ecr
  logs: Logs
}

interface Options {
  clock: VirtualClock | SteppedClock
  account: string
  region: string
  /** Absent: every secret exists. */
  secrets: EcsOptions['secrets']
  seed: ContainersSeed
}

/** @throws the API's error where a seeded call is refused. */
export async function createContainers({
  clock,
  account,
  region,
  secrets,
  seed,
}: Options): Promise<Containers> {
  const logs = createLogs({ clock, account, region })
  const ecr = createEcr({ clock, account, region })
  const { calls = [], behaviours = {}, throttle, timings, untilSteady } = seed.ecs ?? {}
  const ecs = createEcs({
    ...{ clock, account, region, logs, ecr },
    ...(secrets !== undefined && { secrets }),
    ...(throttle !== undefined && { throttle }),
    ...(timings !== undefined && { timings }),
  })
  for (const group of seed.logs?.groups ?? []) logs.createGroup(group)
  for (const [repository, tags] of Object.entries(seed.ecr?.repositories ?? {})) {
    for (const tag of tags) ecr.push(repository, tag)
  }
  for (const [pattern, behaviour] of Object.entries(behaviours)) ecs.behave(pattern, behaviour)
  for (const { operation, input } of calls) await ecs.call(operation, input)
  // What a test asks about calls is its own: the seed's are forgotten.
  ecs.calls.length = 0
  if (untilSteady) await comeToSteadyState(ecs, clock)
  return { ecs, ecr, logs }
}

/** Jumps where the clock can be told to; else waits, as long as the simulation takes. */
async function comeToSteadyState(ecs: Ecs, clock: VirtualClock | SteppedClock): Promise<void> {
  if ('advanceUntil' in clock) return clock.advanceUntil(() => isSteady(ecs))
  while (!isSteady(ecs)) await new Promise((resolve) => setTimeout(resolve, 10))
}

function isSteady(ecs: Ecs): boolean {
  const { services } = ecs.snapshot() as { services: { deployments: { rolloutState?: string }[] }[] }
  return services.every(
    ({ deployments }) => deployments.length === 1 && deployments[0]?.rolloutState === 'COMPLETED',
  )
}
