import type { Expectation } from '../result.ts'
import { calledNone, concluded, expectation, expectReview, onOneImage, says } from './expect.ts'
import type { ObservedRun } from './observed.ts'
import { reviewAndPush, type Scenario } from './scenario.ts'

/** Seconds in which both services must be back. */
const limit = 300

export const rollback: Scenario = {
  name: 'rollback',
  about: 'the release went out well and is taken back by hand: backend and worker in one step',
  runs: [
    ...reviewAndPush,
    {
      event: 'workflow_dispatch',
      title: 'Roll back',
      workflow: '.github/workflows/rollback.yml',
      inputs: { service: 'both', revision: 'previous' },
    },
  ],
  expect: (observed) => {
    const [, push, back] = observed.runs
    return [
      ...expectReview(observed),
      concluded(push, 'success', "The push's run succeeds"),
      onOneImage(push, 'new', 'Backend and worker run the new image before the rollback'),
      concluded(back, 'success', "The rollback's run succeeds"),
      onOneImage(back, 'old', 'Backend and worker are back on the image from before'),
      inOneStep(back),
      calledNone(back, ['RegisterTaskDefinition'], 'The rollback registers no revision'),
      says(
        back,
        'The log says which revision each goes back to',
        /backend:2 → backend:1/,
        /worker:2 → worker:1/,
      ),
      withinLimit(back),
    ]
  },
}

function inOneStep(back: ObservedRun | undefined): Expectation {
  const updates = (back?.calls ?? []).filter(({ operation }) => operation === 'UpdateService').length
  return expectation('One step updates both services, each once', updates === 2, `${updates} updates`)
}

/** From the first request of the rollback to the last answer about it. */
function withinLimit(back: ObservedRun | undefined): Expectation {
  const times = (back?.calls ?? []).filter(({ service }) => service === 'ecs').map(({ at }) => at)
  const seconds =
    times.length === 0 ? Number.POSITIVE_INFINITY : (Math.max(...times) - Math.min(...times)) / 1000
  return expectation(
    `Both are back within ${limit / 60} minutes (${seconds.toFixed(0)} s; ECS is brisk in the demo)`,
    seconds < limit,
    `${seconds} s`,
  )
}
