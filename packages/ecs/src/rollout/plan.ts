import type { Pin } from './pin.ts'

export type Policy = 'leave' | 'rollback'

/** What a wait is asked to do. Durations are milliseconds. */
export interface WaitPlan {
  pins: Pin[]
  timeout: number
  /** So many dead tasks of a deployment end its wait; deterministic causes end it at the first. */
  failAfterTasks: number
  waitUntil: 'completed' | 'traffic-shifted'
  onFailure: Policy
  onTimeout: Policy
  onCancel: Policy
}

/** A rollback is waited for this long at most, and never longer than `timeout`. Milliseconds. */
export const rollbackPatience = 10 * 60_000
