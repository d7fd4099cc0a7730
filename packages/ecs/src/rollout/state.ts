import type { Diagnosis } from '../diagnose/dead-task.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Rollback, Verdict } from './outcome.ts'
import { keyOf, type Pin, shortName } from './pin.ts'
import type { WaitPlan } from './plan.ts'
import type { Progress } from './progress.ts'

/** The deployment a service is followed by. Times are epoch milliseconds. */
export interface PinnedDeployment {
  id: string
  taskDefinition: string
  /** When ECS made it; undefined until it was seen. */
  createdAt?: number
}

/** All that is remembered of one service between two looks. Plain data, never changed in place. */
export interface ServiceState {
  key: string
  /** For people: with its cluster where two clusters have a service of that name. */
  name: string
  pin: Pin
  /** `rolling-back`: the verdict is known, and the previous revision is on its way back. */
  phase: 'watching' | 'rolling-back' | 'settled'
  pinned?: PinnedDeployment
  /** Ids of earlier deployments of the same revision, replaced by `pinned`. */
  followed: string[]
  /** Epoch milliseconds; bake times are in it once they are known. */
  deadline: number
  bakeTime: number
  looks: number
  /** When ECS last answered for it. */
  seenAt?: number
  /** The service was there at some look. */
  found: boolean
  /** A conclusion that one stale answer could suggest: it stands when the next look says the same. */
  doubt?: { about: string; since: number; verdict?: Verdict }
  seenEvents: string[]
  deadTasks: Diagnosis[]
  /** Transient trouble told by events, for the verdict of a timeout. */
  trouble?: { title: string; hint: string; message: string; at: number }
  progress?: Progress
  lastLine?: string
  lastLineAt: number
  verdict?: Verdict
  decidedAt?: number
  rollback?: Rollback
  serviceArn?: string
  /** What ran besides the pinned deployment when it was first seen. */
  sourceTaskDefinition?: string
  moments: Moment[]
}

export interface WaitState {
  plan: WaitPlan
  startedAt: number
  services: ServiceState[]
  /** Throttled ticks in a row. */
  throttled: number
}

export function begin(plan: WaitPlan, now: number): WaitState {
  const names = Map.groupBy(plan.pins, ({ service }) => shortName(service))
  const services = plan.pins.map(
    (pin): ServiceState => ({
      key: keyOf(pin),
      name: names.get(shortName(pin.service))?.length === 1 ? shortName(pin.service) : keyOf(pin),
      pin,
      phase: 'watching',
      ...(pin.deploymentId !== undefined &&
        pin.taskDefinition !== undefined && {
          pinned: { id: pin.deploymentId, taskDefinition: pin.taskDefinition },
        }),
      followed: [],
      deadline: now + plan.timeout,
      bakeTime: 0,
      looks: 0,
      found: false,
      seenEvents: [],
      deadTasks: [],
      lastLineAt: now,
      moments: [],
    }),
  )
  return { plan, startedAt: now, services, throttled: 0 }
}

export function isSettled(state: WaitState): boolean {
  return state.services.every(({ phase }) => phase === 'settled')
}

/** Epoch milliseconds after which nothing is waited for, rollbacks included. */
export function lastDeadline({ services }: Pick<WaitState, 'services'>): number {
  const open = services.filter(({ phase }) => phase !== 'settled')
  return Math.max(...open.map(({ deadline, rollback }) => Math.max(deadline, rollback?.deadline ?? 0)))
}
