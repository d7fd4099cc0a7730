import type { Behaviour, BehaviourKind } from '@infra-actions/local-cloud/ecs/behaviour'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import {
  account,
  definition,
  deployImage,
  openRegion,
  region,
  runningService,
  seen,
  stoppedTasks,
} from './region.ts'

const registry = `${account}.dkr.ecr.${region}.amazonaws.com`
const bad = 'example.com/backend:bad'

/** Deploys the bad image and waits for its first dead task. */
async function firstDeath(behaviour: Behaviour | BehaviourKind, service: JsonObject = {}) {
  const place = openRegion()
  await runningService(place, { desiredCount: 1, ...service })
  place.ecs.behave('*:bad', behaviour)
  await deployImage(place, bad)
  const { id } = (await seen(place)).deployments[0] ?? { id: '' }
  for (let second = 0; second < 300; second++) {
    place.clock.advance(1000)
    const [task] = await stoppedTasks(place, id)
    if (task?.lastStatus === 'STOPPED') return { place, task, service: await seen(place) }
  }
  throw new Error('no task died')
}

describe('a task that fails', () => {
  test.each<[BehaviourKind, string, RegExp]>([
    [
      'cannot-pull',
      'TaskFailedToStart',
      /^CannotPullContainerError: pull image manifest has been retried 7 time\(s\): failed to resolve ref example\.com\/backend:bad: .*not found$/,
    ],
    [
      'wrong-platform',
      'TaskFailedToStart',
      /^CannotPullContainerError: .* image Manifest does not contain descriptor matching platform 'linux\/amd64'$/,
    ],
    [
      'missing-secret',
      'TaskFailedToStart',
      /^ResourceInitializationError: unable to pull secrets or registry auth: .*ResourceNotFoundException/,
    ],
    [
      'missing-log-group',
      'TaskFailedToStart',
      /^ResourceInitializationError: failed to validate logger args: .*The specified log group does not exist/,
    ],
    [
      'eni-timeout',
      'TaskFailedToStart',
      /^Timeout waiting for network interface provisioning to complete\.$/,
    ],
    ['port-conflict', 'TaskFailedToStart', /^Task failed to start$/],
    ['crash-loop', 'EssentialContainerExited', /^Essential container in task exited$/],
    ['out-of-memory', 'EssentialContainerExited', /^Essential container in task exited$/],
    ['exec-format', 'EssentialContainerExited', /^Essential container in task exited$/],
    ['unhealthy-container', 'ServiceSchedulerInitiated', /^Task failed container health checks$/],
    [
      'unhealthy-elb',
      'ServiceSchedulerInitiated',
      /^Task failed ELB health checks in \(target-group arn:aws:elastic.*\)$/,
    ],
  ])('%s ends with %s', async (kind, stopCode, reason) => {
    const { task, service } = await firstDeath(kind)
    expect(task.stopCode).toBe(stopCode)
    expect(task.stoppedReason).toMatch(reason)
    expect(service.deployments[0]).toMatchObject({
      rolloutState: 'IN_PROGRESS',
      failedTasks: 1,
      taskDefinition: expect.stringMatching(/:2$/),
    })
  })

  test.each<[Behaviour | BehaviourKind, number, string | undefined]>([
    ['crash-loop', 1, undefined],
    [{ kind: 'crash-loop', exitCode: 139 }, 139, undefined],
    ['out-of-memory', 137, 'OutOfMemoryError: Container killed due to memory usage'],
    ['exec-format', 255, undefined],
    ['unhealthy-container', 143, undefined],
  ])('%j leaves its exit code and reason in the container', async (behaviour, exitCode, reason) => {
    const { task } = await firstDeath(behaviour)
    const [container] = task.containers
    expect(container).toMatchObject({ name: 'app', lastStatus: 'STOPPED', exitCode })
    expect(container?.reason).toBe(reason)
  })

  test('port-conflict says which port in the container’s reason', async () => {
    const { task } = await firstDeath('port-conflict')
    expect(task.containers[0]?.reason).toMatch(
      /^CannotStartContainerError: .* Bind for 0\.0\.0\.0:8080 failed: port is already allocated$/,
    )
    expect(task.containers[0]?.exitCode).toBeUndefined()
  })

  test('a crash leaves its lines in the stream prefix/container/task', async () => {
    const { place, task } = await firstDeath({ kind: 'crash-loop', logLines: ['one', 'two', 'three'] })
    const stream = `ecs/app/${task.taskArn.split('/').at(-1)}`
    const { events } = await place.logs.call('GetLogEvents', {
      logGroupName: '/backend',
      logStreamName: stream,
      limit: 2,
    })
    expect((events as JsonObject[]).map(({ message }) => message)).toEqual(['two', 'three'])
  })

  test.each<[BehaviourKind, RegExp]>([
    ['unhealthy-container', /^\(service backend\) \(task \w{32}\) failed container health checks\.$/],
    [
      'unhealthy-elb',
      /^\(service backend\) \(task \w{32}\) \(port 8080\) is unhealthy in \(target-group arn:.*\) due to \(reason Health checks failed with these codes: \[503\]\)$/,
    ],
    ['cannot-pull', /^\(service backend\) was unable to place a task\. Reason: CannotPullContainerError: /],
  ])('%s is told in an event', async (kind, text) => {
    const { service } = await firstDeath(kind)
    expect(service.events.map(({ message }) => message)).toContainEqual(expect.stringMatching(text))
  })

  test('an unhealthy task is replaced with a word about it', async () => {
    const { place } = await firstDeath('unhealthy-container')
    place.clock.advance(60_000)
    expect((await seen(place)).events.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /has started 1 tasks: .* Amazon ECS replaced 1 tasks due to an unhealthy status\.$/,
      ),
    )
  })

  test('and only that one: the next start has another cause', async () => {
    const { place } = await firstDeath({ kind: 'unhealthy-container', times: 1 })
    place.clock.advance(120_000)
    place.ecs.interruptSpot('main', 'backend')
    place.clock.advance(60_000)
    const starts = (await seen(place)).events.filter(({ message }) => message.includes('has started'))
    expect(starts[0]?.message).not.toContain('unhealthy')
    expect(starts[1]?.message).toContain('unhealthy')
  })

  test('a container’s check fails after its start period and its retries', async () => {
    const place = openRegion({ timings: { spread: 0 } })
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', 'unhealthy-container')
    const healthCheck = { command: ['CMD', 'true'], startPeriod: 5, interval: 10, retries: 2 }
    await deployImage(place, bad, { container: { healthCheck } })
    const { id } = (await seen(place)).deployments[0] ?? { id: '' }
    // Scheduler 1 s, network 6 s, image 12 s; then 5 s and twice 10 s.
    place.clock.advance(43_900)
    expect(await stoppedTasks(place, id)).toEqual([])
    place.clock.advance(200)
    expect(await stoppedTasks(place, id)).toMatchObject([
      { stoppedReason: 'Task failed container health checks' },
    ])
  })

  test('the grace period holds back failed health checks', async () => {
    const place = openRegion({ timings: { spread: 0 } })
    await runningService(place, { desiredCount: 1, healthCheckGracePeriodSeconds: 200 })
    place.ecs.behave('*:bad', 'unhealthy-container')
    await deployImage(place, bad)
    const { id } = (await seen(place)).deployments[0] ?? { id: '' }
    place.clock.advance(200_000)
    expect(await stoppedTasks(place, id)).toEqual([])
    place.clock.advance(60_000)
    expect(await stoppedTasks(place, id)).toHaveLength(1)
  })

  test('each wave of failures waits twice as long as the last', async () => {
    const place = openRegion({ timings: { spread: 0, backoff: 10_000, maxBackoff: 30_000 } })
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', 'cannot-pull')
    await deployImage(place, bad)
    place.clock.advance(300_000)
    const starts = (await seen(place)).events
      .filter(({ message }) => message.includes('has started'))
      .map(({ createdAt }) => createdAt)
      .reverse()
      .slice(1)
    // From a start to the failure 6 + 8 s.
    const gaps = starts.slice(1).map((start, index) => Math.round(start - (starts[index] ?? 0)))
    expect(gaps.slice(0, 4)).toEqual([24, 34, 44, 44])
    expect((await seen(place)).events.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('is unable to consistently start tasks successfully'),
    )
  })

  test('the wait starts over once a task was healthy', async () => {
    const place = openRegion({ timings: { spread: 0, backoff: 10_000 } })
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', { kind: 'cannot-pull', times: 3 })
    await deployImage(place, bad)
    place.clock.advance(300_000)
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
    place.ecs.behave('backend', 'no-capacity')
    place.ecs.interruptSpot('main', 'backend')
    place.clock.advance(60_000)
    const refused = (await seen(place)).events.filter(({ message }) => message.includes('Capacity'))
    const [second = 0, first = 0] = refused.map(({ createdAt }) => createdAt).slice(-2)
    expect(Math.round(second - first)).toBe(10)
  })

  test('no capacity places nothing, counts as a failure, and ends when there is some', async () => {
    const place = openRegion()
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', { kind: 'no-capacity', forSeconds: 25 })
    await deployImage(place, bad)
    place.clock.advance(15_000)
    const during = await seen(place)
    expect(during.deployments[0]).toMatchObject({ runningCount: 0, pendingCount: 0, failedTasks: 2 })
    expect(during.events[0]?.message).toMatch(
      /^\(service backend\) was unable to place a task\. Reason: Capacity is unavailable at this time\./,
    )
    place.clock.advance(120_000)
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED', failedTasks: 0 }])
  })

  test('`times` makes only the first tasks fail', async () => {
    const place = openRegion()
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', { kind: 'crash-loop', times: 2 })
    await deployImage(place, bad)
    const { id } = (await seen(place)).deployments[0] ?? { id: '' }
    place.clock.advance(300_000)
    expect((await seen(place)).deployments).toMatchObject([{ id, rolloutState: 'COMPLETED' }])
    expect(await stoppedTasks(place, id)).toHaveLength(2)
  })

  test('a slow start takes as long as told', async () => {
    const place = openRegion()
    await runningService(place, { desiredCount: 1 })
    place.ecs.behave('*:bad', { kind: 'healthy', startSeconds: 170 })
    await deployImage(place, bad)
    place.clock.advance(160_000)
    expect((await seen(place)).deployments[0]).toMatchObject({ runningCount: 0, pendingCount: 1 })
    place.clock.advance(60_000)
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })
})

