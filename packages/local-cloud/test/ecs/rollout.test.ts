import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import {
  definition,
  deployImage,
  network,
  openRegion,
  runningService,
  type ServiceView,
  seen,
  serviceDeployments,
  stoppedTasks,
  watch,
} from './region.ts'

const messages = (service: ServiceView) => service.events.map(({ message }) => message).reverse()

describe('a rolling update', () => {
  test('replaces the tasks and is COMPLETED when only the new ones run', async () => {
    const place = openRegion()
    const before = await runningService(place)
    expect(before.deployments[0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'COMPLETED',
      runningCount: 2,
    })

    const arn = await deployImage(place, 'example.com/backend:2')
    const started = await seen(place)
    expect(started.taskDefinition).toBe(arn)
    expect(started.deployments).toMatchObject([
      {
        status: 'PRIMARY',
        taskDefinition: arn,
        rolloutState: 'IN_PROGRESS',
        runningCount: 0,
        desiredCount: 2,
      },
      { status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 2, desiredCount: 2 },
    ])
    const [primary] = started.deployments
    expect(primary?.rolloutStateReason).toBe(`ECS deployment ${primary?.id} in progress.`)

    let stableWhileInProgress = false
    await watch(place, 120_000, (now) => {
      const stable = now.deployments.length === 1 && now.runningCount === now.desiredCount
      stableWhileInProgress ||= stable && now.deployments[0]?.rolloutState === 'IN_PROGRESS'
    })
    // The counts come right before ECS calls the deployment completed: they alone tell nothing.
    expect(stableWhileInProgress).toBe(true)
    const after = await seen(place)
    expect(after.deployments).toMatchObject([
      {
        id: primary?.id,
        rolloutState: 'COMPLETED',
        rolloutStateReason: `ECS deployment ${primary?.id} completed.`,
        runningCount: 2,
      },
    ])
    const said = messages(after)
    const restarted = said.findLastIndex((message) => message.includes('has started'))
    expect(said[restarted]).toMatch(
      /^\(service backend\) has started 2 tasks: \(task \w{32}\) \(task \w{32}\)\.$/,
    )
    const stops = said.slice(restarted + 1, -2)
    expect(stops.length).toBeGreaterThan(0)
    for (const message of stops) {
      expect(message).toMatch(
        /^\(service backend\) has stopped [12] running tasks: \(task \w{32}\)( \(task \w{32}\))?\.$/,
      )
    }
    expect(said.slice(-2)).toEqual([
      `(service backend) (deployment ${primary?.id}) deployment completed.`,
      '(service backend) has reached a steady state.',
    ])
    const old = await stoppedTasks(place, before.deployments[0]?.id)
    expect(old).toHaveLength(2)
    for (const task of old) {
      expect(task).toMatchObject({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: `Scaling activity initiated by (deployment ${primary?.id})`,
        containers: [{ exitCode: 0 }],
      })
    }
  })

  test('walks the task through its states in order', async () => {
    const place = openRegion()
    await runningService(place, { desiredCount: 1 })
    await deployImage(place, 'example.com/backend:2')
    const listed = () => place.ecs.call('ListTasks', { cluster: 'main', family: 'backend' })
    const known = (await listed()).taskArns as string[]
    const states: string[] = []
    for (let second = 0; second < 90; second++) {
      place.clock.advance(1000)
      const arns = (await listed()).taskArns as string[]
      const fresh = arns.find((arn) => !known.includes(arn))
      if (fresh === undefined) continue
      const { tasks } = await place.ecs.call('DescribeTasks', { cluster: 'main', tasks: [fresh] })
      const state = String((tasks as JsonObject[])[0]?.lastStatus)
      if (states.at(-1) !== state) states.push(state)
    }
    expect(states).toEqual(['PROVISIONING', 'PENDING', 'RUNNING'])
  })

  test('behind a load balancer the old deployment stays until its connections are drained', async () => {
    const place = openRegion({ timings: { draining: 60_000, spread: 0 } })
    await runningService(place, {
      loadBalancers: [{ targetGroupArn: 'arn:tg/backend', containerName: 'app', containerPort: 8080 }],
    })
    await deployImage(place, 'example.com/backend:2')
    let drained = 0
    await watch(place, 180_000, (now) => {
      const [primary, old] = now.deployments
      if (primary?.runningCount === 2 && (old?.runningCount ?? 0) > 0) drained += 0.5
    })
    expect(drained).toBeGreaterThanOrEqual(60)
    const said = messages(await seen(place))
    expect(said).toContain('(service backend) has begun draining connections on 2 tasks.')
    expect(said).toContain('(service backend) registered 1 targets in (target-group arn:tg/backend)')
    expect(said).toContain('(service backend) deregistered 2 targets in (target-group arn:tg/backend)')
  })

  test('of the same revision is none, unless it is forced', async () => {
    const place = openRegion()
    const before = await runningService(place)
    const update = { cluster: 'main', service: 'backend', taskDefinition: 'backend:1' }
    await place.ecs.call('UpdateService', update)
    expect((await seen(place)).deployments.map(({ id }) => id)).toEqual([before.deployments[0]?.id])

    await place.ecs.call('UpdateService', { ...update, forceNewDeployment: true })
    const forced = await seen(place)
    expect(forced.deployments.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
    expect(new Set(forced.deployments.map(({ taskDefinition }) => taskDefinition)).size).toBe(1)
  })

  test.each([
    [{ desiredCount: 3 }, 1],
    [{ healthCheckGracePeriodSeconds: 30 }, 1],
    [{ deploymentConfiguration: { maximumPercent: 150 } }, 1],
    [{ networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-2'] } } }, 2],
    [{ platformVersion: '1.4.0' }, 2],
  ])('an update of %j leaves %i deployments', async (change: JsonObject, count) => {
    const place = openRegion()
    await runningService(place)
    await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', ...change })
    expect((await seen(place)).deployments).toHaveLength(count)
  })

  test('a partial deploymentConfiguration keeps the rest of it', async () => {
    const place = openRegion()
    await runningService(place, { deploymentConfiguration: { minimumHealthyPercent: 50 } })
    const { service } = await place.ecs.call('UpdateService', {
      cluster: 'main',
      service: 'backend',
      deploymentConfiguration: { maximumPercent: 150 },
    })
    expect((service as JsonObject).deploymentConfiguration).toMatchObject({
      minimumHealthyPercent: 50,
      maximumPercent: 150,
    })
  })

  test('follows the desired count when it changes mid-way', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(10_000)
    await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', desiredCount: 5 })
    const { deployments } = await seen(place)
    expect(deployments).toHaveLength(2)
    place.clock.advance(180_000)
    expect((await seen(place)).deployments).toMatchObject([
      { id: deployments[0]?.id, rolloutState: 'COMPLETED', runningCount: 5, desiredCount: 5 },
    ])
  })

  test('to a desired count of 0 is COMPLETED without a task', async () => {
    const place = openRegion()
    await runningService(place, { desiredCount: 0 })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(30_000)
    expect((await seen(place)).deployments).toMatchObject([
      { rolloutState: 'COMPLETED', runningCount: 0, desiredCount: 0 },
    ])
  })

  test('without room to start or stop a task says so once and waits', async () => {
    const place = openRegion()
    await runningService(place, {
      desiredCount: 1,
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 },
    })
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(600_000)
    const grace = { cluster: 'main', service: 'backend', healthCheckGracePeriodSeconds: 5 }
    await place.ecs.call('UpdateService', grace)
    place.clock.advance(60_000)
    const now = await seen(place)
    expect(now.deployments[0]).toMatchObject({
      rolloutState: 'IN_PROGRESS',
      runningCount: 0,
      pendingCount: 0,
    })
    expect(messages(now).filter((message) => message.includes('unable to stop or start tasks'))).toHaveLength(
      1,
    )
  })

  test('with room for one more only, goes one by one', async () => {
    const place = openRegion()
    await runningService(place, {
      desiredCount: 4,
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 125 },
    })
    await deployImage(place, 'example.com/backend:2')
    const most: number[] = []
    await watch(place, 600_000, (now) => most.push(now.runningCount + now.pendingCount))
    expect(Math.max(...most)).toBe(5)
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 4 }])
  })
})

