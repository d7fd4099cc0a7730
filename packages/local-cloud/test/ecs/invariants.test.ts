/** What holds in every history of a service, whatever its settings and whatever is done to it. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  definition,
  network,
  openRegion,
  type Region,
  type ServiceView,
  seen,
  serviceDeployments,
} from './region.ts'

/** Histories a property: many in CI, a taste of them on a laptop. */
const runs = process.env.CI ? 250 : 60

interface Settings {
  desired: number
  minimum: number
  maximum: number
  breaker: 'off' | 'stop' | 'rollback'
  balanced: boolean
  seed: number
}

const settingsOf = (breakers: Settings['breaker'][]) =>
  fc.record({
    desired: fc.integer({ min: 0, max: 7 }),
    minimum: fc.constantFrom(0, 50, 100),
    maximum: fc.constantFrom(100, 150, 200),
    breaker: fc.constantFrom(...breakers),
    balanced: fc.boolean(),
    seed: fc.nat(1_000_000),
  })

type Step =
  | { do: 'wait'; seconds: number }
  | { do: 'deploy'; image: 'good' | 'crashing' | 'missing' | 'unhealthy' }
  | { do: 'scale'; desired: number }
  | { do: 'force' | 'spot' | 'redeploy' | 'stop' | 'abort' | 'lose capacity' | 'regain capacity' }

const wait = fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 120 }) })
const scale = fc.record({ do: fc.constant('scale' as const), desired: fc.integer({ min: 0, max: 7 }) })
const good = fc.constant({ do: 'deploy', image: 'good' } satisfies Step)
const anyImage = fc.record({
  do: fc.constant('deploy' as const),
  image: fc.constantFrom('good', 'crashing', 'missing', 'unhealthy'),
})
const mishap = fc
  .constantFrom('force', 'spot', 'redeploy', 'stop', 'abort', 'lose capacity', 'regain capacity')
  .map((what) => ({ do: what }) as Step)
const anyHistory = fc.array(fc.oneof({ weight: 3, arbitrary: wait }, anyImage, scale, mishap), {
  maxLength: 12,
})
const calmHistory = fc.array(fc.oneof(wait, good), { maxLength: 8 })

async function open(settings: Settings): Promise<Region> {
  const place = openRegion({ seed: settings.seed, throttle: false })
  const { ecs } = place
  ecs.behave('*crashing', 'crash-loop')
  ecs.behave('*missing', 'cannot-pull')
  ecs.behave('*unhealthy', 'unhealthy-container')
  await ecs.call('CreateCluster', { clusterName: 'main' })
  await ecs.call('RegisterTaskDefinition', definition())
  await ecs.call('CreateService', {
    cluster: 'main',
    serviceName: 'backend',
    taskDefinition: 'backend',
    desiredCount: settings.desired,
    launchType: 'FARGATE',
    networkConfiguration: network,
    ...(settings.balanced
      ? { loadBalancers: [{ targetGroupArn: 'arn:tg', containerName: 'app', containerPort: 8080 }] }
      : {}),
    deploymentConfiguration: {
      minimumHealthyPercent: settings.minimum,
      maximumPercent: settings.maximum,
      deploymentCircuitBreaker: {
        enable: settings.breaker !== 'off',
        rollback: settings.breaker === 'rollback',
      },
    },
  })
  return place
}

async function act(place: Region, step: Step, look: (service: ServiceView) => void): Promise<void> {
  const { ecs, clock } = place
  switch (step.do) {
    case 'wait':
      for (let second = 0; second < step.seconds; second++) {
        clock.advance(1000)
        look(await seen(place))
      }
      return
    case 'deploy': {
      const image = step.image === 'good' ? 'example.com/backend:2' : `example.com/backend:${step.image}`
      await ecs.call('RegisterTaskDefinition', definition(image))
      await ecs.call('UpdateService', { cluster: 'main', service: 'backend', taskDefinition: 'backend' })
      break
    }
    case 'scale':
      await ecs.call('UpdateService', { cluster: 'main', service: 'backend', desiredCount: step.desired })
      break
    case 'force':
      await ecs.call('UpdateService', { cluster: 'main', service: 'backend', forceNewDeployment: true })
      break
    case 'spot':
      ecs.interruptSpot('main', 'backend')
      break
    case 'redeploy':
      ecs.redeploy('main', 'backend')
      break
    case 'lose capacity':
      ecs.behave('backend', 'no-capacity')
      break
    case 'regain capacity':
      ecs.forget('backend')
      break
    case 'stop':
    case 'abort': {
      const [current] = await serviceDeployments(place)
      if (current === undefined || !['PENDING', 'IN_PROGRESS'].includes(current.status)) return
      await ecs.call('StopServiceDeployment', {
        serviceDeploymentArn: current.serviceDeploymentArn,
        stopType: step.do === 'abort' ? 'ABORT' : 'ROLLBACK',
      })
    }
  }
  look(await seen(place))
}

