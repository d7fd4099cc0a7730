/**
 * Amazon ECS on a clock of its own: the API of clusters, task definitions, services and their deployments, and
 * behind it a service scheduler whose tasks live and die as told.
 */
import { AwsError, type JsonObject, type JsonService, jsonService } from '../protocol/aws-json.ts'
import { type Behaviours, createBehaviours } from './behaviour.ts'
import type { VirtualClock } from './clock.ts'
import { createIdentity } from './identity.ts'
import { findCluster, findService } from './lookup.ts'
import { clusterOperations } from './operations/clusters.ts'
import { serviceDeploymentOperations } from './operations/service-deployments.ts'
import { serviceOperations } from './operations/services.ts'
import { tagOperations } from './operations/tags.ts'
import { taskDefinitionOperations } from './operations/task-definitions.ts'
import { taskOperations } from './operations/tasks.ts'
import { remember } from './past.ts'
import { rollBack, rollbackCauses } from './rollback.ts'
import { deploy, onTaskChange, tick } from './scheduler.ts'
import { openServiceDeployment } from './service-deployment.ts'
import { stopReasons } from './stop-reasons.ts'
import { stopTask } from './task-stop.ts'
import { taskWire } from './task-wire.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import { fargateTimings, type Timings } from './timings.ts'
import { clusterWire, serviceWire, taskDefinitionWire } from './wire.ts'
import type { ImageSource, LogSink, SecretSource, World } from './world.ts'

export interface EcsOptions {
  clock: VirtualClock
  account: string
  region: string
  logs: LogSink
  ecr: ImageSource
  /** Without it, every secret exists. */
  secrets?: SecretSource
  /** Equal seeds give equal runs. */
  seed?: number
  timings?: Partial<Timings>
  /** `false` leaves out the documented token buckets. */
  throttle?: boolean
  daemonInstances?: number
}

export interface Ecs extends JsonService {
  behave: Behaviours['behave']
  forget: Behaviours['forget']
  /** Refuses calls with ThrottlingException for so long; all of them, or those operations. */
  throttleFor: Throttle['refuseFor']
  /** From now on each DescribeServices answers with a state up to this old. */
  lagReads(upToMs: number): void
  /** Refuses the next registrations as made at the same time as another one of their family. */
  refuseRevisions(count: number, family?: string): void
  /** The next calls of an operation end in this error, before they do anything. */
  failNext(operation: string, error: { name: string; message: string; status?: number }, times?: number): void
  /** ECS starts another deployment of the revision a service runs, as it does at times by itself. */
  redeploy(cluster: string, service: string): void
  /** A CloudWatch alarm of the service goes off. */
  alarm(cluster: string, service: string, name: string): void
  /** Spot takes back the capacity of a running task of the service. */
  interruptSpot(cluster: string, service: string): void
  /** Everything there is, as the API would show it. */
  snapshot(): JsonObject
}

export function createEcs(options: EcsOptions): Ecs {
  const { clock, account, region } = options
  const behaviours = createBehaviours()
  const throttle = createThrottle(() => clock.now(), options.throttle ?? true)
  const contention: { left: number; family: string | undefined } = { left: 0, family: undefined }
  const failures: { operation: string; error: AwsError; left: number }[] = []
  const world: World = {
    clock,
    identity: createIdentity(account, region, options.seed ?? 1),
    account,
    region,
    timings: { ...fargateTimings, ...options.timings },
    behaviours,
    logs: options.logs,
    images: options.ecr,
    secrets: options.secrets,
    lag: { upTo: 0 },
    daemonInstances: options.daemonInstances ?? 2,
    clusters: new Map(),
    families: new Map(),
    services: new Map(),
    tasks: new Map(),
    tags: new Map(),
    remember: (service) => remember(world, service),
    tick: (service, delayMs) => tick(world, service, delayMs),
    taskChanged: (task, change) => onTaskChange(world, task, change),
  }
  const service = jsonService({
    name: 'ecs',
    now: () => clock.now(),
    before(operation) {
      clock.settle()
      const failure = failures.find((candidate) => candidate.operation === operation && candidate.left > 0)
      if (failure !== undefined) {
        failure.left--
        throw failure.error
      }
      throttle.take(operation)
    },
    operations: {
      ...clusterOperations(world),
      ...taskDefinitionOperations(world, contention),
      ...serviceOperations(world),
      ...serviceDeploymentOperations(world),
      ...taskOperations(world),
      ...tagOperations(world),
    },
  })
  const find = (cluster: string, name: string) => findService(world, findCluster(world, cluster), name)
  return {
    ...service,
    behave: behaviours.behave,
    forget: behaviours.forget,
    throttleFor: throttle.refuseFor,
    lagReads(upToMs) {
      world.lag.upTo = upToMs
      // What is now is also what was, as far back as a read may look.
      for (const record of world.services.values()) {
        record.past = [{ at: clock.now() - upToMs, wire: serviceWire(world, record) }]
      }
    },
    refuseRevisions(count, family) {
      contention.left = count
      contention.family = family
    },
    failNext(operation, { name, message, status = 400 }, times = 1) {
      failures.push({ operation, error: new AwsError(name, message, status), left: times })
    },
    redeploy: (cluster, name) => deploy(world, find(cluster, name)),
    alarm(cluster, name, alarm) {
      const record = openServiceDeployment(find(cluster, name))
      if (record === undefined) return
      record.triggeredAlarms.push(alarm)
      rollBack(world, record.service, record, rollbackCauses.alarm)
      tick(world, record.service)
    },
    interruptSpot(cluster, name) {
      const task = find(cluster, name).tasks.find((candidate) => candidate.lastStatus === 'RUNNING')
      if (task === undefined) return
      stopTask(world, task, { code: 'SpotInterruption', reason: stopReasons.spot(), exitCode: 143 })
      onTaskChange(world, task, 'interrupted')
    },
    snapshot() {
      clock.settle()
      return {
        clusters: [...world.clusters.values()].map((cluster) => clusterWire(world, cluster)),
        taskDefinitions: [...world.families.values()].flat().map(taskDefinitionWire),
        services: [...world.services.values()].map((record) => serviceWire(world, record)),
        tasks: [...world.tasks.values()].map((task) => taskWire(world, task)),
      }
    },
  }
}
