/**
 * One stack's result, small enough that hundreds of them make one comment. A job writes it to a file, a later
 * job reads all of them: what is read back is another job's word and is validated as untrusted input.
 */
import type { Plan } from '../model.ts'

/** Raised when the shape on disk changes so that an older reader would misread it. */
export const FRAGMENT_SCHEMA = 1

export interface Fragment {
  schema: typeof FRAGMENT_SCHEMA
  /** Which stack this is: the `name` of the action, or the unit's path in a Terragrunt tree. */
  name: string
  /** '' when not known; where the stack was planned. */
  commit: string
  /** '' when not known; the run that planned it. */
  runUrl: string
  /** Why there is no whole plan, in words of Terraform or ours; `undefined` when there is one, or when the stack is missing. */
  failure: string | undefined
  /**
   * The masked model, cut to the fragment's size: `counts`, `fingerprint.hash` and the flags are those of the
   * whole plan, the lists may be shorter. `fingerprint.addresses` is empty where they are
   * many. `undefined` when the plan failed, or when the stack is missing: such a fragment is never written.
   */
  plan: Plan | undefined
  /** The plan's fingerprint is what the job that wrote this says: not all that it is made of is here to tell. */
  unproven?: true
  /** Entries of the plan's lists (changes, outputs, drift, checks …) that did not fit, or not whole. */
  leftOut: number
  /**
   * Equal in two stacks that do the same actions to the same addresses, whatever the values; '' without a plan.
   * Stacks with equal `plan.fingerprint.hash` have equal values too.
   */
  shape: string
}
