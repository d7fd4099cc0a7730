import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import {
  deployImage,
  openRegion,
  type Region,
  runningService,
  type ServiceDeploymentView,
  seen,
  serviceDeployments,
} from './region.ts'

async function newest(place: Region): Promise<ServiceDeploymentView> {
  const [record] = await serviceDeployments(place)
  if (record === undefined) throw new Error('no service deployment')
  return record
}

const stop = async (place: Region, stopType?: string) =>
  place.ecs.call('StopServiceDeployment', {
    serviceDeploymentArn: (await newest(place)).serviceDeploymentArn,
    ...(stopType === undefined ? {} : { stopType }),
  })

describe('a service deployment', () => {
  test('is PENDING, IN_PROGRESS, SUCCESSFUL, and names its revisions', async () => {
    const place = openRegion()
    const before = await runningService(place)
    const arn = await deployImage(place, 'example.com/backend:2')
    const during = await seen(place)
    const pending = await newest(place)
    expect(pending.status).toBe('PENDING')
    expect(during.currentServiceDeployment).toBe(pending.serviceDeploymentArn)
    expect(pending.serviceDeploymentArn).toMatch(
      /^arn:aws:ecs:us-east-1:123456789012:service-deployment\/main\/backend\/\w{21}$/,
    )
    place.clock.advance(1000)
    expect((await newest(place)).status).toBe('IN_PROGRESS')
    // A revision's number is its deployment's.
    expect(pending.targetServiceRevision.arn).toContain(
      during.deployments[0]?.id.replace('ecs-svc/', '/') ?? '-',
    )
    expect(pending.sourceServiceRevisions).toMatchObject([
      { arn: expect.stringContaining(before.deployments[0]?.id.replace('ecs-svc/', '/') ?? '-') },
    ])
    const { serviceRevisions } = await place.ecs.call('DescribeServiceRevisions', {
      serviceRevisionArns: [pending.targetServiceRevision.arn],
    })
    expect(serviceRevisions).toMatchObject([
      { taskDefinition: arn, containerImages: [{ containerName: 'app', image: 'example.com/backend:2' }] },
    ])
    place.clock.advance(120_000)
    expect(await newest(place)).toMatchObject({
      status: 'SUCCESSFUL',
      targetServiceRevision: { runningTaskCount: 2 },
    })
    // What it counted stays: later tasks are not its own.
    await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', desiredCount: 5 })
    place.clock.advance(120_000)
    expect((await seen(place)).runningCount).toBe(5)
    expect((await newest(place)).targetServiceRevision.runningTaskCount).toBe(2)
  })

  test('is listed newest first, by status and time', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    const list = async (filter: JsonObject) => {
      const answer = await place.ecs.call('ListServiceDeployments', {
        cluster: 'main',
        service: 'backend',
        ...filter,
      })
      return (answer.serviceDeployments as JsonObject[]).map(({ status }) => status)
    }
    expect(await list({})).toEqual(['PENDING', 'SUCCESSFUL'])
    expect(await list({ status: ['SUCCESSFUL'] })).toEqual(['SUCCESSFUL'])
    expect(await list({ createdAt: { after: place.clock.now() / 1000 - 1 } })).toEqual(['PENDING'])
    expect(await list({ maxResults: 1 })).toEqual(['PENDING'])
  })

  test('stopped with ROLLBACK goes back without a circuit breaker', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(35_000)
    await stop(place)
    expect((await newest(place)).status).toBe('ROLLBACK_IN_PROGRESS')
    expect((await seen(place)).deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', taskDefinition: expect.stringMatching(/:1$/) },
      { status: 'ACTIVE', rolloutState: 'FAILED', taskDefinition: expect.stringMatching(/:2$/) },
    ])
    place.clock.advance(120_000)
    expect((await newest(place)).status).toBe('ROLLBACK_SUCCESSFUL')
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 2 }])
  })

  test('stopped with ABORT stays where it is', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    await stop(place, 'ABORT')
    place.clock.advance(120_000)
    expect(await newest(place)).toMatchObject({ status: 'STOPPED' })
    expect((await seen(place)).deployments[0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'FAILED',
      taskDefinition: expect.stringMatching(/:2$/),
    })
  })

  test('cannot be stopped when it is over, or going back, or unknown', async () => {
    const place = openRegion()
    await runningService(place)
    await expect(stop(place)).rejects.toMatchObject({ name: 'ConflictException' })
    await deployImage(place, 'example.com/backend:2')
    await stop(place)
    await expect(stop(place)).rejects.toMatchObject({ name: 'ConflictException' })
    await expect(
      place.ecs.call('StopServiceDeployment', {
        serviceDeploymentArn: 'arn:aws:ecs:us-east-1:123456789012:x',
      }),
    ).rejects.toMatchObject({ name: 'ServiceDeploymentNotFoundException' })
  })

  test('is stopped when another begins, and its breaker is done', async () => {
    const place = openRegion()
    const deploymentCircuitBreaker = { enable: true, rollback: true }
    await runningService(place, { deploymentConfiguration: { deploymentCircuitBreaker } })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(10_000)
    expect((await newest(place)).deploymentCircuitBreaker).toMatchObject({
      status: 'MONITORING',
      threshold: 3,
    })
    await deployImage(place, 'example.com/backend:3')
    const [, stopped] = await serviceDeployments(place)
    expect(stopped).toMatchObject({
      status: 'STOPPED',
      stoppedAt: place.clock.now() / 1000,
      finishedAt: place.clock.now() / 1000,
      deploymentCircuitBreaker: { status: 'MONITORING_COMPLETE' },
    })
  })

  test('goes back on an alarm', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(1000)
    place.ecs.alarm('main', 'backend', 'errors-high')
    place.clock.advance(60_000)
    expect(await newest(place)).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      alarms: { status: 'TRIGGERED', triggeredAlarmNames: ['errors-high'] },
    })
  })
})

