import type { EcsApi } from '@infra-actions/ecs/api'
import { deploy as bringBack } from '@infra-actions/ecs/deploy/deploy'
import type { DeployRequest } from '@infra-actions/ecs/deploy/request'
import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { noEdits } from '@infra-actions/ecs/task-definition/edits'
import { atMost, type Figure } from '../figure.ts'
import { cluster } from './fargate.ts'
import { deploy, type Simulation, simulate } from './simulated.ts'

const services = ['backend', 'worker']

/** `revision: previous` for both in one step: seconds of Fargate's time from the request to both COMPLETED. */
export async function rollback(): Promise<Figure[]> {
  const simulation = await simulate({ services, seed: 1 })
  const { clock, ports } = simulation
  const plan = await deploy(simulation, services)
  await clock.drive(waitForRollouts(plan, 0, ports, () => {}))
  clock.advance(10 * 60_000)

  const started = clock.now()
  const { deployments } = await clock.drive(bringBack(previous, depsOf(simulation)))
  const pins = deployments.map(({ service, taskDefinition, previousTaskDefinition, deploymentId }) => ({
    ...{ cluster, service, taskDefinition, previousTaskDefinition, deploymentId },
    deployed: 'started' as const,
  }))
  const { state } = await clock.drive(waitForRollouts({ ...plan, pins }, 0, ports, () => {}))
  const outcomes = state.services.map(({ verdict }) => verdict?.outcome)
  if (
    !pins.every(({ taskDefinition }) => taskDefinition.endsWith(':1')) ||
    outcomes.join() !== 'success,success'
  )
    throw new Error(`the simulated rollback ended as ${outcomes.join(' and ')}`)
  const seconds = (clock.now() - started) / 1000
  return [atMost('rollback: backend and worker to the previous revision, simulated', seconds, 's', 300)]
}

const previous: DeployRequest = {
  cluster,
  services,
  base: { kind: 'service' },
  edits: noEdits,
  tags: [],
  revision: { kind: 'previous' },
  forceNewDeployment: false,
  order: 'parallel',
  pinDigest: false,
  preflight: false,
  dryRun: false,
}

function depsOf({ ecs, clock, ports }: Simulation): Parameters<typeof bringBack>[1] {
  const quiet = () => {}
  return {
    ecs: ecs.api<EcsApi>(),
    region: 'eu-west-1',
    account: async () => '123456789012',
    guardAccount: ports.guardAccount,
    explain: String,
    clock,
    random: Math.random,
    narrator: { info: quiet, notice: quiet, warning: quiet, group: quiet },
  }
}
