import { begin } from '@infra-actions/ecs/rollout/state'
import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { describe, expect, test } from '@jest/globals'
import { awsError, createFakeEcs, deploymentOf, revision, serviceOf } from './fake-ecs.ts'
import { createScenario } from './scenario.ts'
import { createVirtualClock } from './virtual-clock.ts'

describe('what fails at AWS', () => {
  test('AccessDenied ends the wait at once and names the action', async () => {
    const it = createScenario()
    it.fake.behaviour.fault = () => awsError('AccessDeniedException', 400)
    const { verdict, took } = await it.wait({ onFailure: 'rollback' })
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'watch' })
    expect(verdict?.reason).toContain('ecs:DescribeServices')
    expect(took).toBeLessThan(1)
    expect(it.count('updateService')).toBe(0)
  })

  test.each(['listTasks', 'describeTasks'] as const)(
    '%s too: without it no failure is found',
    async (operation) => {
      const it = createScenario()
      it.die()
      it.fake.behaviour.fault = (one) =>
        one === operation ? awsError('AccessDeniedException', 400) : undefined
      const { verdict } = await it.wait()
      expect(verdict?.reason).toContain(`ecs:${operation.charAt(0).toUpperCase()}${operation.slice(1)}`)
    },
  )

  test('without the right to read service deployments it goes on, with one warning', async () => {
    const it = createScenario()
    it.at(60, () => it.complete())
    const { verdict, said } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(said.filter(({ text }) => text.includes('ecs:ListServiceDeployments'))).toHaveLength(1)
    expect(it.count('listServiceDeployments')).toBe(1)
  })

  test('expired credentials say so at once', async () => {
    const it = createScenario()
    it.at(50, () => {
      it.fake.behaviour.fault = () => awsError('ExpiredTokenException', 400, 'The security token is expired')
    })
    const { verdict, took } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'watch' })
    expect(verdict?.reason).toContain('The security token is expired')
    expect(took).toBeLessThan(62)
  })

  test('a minute of throttling only slows it down, never beyond 15 seconds a look', async () => {
    const it = createScenario()
    it.at(40, () => {
      it.fake.behaviour.fault = () => awsError('ThrottlingException', 400)
    })
    it.at(100, () => {
      it.fake.behaviour.fault = () => undefined
    })
    it.at(110, () => it.complete())
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(took).toBeLessThan(126)
    const looks = it.fake.calls
      .filter(({ operation }) => operation === 'describeServices')
      .map(({ at }) => at)
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(15_500)
    const during = looks.filter((at) => at > it.time.start + 40_000 && at < it.time.start + 100_000)
    expect(during.length).toBeLessThan(9)
  })

  test('an endpoint that hangs is a timeout, one request late at most', async () => {
    const it = createScenario()
    it.at(20, () => {
      it.fake.behaviour.fault = () => ({ hang: 15_000 })
    })
    const { verdict, took } = await it.wait({ timeout: 60_000 })
    expect(verdict?.outcome).toBe('timeout')
    expect(verdict?.reason).toMatch(/within 1:00: 0\/2 running.* AWS gave no answer for the last 0:4\d\./)
    expect(took).toBeLessThan(60 + 15 + 1)
  })

  test('nothing but the services is asked for once the time is up', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(15, () => it.die())
    it.fake.behaviour.fault = (operation) =>
      operation === 'listTasks' && it.time.clock.now() > it.time.start + 14_000 ? { hang: 5000 } : undefined
    const original = it.fake.ecs.listTasks
    it.fake.ecs.listTasks = async (input) => {
      await original(input).catch(() => undefined)
      return { taskArns: [...it.fake.tasks.keys()] }
    }
    const { took } = await it.wait({ timeout: 17_000 })
    expect(it.count('describeTasks') + it.count('getLogEvents')).toBe(0)
    expect(took).toBeLessThan(17 + 5.2)
  })

  test('a service deployment with a PAUSE hook that cannot be seen is warned of', async () => {
    const it = createScenario({
      more: {
        deploymentConfiguration: {
          lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP'] }],
        },
      },
    })
    it.at(40, () => it.complete())
    expect(
      (await it.wait()).said.some(({ text }) => text.includes('PAUSE hooks, which cannot be seen')),
    ).toBe(true)
  })
})

