/**
 * One task from PROVISIONING to its fate.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
 */
import { objectsOf, textOf } from '../protocol/json-input.ts'
import { essentialContainer } from './container-definition.ts'
import type { Fate } from './fate.ts'
import type { ContainerRecord, DeploymentRecord, ServiceRecord, TaskRecord } from './records.ts'
import { type StartFailure, stopReasons } from './stop-reasons.ts'
import { awaitHealth, failCheck } from './task-health.ts'
import { writeLogs } from './task-logs.ts'
import { end, later, move, stopTask } from './task-stop.ts'
import { about, type World } from './world.ts'

export type PlacedFate = Exclude<Fate, { kind: 'unplaced' }>

export function launchTask(
  world: World,
  service: ServiceRecord,
  deployment: DeploymentRecord,
  fate: PlacedFate,
): TaskRecord {
  const id = world.identity.taskId()
  const { taskDefinition } = deployment.revision
  const task: TaskRecord = {
    id,
    arn: world.identity.arn(`task/${service.cluster.name}/${id}`),
    cluster: service.cluster,
    service,
    deployment,
    taskDefinition,
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    healthy: false,
    containers: objectsOf(taskDefinition.raw, 'containerDefinitions').map(containerRecord),
    createdAt: world.clock.now(),
    version: 1,
    timers: [],
  }
  deployment.launches++
  world.tasks.set(task.arn, task)
  service.tasks.push(task)
  provision(world, task, fate)
  return task
}

function containerRecord(definition: Parameters<typeof textOf>[0]): ContainerRecord {
  return {
    name: textOf(definition, 'name') ?? '',
    image: textOf(definition, 'image') ?? '',
    essential: definition.essential !== false,
    hasHealthCheck: definition.healthCheck !== undefined,
    lastStatus: 'PENDING',
    healthStatus: 'UNKNOWN',
  }
}

function provision(world: World, task: TaskRecord, fate: PlacedFate): void {
  const { timings } = world
  if (fate.kind === 'fails' && fate.in === 'network') {
    later(world, task, timings.networkTimeout, () => failToStart(world, task, fate))
    return
  }
  const wait = fate.startMs === undefined ? about(world, timings.provisioning) : fate.startMs / 3
  later(world, task, wait, () => pull(world, task, fate))
}

function pull(world: World, task: TaskRecord, fate: PlacedFate): void {
  const { timings } = world
  move(world, task, 'PENDING')
  task.pullStartedAt = world.clock.now()
  if (fate.kind === 'stuck') return
  if (fate.kind === 'fails' && fate.in === 'start') {
    later(world, task, about(world, timings.startFailure), () => failToStart(world, task, fate))
    return
  }
  const wait = fate.startMs === undefined ? about(world, timings.pulling) : (fate.startMs * 2) / 3
  later(world, task, wait, () => {
    task.pullStoppedAt = world.clock.now()
    if (fate.kind === 'fails') failToStart(world, task, fate)
    else run(world, task, fate)
  })
}

function run(world: World, task: TaskRecord, fate: Exclude<PlacedFate, { kind: 'fails' | 'stuck' }>): void {
  task.startedAt = world.clock.now()
  for (const container of task.containers) {
    container.lastStatus = 'RUNNING'
    container.runtimeId = `${task.id}-${Math.floor(world.identity.random() * 1e10)}`
  }
  move(world, task, 'RUNNING')
  world.taskChanged(task, 'running')
  switch (fate.kind) {
    case 'runs':
      writeLogs(world, task, fate.logLines)
      awaitHealth(world, task)
      break
    case 'interrupted':
      awaitHealth(world, task)
      later(world, task, fate.afterMs, () => interrupt(world, task))
      break
    case 'exits':
      later(world, task, about(world, fate.afterMs), () => exit(world, task, fate))
      break
    case 'unhealthy': {
      writeLogs(world, task, fate.logLines)
      const grace = task.service.settings.healthCheckGracePeriodSeconds
      const wait = Math.max(fate.afterMs, typeof grace === 'number' ? grace * 1000 : 0)
      later(world, task, wait, () => failCheck(world, task, fate))
    }
  }
}

function exit(world: World, task: TaskRecord, fate: Extract<Fate, { kind: 'exits' }>): void {
  writeLogs(world, task, fate.logLines)
  const name = textOf(essentialContainer(task.taskDefinition), 'name')
  for (const container of task.containers) {
    container.lastStatus = 'STOPPED'
    container.exitCode = container.name === name ? fate.exitCode : 137
    if (container.name === name && fate.reason !== undefined) container.reason = fate.reason
  }
  end(world, task, 'EssentialContainerExited', stopReasons.essentialExited())
  world.taskChanged(task, 'failed')
}

function interrupt(world: World, task: TaskRecord): void {
  stopTask(world, task, { code: 'SpotInterruption', reason: stopReasons.spot(), exitCode: 143 })
  world.taskChanged(task, 'interrupted')
}

function failToStart(world: World, task: TaskRecord, { reason, containerReason }: StartFailure): void {
  for (const container of task.containers) {
    container.lastStatus = 'STOPPED'
    if (containerReason !== undefined && container.essential) container.reason = containerReason
  }
  end(world, task, 'TaskFailedToStart', reason)
  world.taskChanged(task, 'failed')
}
