import { describe, expect, test } from '@jest/globals'
import { awsError } from './fake-ecs.ts'
import { createScenario, newRevision, oldRevision, otherRevision } from './scenario.ts'

const pullError =
  'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref example.com/app:1: not found'

describe('dead tasks', () => {
  test('an image that does not exist ends the wait at the first task, within two looks', async () => {
    const it = createScenario()
    it.at(18, () =>
      it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError, containers: [{ name: 'app' }] }),
    )
    const { verdict, took } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'image-not-found', evidence: pullError })
    expect(took).toBeLessThan(18 + 2 * 3)
  })

  test('a crash loop ends it after fail-after-tasks, not before', async () => {
    const it = createScenario()
    for (const second of [20, 40, 60]) it.at(second, () => it.die())
    const { verdict, took } = await it.wait({ failAfterTasks: 3 })
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'crashed' })
    expect(verdict?.reason).toContain('3 tasks died')
    expect(verdict?.reason).toContain('exit code 1')
    expect(took).toBeGreaterThanOrEqual(60)
    expect(took).toBeLessThan(67)
  })

  test('are found though ECS counts none as failed, as with tasks that crash after they ran', async () => {
    const it = createScenario()
    it.at(15, () => it.run(1))
    it.at(90, () => it.die())
    it.at(120, () => it.die())
    const { verdict, took } = await it.wait()
    expect(verdict?.cause).toBe('crashed')
    expect(took).toBeLessThan(132)
  })

  test('whose logs are not answered near the deadline cost one request beyond it, not two', async () => {
    const it = createScenario()
    it.at(1, () => it.die())
    it.at(3, () => {
      it.fake.behaviour.fault = () => ({ hang: 15_000 })
    })
    const { verdict, took } = await it.wait({ timeout: 21_000 })
    expect(verdict?.outcome).toBe('timeout')
    expect(took).toBeLessThanOrEqual(21 + 15.3)
  })

  test('of another deployment do not count', async () => {
    const it = createScenario()
    it.at(10, () => {
      for (const _ of [1, 2, 3]) it.die({ startedBy: 'ecs-svc/1', taskDefinitionArn: oldRevision })
    })
    it.at(60, () => it.complete())
    expect((await it.wait()).verdict?.outcome).toBe('success')
  })

  test('that ECS stopped on purpose or Spot took back do not count', async () => {
    const it = createScenario()
    const scaling = 'Scaling activity initiated by (deployment ecs-svc/2)'
    it.at(10, () => {
      it.die({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: scaling,
        containers: [{ name: 'app', exitCode: 143 }],
      })
      it.die({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: scaling,
        containers: [{ name: 'app', exitCode: 0 }],
      })
      it.die({
        stopCode: 'SpotInterruption',
        stoppedReason: 'Your Spot Task was interrupted.',
        containers: [{ name: 'app', exitCode: 143 }],
      })
      it.die({
        stopCode: 'SpotInterruption',
        stoppedReason: 'Your Spot Task was interrupted.',
        containers: [{ name: 'app', exitCode: 143 }],
      })
    })
    it.at(60, () => it.complete())
    const { verdict, said } = await it.wait({ failAfterTasks: 1 })
    expect(verdict?.outcome).toBe('success')
    expect(said.filter(({ kind }) => kind === 'warning' && true).map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('spot capacity was taken back')]),
    )
  })

  test('are not judged while they are still stopping, since exit codes come last', async () => {
    const it = createScenario()
    it.at(10, () => {
      const task = it.die({ lastStatus: 'DEPROVISIONING', containers: [{ name: 'app' }] })
      it.at(30, () => {
        Object.assign(task, {
          lastStatus: 'STOPPED',
          containers: [
            { name: 'app', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' },
          ],
        })
      })
    })
    const { verdict, took } = await it.wait({ failAfterTasks: 1 })
    expect(verdict?.cause).toBe('out-of-memory')
    expect(took).toBeGreaterThanOrEqual(30)
  })

  test('that failed health checks end it', async () => {
    const it = createScenario()
    for (const second of [50, 100]) {
      it.at(second, () =>
        it.die({
          stopCode: 'ServiceSchedulerInitiated',
          stoppedReason:
            'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/app/1)',
          containers: [{ name: 'app', exitCode: 143 }],
        }),
      )
    }
    expect((await it.wait()).verdict).toMatchObject({ outcome: 'failed', cause: 'load-balancer-health' })
  })

  test('have their last log lines read during the run, once a cause', async () => {
    const it = createScenario()
    it.at(20, () => {
      const { taskArn } = it.die()
      it.fake.behaviour.logs[`app/app/${taskArn.split('/').at(-1)}`] = ['starting', 'no DATABASE_URL']
    })
    it.at(60, () => it.die())
    const { result, evidence } = await it.wait()
    const [first] = result.deadTasks
    expect(first && evidence.of(result, first)?.lines).toEqual(['starting', 'no DATABASE_URL'])
    expect(it.count('getLogEvents')).toBe(1)
    expect(it.count('describeTaskDefinition')).toBe(1)
  })

  test('that nobody can find, though ECS counts them, end it too, after a while', async () => {
    const it = createScenario()
    it.at(20, () => {
      it.fresh.failedTasks = 2
    })
    const { verdict, took } = await it.wait()
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'ecs-failed' })
    expect(verdict?.reason).toContain('after 2 failed tasks')
    expect(took).toBeGreaterThanOrEqual(50)
    expect(took).toBeLessThan(60)
  })
})

