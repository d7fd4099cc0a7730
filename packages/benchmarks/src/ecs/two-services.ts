import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { atMost, type Figure, median, ratioAtMost } from '../figure.ts'
import { type Program, runOnce } from '../measure/process.ts'
import { bareNode, bundle } from '../suites/start.ts'
import { cluster, createService, imageOf, register } from './fargate.ts'

/** Backend and worker deployed in one step, whole processes on loopback: calls and CPU. */
export async function twoServices(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [label, families, most] of [
    ['one family', ['app', 'app'], 5],
    ['two families', ['backend', 'worker'], 7],
  ] as const) {
    const cloud = await startTwo(families)
    try {
      const first = await deployed(cloud, 'v2')
      figures.push(atMost(`deploy: backend and worker of ${label}`, first.calls, 'calls', most))
      await steady(cloud)
      const again = await deployed(cloud, 'v2')
      figures.push(atMost(`deploy: the same again, ${label}`, again.calls, 'calls', 3))
      if (label === 'two families') figures.push(await cpu(cloud))
    } finally {
      await cloud.close()
    }
  }
  return figures
}

async function cpu(cloud: Cloud): Promise<Figure> {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < 6; round += 1) {
    const node = await runOnce(bareNode)
    const { usage } = await deployed(cloud, round % 2 === 0 ? 'v1' : 'v2')
    if (round === 0) continue
    ours.push(usage.cpu)
    bare.push(node.cpu)
  }
  const cost = { value: median(ours), unit: 'ms', to: median(bare), reference: 'node -e 0' }
  return ratioAtMost('deploy: backend and worker in one step, CPU', cost, 7)
}

async function deployed(cloud: Cloud, tag: string) {
  cloud.calls.clear()
  const usage = await runOnce(program(cloud, tag))
  if (usage.exitCode !== 0) throw new Error(usage.output)
  return { usage, calls: cloud.calls.of('ecs').length }
}

function program(cloud: Cloud, tag: string): Program {
  return {
    args: [bundle('ecs-register-and-deploy')],
    env: {
      ...cloud.env,
      INPUT_CLUSTER: cluster,
      INPUT_SERVICES: 'backend\nworker',
      INPUT_IMAGES: imageOf(tag, cloud.region),
      INPUT_PREFLIGHT: 'false',
      'INPUT_ALLOWED-ACCOUNT-IDS': cloud.account,
    },
  }
}

async function startTwo([backend, worker]: readonly [string, string]): Promise<Cloud> {
  const cloud = await startCloud({ scale: 2000, seed: { ecr: { repositories: { app: ['v1', 'v2'] } } } })
  await cloud.ecs.call('CreateCluster', { clusterName: cluster })
  for (const family of new Set([backend, worker]))
    await register(cloud.ecs, family, imageOf('v1', cloud.region))
  await createService(cloud.ecs, 'backend', backend, 1)
  await createService(cloud.ecs, 'worker', worker, 1)
  await steady(cloud)
  return cloud
}

/** Until every service's rollout is complete. */
async function steady(cloud: Cloud): Promise<void> {
  for (;;) {
    const { services } = cloud.ecs.snapshot() as unknown as {
      services: Array<{ deployments: Array<{ rolloutState: string }> }>
    }
    if (
      services.every(({ deployments }) =>
        deployments.every(({ rolloutState }) => rolloutState === 'COMPLETED'),
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
