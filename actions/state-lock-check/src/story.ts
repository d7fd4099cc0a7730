import type { Inspection } from '@infra-actions/terraform-state/inspection'
import type { UnlockResult } from '@infra-actions/terraform-state/unlock'

/** What was seen and done, whether the end was reached or the job was cancelled on the way. */
export interface Story {
  last: Inspection | undefined
  /** Milliseconds. */
  waited: number
  timedOut: boolean
  unlock: UnlockResult | undefined
}
