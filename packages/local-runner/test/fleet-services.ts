import { account, registry } from '../src/demo/backend.ts'
import type { BackendCloud } from '../src/demo/backend-cloud.ts'

export const imageOf = (tag: string) => `${registry}/fleet:${tag}`

/** Each with a family of its own, on the image `1`; `2` is in the registry. */
export async function makeServices({ ecs, ecr, logs }: BackendCloud, services: string[]): Promise<void> {
  await ecs.call('CreateCluster', { clusterName: 'prod' })
  await ecr.call('CreateRepository', { repositoryName: 'fleet' })
  const imageManifest = JSON.stringify({ schemaVersion: 2, config: {}, layers: [] })
  for (const imageTag of ['1', '2'])
    await ecr.call('PutImage', { repositoryName: 'fleet', imageTag, imageManifest })
  logs.createGroup('/ecs/fleet')
  for (const service of services) {
    await patiently(ecs, 'RegisterTaskDefinition', {
      family: service,
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      executionRoleArn: `arn:aws:iam::${account}:role/fleet-execution`,
      containerDefinitions: [{ name: 'app', image: imageOf('1'), essential: true }],
    })
    await patiently(ecs, 'CreateService', {
      cluster: 'prod',
      serviceName: service,
      taskDefinition: service,
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'] } },
    })
  }
  const rolling = () =>
    (ecs.snapshot() as { services: Array<{ deployments: Array<{ rolloutState: string }> }> }).services.some(
      ({ deployments }) => deployments[0]?.rolloutState !== 'COMPLETED',
    )
  while (rolling()) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** A fleet is made within ECS's rates, too. */
async function patiently(
  ecs: BackendCloud['ecs'],
  ...[operation, input]: Parameters<typeof ecs.call>
): Promise<void> {
  for (;;) {
    try {
      await ecs.call(operation, input)
      return
    } catch (error) {
      if (!String(error).includes('Rate exceeded')) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}
