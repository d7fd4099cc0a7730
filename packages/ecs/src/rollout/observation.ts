/** Something worth a line. `text` is ours; `foreign` came from AWS and is printed as such, after it. */
export interface Observation {
  /** Epoch milliseconds. */
  at: number
  /** Name of the service, or undefined for the wait as a whole. */
  service?: string
  kind:
    | 'watching'
    | 'progress'
    | 'event'
    | 'dead-task'
    | 'followed'
    | 'deadline'
    | 'rollback'
    | 'warning'
    | 'heartbeat'
    | 'verdict'
  text: string
  foreign?: string
}