test('a service keeps its last hundred events, newest first', async () => {
  const place = openRegion()
  await runningService(place)
  place.ecs.behave('*:bad', 'cannot-pull')
  await deployImage(place, 'example.com/backend:bad')
  place.clock.advance(24 * 3_600_000)
  const { events } = await seen(place)
  expect(events).toHaveLength(100)
  const times = events.map(({ createdAt }) => createdAt)
  expect(times).toEqual([...times].sort((a, b) => b - a))
})

describe('what comes in between', () => {
  test('a second deployment supersedes the first', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(9_000)
    await deployImage(place, 'example.com/backend:3')
    const { deployments } = await seen(place)
    expect(deployments.map(({ status, rolloutState }) => [status, rolloutState])).toEqual([
      ['PRIMARY', 'IN_PROGRESS'],
      ['ACTIVE', 'IN_PROGRESS'],
      ['ACTIVE', 'COMPLETED'],
    ])
    place.clock.advance(180_000)
    const now = await seen(place)
    expect(now.deployments).toMatchObject([
      { id: deployments[0]?.id, rolloutState: 'COMPLETED', taskDefinition: expect.stringMatching(/:3$/) },
    ])
    expect((await serviceDeployments(place)).map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ])
  })

  test('ECS makes a second deployment of the same revision by itself', async () => {
    const place = openRegion()
    await runningService(place)
    const arn = await deployImage(place, 'example.com/backend:2')
    place.clock.advance(9_000)
    place.ecs.redeploy('main', 'backend')
    const { deployments } = await seen(place)
    expect(deployments.slice(0, 2).map(({ taskDefinition }) => taskDefinition)).toEqual([arn, arn])
    const [second, first] = await serviceDeployments(place)
    expect([second?.status, first?.status]).toEqual(['PENDING', 'STOPPED'])
    place.clock.advance(180_000)
    expect((await seen(place)).deployments).toMatchObject([
      { id: deployments[0]?.id, rolloutState: 'COMPLETED', taskDefinition: arn },
    ])
  })

  test('a service deleted mid-way is DRAINING, then INACTIVE and without deployments', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(5_000)
    await place.ecs.call('DeleteService', { cluster: 'main', service: 'backend', force: true })
    expect(await seen(place)).toMatchObject({ status: 'DRAINING', desiredCount: 0 })
    place.clock.advance(60_000)
    expect(await seen(place)).toMatchObject({ status: 'INACTIVE', deployments: [], runningCount: 0 })
    const [current] = await serviceDeployments(place)
    expect(current?.status).toBe('STOPPED')
    await expect(deployImage(place, 'example.com/backend:3')).rejects.toMatchObject({
      name: 'ServiceNotActiveException',
      message: 'Service was not ACTIVE.',
    })
  })

  test('a DAEMON service runs one task on each instance', async () => {
    const place = openRegion({ daemonInstances: 3 })
    await place.ecs.call('CreateCluster', { clusterName: 'main' })
    await place.ecs.call('RegisterTaskDefinition', definition())
    await place.ecs.call('CreateService', {
      cluster: 'main',
      serviceName: 'backend',
      taskDefinition: 'backend',
      schedulingStrategy: 'DAEMON',
      networkConfiguration: network,
    })
    place.clock.advance(120_000)
    expect(await seen(place)).toMatchObject({ desiredCount: 3, runningCount: 3 })
    await deployImage(place, 'example.com/backend:2')
    const most: number[] = []
    await watch(place, 300_000, (now) => most.push(now.runningCount + now.pendingCount))
    expect(Math.max(...most)).toBe(3)
    expect((await seen(place)).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 3 }])
    await place.ecs.call('DeleteService', { cluster: 'main', service: 'backend' })
    expect(await seen(place)).toMatchObject({ status: 'DRAINING', desiredCount: 0 })
  })

  test('a service of another controller starts nothing by itself', async () => {
    const place = openRegion()
    await runningService(place, { deploymentController: { type: 'CODE_DEPLOY' } })
    expect(await seen(place)).toMatchObject({ deployments: [], runningCount: 0 })
    await expect(deployImage(place, 'example.com/backend:2')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('CODE_DEPLOY'),
    })
  })

  test('a Spot interruption is replaced and counts as no failure', async () => {
    const place = openRegion()
    await runningService(place)
    place.ecs.interruptSpot('main', 'backend')
    place.clock.advance(10_000)
    const [task] = await stoppedTasks(place)
    expect(task).toMatchObject({
      stopCode: 'SpotInterruption',
      stoppedReason: 'Your Spot Task was interrupted.',
    })
    place.clock.advance(60_000)
    expect(await seen(place)).toMatchObject({
      runningCount: 2,
      deployments: [{ rolloutState: 'COMPLETED', failedTasks: 0 }],
    })
  })

  test('a stopped task is forgotten after an hour', async () => {
    const place = openRegion()
    await runningService(place)
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(180_000)
    const [task] = await stoppedTasks(place)
    expect(task).toBeDefined()
    place.clock.advance(3_600_000)
    expect(await stoppedTasks(place)).toEqual([])
    const described = await place.ecs.call('DescribeTasks', {
      cluster: 'main',
      tasks: [String(task?.taskArn)],
    })
    expect(described).toEqual({ tasks: [], failures: [{ arn: task?.taskArn, reason: 'MISSING' }] })
  })
})
