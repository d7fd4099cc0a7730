import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { atMost, type Figure, median } from '../figure.ts'
import { deploy, simulate } from './simulated.ts'

/** API calls of a look at a hundred services. */
export async function manyServices(): Promise<Figure[]> {
  const services = Array.from({ length: 100 }, (_, index) => `service-${index}`)
  const simulation = await simulate({ services, seed: 1, desiredCount: 1 })
  const { clock, ports, calls } = simulation
  const plan = await deploy(simulation, services)
  const perTick: number[] = []
  let before = 0
  const sleep = clock.sleep
  const counted = {
    ...ports,
    clock: {
      now: clock.now,
      sleep(milliseconds: number, signal?: AbortSignal) {
        perTick.push(calls.length - before)
        before = calls.length
        return sleep(milliseconds, signal)
      },
    },
  }
  const { state } = await clock.drive(waitForRollouts(plan, 0, counted, () => {}))
  const failed = state.services.filter(({ verdict }) => verdict?.outcome !== 'success')
  if (failed.length > 0) throw new Error(`${failed.length} of 100 simulated rollouts did not succeed`)
  return [
    atMost('wait-stable: 100 services, calls a look, median', median(perTick), 'calls', 10),
    atMost('wait-stable: 100 services, calls a look, most', Math.max(...perTick), 'calls', 10),
  ]
}
