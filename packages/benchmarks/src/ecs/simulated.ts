import type { EcsApi, LogsApi } from '@infra-actions/ecs/api'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import type { WaitPorts } from '@infra-actions/ecs/rollout/ports'
import { createEcr } from '@infra-actions/local-cloud/ecr/ecr'
import { createVirtualClock, type SteppedClock } from '@infra-actions/local-cloud/ecs/clock'
import { createEcs, type Ecs } from '@infra-actions/local-cloud/ecs/simulator'
import type { Timings } from '@infra-actions/local-cloud/ecs/timings'
import { createLogs } from '@infra-actions/local-cloud/logs/logs'
import { cluster, createService, imageOf, register } from './fargate.ts'

const [account, region] = ['123456789012', 'eu-west-1']

/** The simulator on a virtual clock, with services that run a first revision, and the port onto it. */
export interface Simulation {
  clock: SteppedClock
  ecs: Ecs
  ports: WaitPorts
  /** Calls of the wait, by operation. */
  calls: string[]
}

export async function simulate(options: {
  services: string[]
  seed: number
  desiredCount?: number
  timings?: Partial<Timings>
}): Promise<Simulation> {
  const clock = createVirtualClock()
  const logs = createLogs({ clock, account, region })
  const ecr = createEcr({ clock, account, region })
  for (const tag of ['v1', 'v2']) ecr.push('app', tag)
  const { seed, timings = {}, desiredCount = 2 } = options
  const ecs = createEcs({ clock, account, region, logs, ecr, seed, timings, throttle: false })
  await ecs.call('CreateCluster', { clusterName: cluster })
  for (const service of options.services) {
    const first = await register(ecs, service, imageOf('v1', region))
    await createService(ecs, service, first, desiredCount)
  }
  clock.advance(30 * 60_000)
  const calls: string[] = []
  const call = (operation: string) => async (input: object) => {
    calls.push(operation)
    return ecs.call(operation, input as Parameters<Ecs['call']>[1])
  }
  const operations = [
    'describeServices',
    'listTasks',
    'describeTasks',
    'describeTaskDefinition',
    'listServiceDeployments',
    'describeServiceDeployments',
    'stopServiceDeployment',
    'updateService',
  ]
  const api = Object.fromEntries(
    operations.map((name) => [name, call(name[0]?.toUpperCase() + name.slice(1))]),
  )
  const ports: WaitPorts = {
    ecs: api as unknown as EcsApi,
    logs: {
      getLogEvents: (input: object) => logs.call('GetLogEvents', input as never),
    } as unknown as LogsApi,
    clock,
    random: Math.random,
    failureOf: (error) => ({ kind: 'fatal', explanation: String(error) }),
    guardAccount: async () => {},
    signal: new AbortController().signal,
  }
  return { clock, ecs, ports, calls }
}

/** Registers the new image's revision, points the service at it, and says what to wait for. */
export async function deploy({ ecs }: Simulation, services: string[]): Promise<WaitPlan> {
  const pins = []
  for (const service of services) {
    const taskDefinition = await register(ecs, service, imageOf('v2', region))
    const answer = await ecs.call('UpdateService', { cluster, service, taskDefinition })
    const { deployments } = answer.service as { deployments: Array<{ id: string; status: string }> }
    const deploymentId = deployments.find(({ status }) => status === 'PRIMARY')?.id ?? ''
    pins.push({ cluster, service, taskDefinition, deploymentId, deployed: 'started' as const })
  }
  const leave = 'leave' as const
  return {
    pins,
    timeout: 20 * 60_000,
    failAfterTasks: 2,
    waitUntil: 'completed',
    onFailure: leave,
    onTimeout: leave,
    onCancel: leave,
  }
}

/** When the service's new deployment was COMPLETED, by the simulator's own clock; undefined: not yet. */
export function isComplete({ ecs }: Simulation, service: string): boolean {
  const { services } = ecs.snapshot() as unknown as {
    services: Array<{
      serviceName: string
      deployments: Array<{ status: string; rolloutState: string; taskDefinition: string }>
    }>
  }
  const deployments = services.find(({ serviceName }) => serviceName === service)?.deployments ?? []
  return deployments.some(
    ({ status, rolloutState, taskDefinition }) =>
      status === 'PRIMARY' && rolloutState === 'COMPLETED' && taskDefinition.endsWith(':2'),
  )
}
