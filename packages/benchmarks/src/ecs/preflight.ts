import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { atMost, type Figure, median } from '../figure.ts'
import { type Program, runOnce } from '../measure/process.ts'
import { bundle } from '../suites/start.ts'
import { cluster, createService, imageOf } from './fargate.ts'

const asked = ['ecr', 'iam', 'logs', 'secretsmanager', 'ssm']

/** Milliseconds that each of those services takes for an answer: more than a region away takes. */
const roundTrip = 150

/** What looking at eight things beforehand adds to a deploy, whole processes, AWS far away. */
export async function preflight(): Promise<Figure[]> {
  const cloud = await startCloud({
    scale: 2000,
    seed: { ecr: { repositories: { app: ['v1', 'v2'] } }, logs: { groups: ['/app'] } },
  })
  try {
    await seed(cloud)
    for (const service of asked) {
      cloud.faults.add({ kind: 'delay', delayMs: roundTrip, service, times: 'always' })
    }
    const [without, checked]: [number[], number[]] = [[], []]
    for (let round = 0; round < 6; round += 1) {
      const times = [await deploy(cloud, 'false'), await deploy(cloud, 'true')]
      if (round === 0) continue
      without.push(times[0] ?? 0)
      checked.push(times[1] ?? 0)
    }
    const added = median(checked) - median(without)
    return [atMost('deploy: preflight of eight things at 150 ms each', added, 'ms', 1000)]
  } finally {
    await cloud.close()
  }
}

/** Milliseconds of a dry run: the same looks, and nothing that would be there already the next time. */
async function deploy(cloud: Cloud, preflight: 'true' | 'false'): Promise<number> {
  const { wall, exitCode, output } = await runOnce(program(cloud, preflight))
  const checks = output.match(/^✓ .* is there$/gm)?.length ?? 0
  if (exitCode !== 0 || checks !== (preflight === 'true' ? 8 : 0)) throw new Error(output)
  return wall
}

function program(cloud: Cloud, preflight: 'true' | 'false'): Program {
  return {
    args: [bundle('ecs-register-and-deploy')],
    env: {
      ...cloud.env,
      INPUT_CLUSTER: cluster,
      INPUT_SERVICES: 'backend',
      INPUT_IMAGES: imageOf('v2', cloud.region),
      INPUT_PREFLIGHT: preflight,
      'INPUT_DRY-RUN': 'true',
      'INPUT_ALLOWED-ACCOUNT-IDS': 'any',
    },
  }
}

async function seed({ ecs, region, account }: Cloud): Promise<void> {
  const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`
  const secrets = ['one', 'two'].flatMap((name) => [
    { name: `SECRET_${name}`, valueFrom: arn('secretsmanager', `secret:${name}-AbCdEf`) },
    { name: `PARAMETER_${name}`, valueFrom: arn('ssm', `parameter/app/${name}`) },
  ])
  const options = { 'awslogs-group': '/app', 'awslogs-region': region, 'awslogs-stream-prefix': 'app' }
  await ecs.call('CreateCluster', { clusterName: cluster })
  await ecs.call('RegisterTaskDefinition', {
    family: 'app',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${account}:role/execution`,
    taskRoleArn: `arn:aws:iam::${account}:role/task`,
    containerDefinitions: [
      {
        name: 'app',
        image: imageOf('v1', region),
        secrets,
        logConfiguration: { logDriver: 'awslogs', options },
      },
    ],
  })
  await createService(ecs, 'backend', 'app', 1)
}
