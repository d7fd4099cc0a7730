import { alarmDuringRollout } from '../demo/alarm.ts'
import { stateBucket, stateKey } from '../demo/backend.ts'
import { putObject } from '../demo/put-object.ts'
import { calledNone, concluded, expectReview, onOneImage, says, stepConcluded } from './expect.ts'
import { reviewAndPush, type Scenario } from './scenario.ts'

export const badImage: Scenario = {
  name: 'bad-image',
  about: 'the image cannot be pulled',
  runs: reviewAndPush,
  trouble: (cloud) => cloud.ecs.behave('*/backend:*', 'cannot-pull'),
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'failure', "The push's run fails"),
    says(
      observed.runs[1],
      'The log names the image and CannotPullContainer',
      'CannotPullContainer',
      /dkr\.ecr\.[^ ]+\/backend:/,
    ),
    onOneImage(observed.runs[1], 'old', 'Backend and worker are back on the image from before'),
  ],
}

const lastWords = 'KeyError: PREDICTIONS_QUEUE_URL'

export const crashLoop: Scenario = {
  name: 'crash-loop',
  about: 'the new containers start and exit with 1',
  runs: reviewAndPush,
  trouble: (cloud) =>
    cloud.ecs.behave('*/backend:*', {
      kind: 'crash-loop',
      exitCode: 1,
      logLines: ['starting 2 workers', 'Traceback (most recent call last):', lastWords],
    }),
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'failure', "The push's run fails"),
    says(
      observed.runs[1],
      "The log has the exit code and the task's last lines",
      /exit(ed)?( with)?( code)? 1\b/i,
      lastWords,
    ),
    onOneImage(observed.runs[1], 'old', 'Backend and worker are back on the image from before'),
  ],
}

export const badWorker: Scenario = {
  name: 'bad-worker',
  about: 'the backend rolls out well, the worker of the same release does not: both go back',
  runs: reviewAndPush,
  trouble: (cloud) =>
    cloud.ecs.behave('worker:2', { kind: 'crash-loop', exitCode: 1, logLines: ['starting', lastWords] }),
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'failure', "The push's run fails"),
    stepConcluded(
      observed.runs[1],
      'Wait until the backend is stable',
      'success',
      'The backend was stable on the new image',
    ),
    stepConcluded(observed.runs[1], 'Wait until the worker is stable', 'failure', 'The worker was not'),
    says(observed.runs[1], "The log has the worker's last lines", lastWords),
    onOneImage(observed.runs[1], 'old', 'Backend and worker are back on the image from before'),
  ],
}

/** Minutes. */
const heldFor = 25
const holder = { ID: 'b2f7f9a0-41c6-4f4b-9a55-0c3a4c1d2e3f', Who: 'alex@laptop-17' }

export const lockedState: Scenario = {
  name: 'locked-state',
  about: 'somebody holds the lock of the Terraform state',
  runs: reviewAndPush,
  vars: { LOCK_TIMEOUT: '3s' },
  trouble: (cloud) => {
    const lock = {
      ...holder,
      Operation: 'OperationTypeApply',
      Info: '',
      Version: '1.11.4',
      Created: new Date(Date.now() - heldFor * 60_000).toISOString(),
      Path: `${stateBucket}/${stateKey}`,
    }
    putObject(cloud, stateBucket, `${stateKey}.tflock`, JSON.stringify(lock), heldFor)
  },
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'failure', "The push's run fails"),
    says(observed.runs[1], 'The log names the holder and the lock', holder.Who, holder.ID),
    calledNone(observed.runs[1], ['RegisterTaskDefinition', 'UpdateService'], 'Nothing is deployed'),
    onOneImage(observed.runs[1], 'old', 'Backend and worker run what they ran'),
  ],
}

export const rolledBack: Scenario = {
  name: 'rolled-back',
  about: 'an alarm goes off during the rollout, and ECS goes back by itself',
  runs: reviewAndPush,
  trouble: (cloud) => alarmDuringRollout(cloud, 'backend', 'backend-5xx'),
  expect: (observed) => [
    ...expectReview(observed),
    concluded(observed.runs[1], 'failure', "The push's run fails"),
    says(
      observed.runs[1],
      'The log says that ECS rolled back, and to which revision',
      /rolled.back/i,
      /backend:1\b/,
    ),
    onOneImage(observed.runs[1], 'old', 'Backend and worker are back on the image from before'),
  ],
}
