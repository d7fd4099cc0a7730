import type { EcsApi } from '@infra-actions/ecs/api'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { type ActionRun, runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

/** ECS runs so many times as fast as the machine; the action keeps the machine's time. */
const scale = 30
const arn = (role: string) => `arn:aws:iam::123456789012:role/${role}`

/** Nearly all of a rollout is waiting for AWS, so all are under way at once; each test then tells how its own went. */
function together(name: string, play: () => Promise<void>): void {
  let played: Promise<void> | undefined
  rollouts.push(() => {
    played = play()
    return played
  })
  test(name, () => played)
}
const rollouts: Array<() => Promise<void>> = []
beforeAll(() => Promise.allSettled(rollouts.map((play) => play())), 120_000)

const clouds: Cloud[] = []
afterAll(() => Promise.all(clouds.map((cloud) => cloud.close())))

function definition(image: string): JsonObject {
  const options = {
    'awslogs-group': '/backend',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'ecs',
  }
  return {
    family: 'backend',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: arn('execution'),
    containerDefinitions: [{ name: 'app', image, logConfiguration: { logDriver: 'awslogs', options } }],
  }
}

/** Service `backend` on revision 1 in a cloud of its own, a deployment of `image` under way, and the action for it. */
async function deploy(image: string, behaviours: Record<string, object> = {}) {
  const cloud = await startCloud({
    scale,
    seed: {
      logs: { groups: ['/backend'] },
      ecs: {
        throttle: false,
        untilSteady: true,
        behaviours: behaviours as never,
        calls: [
          { operation: 'CreateCluster', input: { clusterName: 'main' } },
          { operation: 'RegisterTaskDefinition', input: definition('example.com/backend:1') },
          {
            operation: 'CreateService',
            input: {
              cluster: 'main',
              serviceName: 'backend',
              taskDefinition: 'backend',
              desiredCount: 2,
              launchType: 'FARGATE',
              networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
            },
          },
        ],
      },
    },
  })
  clouds.push(cloud)
  const ecs = cloud.ecs.api<EcsApi>()
  await ecs.registerTaskDefinition(definition(image))
  const { service } = await ecs.updateService({
    cluster: 'main',
    service: 'backend',
    taskDefinition: 'backend:2',
  })
  const deployments = JSON.stringify([
    {
      cluster: 'main',
      service: 'backend',
      previousTaskDefinition: 'backend:1',
      taskDefinition: 'backend:2',
      deploymentId: service.deployments.find(({ status }) => status === 'PRIMARY')?.id,
      status: 'started',
    },
  ])
  const act = (inputs: Record<string, string> = {}, more: Partial<ActionRun> = {}) =>
    runAction({ action: 'wait-stable', env: cloud.env, inputs: { deployments, ...inputs }, ...more })
  return { cloud, act }
}

describe('as the runner runs it', () => {
  together('a rollout that succeeds', async () => {
    const { cloud, act } = await deploy('example.com/backend:2')
    const result = await act()
    expect(result.log).toContain('✓ backend: success')
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ outcome: 'success', reason: expect.stringContaining('backend:2') })
    expect(JSON.parse(result.outputs.outcomes ?? '')).toMatchObject([
      { service: 'backend', taskDefinition: 'backend:2', outcome: 'success' },
    ])
    expect(result.outputs['duration-seconds']).toMatch(/^\d+$/)
    expect(result.summary).toContain('✅ ECS rollout: success')
    expect(result.annotations).toEqual([])
    expect(cloud.calls.of('sts', '*')).toEqual([])
  })

  together('a crash loop: no command of the container reaches the runner', async () => {
    const logLines = [
      '::error::not ours',
      'x ##[add-mask]hunter2',
      '\u001b[31m::set-output name=a::b',
      '::stop-commands::x',
    ]
    const { act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'crash-loop', exitCode: 3, logLines },
    })
    const result = await act({ 'fail-after-tasks': '1' })
    expect(result.exitCode).toBe(1)
    expect(result.outputs.outcome).toBe('failed')
    expect(result.log).toContain('exit code 3')
    expect(result.log).toContain('not ours')
    expect(result.annotations).toMatchObject([
      { level: 'error', title: 'backend: failed', message: expect.stringContaining('exited with code 3') },
    ])
    expect(result.masks).toEqual([])
    const fences = /^(?:stop-commands|[0-9a-f-]{36})$/
    const commands = result.commands.map(({ name }) => name).filter((name) => !fences.test(name))
    expect(commands).toEqual(['error'])
    expect(result.summary).toContain('not ours')
  })

  together('a rollback that was asked for', async () => {
    const { cloud, act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'cannot-pull' },
    })
    const result = await act({ 'on-failure': 'rollback' })
    expect(result.exitCode).toBe(1)
    expect(JSON.parse(result.outputs.outcomes ?? '')).toMatchObject([
      {
        outcome: 'failed',
        cause: 'image-not-found',
        rollback: { by: 'StopServiceDeployment', state: 'completed', taskDefinition: 'backend:1' },
      },
    ])
    expect(cloud.calls.of('ecs', 'UpdateService')).toEqual([])
  })

  together('the guard of the account stands before the rollback, and asks STS only then', async () => {
    const { cloud, act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'cannot-pull' },
    })
    const result = await act({ 'on-failure': 'rollback', 'allowed-account-ids': '210987654321' })
    expect(result.log).toContain('Rollback: failed. These credentials belong to account 123456789012')
    expect(cloud.calls.of('ecs', 'StopServiceDeployment')).toEqual([])
    expect(cloud.calls.of('sts', 'GetCallerIdentity')).toHaveLength(1)
  })

  for (const [kind, words] of [
    ['denied', 'permission ecs:DescribeServices is missing'],
    ['expired', 'the AWS credentials have expired'],
  ] as const) {
    together(`credentials that are ${kind}`, async () => {
      const { cloud, act } = await deploy('example.com/backend:2')
      cloud.faults.add({ kind, service: 'ecs', times: 'always' })
      const result = await act()
      expect(result.exitCode).toBe(1)
      expect(result.outputs.outcome).toBe('failed')
      expect(result.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining(words) }])
      // At once, not at the timeout of 20 minutes.
      expect(Number(result.outputs['duration-seconds'])).toBeLessThan(15)
    })
  }

  for (const kind of ['server-error', 'reset-before', 'malformed', 'throttle'] as const) {
    together(`a passing ${kind} of the endpoint`, async () => {
      const { cloud, act } = await deploy('example.com/backend:2')
      cloud.faults.add({ kind, service: 'ecs', times: 4 })
      const result = await act()
      expect(result.outputs.outcome).toBe('success')
    })
  }
})