describe('calls', () => {
  function fleet(count: number) {
    const time = createVirtualClock()
    const fake = createFakeEcs(time)
    const createdAt = time.start / 1000 - 1
    const services = Array.from({ length: count }, (_, index) => {
      const name = `service-${index}`
      const deployment = deploymentOf(`ecs-svc/${index + 1000}`, revision(name, 2), {
        createdAt,
        desiredCount: 1,
        runningCount: 1,
      })
      return serviceOf(name, [deployment])
    })
    fake.change(() => {
      for (const service of services) fake.services.set(service.serviceName, service)
    })
    const pins = services.map((service) => ({
      cluster: 'main',
      service: service.serviceName,
      taskDefinition: service.taskDefinition,
      deploymentId: service.deployments[0]?.id ?? '',
      deployed: 'started' as const,
    }))
    const plan = {
      pins,
      timeout: 300_000,
      failAfterTasks: 2,
      waitUntil: 'completed' as const,
      onFailure: 'leave' as const,
      onTimeout: 'leave' as const,
      onCancel: 'leave' as const,
    }
    return { time, fake, services, plan }
  }

  test('a hundred services take at most ten calls a tick, and all are seen', async () => {
    const { time, fake, services, plan } = fleet(100)
    time.at(time.start + 120_000, () =>
      fake.change(() => {
        for (const { deployments } of services)
          Object.assign(deployments[0] ?? {}, { rolloutState: 'COMPLETED' })
      }),
    )
    const { state } = await time.drive(waitForRollouts(plan, 50, fake.ports, () => {}))
    expect(state.services.every(({ verdict }) => verdict?.outcome === 'success')).toBe(true)
    const ticks = Map.groupBy(fake.calls, ({ at }) => Math.floor((at - time.start) / 2000))
    expect(Math.max(...[...ticks.values()].map(({ length }) => length))).toBeLessThanOrEqual(10)
    expect(time.clock.now() - time.start).toBeLessThan(127_000)
  })

  test('a failing one among them is found all the same', async () => {
    const { time, fake, services, plan } = fleet(100)
    const victim = services[57]
    time.at(time.start + 60_000, () =>
      fake.change(() => {
        Object.assign(victim?.deployments[0] ?? {}, { failedTasks: 1, rolloutState: 'FAILED' })
      }),
    )
    const { state } = await time.drive(waitForRollouts(plan, 50, fake.ports, () => {}))
    const failed = state.services.find(({ name }) => name === 'service-57')
    expect(failed?.verdict?.outcome).toBe('failed')
    expect((failed?.decidedAt ?? 0) - time.start).toBeLessThan(75_000)
  })

  test('two services cost one DescribeServices a look', async () => {
    const { time, fake, services, plan } = fleet(2)
    time.at(time.start + 20_000, () =>
      fake.change(() => {
        for (const { deployments } of services)
          Object.assign(deployments[0] ?? {}, { rolloutState: 'COMPLETED' })
      }),
    )
    await time.drive(waitForRollouts(plan, 50, fake.ports, () => {}))
    const looks = fake.calls.filter(({ operation }) => operation === 'describeServices')
    expect(new Set(looks.map(({ at }) => at)).size).toBe(looks.length)
    expect(looks.every(({ input }) => (input.services as string[]).length === 2)).toBe(true)
  })

  test('two clusters with a service of one name are told apart', () => {
    const { plan } = fleet(1)
    const [pin] = plan.pins
    const twins = [pin, pin && { ...pin, cluster: 'other' }].filter((one) => one !== undefined)
    expect(begin({ ...plan, pins: twins }, 0).services.map(({ name }) => name)).toEqual([
      'main/service-0',
      'other/service-0',
    ])
  })

  test('the state begins with a deadline a service', () => {
    const { plan } = fleet(3)
    expect(begin(plan, 1000).services.map(({ deadline }) => deadline)).toEqual([301_000, 301_000, 301_000])
  })
})