/** The stages a deployment shows, each with its weights of test and production traffic on the new revision. */
async function stagesOf(place: Region, milliseconds: number): Promise<string[]> {
  const stages: string[] = []
  for (let passed = 0; passed < milliseconds; passed += 1000) {
    place.clock.advance(1000)
    const { lifecycleStage, targetServiceRevision: target, status } = await newest(place)
    const weights = `${target.requestedTestTrafficWeight}/${target.requestedProductionTrafficWeight}`
    const stage = status === 'SUCCESSFUL' ? status : `${lifecycleStage} ${weights}`
    if (stages.at(-1) !== stage) stages.push(stage)
  }
  return stages
}

const shifting = (configuration: JsonObject) => ({ deploymentConfiguration: configuration })

describe('a deployment that shifts traffic', () => {
  test('BLUE_GREEN scales up, shifts at once, bakes, and cleans up', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }))
    await deployImage(place, 'example.com/backend:2')
    expect(await stagesOf(place, 480_000)).toEqual([
      'PRE_SCALE_UP 0/0',
      'SCALE_UP 0/0',
      'POST_SCALE_UP 0/0',
      'TEST_TRAFFIC_SHIFT 0/0',
      'POST_TEST_TRAFFIC_SHIFT 100/0',
      'PRODUCTION_TRAFFIC_SHIFT 100/0',
      'POST_PRODUCTION_TRAFFIC_SHIFT 100/100',
      'BAKE_TIME 100/100',
      'CLEAN_UP 100/100',
      'SUCCESSFUL',
    ])
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 2 }])
  })

  test('keeps both revisions whole until the bake time is over', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(240_000)
    expect((await newest(place)).lifecycleStage).toBe('BAKE_TIME')
    expect((await seen(place)).deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 2 },
      { status: 'ACTIVE', runningCount: 2 },
    ])
  })

  test('goes through its stages even without a task', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, {
      desiredCount: 0,
      ...shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }),
    })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(60_000)
    expect(await newest(place)).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: 'BAKE_TIME' })
    place.clock.advance(300_000)
    expect((await newest(place)).status).toBe('SUCCESSFUL')
  })

  test('stays in its stage when the service is changed meanwhile', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 30 }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(240_000)
    await place.ecs.call('UpdateService', {
      cluster: 'main',
      service: 'backend',
      healthCheckGracePeriodSeconds: 10,
    })
    place.clock.advance(60_000)
    expect((await newest(place)).lifecycleStage).toBe('BAKE_TIME')
  })

  test('CANARY shifts a part, waits, then the rest', async () => {
    const place = openRegion({ throttle: false })
    const canaryConfiguration = { canaryPercent: 10, canaryBakeTimeInMinutes: 2 }
    await runningService(place, shifting({ strategy: 'CANARY', canaryConfiguration, bakeTimeInMinutes: 0 }))
    await deployImage(place, 'example.com/backend:2')
    const stages = await stagesOf(place, 480_000)
    expect(stages.filter((stage) => /PRODUCTION_TRAFFIC/.test(stage))).toEqual([
      'PRODUCTION_TRAFFIC_SHIFT 100/0',
      'PRODUCTION_TRAFFIC_SHIFT 100/10',
      'POST_PRODUCTION_TRAFFIC_SHIFT 100/100',
    ])
    expect(stages.at(-1)).toBe('SUCCESSFUL')
  })

  test('LINEAR shifts in equal steps', async () => {
    const place = openRegion({ throttle: false })
    const linearConfiguration = { stepPercent: 40, stepBakeTimeInMinutes: 1 }
    await runningService(place, shifting({ strategy: 'LINEAR', linearConfiguration }))
    await deployImage(place, 'example.com/backend:2')
    const stages = await stagesOf(place, 480_000)
    expect(stages.filter((stage) => stage.startsWith('PRODUCTION_TRAFFIC'))).toEqual([
      'PRODUCTION_TRAFFIC_SHIFT 100/0',
      'PRODUCTION_TRAFFIC_SHIFT 100/40',
      'PRODUCTION_TRAFFIC_SHIFT 100/80',
    ])
  })

  test('goes back from the middle with all traffic on the old revision, whose tasks were never touched', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 30 }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(240_000)
    await stop(place)
    expect((await newest(place)).targetServiceRevision.requestedProductionTrafficWeight).toBe(0)
    expect((await newest(place)).sourceServiceRevisions[0]?.requestedProductionTrafficWeight).toBe(100)
    place.clock.advance(60_000)
    expect((await newest(place)).status).toBe('ROLLBACK_SUCCESSFUL')
    expect((await seen(place)).deployments).toMatchObject([
      { rolloutState: 'COMPLETED', runningCount: 2, taskDefinition: expect.stringMatching(/:1$/) },
    ])
  })

  test('its failing tasks open the circuit breaker', async () => {
    const place = openRegion({ throttle: false })
    const deploymentCircuitBreaker = { enable: true, rollback: true }
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', deploymentCircuitBreaker }))
    place.ecs.behave('*:bad', 'crash-loop')
    await deployImage(place, 'example.com/backend:bad')
    place.clock.advance(300_000)
    expect(await newest(place)).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
    })
  })

  test('is superseded like any other', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place, shifting({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(60_000)
    const arn = await deployImage(place, 'example.com/backend:3')
    place.clock.advance(600_000)
    expect((await seen(place)).deployments).toMatchObject([
      { rolloutState: 'COMPLETED', taskDefinition: arn },
    ])
    expect((await serviceDeployments(place)).map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ])
  })
})