describe('on EC2 the container says what Fargate’s task says', () => {
  const ec2 = { launchType: 'EC2' }

  test.each<[BehaviourKind, RegExp]>([
    [
      'cannot-pull',
      /^CannotPullContainerError: Error response from daemon: manifest for example\.com\/backend:bad not found/,
    ],
    ['wrong-platform', /^CannotPullContainerError: no matching manifest for linux\/amd64/],
    [
      'missing-log-group',
      /^CannotStartContainerError: .* failed to initialize logging driver: .*The specified log group does not exist\.$/,
    ],
  ])('%s', async (kind, reason) => {
    const { task, service } = await firstDeath(kind, ec2)
    expect(task).toMatchObject({ stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' })
    expect(task.containers[0]?.reason).toMatch(reason)
    expect(service.events.map(({ message }) => message).join()).not.toContain('unable to place a task')
  })

  test('but a secret is the task’s', async () => {
    const { task } = await firstDeath('missing-secret', ec2)
    expect(task.stoppedReason).toMatch(
      /^Fetching secret data from AWS Secrets Manager in region us-east-1: secret arn:/,
    )
    expect(task.containers[0]?.reason).toBeUndefined()
  })
})

describe('how a behaviour is chosen', () => {
  const deathOf = async (
    prepare: (place: ReturnType<typeof openRegion>) => void,
    more: JsonObject,
    image = bad,
  ) => {
    const place = openRegion({ secrets: { has: (from) => !from.includes('missing') } })
    await runningService(place, { desiredCount: 1 })
    prepare(place)
    await place.ecs.call('RegisterTaskDefinition', definition(image, more))
    await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', taskDefinition: 'backend' })
    const { id } = (await seen(place)).deployments[0] ?? { id: '' }
    place.clock.advance(45_000)
    const [task] = await stoppedTasks(place, id)
    return task?.stoppedReason
  }
  const nothing = () => {}

  test('by image, family and revision, or service', async () => {
    for (const pattern of ['*backend:bad', 'backend:2', 'back*']) {
      expect(await deathOf(({ ecs }) => ecs.behave(pattern, 'cannot-pull'), {})).toMatch(/^CannotPull/)
    }
    expect(await deathOf(({ ecs }) => ecs.behave('frontend', 'cannot-pull'), {})).toBeUndefined()
  })

  test('the latest rule wins and can be taken back', async () => {
    const rules = (place: ReturnType<typeof openRegion>) => {
      place.ecs.behave('*', 'cannot-pull')
      place.ecs.behave('*bad', 'healthy')
    }
    expect(await deathOf(rules, {})).toBeUndefined()
    expect(
      await deathOf((place) => {
        rules(place)
        place.ecs.forget('*bad')
      }, {}),
    ).toMatch(/^CannotPull/)
  })

  test('by the container’s own environment', async () => {
    const environment = [{ name: 'SIMULATE', value: '{"kind":"crash-loop","exitCode":3}' }]
    expect(await deathOf(nothing, { container: { environment } })).toBe('Essential container in task exited')
  })

  test.each(['sulk', '{"kind":"sulk"}', '{kind'])(
    'an environment that asks for %s is refused',
    async (value) => {
      const input = definition(bad, { container: { environment: [{ name: 'SIMULATE', value }] } })
      await expect(openRegion().ecs.call('RegisterTaskDefinition', input)).rejects.toMatchObject({
        name: 'ClientException',
        message: expect.stringContaining('The variable SIMULATE cannot be followed'),
      })
    },
  )

  test('an unknown behaviour is refused by name', () => {
    const { ecs } = openRegion()
    expect(() => ecs.behave('*', 'sulk' as BehaviourKind)).toThrow(
      /"sulk" is not a behaviour of a task; there are/,
    )
  })

  test('an image its registry does not have cannot be pulled; one it has can', async () => {
    const image = `${registry}/backend:7`
    expect(await deathOf(nothing, {}, image)).toBe(
      `CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref ${image}: ${image}: not found`,
    )
    expect(await deathOf(({ ecr }) => ecr.push('backend', '7'), {}, image)).toBeUndefined()
  })

  test('a log group that does not exist, unless the container may create it', async () => {
    const logging = (options: JsonObject) => ({
      container: {
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/elsewhere', ...options } },
      },
    })
    expect(await deathOf(nothing, logging({}))).toMatch(/The specified log group does not exist/)
    let region: ReturnType<typeof openRegion> | undefined
    const keep = (place: ReturnType<typeof openRegion>) => {
      region = place
    }
    expect(await deathOf(keep, logging({ 'awslogs-create-group': 'true' }))).toBeUndefined()
    expect(region?.logs.hasGroup('/elsewhere')).toBe(true)
  })

  test.each([
    [
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:missing',
      /failed to fetch secret arn:.*secret:missing/,
    ],
    ['arn:aws:ssm:us-east-1:123456789012:parameter/missing', /invalid parameters: \/missing$/],
    ['arn:aws:secretsmanager:us-east-1:123456789012:secret:there', undefined],
  ])('a secret %s', async (valueFrom, reason) => {
    const died = await deathOf(nothing, { container: { secrets: [{ name: 'KEY', valueFrom }] } })
    if (reason === undefined) expect(died).toBeUndefined()
    else expect(died).toMatch(reason)
  })
})
