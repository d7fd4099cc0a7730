import { describe, expect, test } from '@jest/globals'
import { createScenario, newRevision, oldRevision, otherRevision } from './scenario.ts'

describe('success', () => {
  test('is PRIMARY, COMPLETED and the pinned revision, and not running tasks alone', async () => {
    const it = createScenario()
    it.at(30, () => it.run(2))
    it.at(180, () => it.complete())
    const { verdict, took } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'success', cause: 'completed' })
    expect(took).toBeGreaterThanOrEqual(180)
    expect(took).toBeLessThan(184)
  })

  test('with a desired count of 0 needs COMPLETED all the same, and says so', async () => {
    const it = createScenario({ desired: 0 })
    it.at(20, () => it.complete())
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(verdict?.reason).toContain('desired count is 0')
    expect(took).toBeGreaterThanOrEqual(20)
  })

  test('is given to a DAEMON service by the same rule', async () => {
    const it = createScenario({ more: { schedulingStrategy: 'DAEMON' } })
    it.at(40, () => it.complete())
    expect((await it.wait()).verdict?.outcome).toBe('success')
  })

  test('survives a change of the desired count midway', async () => {
    const it = createScenario()
    it.at(15, () => {
      it.service.desiredCount = 6
      it.fresh.desiredCount = 6
    })
    it.at(60, () => it.run(6))
    it.at(70, () => it.complete())
    expect((await it.wait()).verdict?.outcome).toBe('success')
  })

  test('follows another deployment that ECS makes of the same revision', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(10, () => {
      const next = it.replace('ecs-svc/3', newRevision)
      it.stopped.status = 'STOPPED'
      it.stopped.statusReason = 'Service deployment stopped because a new service deployment was started.'
      it.at(90, () => it.complete(next))
    })
    const { verdict, result, said } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(result.pinned?.id).toBe('ecs-svc/3')
    expect(result.followed).toEqual(['ecs-svc/2'])
    expect(said.filter(({ kind }) => kind === 'followed')).toHaveLength(1)
  })

  test('is not taken from a stale answer that shows the deployment before', async () => {
    const it = createScenario()
    it.fake.behaviour.lag = 10_000
    it.fake.past.unshift({
      at: 0,
      services: new Map([
        [
          'backend',
          { ...it.service, deployments: [{ ...it.old, status: 'PRIMARY' }], taskDefinition: oldRevision },
        ],
      ]),
    })
    it.at(40, () => it.complete())
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(took).toBeGreaterThanOrEqual(50)
  })

  test('says how many tasks run when earlySuccessCriteria completed it before all did', async () => {
    const it = createScenario({
      more: { deploymentConfiguration: { earlySuccessCriteria: { enable: true, healthyPercent: 50 } } },
    })
    it.at(20, () => {
      it.fresh.rolloutState = 'COMPLETED'
      it.fresh.runningCount = 1
    })
    const { verdict } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(verdict?.reason).toContain(
      '1 of 2 tasks run: its earlySuccessCriteria let ECS complete it at 50 %',
    )
  })
})

describe('unchanged', () => {
  test('when the deployer changed nothing and nothing is rolled out: one look', async () => {
    const it = createScenario()
    it.complete()
    it.fake.change(() => {})
    const { verdict } = await it.wait({ pin: { deployed: 'unchanged' } })
    expect(verdict?.outcome).toBe('unchanged')
    expect(it.count('describeServices')).toBe(1)
  })

  test('when nobody said what was deployed and PRIMARY was complete already', async () => {
    const it = createScenario()
    it.complete()
    it.fake.change(() => {})
    const pin = { deployed: 'unknown' as const, deploymentId: undefined, taskDefinition: undefined }
    expect((await it.wait({ pin: pin as never })).verdict?.outcome).toBe('unchanged')
    expect(it.count('describeServices')).toBe(2)
  })

  test('is not taken from a stale first answer: what the second shows is waited for', async () => {
    const it = createScenario()
    const before = {
      ...it.service,
      deployments: [{ ...it.old, status: 'PRIMARY' }],
      taskDefinition: oldRevision,
    }
    it.fake.past[0] = { at: 0, services: new Map([['backend', before]]) }
    it.at(2, () => {})
    it.at(90, () => it.complete())
    const pin = { deployed: 'unknown' as const, deploymentId: undefined, taskDefinition: undefined }
    const { verdict, result, took } = await it.wait({ pin: pin as never })
    expect(verdict?.outcome).toBe('success')
    expect(result.pinned?.id).toBe('ecs-svc/2')
    expect(took).toBeGreaterThanOrEqual(90)
  })

  test('of a given revision that is not PRIMARY yet is waited for, though it ran before', async () => {
    const it = createScenario()
    const before = {
      ...it.service,
      deployments: [
        { ...it.fresh, status: 'PRIMARY' },
        { ...it.old, status: 'ACTIVE' },
      ],
    }
    it.fake.past[0] = { at: 0, services: new Map([['backend', before]]) }
    it.at(8, () => {
      const next = it.replace('ecs-svc/3', oldRevision)
      it.at(60, () => it.complete(next))
    })
    const pin = {
      deployed: 'unknown' as const,
      deploymentId: undefined,
      taskDefinition: oldRevision,
      previousTaskDefinition: undefined,
    }
    const { verdict, result } = await it.wait({ pin: pin as never })
    expect(verdict?.outcome).toBe('success')
    expect(result.pinned?.id).toBe('ecs-svc/3')
  })
})

