import { bakeTimeOf } from '@infra-actions/ecs/rollout/deployment-configuration'
import { describe, expect, test } from '@jest/globals'
import { serviceOf } from './fake-ecs.ts'
import { createScenario } from './scenario.ts'

const blueGreen = { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } }

describe('bake time', () => {
  test.each([
    [{ strategy: 'ROLLING', bakeTimeInMinutes: 5 }, 0],
    [{}, 0],
    [{ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, 5],
    [
      {
        strategy: 'LINEAR',
        bakeTimeInMinutes: 5,
        linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 4 },
      },
      17,
    ],
    [{ strategy: 'LINEAR' }, 54],
    [{ strategy: 'CANARY', bakeTimeInMinutes: 3, canaryConfiguration: { canaryBakeTimeInMinutes: 7 } }, 10],
    [{ strategy: 'CANARY' }, 10],
  ])('of %o is %i minutes', (deploymentConfiguration, minutes) => {
    expect(bakeTimeOf(serviceOf('backend', [], { deploymentConfiguration }))).toBe(minutes * 60_000)
  })

  test('is added to the deadline and said', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    it.at(200, () => it.complete())
    const { verdict, said } = await it.wait({ timeout: 60_000 })
    expect(verdict?.outcome).toBe('success')
    expect(said.filter(({ kind }) => kind === 'deadline').map(({ text }) => text)).toEqual([
      'BLUE_GREEN deployment: 5 minutes of baking are added to its deadline',
    ])
  })

  test('does not make the wait endless', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    const { verdict, took } = await it.wait({ timeout: 60_000 })
    expect(verdict?.outcome).toBe('timeout')
    expect(Math.floor(took)).toBe(360)
  })
})

describe('stages', () => {
  test('and the weight of the traffic are shown as they change, and drawn', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    const weigh = (percent: number) => {
      it.stopped.targetServiceRevision = { arn: '…/2', requestedProductionTrafficWeight: percent }
    }
    it.at(10, () => Object.assign(it.stopped, { lifecycleStage: 'SCALE_UP' }))
    it.at(40, () => {
      it.stopped.lifecycleStage = 'PRODUCTION_TRAFFIC_SHIFT'
      weigh(50)
    })
    it.at(60, () => {
      it.stopped.lifecycleStage = 'BAKE_TIME'
      weigh(100)
    })
    it.at(120, () => it.complete())
    const { said, result } = await it.wait()
    const lines = said.filter(({ kind }) => kind === 'progress').map(({ text }) => text)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('stage PRODUCTION_TRAFFIC_SHIFT, 50 % of the traffic'),
        expect.stringContaining('stage BAKE_TIME, 100 % of the traffic'),
      ]),
    )
    expect(result.moments.filter(({ kind }) => kind === 'phase').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['shifting production traffic', 'baking']),
    )
  })

  test('traffic-shifted ends the wait while ECS bakes, and says that it may yet go back', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    it.at(60, () => Object.assign(it.stopped, { lifecycleStage: 'BAKE_TIME' }))
    const { verdict, took } = await it.wait({ waitUntil: 'traffic-shifted' })
    expect(verdict).toMatchObject({ outcome: 'success', cause: 'traffic-shifted' })
    expect(verdict?.reason).toContain('may yet roll back')
    expect(took).toBeLessThan(66)
  })

  test('traffic-shifted does not end the wait for a rolling deployment before it is complete', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(20, () => it.run(2))
    it.at(90, () => it.complete())
    const { verdict, took } = await it.wait({ waitUntil: 'traffic-shifted' })
    expect(verdict?.outcome).toBe('success')
    expect(took).toBeGreaterThanOrEqual(90)
  })

  test('the count of the circuit breaker is shown', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(20, () =>
      Object.assign(it.stopped, {
        deploymentCircuitBreaker: { status: 'MONITORING', failureCount: 1, threshold: 3 },
      }),
    )
    it.at(60, () => it.complete())
    expect((await it.wait()).said.some(({ text }) => text.includes('circuit breaker 1/3'))).toBe(true)
  })
})

describe('a PAUSE hook', () => {
  test('ends the wait as paused, with its id and the command that continues', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    it.at(30, () =>
      Object.assign(it.stopped, {
        lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
        lifecycleHookDetails: [
          { hookId: 'lambda-1', targetType: 'AWS_LAMBDA', status: 'SUCCEEDED' },
          { hookId: 'ecs-pause-1', targetType: 'PAUSE', status: 'AWAITING_ACTION' },
        ],
      }),
    )
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('paused')
    expect(verdict?.reason).toContain('POST_TEST_TRAFFIC_SHIFT for the PAUSE hook ecs-pause-1')
    expect(verdict?.hint).toContain('continue-service-deployment')
    expect(took).toBeLessThan(36)
  })

  test('that was continued does not', async () => {
    const it = createScenario({ serviceDeployments: true, more: blueGreen })
    it.stopped.lifecycleHookDetails = [{ hookId: 'ecs-pause-1', targetType: 'PAUSE', status: 'SUCCEEDED' }]
    it.at(50, () => it.complete())
    expect((await it.wait()).verdict?.outcome).toBe('success')
  })
})
