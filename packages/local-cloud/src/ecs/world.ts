/** The whole state of the simulated region, and the few things every part of the simulator does to it. */
import type { JsonObject } from '../protocol/aws-json.ts'
import type { Behaviours } from './behaviour.ts'
import type { VirtualClock } from './clock.ts'
import type { Identity } from './identity.ts'
import type { ClusterRecord, ServiceRecord, TaskDefinitionRecord, TaskRecord } from './records.ts'
import type { Timings } from './timings.ts'

/** Where containers write, and what tells whether they may. CloudWatch Logs satisfies it. */
export interface LogSink {
  hasGroup(name: string): boolean
  createGroup(name: string): void
  write(group: string, stream: string, lines: string[]): void
}

/** Where images come from. The emulated ECR satisfies it. */
export interface ImageSource {
  /** undefined: not one of its repositories' addresses, so it cannot tell. */
  digestOf(image: string): { digest: string | undefined } | undefined
}

/** Secrets Manager and Parameter Store; without one every secret exists. */
export interface SecretSource {
  has(valueFrom: string): boolean
}

export interface World {
  clock: VirtualClock
  identity: Identity
  account: string
  region: string
  timings: Timings
  behaviours: Behaviours
  logs: LogSink
  images: ImageSource
  secrets: SecretSource | undefined
  /** How old a read of DescribeServices may be, in milliseconds. */
  lag: { upTo: number }
  /** Container instances a DAEMON service runs on. */
  daemonInstances: number
  clusters: Map<string, ClusterRecord>
  /** By family, in the order of the revisions. */
  families: Map<string, TaskDefinitionRecord[]>
  services: Map<string, ServiceRecord>
  tasks: Map<string, TaskRecord>
  tags: Map<string, JsonObject[]>
  /** Called after a service changed; keeps the past for reads that lag. */
  remember(service: ServiceRecord): void
  /** Has the service scheduler look at the service after a while (a second, unless told otherwise). */
  tick(service: ServiceRecord, delayMs?: number): void
  /** Tells the service scheduler what became of a task. */
  taskChanged(task: TaskRecord, change: TaskChange): void
}

/** `failed`: it ended by itself or never started; `interrupted`: its capacity went; `stopped`: it is gone. */
export type TaskChange = 'running' | 'healthy' | 'failed' | 'interrupted' | 'stopped'

/** A duration with the world's share of chance in it. */
export function about(world: World, milliseconds: number): number {
  const { spread } = world.timings
  return Math.round(milliseconds * (1 + spread * (2 * world.identity.random() - 1)))
}

export function addEvent(world: World, service: ServiceRecord, text: string): void {
  const message = `(service ${service.name}) ${text}`
  service.events.unshift({ id: world.identity.uuid(), at: world.clock.now(), message })
  service.events.splice(100)
  world.remember(service)
}

export function serviceKey(cluster: ClusterRecord, name: string): string {
  return `${cluster.name}/${name}`
}
