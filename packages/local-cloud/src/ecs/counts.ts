/** How the tasks of a service are counted. */
import { objectOf } from '../protocol/json-input.ts'
import type { DeploymentRecord, ServiceRecord, TaskRecord } from './records.ts'
import type { World } from './world.ts'

export interface Counts {
  running: number
  pending: number
}

/** A draining task still runs, so it still counts: a rollout is not over before its connections are. */
export const isRunning = (task: TaskRecord) =>
  task.lastStatus === 'RUNNING' || task.lastStatus === 'DEACTIVATING'

export const isPending = (task: TaskRecord) =>
  task.lastStatus === 'PROVISIONING' || task.lastStatus === 'PENDING' || task.lastStatus === 'ACTIVATING'

export const isWanted = (task: TaskRecord) => task.desiredStatus === 'RUNNING'

export function countsOf(tasks: TaskRecord[]): Counts {
  return { running: tasks.filter(isRunning).length, pending: tasks.filter(isPending).length }
}

export function tasksOf(service: ServiceRecord, deployment: DeploymentRecord): TaskRecord[] {
  return service.tasks.filter((task) => task.deployment.id === deployment.id)
}

/** Tasks of the deployment that pass their checks and are to stay. */
export function healthyOf(service: ServiceRecord, deployment: DeploymentRecord): TaskRecord[] {
  return tasksOf(service, deployment).filter((task) => isWanted(task) && task.healthy)
}

/** @returns the number of tasks the service is to run: a DAEMON's is that of its container instances. */
export function desiredOf(world: World, service: ServiceRecord): number {
  if (service.status !== 'ACTIVE') return 0
  return isDaemon(service) ? world.daemonInstances : service.desiredCount
}

/** What a deployment is to run: the PRIMARY what the service wants, an older one what it has left. */
export function requestedOf(world: World, service: ServiceRecord, deployment: DeploymentRecord): number {
  if (deployment.status === 'PRIMARY') return desiredOf(world, service)
  return tasksOf(service, deployment).filter(isWanted).length
}

export function isDaemon(service: ServiceRecord): boolean {
  return service.settings.schedulingStrategy === 'DAEMON'
}

export interface Bounds {
  /** Healthy tasks that must be kept: minimumHealthyPercent, rounded up. */
  minimum: number
  /** Tasks that may run or start: maximumPercent, rounded down. */
  maximum: number
}

/** A service is created with percentages: 100 and 200, or 0 and 100 for a DAEMON. */
export function boundsOf(service: ServiceRecord, desired: number): Bounds {
  const configuration = configurationOf(service)
  const percent = (key: string, usual: number) => {
    const value = configuration[key]
    return typeof value === 'number' ? value : usual
  }
  return {
    minimum: Math.ceil((desired * percent('minimumHealthyPercent', 100)) / 100),
    maximum: Math.floor((desired * percent('maximumPercent', 200)) / 100),
  }
}

export function configurationOf(service: ServiceRecord) {
  return objectOf(service.settings, 'deploymentConfiguration') ?? {}
}
