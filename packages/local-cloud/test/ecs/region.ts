/** A region to test in: the simulator with its registry and its logs, on a virtual clock. */
import { createEcr } from '@infra-actions/local-cloud/ecr/ecr'
import { createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import { createEcs, type EcsOptions } from '@infra-actions/local-cloud/ecs/simulator'
import { createLogs } from '@infra-actions/local-cloud/logs/logs'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'

export const account = '123456789012'
export const region = 'us-east-1'

interface DeploymentView {
  id: string
  status: string
  taskDefinition: string
  rolloutState: string
  rolloutStateReason: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  failedTasks: number
}

export interface ServiceView {
  status: string
  taskDefinition: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  deployments: DeploymentView[]
  events: { id: string; message: string; createdAt: number }[]
  currentServiceDeployment: string
}

export interface TaskView {
  taskArn: string
  lastStatus: string
  desiredStatus: string
  stopCode?: string
  stoppedReason?: string
  healthStatus: string
  startedBy: string
  containers: { name: string; exitCode?: number; reason?: string; lastStatus: string }[]
}

export interface ServiceDeploymentView {
  serviceDeploymentArn: string
  status: string
  statusReason?: string
  lifecycleStage?: string
  lifecycleHookDetails?: { hookId: string; status: string; targetType: string }[]
  targetServiceRevision: {
    arn: string
    runningTaskCount: number
    requestedTestTrafficWeight?: number
    requestedProductionTrafficWeight?: number
  }
  sourceServiceRevisions: { arn: string; requestedProductionTrafficWeight?: number }[]
  rollback?: { reason: string; serviceRevisionArn: string }
  deploymentCircuitBreaker: { status: string; failureCount: number; threshold: number }
}

export type Region = ReturnType<typeof openRegion>

/** A cluster `main` whose log group `/backend` exists. */
export function openRegion(options: Partial<EcsOptions> = {}) {
  const clock = createVirtualClock()
  const place = { clock, account, region }
  const logs = createLogs(place)
  const ecr = createEcr(place)
  const ecs = createEcs({ ...place, logs, ecr, ...options })
  logs.createGroup('/backend')
  return { clock, logs, ecr, ecs }
}

export function definition(image = 'example.com/backend:1', more: JsonObject = {}): JsonObject {
  return {
    family: 'backend',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${account}:role/execution`,
    ...more,
    containerDefinitions: [
      {
        name: 'app',
        image,
        portMappings: [{ containerPort: 8080 }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/backend',
            'awslogs-region': region,
            'awslogs-stream-prefix': 'ecs',
          },
        },
        ...(more.container as JsonObject | undefined),
      },
    ],
  }
}

export const network: JsonObject = {
  awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: [], assignPublicIp: 'DISABLED' },
}

/** Registers revision 1 and brings a service `backend` of it to COMPLETED. */
export async function runningService(place: Region, service: JsonObject = {}, more: JsonObject = {}) {
  const { ecs, clock } = place
  await ecs.call('CreateCluster', { clusterName: 'main' })
  await ecs.call('RegisterTaskDefinition', definition('example.com/backend:1', more))
  await ecs.call('CreateService', {
    cluster: 'main',
    serviceName: 'backend',
    taskDefinition: 'backend',
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: network,
    ...service,
  })
  clock.advance(180_000)
  return seen(place)
}

/** Registers another image and points the service at it. */
export async function deployImage(place: Region, image: string, more: JsonObject = {}) {
  const registered = await place.ecs.call('RegisterTaskDefinition', definition(image, more))
  const taskDefinition = (registered.taskDefinition as JsonObject).taskDefinitionArn as string
  await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', taskDefinition })
  return taskDefinition
}

export async function seen({ ecs }: Region, name = 'backend'): Promise<ServiceView> {
  const answer = await ecs.call('DescribeServices', { cluster: 'main', services: [name] })
  const [service] = answer.services as unknown as ServiceView[]
  if (service === undefined) throw new Error(`no service ${name}`)
  return service
}

/** The state of a service at every moment something could have changed, for so long. */
export async function watch(place: Region, milliseconds: number, look: (service: ServiceView) => void) {
  const step = 500
  for (let passed = 0; passed < milliseconds; passed += step) {
    place.clock.advance(step)
    look(await seen(place))
  }
}

export async function stoppedTasks({ ecs }: Region, startedBy?: string): Promise<TaskView[]> {
  const filter = startedBy === undefined ? {} : { startedBy }
  const listed = await ecs.call('ListTasks', { cluster: 'main', desiredStatus: 'STOPPED', ...filter })
  const tasks = listed.taskArns as string[]
  if (tasks.length === 0) return []
  const described = await ecs.call('DescribeTasks', { cluster: 'main', tasks })
  return described.tasks as unknown as TaskView[]
}

export async function serviceDeployments({ ecs }: Region): Promise<ServiceDeploymentView[]> {
  const listed = await ecs.call('ListServiceDeployments', { cluster: 'main', service: 'backend' })
  const arns = (listed.serviceDeployments as JsonObject[]).map(
    (brief) => brief.serviceDeploymentArn as string,
  )
  const described = await ecs.call('DescribeServiceDeployments', { serviceDeploymentArns: arns })
  return described.serviceDeployments as unknown as ServiceDeploymentView[]
}