describe('rolled-back', () => {
  test('by the circuit breaker: waits until the previous revision is back, and names the cause', async () => {
    const it = createScenario({
      more: { deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } } },
    })
    it.at(60, () => {
      it.fresh.failedTasks = 3
      it.fresh.rolloutState = 'FAILED'
      it.fresh.rolloutStateReason = 'ECS deployment circuit breaker: tasks failed to start.'
    })
    it.at(64, () => {
      const back = it.replace('ecs-svc/3', oldRevision, {
        rolloutStateReason: 'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.',
      })
      it.at(120, () => it.complete(back))
    })
    const { verdict, result, took } = await it.wait({ failAfterTasks: 10 })
    expect(verdict?.outcome).toBe('rolled-back')
    expect(verdict?.evidence).toContain('circuit breaker')
    expect(result.rollback).toMatchObject({ by: 'ecs', state: 'completed', to: oldRevision })
    expect(took).toBeGreaterThanOrEqual(120)
  })

  test('while nobody looked: the deployment is gone and PRIMARY runs the previous revision', async () => {
    const it = createScenario()
    it.at(0, () => {
      it.service.deployments = [{ ...it.old, status: 'PRIMARY' }]
    })
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('rolled-back')
    expect(took).toBeLessThan(45)
  })

  const unrecorded = { previousTaskDefinition: undefined } as never

  test('is known by an older deployment that is PRIMARY again, without a recorded revision', async () => {
    const it = createScenario()
    it.at(30, () => {
      it.service.deployments = [{ ...it.old, status: 'PRIMARY' }]
    })
    expect((await it.wait({ pin: unrecorded })).verdict?.outcome).toBe('rolled-back')
  })

  test('is known by the event that names the way back, without a recorded revision', async () => {
    const it = createScenario()
    it.at(30, () => {
      it.service.deployments = [it.replace('ecs-svc/3', oldRevision)]
      it.event('rolling back to deployment ecs-svc/3.')
    })
    expect((await it.wait({ pin: unrecorded })).verdict?.outcome).toBe('rolled-back')
  })

  test('is not mistaken for a deployment of the same revision that is followed', async () => {
    const it = createScenario()
    it.at(20, () => {
      it.event('(deployment ecs-svc/2) deployment failed: tasks failed to start.')
      const back = it.replace('ecs-svc/3', newRevision, {
        rolloutStateReason: 'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.',
      })
      it.service.deployments = [back]
      it.at(60, () => it.complete(back))
    })
    expect((await it.wait({ pin: { previousTaskDefinition: newRevision } })).verdict?.outcome).toBe(
      'rolled-back',
    )
  })

  test('by a person who stopped the deployment with ROLLBACK', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(25, () => {
      it.stopped.status = 'ROLLBACK_IN_PROGRESS'
      it.stopped.rollback = { reason: 'Requested by a user.' }
    })
    it.at(30, () => {
      const back = it.replace('ecs-svc/3', oldRevision)
      it.at(70, () => {
        it.stopped.status = 'ROLLBACK_SUCCESSFUL'
        it.complete(back)
      })
    })
    const { verdict } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'rolled-back', evidence: 'Requested by a user.' })
  })
})

