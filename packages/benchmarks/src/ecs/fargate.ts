import type { Ecs } from '@infra-actions/local-cloud/ecs/simulator'

export const cluster = 'main'

export function imageOf(tag: string, region: string): string {
  return `123456789012.dkr.ecr.${region}.amazonaws.com/app:${tag}`
}

/** Registers a revision of the family whose only container runs `app:<tag>`; its ARN. */
export async function register(ecs: Ecs, family: string, image: string): Promise<string> {
  const answer = await ecs.call('RegisterTaskDefinition', {
    family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    containerDefinitions: [{ name: 'app', image, essential: true }],
  })
  return (answer.taskDefinition as { taskDefinitionArn: string }).taskDefinitionArn
}

export async function createService(
  ecs: Ecs,
  serviceName: string,
  taskDefinition: string,
  desiredCount: number,
): Promise<void> {
  await ecs.call('CreateService', {
    cluster,
    serviceName,
    taskDefinition,
    desiredCount,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'] } },
  })
}
