import type { BackendCloud } from '../src/demo/backend-cloud.ts'
import { describeServices } from '../src/demo/services.ts'

/** What a deploy does to both services, past the workflow. */
export async function deploy(cloud: BackendCloud, tag: string): Promise<void> {
  const { ecs, ecr } = cloud
  const imageManifest = JSON.stringify({ schemaVersion: 2, config: {}, layers: [] })
  await ecr.call('PutImage', { repositoryName: 'backend', imageTag: tag, imageManifest })
  for (const family of ['backend', 'worker']) {
    const { taskDefinition } = (await ecs.call('DescribeTaskDefinition', {
      taskDefinition: family,
    })) as unknown as {
      taskDefinition: { containerDefinitions: Array<{ image: string }> } & Record<string, unknown>
    }
    const { containerDefinitions, ...rest } = taskDefinition
    const kept = [
      'family',
      'cpu',
      'memory',
      'networkMode',
      'requiresCompatibilities',
      'executionRoleArn',
      'taskRoleArn',
    ]
    await ecs.call('RegisterTaskDefinition', {
      ...Object.fromEntries(Object.entries(rest).filter(([name]) => kept.includes(name))),
      containerDefinitions: containerDefinitions.map((container) => ({
        ...container,
        image: container.image.replace(/:[^:]+$/, `:${tag}`),
      })),
    } as never)
    await ecs.call('UpdateService', { cluster: 'prod', service: family, taskDefinition: family })
  }
  while (describeServices(cloud).some(({ rolloutState }) => rolloutState !== 'COMPLETED'))
    await new Promise((resolve) => setTimeout(resolve, 50))
}
