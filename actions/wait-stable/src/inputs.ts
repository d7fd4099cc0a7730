import type { InputReader } from '@infra-actions/action-kit/inputs'
import { type AwsInputs, readAwsInputs } from '@infra-actions/aws/inputs'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import type { InputName } from './action.gen.ts'
import { readPins } from './pins-input.ts'

export interface Inputs {
  plan: WaitPlan
  logLines: number
  aws: AwsInputs
}

const minute = 60_000
/** A job ends after six hours on GitHub's runners and five days on one's own. */
const longest = 5 * 24 * 60 * minute
const policies = ['leave', 'rollback'] as const

export function loadInputs(read: InputReader<InputName>): Inputs {
  return {
    plan: {
      pins: readPins(read),
      timeout: read.duration('timeout', { min: 1000, max: longest }) ?? 20 * minute,
      failAfterTasks: read.integer('fail-after-tasks', { min: 1, max: 1000 }) ?? 2,
      waitUntil: read.choice('wait-until', ['completed', 'traffic-shifted']) ?? 'completed',
      onFailure: read.choice('on-failure', policies) ?? 'leave',
      onTimeout: read.choice('on-timeout', policies) ?? 'leave',
      onCancel: read.choice('on-cancel', policies) ?? 'leave',
    },
    // GetLogEvents gives at most 10,000.
    logLines: read.integer('log-lines', { min: 0, max: 10_000 }) ?? 50,
    aws: readAwsInputs(read),
  }
}
