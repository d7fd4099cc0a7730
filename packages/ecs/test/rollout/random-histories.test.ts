import type { Task } from '@infra-actions/ecs/api'
import { primaryOf } from '@infra-actions/ecs/rollout/pin'
import { rollbackPatience } from '@infra-actions/ecs/rollout/plan'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { awsError } from './fake-ecs.ts'
import { createScenario, newRevision, oldRevision, otherRevision } from './scenario.ts'

/** What may happen to a service while somebody waits for it. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('run' as const), count: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('complete' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('die' as const), of: fc.nat(5) }) },
  fc.record({
    is: fc.constantFrom('fail', 'roll back', 'supersede', 'redeploy', 'delete', 'vanish', 'stop', 'pause'),
  }),
  fc.record({ is: fc.constant('scale' as const), count: fc.nat(4) }),
  fc.record({ is: fc.constant('event' as const), of: fc.nat(2) }),
  fc.record({
    is: fc.constantFrom(
      'throttle' as const,
      'hang' as const,
      'break' as const,
      'expire' as const,
      'deny' as const,
    ),
    seconds: fc.integer({ min: 1, max: 60 }),
  }),
)

const history = fc.record({
  steps: fc.array(fc.record({ after: fc.integer({ min: 1, max: 45 }), what: happening }), { maxLength: 8 }),
  /** A forced deployment rolls out the revision that runs already. */
  forced: fc.boolean(),
  serviceDeployments: fc.boolean(),
  ownRollback: fc.boolean(),
  desired: fc.nat(3),
  lag: fc.constantFrom(0, 0, 2000, 8000),
  pin: fc.constantFrom('deployment' as const, 'deployment' as const, 'revision' as const, 'nothing' as const),
  timeout: fc.integer({ min: 5, max: 150 }).map((seconds) => seconds * 1000),
  failAfterTasks: fc.integer({ min: 1, max: 3 }),
  onFailure: fc.constantFrom('leave' as const, 'rollback' as const),
  onTimeout: fc.constantFrom('leave' as const, 'rollback' as const),
  onCancel: fc.constantFrom('leave' as const, 'rollback' as const),
  abortAfter: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 5 }),
  /** How long ECS takes for a rollback that was asked for; undefined: for ever. */
  wayBack: fc.option(fc.integer({ min: 1, max: 120 })),
})

const deaths: Partial<Task>[] = [
  {},
  {
    stopCode: 'TaskFailedToStart',
    stoppedReason: 'CannotPullContainerError: example.com/app:1: not found',
    containers: [{ name: 'app' }],
  },
  { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' },
  {
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/2)',
  },
  { stoppedReason: 'Task failed ELB health checks in (target-group x)' },
  { lastStatus: 'STOPPING', containers: [{ name: 'app' }] },
]
const events = [
  'was unable to place a task because no container instance met all of its requirements.',
  '(deployment ecs-svc/2) deployment failed: tasks failed to start.',
  'has reached a steady state.',
]
const faults = {
  throttle: () => awsError('ThrottlingException', 400),
  hang: () => ({ hang: 15_000 }),
  break: () => awsError('ServerException', 500),
  expire: () => awsError('ExpiredTokenException', 400),
  deny: () => awsError('AccessDeniedException', 400),
}

type History = typeof history extends fc.Arbitrary<infer T> ? T : never

