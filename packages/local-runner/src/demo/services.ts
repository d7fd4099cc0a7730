import type { ServiceState } from '../result.ts'
import { account, cluster, imageBefore, region } from './backend.ts'
import type { BackendCloud } from './backend-cloud.ts'

const services = [
  { name: 'backend', desiredCount: 2, port: 8080 },
  { name: 'worker', desiredCount: 1, port: undefined },
]

/** Makes the cluster with both services on the image from before, and waits until they run. */
export async function startServices(cloud: BackendCloud): Promise<void> {
  await cloud.ecs.call('CreateCluster', { clusterName: cluster })
  await cloud.ecr.call('CreateRepository', { repositoryName: 'backend' })
  await cloud.ecr.call('PutImage', {
    repositoryName: 'backend',
    imageTag: imageBefore.split(':').at(-1) ?? '',
    imageManifest: JSON.stringify({ schemaVersion: 2, config: {}, layers: [] }),
  })
  for (const service of services) {
    await cloud.logs.call('CreateLogGroup', { logGroupName: `/ecs/${service.name}` })
    await cloud.ecs.call('RegisterTaskDefinition', taskDefinition(service))
    await cloud.ecs.call('CreateService', {
      cluster,
      serviceName: service.name,
      taskDefinition: service.name,
      desiredCount: service.desiredCount,
      launchType: 'FARGATE',
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: true, rollback: true },
        minimumHealthyPercent: 100,
        maximumPercent: 200,
      },
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
          securityGroups: ['sg-0a1b2c3d4e5f60001'],
          assignPublicIp: 'DISABLED',
        },
      },
    })
  }
  while (describeServices(cloud).some(({ rolloutState }) => rolloutState !== 'COMPLETED'))
    await new Promise((resolve) => setTimeout(resolve, 50))
}

/** What the services are at now, by name, looked up past the API and its rate limits. */
export function describeServices(cloud: BackendCloud): ServiceState[] {
  const snapshot = cloud.ecs.snapshot() as unknown as Snapshot
  const services = snapshot.services.toSorted((a, b) => a.serviceName.localeCompare(b.serviceName, 'en'))
  return services.map((service) => {
    const primary = service.deployments.find(({ status }) => status === 'PRIMARY')
    const definition = snapshot.taskDefinitions.find(
      (each) => each.taskDefinitionArn === service.taskDefinition,
    )
    return {
      name: service.serviceName,
      taskDefinition: service.taskDefinition,
      rolloutState: primary?.rolloutState ?? 'none',
      runningCount: service.runningCount,
      desiredCount: service.desiredCount,
      image: definition?.containerDefinitions[0]?.image ?? '',
    }
  })
}

interface Snapshot {
  services: Described[]
  taskDefinitions: Array<{ taskDefinitionArn: string; containerDefinitions: Array<{ image: string }> }>
}

interface Described {
  serviceName: string
  taskDefinition: string
  runningCount: number
  desiredCount: number
  deployments: Array<{ status: string; rolloutState: string }>
}

function taskDefinition({ name, port }: (typeof services)[number]) {
  return {
    family: name,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${account}:role/prod-execution`,
    taskRoleArn: `arn:aws:iam::${account}:role/prod-${name}-task`,
    runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
    containerDefinitions: [
      {
        name,
        image: imageBefore,
        command: [name],
        essential: true,
        environment: [{ name: 'ROLE', value: name }],
        portMappings: port === undefined ? [] : [{ containerPort: port, protocol: 'tcp' }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': `/ecs/${name}`,
            'awslogs-region': region,
            'awslogs-stream-prefix': 'ecs',
          },
        },
      },
    ],
  }
}
