import { calledNone, concluded, expectReview, onOneImage, says } from './expect.ts'
import { onlyStep } from './observed.ts'
import { reviewAndPush, type Scenario } from './scenario.ts'

export const success: Scenario = {
  name: 'success',
  about: 'a pull request is reviewed and merged; backend and worker roll out',
  runs: reviewAndPush,
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'success', "The push's run succeeds"),
    onOneImage(observed.runs[1], 'new', 'Backend and worker are COMPLETED on one new image'),
  ],
}

export const unchanged: Scenario = {
  name: 'unchanged',
  about: 'the same push once more: nothing is registered, nothing is updated',
  runs: [...reviewAndPush, { event: 'push', title: 'The same push again' }],
  expect: (observed) => [
    ...success.expect(observed),
    concluded(observed.runs[2], 'success', "The second push's run succeeds"),
    calledNone(
      observed.runs[2],
      ['RegisterTaskDefinition', 'UpdateService'],
      'The second push registers nothing and updates nothing',
    ),
    says(
      onlyStep(observed.runs[2], 'Deploy the backend'),
      'The second push says that nothing changed',
      /unchanged|nothing (to|was|is|changed)/i,
    ),
  ],
}
