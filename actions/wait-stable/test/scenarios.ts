import type { Outcome } from '@infra-actions/ecs/rollout/outcome'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { awsError, type Simulated } from './simulated-region.ts'

/** Something that happens to a rollout, and what the action has to make of it. */
export interface Scenario {
  name: string
  outcome: Outcome
  cause: string
  /** Seconds from the start of the wait to the end of the step, at most. */
  within: number
  service?: JsonObject
  /** What was deployed, and what happens next. */
  play(it: Simulated): Promise<Partial<WaitPlan> & Pick<WaitPlan, 'pins'>>
}

const breaker = (rollback: boolean) => ({
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback } },
})
const minute = 60_000
const group = (name: string) => `arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/${name}/1`
const blueGreen = (more: JsonObject = {}) => ({
  deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, ...more },
  loadBalancers: [
    {
      targetGroupArn: group('blue'),
      containerName: 'app',
      containerPort: 8080,
      advancedConfiguration: {
        alternateTargetGroupArn: group('green'),
        productionListenerRule: 'arn:rule',
        roleArn: 'arn:aws:iam::123456789012:role/ecs',
      },
    },
  ],
})

const failing = (kind: Parameters<Simulated['ecs']['behave']>[1], failAfterTasks = 2) =>
  async function play(it: Simulated) {
    it.ecs.behave('example.com/backend:2', kind)
    return { pins: [await it.deploy('example.com/backend:2')], failAfterTasks }
  }

