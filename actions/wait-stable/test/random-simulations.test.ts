import type { Service } from '@infra-actions/ecs/api'
import { primaryOf, revisionName } from '@infra-actions/ecs/rollout/pin'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openSimulatedRegion } from './simulated-region.ts'

const policy = fc.constantFrom('leave' as const, 'rollback' as const)
const kind = fc.constantFrom(
  'healthy' as const,
  'healthy' as const,
  'cannot-pull' as const,
  'crash-loop' as const,
  'out-of-memory' as const,
  'unhealthy-container' as const,
  'no-capacity' as const,
  'spot-interruption' as const,
  'eni-timeout' as const,
  'never-starts' as const,
)
const act = fc.constantFrom(
  'redeploy' as const,
  'supersede' as const,
  'put the old one back' as const,
  'delete' as const,
  'scale' as const,
  'stop with rollback' as const,
  'abort' as const,
  'throttle' as const,
  'lag' as const,
  'cancel' as const,
)

const history = fc.record({
  kind,
  times: fc.option(fc.integer({ min: 1, max: 4 })),
  acts: fc.array(fc.record({ after: fc.integer({ min: 1, max: 120 }), act }), { maxLength: 4 }),
  breaker: fc.record({ enable: fc.boolean(), rollback: fc.boolean() }),
  minimumHealthyPercent: fc.constantFrom(0, 50, 100),
  desiredCount: fc.integer({ min: 0, max: 6 }),
  timeout: fc.integer({ min: 20, max: 400 }),
  failAfterTasks: fc.integer({ min: 1, max: 4 }),
  onFailure: policy,
  onTimeout: policy,
  onCancel: policy,
})

test('the action tells the truth of whatever the simulator does', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const it = await openSimulatedRegion({
        desiredCount: told.desiredCount,
        deploymentConfiguration: {
          deploymentCircuitBreaker: told.breaker,
          minimumHealthyPercent: told.minimumHealthyPercent,
          maximumPercent: 200,
        },
      })
      it.ecs.behave('example.com/backend:2', {
        kind: told.kind,
        ...(told.times !== null && { times: told.times }),
      })
      const pin = await it.deploy('example.com/backend:2')
      const updatesBefore = it.count('UpdateService')
      /** What was ever true: `id revision` of each deployment seen PRIMARY and COMPLETED. */
      const complete = new Set<string>()
      const sample = () => {
        const services = it.ecs.snapshot().services as unknown as Service[]
        const primary = primaryOf(services[0]?.deployments ?? [])
        if (primary?.rolloutState === 'COMPLETED') complete.add(`${primary.id} ${primary.taskDefinition}`)
        it.clock.schedule(250, sample)
      }
      it.clock.schedule(0, sample)
      let foreignUpdates = 0
      for (const { after, act: what } of told.acts) {
        const update = (input: object) => {
          foreignUpdates += 1
          return it.api
            .updateService({ cluster: 'main', service: 'backend', ...input })
            .catch(() => undefined)
        }
        const acts: Record<typeof what, () => unknown> = {
          redeploy: () => update({ forceNewDeployment: true }),
          supersede: async () => update({ taskDefinition: await it.register('example.com/backend:3') }),
          'put the old one back': () => update({ taskDefinition: 'backend:1' }),
          delete: () => it.ecs.call('DeleteService', { cluster: 'main', service: 'backend', force: true }),
          scale: () => update({ desiredCount: 4 }),
          'stop with rollback': () => stopNewest('ROLLBACK'),
          abort: () => stopNewest('ABORT'),
          throttle: () => it.ecs.throttleFor(30_000),
          lag: () => it.ecs.lagReads(10_000),
          cancel: () => it.controller.abort(new Error('SIGINT')),
        }
        const stopNewest = async (stopType: 'ROLLBACK' | 'ABORT') => {
          const listed = await it.api.listServiceDeployments({ cluster: 'main', service: 'backend' })
          const serviceDeploymentArn = listed.serviceDeployments[0]?.serviceDeploymentArn ?? ''
          await it.api.stopServiceDeployment({ serviceDeploymentArn, stopType })
        }
        it.after(after, async () => {
          try {
            await acts[what]()
          } catch {
            // What cannot be done in this state is not done.
          }
        })
      }
      const { onFailure, onTimeout, onCancel, failAfterTasks } = told
      const timeout = told.timeout * 1000
      const plan = { pins: [pin], timeout, failAfterTasks, onFailure, onTimeout, onCancel }
      const { outputs, exitStatus, took, lines } = await it.wait(plan)

      sample()
      const [one] = outputs.outcomes
      expect(exitStatus === 0).toBe(['success', 'unchanged'].includes(outputs.outcome))
      if (exitStatus === 0) {
        expect(one?.taskDefinition).toBe(revisionName(pin.taskDefinition))
        expect([...complete]).toContain(`${one?.deploymentId} ${pin.taskDefinition}`)
      }
      expect(it.count('UpdateService') - updatesBefore - foreignUpdates).toBeLessThanOrEqual(1)
      const policies = { failed: onFailure, timeout: onTimeout, cancelled: onCancel }
      const asked = policies[outputs.outcome as keyof typeof policies] === 'rollback'
      expect(took).toBeLessThanOrEqual(told.timeout + 1 + (asked ? Math.min(told.timeout, 600) + 1 : 0))
      const clocks = lines.map((line) => /^\[(\d+):(\d+)/.exec(line)).filter((match) => match !== null)
      const seconds = clocks.map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
      const quiet = seconds.slice(1).map((at, index) => at - (seconds[index] ?? 0))
      expect(Math.max(0, ...quiet)).toBeLessThanOrEqual(76)
    }),
    { numRuns: 150 },
  )
}, 240_000)
