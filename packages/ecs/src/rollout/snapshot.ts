import type { Service, ServiceDeployment } from '../api.ts'
import type { Diagnosis } from '../diagnose/dead-task.ts'

/** One look at one service. What was not read in this tick is undefined, which says nothing about it. */
export interface ServiceSnapshot {
  /** `missing` when ECS answers that there is no such service. */
  service: Service | 'missing'
  /** The service deployment that belongs to the pinned deployment, when it may be read. */
  serviceDeployment?: ServiceDeployment
  /** Tasks of the pinned deployment that died and were not in an earlier look. */
  deadTasks?: Diagnosis[]
}

/** What a tick saw, by `keyOf` of the pins. Services that were not looked at are not in it. */
export type Snapshot = ReadonlyMap<string, ServiceSnapshot>
