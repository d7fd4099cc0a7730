import type { BackendCloud } from '../demo/backend-cloud.ts'
import type { Trigger } from '../demo/workflow-run.ts'
import type { Expectation } from '../result.ts'
import type { Observed } from './observed.ts'

/** One story the demo can tell, with what must be true of it in the end. */
export interface Scenario {
  name: string
  /** For the list of scenarios: one line. */
  about: string
  /** The runs of the example's workflows, in order. */
  runs: Trigger[]
  vars?: Record<string, string>
  /** Called before the first push: makes the trouble. */
  trouble?(cloud: BackendCloud): void | Promise<void>
  expect(observed: Observed): Expectation[]
}

/** The two runs every story begins with. */
export const reviewAndPush: Scenario['runs'] = [
  { event: 'pull_request', title: 'Pull request #7' },
  { event: 'push', title: 'Push to main' },
]
