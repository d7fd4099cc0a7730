import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { atMost, type Figure, percentile } from '../figure.ts'
import { deploy, isComplete, simulate } from './simulated.ts'

/** Seconds a rollout's tasks take to start, so that it lasts about so many minutes. */
const rollouts = [
  { minutes: 3, pulling: 60_000 },
  { minutes: 5, pulling: 160_000 },
  { minutes: 10, pulling: 420_000 },
]
const seeds = 12

/** Seconds between a rollout's COMPLETED and our exit, on the simulator's clock. */
export async function lag(): Promise<Figure[]> {
  const lags: number[] = []
  for (const { pulling } of rollouts) {
    for (let seed = 1; seed <= seeds; seed += 1) lags.push(await lagOf(seed, pulling))
  }
  const mean = lags.reduce((sum, value) => sum + value, 0) / lags.length
  const name = 'wait-stable: COMPLETED to exit, 36 simulated rollouts of 3, 5 and 10 min'
  return [atMost(`${name}, mean`, mean, 's', 2), atMost(`${name}, p95`, percentile(lags, 0.95), 's', 4)]
}

async function lagOf(seed: number, pulling: number): Promise<number> {
  const simulation = await simulate({ services: ['backend'], seed, timings: { pulling } })
  const { clock, ports } = simulation
  const plan = await deploy(simulation, ['backend'])
  let completedAt: number | undefined
  const watch = () => {
    if (isComplete(simulation, 'backend')) completedAt = clock.now()
    else clock.schedule(100, watch)
  }
  watch()
  const { state } = await clock.drive(waitForRollouts(plan, 0, ports, () => {}))
  const outcome = state.services[0]?.verdict?.outcome
  if (outcome !== 'success' || completedAt === undefined)
    throw new Error(`the simulated rollout ended as ${outcome}`)
  return (clock.now() - completedAt) / 1000
}