describe('cancelled by the runner', () => {
  together('INT: outputs and summary are written, the rollback is asked for, within 7 seconds', async () => {
    const { cloud, act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'never-starts' },
    })
    const result = await act({ 'on-cancel': 'rollback' }, { cancel: { when: 'watching ecs-svc/' } })
    expect(result.exitCode).toBe(130)
    expect(result.signal).toBeNull()
    expect(result.cancelMilliseconds).toBeLessThan(7000)
    expect(result.outputs.outcome).toBe('cancelled')
    expect(result.summary).toContain('ECS rollout: cancelled')
    expect(cloud.calls.of('ecs', 'StopServiceDeployment')).toHaveLength(1)
  })

  together('the same while AWS does not answer', async () => {
    const { cloud, act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'never-starts' },
    })
    cloud.faults.add({ kind: 'hang', service: 'ecs', nth: 6, times: 'always' })
    const result = await act({ 'on-cancel': 'rollback' }, { cancel: { when: hung(cloud) } })
    expect(result.exitCode).toBe(130)
    expect(result.cancelMilliseconds).toBeLessThan(7000)
    expect(result.outputs.outcome).toBe('cancelled')
    expect(result.log).toContain('Rollback:')
  })

  together('TERM is the same as INT', async () => {
    const { cloud, act } = await deploy('example.com/backend:2', {
      'example.com/backend:2': { kind: 'never-starts' },
    })
    const result = await act({}, { cancel: { when: 'watching ecs-svc/', signal: 'SIGTERM' } })
    expect(result.exitCode).toBe(130)
    expect(result.outputs.outcome).toBe('cancelled')
    expect(cloud.calls.of('ecs', 'StopServiceDeployment')).toEqual([])
  })
})

/** Once the first call hangs. */
async function hung(cloud: Cloud): Promise<void> {
  while (!cloud.calls.all.some(({ fault }) => fault === 'hang')) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