describe('failed', () => {
  test('by the circuit breaker without rollback', async () => {
    const it = createScenario()
    it.at(60, () => {
      it.fresh.rolloutState = 'FAILED'
      it.fresh.rolloutStateReason = 'ECS deployment circuit breaker: tasks failed to start.'
    })
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('failed')
    expect(verdict?.evidence).toContain('circuit breaker')
    expect(took).toBeLessThan(72)
  })

  test('when the rollback fails too', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(30, () => {
      it.stopped.status = 'ROLLBACK_FAILED'
    })
    const { verdict, result } = await it.wait()
    expect(verdict?.outcome).toBe('failed')
    expect(result.rollback?.state).toBe('failed')
  })

  test('when there is no such service, after a second look', async () => {
    const it = createScenario()
    const { verdict, took } = await it.wait({ pin: { service: 'backnd' } })
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'no-such-service' })
    expect(took).toBeLessThan(6)
  })

  test.each(['CODE_DEPLOY', 'EXTERNAL'])('at once for the %s controller', async (type) => {
    const it = createScenario({ more: { deploymentController: { type } } })
    const { verdict, took } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'unsupported-controller' })
    expect(verdict?.reason).toContain(type)
    expect(took).toBeLessThan(1)
  })
})

describe('superseded', () => {
  test('by another run, which is left alone even if a rollback was asked for', async () => {
    const it = createScenario()
    it.at(40, () => it.replace('ecs-svc/9', otherRevision))
    const { verdict } = await it.wait({ onFailure: 'rollback', onTimeout: 'rollback' })
    expect(verdict?.outcome).toBe('superseded')
    expect(verdict?.reason).toContain('backend:13')
    expect(it.count('updateService')).toBe(0)
  })
})

describe('stopped', () => {
  test('when the service is deleted midway', async () => {
    const it = createScenario()
    it.at(30, () => {
      it.service.status = 'DRAINING'
    })
    expect((await it.wait()).verdict).toMatchObject({ outcome: 'stopped', cause: 'deleted' })
  })

  test('when the service deployment was stopped and nothing came in its place', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(30, () => {
      it.stopped.status = 'STOPPED'
      it.stopped.statusReason =
        'Service deployment stopped because of a request to stop the service deployment.'
    })
    const { verdict } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'stopped', cause: 'stopped' })
  })
})

describe('timeout', () => {
  test('says how far it was, why, and ends by the timeout', async () => {
    const it = createScenario()
    it.at(10, () => it.run(1))
    it.at(15, () =>
      it.event('was unable to place a task because no container instance met all of its requirements.'),
    )
    const { verdict, took } = await it.wait({ timeout: 120_000 })
    expect(verdict?.outcome).toBe('timeout')
    expect(verdict?.reason).toContain('1/2 running')
    expect(verdict?.reason).toContain('ECS finds no place for a task')
    expect(verdict?.evidence).toContain('no container instance')
    expect(took).toBeGreaterThanOrEqual(120)
    expect(took).toBeLessThan(121)
  })
})

describe('cancelled', () => {
  test('leaves the rollout alone unless told otherwise, at once', async () => {
    const it = createScenario()
    it.time.at(it.time.start + 33_000, () => it.fake.controller.abort(new Error('SIGINT')))
    const { verdict, took } = await it.wait()
    expect(verdict?.outcome).toBe('cancelled')
    expect(took).toBeLessThan(34)
    expect(it.count('updateService')).toBe(0)
  })

  test('asks for the rollback within seconds and does not wait for it', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.time.at(it.time.start + 33_000, () => it.fake.controller.abort(new Error('SIGTERM')))
    const { verdict, result, took } = await it.wait({ onCancel: 'rollback' })
    expect(verdict?.outcome).toBe('cancelled')
    expect(result.rollback).toMatchObject({
      by: 'StopServiceDeployment',
      state: 'unfinished',
      to: oldRevision,
    })
    expect(it.count('stopServiceDeployment')).toBe(1)
    expect(took).toBeLessThan(34)
  })

  test('ends within 5 seconds even if AWS hangs', async () => {
    const it = createScenario()
    it.time.at(it.time.start + 33_000, () => {
      it.fake.behaviour.fault = () => ({ hang: 30_000 })
      it.fake.controller.abort(new Error('SIGTERM'))
    })
    const { verdict, result, took } = await it.wait({ onCancel: 'rollback' })
    expect(verdict?.outcome).toBe('cancelled')
    expect(result.rollback?.state).toBe('unfinished')
    expect(took).toBeLessThan(38)
  })
})