describe('a lifecycle hook', () => {
  const paused = (more: JsonObject = {}) =>
    shifting({
      strategy: 'BLUE_GREEN',
      bakeTimeInMinutes: 0,
      lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'], ...more }],
    })
  const answer = async (place: Region, action: string) => {
    const record = await newest(place)
    return place.ecs.call('ContinueServiceDeployment', {
      serviceDeploymentArn: record.serviceDeploymentArn,
      hookId: record.lifecycleHookDetails?.[0]?.hookId ?? '',
      action,
    })
  }

  test('that pauses holds its stage until it is told to go on', async () => {
    const place = openRegion()
    await runningService(place, paused())
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(3_600_000)
    expect(await newest(place)).toMatchObject({
      status: 'IN_PROGRESS',
      lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
      lifecycleHookDetails: [
        {
          hookId: expect.stringMatching(/^ecs-pause-\w{43}$/),
          targetType: 'PAUSE',
          status: 'AWAITING_ACTION',
        },
      ],
    })
    await answer(place, 'CONTINUE')
    place.clock.advance(120_000)
    expect(await newest(place)).toMatchObject({
      status: 'SUCCESSFUL',
      lifecycleHookDetails: [{ status: 'SUCCEEDED' }],
    })
  })

  test('that pauses can be told to go back', async () => {
    const place = openRegion()
    await runningService(place, paused())
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(300_000)
    await answer(place, 'ROLLBACK')
    place.clock.advance(120_000)
    expect(await newest(place)).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason:
        'Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT lifecycle hook(s) failed.',
    })
    await expect(answer(place, 'CONTINUE')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test.each([
    ['CONTINUE', 'SUCCESSFUL'],
    ['ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
  ])('that nobody answers ends by its timeout with %s', async (action, status) => {
    const place = openRegion()
    await runningService(place, paused({ timeoutConfiguration: { timeoutInMinutes: 10, action } }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(900_000)
    expect(await newest(place)).toMatchObject({ status, lifecycleHookDetails: [{ status: 'TIMED_OUT' }] })
  })

  test.each([
    ['healthy', 'SUCCESSFUL'],
    ['crash-loop', 'ROLLBACK_SUCCESSFUL'],
  ] as const)('of a function that is %s ends %s', async (kind, status) => {
    const place = openRegion()
    place.ecs.behave('arn:aws:lambda:*:check', kind)
    const hookTargetArn = 'arn:aws:lambda:us-east-1:123456789012:function:check'
    await runningService(place, paused({ targetType: 'AWS_LAMBDA', hookTargetArn }))
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(300_000)
    expect(await newest(place)).toMatchObject({ status })
  })
})

describe('early success', () => {
  const early = (sourceServiceRevisionCleanup: string) => ({
    desiredCount: 10,
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      earlySuccessCriteria: { enable: true, healthyPercent: 80, sourceServiceRevisionCleanup },
    },
  })
  /** Two of the ten tasks never start. */
  const lame = async (cleanup: string) => {
    const place = openRegion()
    await runningService(place, early(cleanup))
    place.ecs.behave('*:2', { kind: 'never-starts', times: 2 })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(120_000)
    return { place, now: await seen(place) }
  }

  test('completes at 80 % of the desired count once the old tasks are gone', async () => {
    const { place, now } = await lame('BLOCKING')
    expect(now.deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 8, pendingCount: 2 }])
    expect((await newest(place)).status).toBe('SUCCESSFUL')
  })

  test('rounds the percentage up', async () => {
    const place = openRegion()
    const criteria = { enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'BLOCKING' }
    await runningService(place, {
      desiredCount: 3,
      deploymentConfiguration: { minimumHealthyPercent: 0, earlySuccessCriteria: criteria },
    })
    place.ecs.behave('*:2', { kind: 'never-starts', times: 2 })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(120_000)
    expect((await seen(place)).deployments[0]).toMatchObject({ rolloutState: 'IN_PROGRESS', runningCount: 1 })
  })

  test('a deferred clean-up does not hold it up', async () => {
    const place = openRegion({ timings: { draining: 600_000 } })
    await runningService(place, {
      ...early('DEFERRED'),
      loadBalancers: [{ targetGroupArn: 'arn:tg', containerName: 'app', containerPort: 8080 }],
    })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(120_000)
    expect((await seen(place)).deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 10 },
      { status: 'ACTIVE', runningCount: 10 },
    ])
    expect((await newest(place)).status).toBe('SUCCESSFUL')
  })
})
