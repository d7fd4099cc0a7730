import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { atMost, type Figure } from '../figure.ts'
import { deploy, simulate } from './simulated.ts'

const failures = [
  { kind: 'cannot-pull', deaths: 1 },
  { kind: 'crash-loop', deaths: 2 },
  { kind: 'unhealthy-container', deaths: 2 },
] as const

/** Looks between the death that decides and the verdict. */
export async function failureDetection(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { kind, deaths } of failures) {
    const simulation = await simulate({ services: ['backend'], seed: 1 })
    const { clock, ecs, ports, calls } = simulation
    const plan = await deploy(simulation, ['backend'])
    ecs.behave('app:v2', kind)
    ecs.behave('*app:v2', kind)
    let looksBefore: number | undefined
    const watch = () => {
      if (stopped(ecs.snapshot()) >= deaths)
        looksBefore = calls.filter((name) => name === 'DescribeServices').length
      else clock.schedule(100, watch)
    }
    watch()
    const { state } = await clock.drive(waitForRollouts(plan, 0, ports, () => {}))
    const outcome = state.services[0]?.verdict?.outcome
    watch()
    if (outcome !== 'failed' || looksBefore === undefined) throw new Error(`${kind} ended as ${outcome}`)
    // A death seen by the very next look is not met by the watch before: that look is one.
    const looks = Math.max(1, calls.filter((name) => name === 'DescribeServices').length - looksBefore)
    figures.push(atMost(`wait-stable: ${kind}, deciding death to verdict`, looks, 'polls', 2))
  }
  return figures
}

/** Tasks of the new revision that ECS has given a reason to stop, torn down already or not. */
function stopped(snapshot: unknown): number {
  const { tasks } = snapshot as { tasks: Array<{ stoppedReason?: string; taskDefinitionArn: string }> }
  const dead = tasks.filter((task) => task.stoppedReason && task.taskDefinitionArn.endsWith(':2'))
  return dead.length
}
