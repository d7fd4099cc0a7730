import { circuitBreaker } from '@infra-actions/local-cloud/ecs/circuit-breaker'
import { describe, expect, test } from '@jest/globals'
import { deployImage, openRegion, runningService, seen, serviceDeployments, watch } from './region.ts'

const breaker = (rollback: boolean) => ({
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback } },
})

test.each([
  [0, 3],
  [1, 3],
  [6, 3],
  [7, 4],
  [25, 13],
  [400, 200],
  [1000, 200],
])('for %i tasks it opens at %i failures', (desired, threshold) => {
  expect(circuitBreaker({}, desired).threshold).toBe(threshold)
})

test.each([
  [{ type: 'BOUNDED_PERCENT', value: 100 }, 10, 10],
  [{ type: 'BOUNDED_PERCENT', value: 10 }, 10, 3],
  [{ type: 'COUNT', value: 1 }, 10, 1],
  [{ type: 'PERCENT', value: 10 }, 10, 1],
])('with a threshold of %j for %i tasks at %i', (thresholdConfiguration, desired, threshold) => {
  expect(circuitBreaker({ deploymentCircuitBreaker: { thresholdConfiguration } }, desired).threshold).toBe(
    threshold,
  )
})

describe('opened', () => {
  test('with rollback, the last completed revision is PRIMARY again under its own id', async () => {
    const place = openRegion()
    const before = await runningService(place, breaker(true))
    place.ecs.behave('*:bad', 'crash-loop')
    await deployImage(place, 'example.com/backend:bad')
    const failing = (await seen(place)).deployments[0]
    const states: string[] = []
    let least = 2
    await watch(place, 300_000, (now) => {
      const state = now.deployments.map(
        ({ id, rolloutState }) => `${id === failing?.id ? 'new' : 'old'} ${rolloutState}`,
      )
      if (states.at(-1) !== state.join(', ')) states.push(state.join(', '))
      least = Math.min(least, now.runningCount)
    })
    expect(states).toEqual(['new IN_PROGRESS, old COMPLETED', 'old IN_PROGRESS, new FAILED', 'old COMPLETED'])
    expect(least).toBe(2)
    const after = await seen(place)
    expect(after.deployments[0]?.id).toBe(before.deployments[0]?.id)
    expect(after.taskDefinition).toMatch(/:1$/)
    const old = before.deployments[0]?.id
    expect(after.events.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        `(service backend) (deployment ${failing?.id}) deployment failed: tasks failed to start.`,
        `(service backend) rolling back to deployment ${old}.`,
        `(service backend) (deployment ${old}) deployment completed.`,
      ]),
    )
    const [record] = await serviceDeployments(place)
    expect(record).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
      rollback: { serviceRevisionArn: expect.stringContaining(String(old?.split('/')[1])) },
    })
  })

  test('says in both deployments what happens', async () => {
    const place = openRegion()
    await runningService(place, breaker(true))
    place.ecs.behave('*:bad', 'crash-loop')
    await deployImage(place, 'example.com/backend:bad')
    const reasons = new Set<string>()
    await watch(place, 300_000, ({ deployments }) => {
      if (deployments.some(({ rolloutState }) => rolloutState === 'FAILED')) {
        for (const { rolloutStateReason } of deployments) reasons.add(rolloutStateReason)
      }
    })
    expect([...reasons]).toEqual([
      expect.stringMatching(
        /^ECS deployment circuit breaker: rolling back to deploymentId ecs-svc\/\d{19}\.$/,
      ),
      'ECS deployment circuit breaker: tasks failed to start.',
    ])
  })

  test('without rollback the deployment stays PRIMARY and FAILED and launches nothing more', async () => {
    const place = openRegion()
    await runningService(place, breaker(false))
    place.ecs.behave('*:bad', 'cannot-pull')
    await deployImage(place, 'example.com/backend:bad')
    place.clock.advance(300_000)
    const failed = await seen(place)
    expect(failed.deployments.map(({ status, rolloutState }) => `${status} ${rolloutState}`)).toEqual([
      'PRIMARY FAILED',
      'ACTIVE COMPLETED',
    ])
    expect(failed.runningCount).toBe(2)
    const started = failed.events.filter(({ message }) => message.includes('has started')).length
    place.clock.advance(3_600_000)
    const later = await seen(place)
    expect(later.events.filter(({ message }) => message.includes('has started'))).toHaveLength(started)
    expect((await serviceDeployments(place))[0]).toMatchObject({
      status: 'STOPPED',
      statusReason: 'Service deployment stopped because the circuit breaker threshold was exceeded.',
    })
  })

  test('on a first deployment there is nothing to go back to', async () => {
    const place = openRegion()
    place.ecs.behave('*', 'cannot-pull')
    await runningService(place, breaker(true))
    place.clock.advance(300_000)
    expect((await seen(place)).deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'FAILED' }])
    expect((await serviceDeployments(place))[0]).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: expect.stringContaining('No rollback candidate was found'),
    })
  })

  test('by tasks that cannot be placed, the service is back at once', async () => {
    const place = openRegion({ timings: { backoff: 100_000 } })
    await runningService(place, breaker(true))
    place.ecs.behave('backend:2', 'no-capacity')
    await deployImage(place, 'example.com/backend:2')
    place.clock.advance(900_000)
    const { events } = await seen(place)
    const at = (text: string) => events.find(({ message }) => message.includes(text))?.createdAt ?? 0
    expect(at('deployment completed') - at('rolling back')).toBeGreaterThan(0)
    expect(at('deployment completed') - at('rolling back')).toBeLessThan(10)
  })

  test('after it a good deployment goes through', async () => {
    const place = openRegion()
    await runningService(place, breaker(true))
    place.ecs.behave('*:bad', 'crash-loop')
    await deployImage(place, 'example.com/backend:bad')
    place.clock.advance(300_000)
    const arn = await deployImage(place, 'example.com/backend:3')
    place.clock.advance(120_000)
    expect((await seen(place)).deployments).toMatchObject([
      { rolloutState: 'COMPLETED', taskDefinition: arn },
    ])
  })

  test('never by a deployment that goes back', async () => {
    const place = openRegion()
    await runningService(place, breaker(true))
    place.ecs.behave('*:bad', 'crash-loop')
    await deployImage(place, 'example.com/backend:bad')
    place.clock.advance(30_000)
    place.ecs.behave('*', 'no-capacity')
    for (let i = 0; i < 4; i++) place.ecs.interruptSpot('main', 'backend')
    place.clock.advance(1_800_000)
    const stuck = await seen(place)
    expect(stuck.deployments[0]).toMatchObject({
      rolloutState: 'IN_PROGRESS',
      taskDefinition: expect.stringMatching(/:1$/),
    })
    expect((await serviceDeployments(place))[0]?.status).toBe('ROLLBACK_IN_PROGRESS')
    const rollbacks = stuck.events.filter(({ message }) => message.includes('rolling back'))
    expect(rollbacks).toHaveLength(1)
  })
})

test('without it a deployment fails on and on, IN_PROGRESS', async () => {
  const place = openRegion()
  await runningService(place)
  place.ecs.behave('*:bad', 'cannot-pull')
  await deployImage(place, 'example.com/backend:bad')
  place.clock.advance(3_600_000)
  const now = await seen(place)
  expect(now.deployments[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' })
  expect(now.deployments[0]?.failedTasks).toBeGreaterThan(8)
})

test.each([
  [undefined, 0],
  [false, 2],
])(
  'a healthy task sets the count back with resetOnHealthyTask %s',
  async (resetOnHealthyTask, failedTasks) => {
    const place = openRegion()
    const reset = resetOnHealthyTask === undefined ? {} : { resetOnHealthyTask }
    await runningService(place, {
      desiredCount: 3,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true, ...reset } },
    })
    place.ecs.behave('*:bad', { kind: 'crash-loop', times: 2 })
    await deployImage(place, 'example.com/backend:bad')
    let last = -1
    await watch(place, 120_000, ({ deployments: [primary] }) => {
      if (primary?.rolloutState === 'IN_PROGRESS' && primary.runningCount === 3) last = primary.failedTasks
    })
    expect(last).toBe(failedTasks)
  },
)