const total = (service: ServiceView) => service.runningCount + service.pendingCount

describe('in any history', () => {
  test('one PRIMARY; never more tasks than maximumPercent; COMPLETED means arrived; the breaker counts right', async () => {
    await fc.assert(
      fc.asyncProperty(settingsOf(['off', 'stop', 'rollback']), anyHistory, async (settings, history) => {
        const place = await open(settings)
        let before = await seen(place)
        let stopped = false
        for (const step of [{ do: 'wait', seconds: 90 } as const, ...history]) {
          stopped ||= step.do === 'stop' || step.do === 'abort'
          await act(place, step, (now) => {
            const bound = Math.floor((now.desiredCount * settings.maximum) / 100)
            if (total(now) > bound) expect(total(now)).toBeLessThanOrEqual(total(before))

            expect(now.deployments.filter(({ status }) => status === 'PRIMARY')).toHaveLength(1)
            expect(new Set(now.deployments.map(({ id }) => id)).size).toBe(now.deployments.length)
            expect(now.runningCount).toBe(
              now.deployments.reduce((sum, { runningCount }) => sum + runningCount, 0),
            )
            const [primary] = now.deployments
            expect(primary?.taskDefinition).toBe(now.taskDefinition)

            const was = before.deployments.find(({ id }) => id === primary?.id)
            if (primary?.rolloutState === 'COMPLETED' && was?.rolloutState === 'IN_PROGRESS') {
              expect(now.deployments).toHaveLength(1)
              expect(primary).toMatchObject({
                runningCount: now.desiredCount,
                pendingCount: 0,
                failedTasks: 0,
              })
            }
            const rollingBack = primary?.rolloutStateReason.includes('rolling back')
            if (primary?.rolloutState === 'IN_PROGRESS' && settings.breaker !== 'off' && !rollingBack) {
              expect(primary.failedTasks).toBeLessThan(Math.max(3, Math.ceil(now.desiredCount / 2)) + 1)
            }
            if (settings.breaker === 'off' && !stopped) {
              expect(now.deployments.map(({ rolloutState }) => rolloutState)).not.toContain('FAILED')
            }
            before = now
          })
          const records = await serviceDeployments(place)
          const open = records.filter(({ status }) =>
            /^(PENDING|IN_PROGRESS|ROLLBACK_IN_PROGRESS)$/.test(status),
          )
          expect(open.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: runs },
    )
  })

  test('a good last deployment arrives, unless the percentages leave no room', async () => {
    await fc.assert(
      fc.asyncProperty(settingsOf(['off', 'stop', 'rollback']), anyHistory, async (settings, history) => {
        const place = await open(settings)
        for (const step of history) await act(place, step, () => {})
        place.ecs.forget('backend')
        await act(place, { do: 'deploy', image: 'good' }, () => {})
        const { desiredCount } = await seen(place)
        place.clock.advance(4 * 3_600_000)
        const now = await seen(place)
        const minimum = Math.ceil((desiredCount * settings.minimum) / 100)
        const maximum = Math.floor((desiredCount * settings.maximum) / 100)
        if (minimum >= maximum && desiredCount > 0) return
        expect(now.deployments).toHaveLength(1)
        expect(now.deployments[0]).toMatchObject({ rolloutState: 'COMPLETED', runningCount: desiredCount })
        expect(now.taskDefinition).toBe(now.deployments[0]?.taskDefinition)
        expect(now.events[0]?.message).toBe('(service backend) has reached a steady state.')
      }),
      { numRuns: runs },
    )
  })
})

test('good deployments one after the other never take a service below minimumHealthyPercent', async () => {
  await fc.assert(
    fc.asyncProperty(settingsOf(['off']), calmHistory, async (settings, history) => {
      const place = await open(settings)
      place.clock.advance(300_000)
      const minimum = Math.ceil((settings.desired * settings.minimum) / 100)
      for (const step of history) {
        await act(place, step, (now) => expect(now.runningCount).toBeGreaterThanOrEqual(minimum))
      }
    }),
    { numRuns: runs },
  )
})

test('equal seeds give equal histories', async () => {
  await fc.assert(
    fc.asyncProperty(settingsOf(['rollback']), anyHistory, async (settings, history) => {
      const snapshots = []
      for (let run = 0; run < 2; run++) {
        const place = await open(settings)
        for (const step of history) await act(place, step, () => {})
        snapshots.push(place.ecs.snapshot())
      }
      expect(snapshots[1]).toEqual(snapshots[0])
    }),
    { numRuns: 20 },
  )
})
