import { logLink, serviceLink, taskLink } from '@infra-actions/ecs/diagnose/console-links'
import { diagnose } from '@infra-actions/ecs/diagnose/dead-task'
import { explainExitCode } from '@infra-actions/ecs/diagnose/exit-code'
import { logStreamOf, readLogEvidence } from '@infra-actions/ecs/diagnose/log-evidence'
import { causeOfEvent, saysDeploymentFailed } from '@infra-actions/ecs/diagnose/service-events'
import { describe, expect, test } from '@jest/globals'
import { awsError, deadTaskOf, revision } from '../rollout/fake-ecs.ts'

const task = deadTaskOf('ecs-svc/2', revision('app', 1), {
  taskArn: 'arn:aws:ecs:eu-central-1:123456789012:task/main/0123',
  containers: [{ name: 'app', exitCode: 1, runtimeId: 'deadbeef' }],
})
const definition = (options: Record<string, string>, logDriver = 'awslogs') => ({
  containerDefinitions: [{ name: 'other' }, { name: 'app', logConfiguration: { logDriver, options } }],
})

describe('the log stream', () => {
  test('is prefix/container/task id', () => {
    const stream = logStreamOf(
      diagnose(task),
      definition({ 'awslogs-group': '/ecs/app', 'awslogs-stream-prefix': 'p' }),
    )
    expect(stream).toMatchObject({ group: '/ecs/app', stream: 'p/app/0123', region: 'eu-central-1' })
  })

  test('is the runtime id without a prefix', () => {
    expect(logStreamOf(diagnose(task), definition({ 'awslogs-group': 'g' }))?.stream).toBe('deadbeef')
  })

  test('is not there with another driver', () => {
    expect(logStreamOf(diagnose(task), definition({ 'awslogs-group': 'g' }, 'awsfirelens'))).toBeUndefined()
  })

  test('of another region is linked, not read', async () => {
    const options = { 'awslogs-group': 'g', 'awslogs-stream-prefix': 'p', 'awslogs-region': 'us-east-1' }
    const logs = { getLogEvents: () => Promise.reject(new Error('must not be called')) }
    const evidence = await readLogEvidence(diagnose(task), definition(options), logs, 10, String)
    expect(evidence.note).toContain('us-east-1')
    expect(evidence.stream?.link).toContain('us-east-1.console.aws.amazon.com')
  })

  test('that cannot be read leaves a note and no error', async () => {
    const logs = { getLogEvents: () => Promise.reject(awsError('AccessDeniedException', 400, 'no')) }
    const options = { 'awslogs-group': 'g', 'awslogs-stream-prefix': 'p' }
    const evidence = await readLogEvidence(
      diagnose(task),
      definition(options),
      logs,
      10,
      (error) => `why: ${error}`,
    )
    expect(evidence).toMatchObject({ lines: [], note: expect.stringContaining('why: AccessDeniedException') })
  })
})

test.each([
  [0, 'without an error'],
  [126, 'cannot be executed'],
  [127, 'not found'],
  [137, 'SIGKILL'],
  [139, 'SIGSEGV'],
  [143, 'SIGTERM'],
  [129, 'SIGHUP'],
  [160, 'signal 32'],
  [42, 'ended with an error'],
])('exit code %i in words', (code, words) => {
  expect(explainExitCode(code)).toContain(words)
})

describe('console links', () => {
  test('of a service, in each partition', () => {
    expect(serviceLink('arn:aws:ecs:eu-central-1:123456789012:service/main/backend')).toBe(
      'https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/main/services/backend/deployments?region=eu-central-1',
    )
    expect(taskLink('arn:aws-us-gov:ecs:us-gov-west-1:123456789012:task/main/0123')).toBe(
      'https://us-gov-west-1.console.amazonaws-us-gov.com/ecs/v2/clusters/main/tasks/0123/configuration?region=us-gov-west-1',
    )
  })

  test('of a log stream, encoded as the console wants it', () => {
    expect(logLink(task.taskArn, 'eu-central-1', '/ecs/app', 'p/app/0123')).toBe(
      'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#logsV2:log-groups/log-group/$252Fecs$252Fapp/log-events/p$252Fapp$252F0123',
    )
  })
})

describe('service events', () => {
  test.each([
    [
      '(service b) was unable to place a task because no container instance met all of its requirements.',
      'placement',
    ],
    ['(service b) was unable to place a task. Reason: Capacity is unavailable at this time.', 'capacity'],
    [
      '(service b) was unable to place a task. Reason: CannotPullContainerError: x: not found',
      'image-not-found',
    ],
    ['(service b) was unable to place a task. Reason: Task failed to start', undefined],
    ["(service b) was unable to place a task. Reason: ECS was unable to assume the role 'x'.", 'role'],
    ['(service b) is unable to consistently start tasks successfully.', 'throttled-starts'],
    ['(service b) was unable to place a task. Reason: Something new went wrong.', undefined],
    ['(service b) was unable to place a task. Reason: RESOURCE:MEMORY insufficient.', 'capacity'],
    [
      '(service b) (task 1) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [502])',
      'load-balancer-health',
    ],
    ['(service b) (task 1) failed container health checks.', 'container-health'],
    ['(service b) has reached a steady state.', undefined],
    ['(service b) has started 1 tasks: (task 1).', undefined],
  ])('%s', (message, cause) => {
    expect(causeOfEvent(message)?.id).toBe(cause)
  })

  test('of a task that could not start do not end the wait by themselves: it may be an old one', () => {
    const told = causeOfEvent(
      '(service b) was unable to place a task. Reason: CannotPullContainerError: x: not found',
    )
    expect(told?.kind).toBe('crash')
  })

  test('only the event of this deployment says that it failed', () => {
    expect(
      saysDeploymentFailed('(service b) (deployment ecs-svc/2) deployment failed: x.', 'ecs-svc/2'),
    ).toBe(true)
    expect(
      saysDeploymentFailed('(service b) (deployment ecs-svc/3) deployment failed: x.', 'ecs-svc/2'),
    ).toBe(false)
    expect(saysDeploymentFailed('(service b) rolling back to deployment ecs-svc/2.', 'ecs-svc/2')).toBe(false)
  })
})