describe('service events', () => {
  test('no capacity warns once and is waited out', async () => {
    const it = createScenario()
    const event = 'was unable to place a task. Reason: Capacity is unavailable at this time.'
    it.at(10, () => it.event(event))
    it.at(70, () => it.event(event))
    it.at(120, () => it.complete())
    const { verdict, said } = await it.wait()
    expect(verdict?.outcome).toBe('success')
    expect(
      said.filter(({ kind }) => kind === 'warning' && true).filter(({ text }) => text.includes('no room')),
    ).toHaveLength(1)
    expect(said.filter(({ kind }) => kind === 'event')).toHaveLength(2)
  })

  test('a role that cannot be assumed ends it', async () => {
    const it = createScenario()
    it.at(10, () =>
      it.event(
        "was unable to place a task. Reason: ECS was unable to assume the role 'arn:aws:iam::123456789012:role/task' that was provided for this task.",
      ),
    )
    expect((await it.wait()).verdict).toMatchObject({ outcome: 'failed', cause: 'role' })
  })

  test.each([
    { minimumHealthyPercent: 100, outcome: 'failed' },
    { minimumHealthyPercent: 50, outcome: 'success' },
  ])('a host port in use is hopeless only where no old task is stopped first: %o', async (one) => {
    const it = createScenario({
      more: { deploymentConfiguration: { minimumHealthyPercent: one.minimumHealthyPercent } },
    })
    it.at(10, () =>
      it.event(
        'was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) is already using a port required by your task.',
      ),
    )
    it.at(60, () => it.complete())
    expect((await it.wait()).verdict?.outcome).toBe(one.outcome)
  })

  test('are told once each, by id, and those from before the deployment never', async () => {
    const it = createScenario()
    it.service.events.push({
      id: 'old',
      createdAt: it.time.start / 1000 - 500,
      message: 'was unable to place a task.',
    })
    it.at(10, () => it.event('has started 1 tasks: (task abc).'))
    it.at(50, () => it.complete())
    const { said } = await it.wait()
    expect(said.filter(({ kind }) => kind === 'event').map(({ foreign }) => foreign)).toEqual([
      'has started 1 tasks: (task abc).',
    ])
  })
})