export const scenarios: Scenario[] = [
  {
    name: 'success',
    outcome: 'success',
    cause: 'completed',
    within: 120,
    play: async (it) => ({ pins: [await it.deploy('example.com/backend:2')] }),
  },
  {
    name: 'nothing to do',
    outcome: 'unchanged',
    cause: 'completed',
    within: 4,
    play: async () => ({ pins: [{ cluster: 'main', service: 'backend', deployed: 'unknown' }] }),
  },
  {
    name: 'image that does not exist',
    outcome: 'failed',
    cause: 'image-not-found',
    within: 25,
    play: failing('cannot-pull'),
  },
  {
    name: 'image for another platform',
    outcome: 'failed',
    cause: 'image-platform',
    within: 25,
    play: failing('wrong-platform'),
  },
  {
    name: 'missing secret',
    outcome: 'failed',
    cause: 'secret-missing',
    within: 25,
    play: failing('missing-secret'),
  },
  {
    name: 'missing log group',
    outcome: 'failed',
    cause: 'log-group-missing',
    within: 25,
    play: failing('missing-log-group'),
  },
  {
    name: 'crash loop',
    outcome: 'failed',
    cause: 'crashed',
    within: 90,
    play: failing({ kind: 'crash-loop', logLines: ['starting', 'Error: DATABASE_URL is not set'] }),
  },
  {
    name: 'failing container health check',
    outcome: 'failed',
    cause: 'container-health',
    within: 240,
    play: failing('unhealthy-container'),
  },
  {
    name: 'out of memory',
    outcome: 'failed',
    cause: 'out-of-memory',
    within: 120,
    play: failing('out-of-memory'),
  },
  {
    name: 'host port taken',
    outcome: 'failed',
    cause: 'port-conflict',
    within: 60,
    play: failing('port-conflict'),
  },
  {
    name: 'no capacity for a minute, then success',
    outcome: 'success',
    cause: 'completed',
    within: 240,
    play: failing({ kind: 'no-capacity', forSeconds: 60 }),
  },
  {
    name: 'Spot interruption, then success',
    outcome: 'success',
    cause: 'completed',
    within: 240,
    play: failing({ kind: 'spot-interruption', times: 1 }, 1),
  },
  {
    name: 'circuit breaker without rollback',
    outcome: 'failed',
    cause: 'crashed',
    within: 400,
    service: breaker(false),
    play: failing('crash-loop', 100),
  },
  {
    name: 'circuit breaker with rollback',
    outcome: 'rolled-back',
    cause: 'crashed',
    within: 500,
    service: breaker(true),
    play: failing('crash-loop', 100),
  },
  {
    name: 'alarm, with rollback by ECS',
    outcome: 'rolled-back',
    cause: 'alarm',
    within: 200,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, () => it.ecs.alarm('main', 'backend', 'backend-5xx'))
      return { pins }
    },
  },
  {
    name: 'rolled back while nobody looked',
    outcome: 'rolled-back',
    cause: 'crashed',
    within: 15,
    service: breaker(true),
    async play(it) {
      const plan = await failing('crash-loop')(it)
      it.clock.advance(30 * minute)
      return plan
    },
  },
  {
    name: 'superseded by another run',
    outcome: 'superseded',
    cause: 'superseded',
    within: 40,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, () => it.deploy('example.com/backend:3'))
      return { pins, onFailure: 'rollback' }
    },
  },
  {
    name: 'second deployment of the same revision',
    outcome: 'success',
    cause: 'completed',
    within: 200,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(9, () => it.ecs.redeploy('main', 'backend'))
      return { pins }
    },
  },
  {
    name: 'service deleted',
    outcome: 'stopped',
    cause: 'deleted',
    within: 40,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, () => it.ecs.call('DeleteService', { cluster: 'main', service: 'backend', force: true }))
      return { pins }
    },
  },
  {
    name: 'deployment stopped by a person, with rollback',
    outcome: 'rolled-back',
    cause: 'ecs-failed',
    within: 200,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, async () => {
        const { serviceDeployments } = await it.api.listServiceDeployments({
          cluster: 'main',
          service: 'backend',
        })
        const serviceDeploymentArn = serviceDeployments[0]?.serviceDeploymentArn ?? ''
        await it.api.stopServiceDeployment({ serviceDeploymentArn, stopType: 'ROLLBACK' })
      })
      return { pins }
    },
  },
  {
    name: 'desired count 0',
    outcome: 'success',
    cause: 'completed',
    within: 120,
    play: async (it) => ({ pins: [await it.deploy('example.com/backend:2', {}, { desiredCount: 0 })] }),
  },
  {
    name: 'scaled midway',
    outcome: 'success',
    cause: 'completed',
    within: 200,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(15, () => it.api.updateService({ cluster: 'main', service: 'backend', desiredCount: 5 }))
      return { pins }
    },
  },
  {
    name: 'throttled for a minute',
    outcome: 'success',
    cause: 'completed',
    within: 120,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(10, () => it.ecs.throttleFor(60_000))
      return { pins }
    },
  },
  {
    name: 'answers up to 10 s old',
    outcome: 'success',
    cause: 'completed',
    within: 120,
    async play(it) {
      it.ecs.lagReads(10_000)
      return { pins: [await it.deploy('example.com/backend:2')] }
    },
  },
  {
    name: 'no right to DescribeServices',
    outcome: 'failed',
    cause: 'watch',
    within: 1,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.faults.before = async () => {
        throw awsError(
          'AccessDeniedException',
          'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: ecs:DescribeServices on resource: arn:aws:ecs:eu-central-1:123456789012:service/main/backend because no identity-based policy allows it',
        )
      }
      return { pins }
    },
  },
  {
    name: 'credentials expire after 20 s',
    outcome: 'failed',
    cause: 'watch',
    within: 25,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, () => {
        it.faults.before = async () => {
          throw awsError('ExpiredTokenException', 'The security token included in the request is expired')
        }
      })
      return { pins }
    },
  },
  {
    name: 'endpoint hangs, timeout 60 s',
    outcome: 'timeout',
    cause: 'timeout',
    within: 76,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(10, () => {
        it.faults.before = async () => {
          await it.clock.sleep(15_000)
          throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
        }
      })
      return { pins, timeout: minute }
    },
  },
  {
    name: 'timeout with rollback',
    outcome: 'timeout',
    cause: 'timeout',
    within: 200,
    async play(it) {
      it.ecs.behave('example.com/backend:2', 'never-starts')
      const pins = [await it.deploy('example.com/backend:2')]
      return { pins, timeout: minute, onTimeout: 'rollback' }
    },
  },
  {
    name: 'bad image with rollback',
    outcome: 'failed',
    cause: 'image-not-found',
    within: 120,
    async play(it) {
      return { ...(await failing('cannot-pull')(it)), onFailure: 'rollback' }
    },
  },
  {
    name: 'blue/green with five minutes of bake time, timeout 4 min',
    outcome: 'success',
    cause: 'completed',
    within: 500,
    service: blueGreen(),
    play: async (it) => ({ pins: [await it.deploy('example.com/backend:2')], timeout: 4 * minute }),
  },
  {
    name: 'blue/green, waited for until the traffic is shifted',
    outcome: 'success',
    cause: 'traffic-shifted',
    within: 200,
    service: blueGreen(),
    play: async (it) => ({ pins: [await it.deploy('example.com/backend:2')], waitUntil: 'traffic-shifted' }),
  },
  {
    name: 'paused at a hook',
    outcome: 'paused',
    cause: 'pause-hook',
    within: 150,
    service: blueGreen({ lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP'] }] }),
    play: async (it) => ({ pins: [await it.deploy('example.com/backend:2')] }),
  },
  {
    name: 'cancelled, with rollback',
    outcome: 'cancelled',
    cause: 'cancelled',
    within: 25,
    async play(it) {
      const pins = [await it.deploy('example.com/backend:2')]
      it.after(20, () => it.controller.abort(new Error('SIGINT')))
      return { pins, onCancel: 'rollback' }
    },
  },
]
