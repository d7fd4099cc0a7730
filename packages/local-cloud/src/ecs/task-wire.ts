/** Tasks as ECS writes them. */
import type { JsonObject } from '../protocol/aws-json.ts'
import { textOf } from '../protocol/json-input.ts'
import type { TaskRecord } from './records.ts'
import { present, seconds } from './wire.ts'
import type { World } from './world.ts'

const time = (at: number | undefined) => (at === undefined ? undefined : seconds(at))

export function taskWire(world: World, task: TaskRecord): JsonObject {
  const checked = task.containers.filter((container) => container.essential && container.hasHealthCheck)
  const { raw } = task.taskDefinition
  return present({
    taskArn: task.arn,
    clusterArn: task.cluster.arn,
    taskDefinitionArn: task.taskDefinition.arn,
    group: `service:${task.service.name}`,
    startedBy: task.deployment.id,
    launchType: textOf(task.service.settings, 'launchType') ?? 'FARGATE',
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    cpu: raw.cpu,
    memory: raw.memory,
    availabilityZone: `${world.region}a`,
    connectivity: task.startedAt === undefined ? undefined : 'CONNECTED',
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: healthOf(checked.map((container) => container.healthStatus)),
    createdAt: seconds(task.createdAt),
    pullStartedAt: time(task.pullStartedAt),
    pullStoppedAt: time(task.pullStoppedAt),
    startedAt: time(task.startedAt),
    stoppingAt: time(task.stoppingAt),
    executionStoppedAt: time(task.stoppingAt),
    stoppedAt: time(task.stoppedAt),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    version: task.version,
    attachments: [],
    attributes: [],
    inferenceAccelerators: [],
    overrides: {
      containerOverrides: task.containers.map((container) => ({ name: container.name })),
      inferenceAcceleratorOverrides: [],
    },
    tags: [],
    containers: task.containers.map((container) =>
      present({
        containerArn: `${task.arn.replace(':task/', ':container/')}/${container.name}`,
        taskArn: task.arn,
        name: container.name,
        image: container.image,
        imageDigest:
          task.pullStoppedAt === undefined ? undefined : world.images.digestOf(container.image)?.digest,
        runtimeId: container.runtimeId,
        lastStatus: container.lastStatus,
        exitCode: container.exitCode,
        reason: container.reason,
        healthStatus: container.healthStatus,
        networkBindings: [],
        networkInterfaces: [],
        cpu: '0',
      }),
    ),
  })
}

function healthOf(containers: string[]): string {
  if (containers.includes('UNHEALTHY')) return 'UNHEALTHY'
  return containers.length > 0 && containers.every((health) => health === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN'
}