function play(told: History) {
  const ours = told.forced ? oldRevision : newRevision
  const it = createScenario({
    serviceDeployments: told.serviceDeployments,
    desired: told.desired,
    more: {
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: told.ownRollback } },
    },
  })
  it.fresh.taskDefinition = ours
  it.service.taskDefinition = ours
  it.fake.past.length = 0
  it.fake.past.push({
    at: 0,
    services: new Map([
      ['backend', structuredClone({ ...it.service, deployments: [{ ...it.old, status: 'PRIMARY' }] })],
    ]),
  })
  it.fake.change(() => {})
  it.fake.behaviour.lag = told.lag
  const calmFault = it.fake.behaviour.fault
  /** Deployments that are a way back: to follow one would be a lie. */
  const waysBack = new Set(['ecs-svc/1'])
  let number = 2
  const next = () => `ecs-svc/${++number}`

  const goBack = () => {
    it.stopped.status = 'ROLLBACK_IN_PROGRESS'
    const id = next()
    waysBack.add(id)
    const back = it.replace(id, oldRevision, {
      rolloutStateReason: `ECS deployment: rolling back to deploymentId ${id}.`,
    })
    if (told.wayBack === null) return
    const due = (it.time.clock.now() - it.time.start) / 1000 + told.wayBack
    it.at(due, () => {
      it.stopped.status = 'ROLLBACK_SUCCESSFUL'
      it.complete(back)
    })
  }
  it.fake.behaviour.onUpdate = goBack
  it.fake.behaviour.onStop = goBack

  const acts: Record<string, (what: { count?: number; of?: number; seconds?: number }) => void> = {
    run: ({ count = 0 }) => it.run(count),
    complete: () => {
      const primary = primaryOf(it.service.deployments)
      if (primary?.rolloutState === 'IN_PROGRESS') it.complete(primary)
    },
    die: ({ of = 0 }) => it.die(deaths[of] ?? {}),
    fail: () => Object.assign(primaryOf(it.service.deployments) ?? {}, { rolloutState: 'FAILED' }),
    // The event is what remains of it once the way back is complete: ECS drops the failed deployment from its answer.
    'roll back': () => {
      const primary = primaryOf(it.service.deployments)
      it.event(`(deployment ${primary?.id}) deployment failed: tasks failed to start.`)
      Object.assign(primary ?? {}, { rolloutState: 'FAILED' })
      goBack()
    },
    supersede: () => it.replace(next(), otherRevision),
    redeploy: () => it.replace(next(), ours),
    delete: () => Object.assign(it.service, { status: 'DRAINING' }),
    vanish: () => it.fake.services.delete('backend'),
    stop: () => Object.assign(it.stopped, { status: 'STOPPED' }),
    pause: () =>
      Object.assign(it.stopped, {
        lifecycleHookDetails: [{ hookId: 'h', targetType: 'PAUSE', status: 'AWAITING_ACTION' }],
      }),
    scale: ({ count = 0 }) => Object.assign(it.service, { desiredCount: count }),
    event: ({ of = 0 }) => it.event(events[of] ?? ''),
  }
  let time = 0
  for (const { after, what } of told.steps) {
    time += after
    it.at(time, () => {
      const { is } = what
      if (is in faults) {
        it.fake.behaviour.fault = faults[is as keyof typeof faults]
        it.at(time + ('seconds' in what ? what.seconds : 1), () => {
          it.fake.behaviour.fault = calmFault
        })
      } else acts[is]?.(what as { count?: number; of?: number; seconds?: number })
    })
  }
  if (told.abortAfter !== null) {
    it.time.at(it.time.start + told.abortAfter * 1000, () => it.fake.controller.abort(new Error('SIGINT')))
  }
  const pins = {
    deployment: { taskDefinition: ours, deploymentId: 'ecs-svc/2' },
    revision: { taskDefinition: ours, deploymentId: undefined, deployed: 'unknown' },
    nothing: {
      taskDefinition: undefined,
      deploymentId: undefined,
      previousTaskDefinition: undefined,
      deployed: 'unknown',
    },
  }
  return { it, ours, waysBack, pin: pins[told.pin] as never }
}

test('whatever happens, the wait keeps its promises', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const { it, ours, waysBack, pin } = play(told)
      const { timeout, failAfterTasks, onFailure, onTimeout, onCancel } = told
      const { result, verdict, took } = await it.wait({
        pin,
        timeout,
        failAfterTasks,
        onFailure,
        onTimeout,
        onCancel,
      })

      expect(verdict).toBeDefined()
      expect(result.phase).toBe('settled')
      expect(verdict?.reason).toMatch(/[.]/)
      expect(it.count('updateService')).toBeLessThanOrEqual(1)
      expect(it.count('stopServiceDeployment')).toBeLessThanOrEqual(1)

      if (verdict?.outcome === 'success' || verdict?.outcome === 'unchanged') {
        const pinned = result.pinned
        const wasTrue = it.fake.past.some(({ services }) => {
          const primary = primaryOf(services.get('backend')?.deployments ?? [])
          return primary?.id === pinned?.id && primary?.rolloutState === 'COMPLETED'
        })
        expect(wasTrue).toBe(true)
        if (told.pin !== 'nothing') expect(pinned?.taskDefinition).toBe(ours)
        if (told.pin === 'deployment') expect(waysBack.has(pinned?.id ?? '')).toBe(false)
      }

      const wanted = { failed: onFailure, timeout: onTimeout, cancelled: onCancel }
      const asked = wanted[verdict?.outcome as keyof typeof wanted] === 'rollback'
      if (!asked) expect(it.count('updateService') + it.count('stopServiceDeployment')).toBe(0)

      const oneRequest = 15.3
      const patience = asked ? Math.min(timeout, rollbackPatience) / 1000 + 4 * oneRequest : 0
      expect(took).toBeLessThanOrEqual(timeout / 1000 + oneRequest + patience)
      if (verdict?.outcome === 'cancelled') expect(took).toBeLessThan((told.abortAfter ?? 0) + 5)
    }),
    { numRuns: 2500 },
  )
}, 240_000)