describe('rollback that was asked for', () => {
  test('stops the service deployment, waits for the way back and reports it', async () => {
    const it = createScenario({ serviceDeployments: true })
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    it.fake.behaviour.onStop = (deployment) => {
      deployment.status = 'ROLLBACK_IN_PROGRESS'
      const back = it.replace('ecs-svc/3', oldRevision)
      it.at(100, () => {
        deployment.status = 'ROLLBACK_SUCCESSFUL'
        it.complete(back)
      })
    }
    const { verdict, result, took } = await it.wait({ onFailure: 'rollback' })
    expect(verdict).toMatchObject({ outcome: 'failed', cause: 'image-not-found' })
    expect(result.rollback).toMatchObject({
      by: 'StopServiceDeployment',
      state: 'completed',
      to: oldRevision,
    })
    expect(it.count('updateService')).toBe(0)
    expect(took).toBeGreaterThanOrEqual(100)
  })

  test('updates the service to the recorded revision where it may not stop the deployment', async () => {
    const it = createScenario()
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    it.fake.behaviour.onUpdate = (_, taskDefinition) => {
      const back = it.replace('ecs-svc/3', taskDefinition)
      it.at(80, () => it.complete(back))
    }
    const { result } = await it.wait({ onFailure: 'rollback' })
    expect(result.rollback).toMatchObject({ by: 'UpdateService', state: 'completed', to: oldRevision })
    const updates = it.fake.calls.filter(({ operation }) => operation === 'updateService')
    expect(updates.map(({ input }) => input)).toEqual([
      { cluster: 'main', service: 'backend', taskDefinition: oldRevision },
    ])
  })

  test('after a timeout is waited for beyond it, and the outcome stays timeout', async () => {
    const it = createScenario()
    it.fake.behaviour.onUpdate = (_, taskDefinition) => {
      const back = it.replace('ecs-svc/3', taskDefinition)
      it.at(100, () => it.complete(back))
    }
    const { verdict, result, took } = await it.wait({ timeout: 60_000, onTimeout: 'rollback' })
    expect(verdict?.outcome).toBe('timeout')
    expect(result.rollback).toMatchObject({ state: 'completed', by: 'UpdateService' })
    expect(took).toBeGreaterThanOrEqual(100)
    expect(took).toBeLessThan(110)
  })

  test('that does not end is given up after the timeout once more', async () => {
    const it = createScenario()
    it.fake.behaviour.onUpdate = (_, taskDefinition) => it.replace('ecs-svc/3', taskDefinition)
    const { result, took } = await it.wait({ timeout: 60_000, onTimeout: 'rollback' })
    expect(result.rollback?.state).toBe('unfinished')
    expect(took).toBeLessThan(122)
  })

  test('is not done when the account is not an allowed one', async () => {
    const it = createScenario()
    it.fake.ports.guardAccount = async () => {
      throw new Error('These credentials belong to account 210987654321.')
    }
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    const { result } = await it.wait({ onFailure: 'rollback' })
    expect(result.rollback).toMatchObject({
      state: 'failed',
      note: 'These credentials belong to account 210987654321.',
    })
    expect(it.count('updateService') + it.count('stopServiceDeployment')).toBe(0)
  })

  test('without an earlier revision says so', async () => {
    const it = createScenario()
    it.service.deployments = [it.fresh]
    it.at(0, () => {})
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    const { result } = await it.wait({ onFailure: 'rollback', pin: { previousTaskDefinition: newRevision } })
    expect(result.rollback?.note).toContain('no earlier revision')
    expect(it.count('updateService')).toBe(0)
  })

  test('is sent once though the run is cancelled while it is under way', async () => {
    const it = createScenario()
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    const { fault } = it.fake.behaviour
    it.fake.behaviour.fault = (operation) => {
      if (operation !== 'updateService') return fault(operation)
      it.fake.behaviour.latency = 2000
      it.time.at(it.time.clock.now() + 500, () => it.fake.controller.abort(new Error('SIGINT')))
      return undefined
    }
    const { verdict, result } = await it.wait({ onFailure: 'rollback', onCancel: 'rollback' })
    expect(verdict?.outcome).toBe('failed')
    expect(result.rollback).toMatchObject({ by: 'UpdateService', state: 'unfinished' })
    expect(it.count('updateService')).toBe(1)
  })

  test('does not touch the deployment of another run that came in between', async () => {
    const it = createScenario({ serviceDeployments: false })
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    const { fault } = it.fake.behaviour
    it.fake.behaviour.fault = (operation) => {
      if (operation === 'describeTasks') {
        const soon = (it.time.clock.now() - it.time.start) / 1000 + 0.07
        it.at(soon, () => it.replace('ecs-svc/9', otherRevision))
      }
      return fault(operation)
    }
    const { result } = await it.wait({ onFailure: 'rollback' })
    expect(result.rollback).toMatchObject({ state: 'failed' })
    expect(result.rollback?.note).toContain('backend:13, took the place of ours')
    expect(it.count('updateService')).toBe(0)
  })

  test('whose answer is lost is looked for, not sent again', async () => {
    const it = createScenario()
    it.at(20, () => it.die({ stopCode: 'TaskFailedToStart', stoppedReason: pullError }))
    const { fault } = it.fake.behaviour
    it.fake.behaviour.fault = (operation) => {
      if (operation !== 'updateService') return fault(operation)
      it.at(40, () => it.complete(it.replace('ecs-svc/3', oldRevision)))
      return awsError('TimeoutError', 0)
    }
    const { result } = await it.wait({ onFailure: 'rollback' })
    expect(result.rollback).toMatchObject({ by: 'UpdateService', state: 'completed' })
    expect(it.count('updateService')).toBe(1)
  })
})
