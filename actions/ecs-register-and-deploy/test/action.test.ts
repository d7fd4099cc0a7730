import { afterEach, describe, expect, test } from '@jest/globals'
import {
  awsError,
  connectionReset,
  FakeEcs,
  revisionArn,
} from '../../../packages/ecs/test/deploy/fake-ecs.ts'
import { definition, sharedFamily } from '../../../packages/ecs/test/deploy/fake-world.ts'
import { type FakeAws, serveAws } from './fake-aws.ts'
import { runAction } from './run-action.ts'

let aws: FakeAws | undefined
afterEach(async () => {
  await aws?.close()
  aws = undefined
})

const both = { cluster: 'prod', services: 'backend\nworker', images: 'web=example.com/web:2' }

describe('the action as a process', () => {
  test('deploys backend and worker in five requests, and says so in every output', async () => {
    const ecs = sharedFamily()
    aws = await serveAws(ecs)
    const run = await runAction(both, aws)
    expect(run.log).toContain('Service "backend": app:1 → app:2.')
    expect(run.exitCode).toBe(0)
    expect(aws.requests).toEqual([
      'AmazonEC2ContainerService.DescribeServices',
      'AmazonEC2ContainerService.DescribeTaskDefinition',
      'AmazonEC2ContainerService.RegisterTaskDefinition',
      'AmazonEC2ContainerService.UpdateService',
      'AmazonEC2ContainerService.UpdateService',
    ])
    const { deployments, ...others } = run.outputs
    expect(others).toEqual({
      changed: 'true',
      'task-definition-arns': JSON.stringify([revisionArn('app:2')]),
      'family-revisions': '["app:2"]',
      rollback: 'app:1',
    })
    expect(JSON.parse(deployments ?? '')).toEqual([
      {
        cluster: 'prod',
        service: 'backend',
        previousTaskDefinition: revisionArn('app:1'),
        taskDefinition: revisionArn('app:2'),
        deploymentId: expect.stringMatching(/^ecs-svc\/\d+$/),
        status: 'started',
      },
      expect.objectContaining({ service: 'worker' }),
    ])
    expect(run.summary).toContain('| backend | `app:1` | `app:2` | rolling out |')
    expect(run.log).not.toMatch(/::(error|warning)/)
  })

  test('the wire carries fields no SDK knows, and nothing that was not asked', async () => {
    const ecs = new FakeEcs()
    ecs.seed({
      ...definition('app', []),
      futureField: { a: [1, null] },
      containerDefinitions: [{ name: 'web', image: 'example.com/web:1', future: [''] }],
      volumes: [{ name: 'data', futureVolume: true }],
    })
    ecs.addService('backend', 'app:1')
    aws = await serveAws(ecs)
    const run = await runAction({ ...both, services: 'backend' }, aws)
    expect(run.exitCode).toBe(0)
    expect(ecs.inputs('registerTaskDefinition')[0]).toMatchObject({
      futureField: { a: [1, null] },
      containerDefinitions: [{ name: 'web', image: 'example.com/web:2', future: [''] }],
      volumes: [{ name: 'data', futureVolume: true }],
    })
    expect(ecs.inputs('updateService')).toEqual([
      { cluster: 'prod', service: 'backend', taskDefinition: revisionArn('app:2') },
    ])
  })

  test('run again it changes nothing, in two requests', async () => {
    const ecs = sharedFamily()
    aws = await serveAws(ecs)
    await runAction(both, aws)
    ecs.settle()
    aws.requests.length = 0
    const run = await runAction(both, aws)
    expect(aws.requests).toHaveLength(2)
    expect(run.outputs.changed).toBe('false')
    expect(run.log).toContain('Nothing changed: nothing registered, nothing updated.')
  })

  test('a connection cut after the registration makes no second revision', async () => {
    const ecs = sharedFamily()
    let cut = false
    ecs.fault = ({ name }) => {
      if (name !== 'registerTaskDefinition' || cut) return undefined
      cut = true
      const error = connectionReset()
      return { error: Object.assign(error, { $metadata: {} }), when: 'after' }
    }
    aws = await serveAws(ecs)
    const run = await runAction(both, aws)
    expect(run.log).toContain('The answer to the registration was lost; app:2 is there')
    expect(run.exitCode).toBe(0)
    expect(ecs.revisions('app')).toHaveLength(2)
  })

  test('half-way: what was done is in the outputs, the error says what was not and how to go on', async () => {
    const ecs = sharedFamily()
    ecs.fault = ({ name, input }) =>
      name === 'updateService' && input.service === 'worker'
        ? {
            error: awsError(
              'AccessDeniedException',
              400,
              'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecs:UpdateService on resource: ' +
                'arn:aws:ecs:eu-central-1:123456789012:service/prod/worker because no identity-based policy allows it',
            ),
            when: 'before',
          }
        : undefined
    aws = await serveAws(ecs)
    const run = await runAction({ ...both, order: 'sequential' }, aws)
    expect(run.exitCode).toBe(1)
    expect(JSON.parse(run.outputs.deployments ?? '')).toEqual([
      expect.objectContaining({ service: 'backend' }),
    ])
    expect(run.outputs.rollback).toBe('backend=app:1')
    expect(run.log).toMatch(
      /::error title=Deployed in part::The deploy stopped half-way. Updated: backend \(app:2\)/,
    )
    expect(run.log).toContain('permission ecs:UpdateService is missing')
    expect(run.log).toContain(
      '"Action":"ecs:UpdateService","Resource":"arn:aws:ecs:eu-central-1:123456789012:service/prod/worker"',
    )
  })

  test('another account than the allowed one: nothing is changed', async () => {
    const ecs = sharedFamily()
    aws = await serveAws(ecs)
    for (const allowed of ['210987654321', '']) {
      const run = await runAction({ ...both, 'allowed-account-ids': allowed }, aws)
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain(
        '::error title=Wrong AWS account::These credentials belong to account 123456789012',
      )
    }
    expect(ecs.count('registerTaskDefinition') + ecs.count('updateService')).toBe(0)
  })

  test('dry-run prints difference and policy in log and summary, no value of a variable', async () => {
    const ecs = sharedFamily()
    aws = await serveAws(ecs)
    const run = await runAction({ ...both, environment: 'web.TOKEN=hunter2', 'dry-run': 'true' }, aws)
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ changed: 'true', deployments: '[]' })
    expect(run.log).toContain('~ web.image: "example.com/web:1" → "example.com/web:2"')
    expect(run.log).toContain('"ecs:RegisterTaskDefinition"')
    expect(run.summary).toContain('+ web.environment.TOKEN: (value not shown)')
    expect(`${run.log}${run.summary}`).not.toContain('hunter2')
    expect(ecs.names()).not.toContain('registerTaskDefinition')
  })

  test('preflight without rights is skipped with a line, and a missing log group stops the deploy', async () => {
    const ecs = new FakeEcs()
    const logConfiguration = { logDriver: 'awslogs', options: { 'awslogs-group': '/app' } }
    ecs.seed({
      ...definition('app', []),
      executionRoleArn: 'arn:aws:iam::123456789012:role/exec',
      containerDefinitions: [
        { name: 'web', image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1', logConfiguration },
      ],
    })
    ecs.addService('backend', 'app:1')
    aws = await serveAws(ecs, { DescribeLogGroups: () => ({ logGroups: [] }) })
    const images = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:2'
    const run = await runAction({ cluster: 'prod', services: 'backend', images }, aws)
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/– image \S+: skipped, not checked: the credentials lack ecr:DescribeImages/)
    expect(run.log).toMatch(/– role \S+: skipped, not checked: the credentials lack iam:GetRole/)
    expect(run.log).toContain(
      '::error title=Not deployed::Nothing was changed: Log group "/app" isn\'t there',
    )
    expect(ecs.count('registerTaskDefinition')).toBe(0)
  })

  test('a file as base, by its path from the workspace', async () => {
    const ecs = sharedFamily()
    aws = await serveAws(ecs)
    const files = {
      'task.json': JSON.stringify({
        taskDefinition: definition('app', ['web'], { cpu: '1024', memory: '2048' }),
      }),
    }
    const run = await runAction(
      { cluster: 'prod', services: 'backend', 'task-definition-file': 'task.json' },
      { ...aws, files },
    )
    expect(run.exitCode).toBe(0)
    expect(ecs.inputs('registerTaskDefinition')).toEqual([expect.objectContaining({ cpu: '1024' })])
  })

  test('a file that is no JSON is named with its place, never quoted', async () => {
    aws = await serveAws(sharedFamily())
    const files = { 'task.json': '{\n  "password": "hunter2",\n  oops\n}' }
    const run = await runAction(
      { cluster: 'prod', services: 'backend', 'task-definition-file': 'task.json' },
      { ...aws, files },
    )
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain("task.json isn't JSON from line 3, column 3 on")
    expect(run.log).not.toContain('hunter2')
  })

  test('every wrong input at once, before a request is sent', async () => {
    aws = await serveAws(sharedFamily())
    const run = await runAction(
      {
        cluster: 'pr od',
        services: 'backend, worker\nbackend\nbackend',
        images: 'web=',
        revision: 'app',
        order: 'random',
        'desired-count': 'two',
        'keep-revisions': '0',
        tags: 'aws:x=1\nnonsense',
      },
      aws,
    )
    expect(run.exitCode).toBe(1)
    for (const name of [
      'cluster',
      'services',
      'images',
      'revision',
      'order',
      'desired-count',
      'keep-revisions',
      'tags',
    ]) {
      expect(run.log).toContain(`Input "${name}"`)
    }
    expect(aws.requests).toEqual([])
  })

  test('cancelled in the middle it ends at once, with what was done in its outputs and summary', async () => {
    const ecs = sharedFamily()
    const hanging = Promise.withResolvers<void>()
    aws = await serveAws(ecs, {}, (operation, input) => {
      if (operation !== 'UpdateService' || input.service !== 'worker') return undefined
      hanging.resolve()
      return 'before'
    })
    const cancelled = hanging.promise.then(() => Date.now())
    const run = await runAction(
      { ...both, order: 'sequential' },
      { ...aws, kill: { when: hanging.promise, signal: 'SIGINT' } },
    )
    expect(Date.now() - (await cancelled)).toBeLessThan(7000)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      'The deploy was cancelled half-way. Updated: backend (app:2). Perhaps updated: worker (the request was sent,',
    )
    expect(JSON.parse(run.outputs.deployments ?? '')).toEqual([
      expect.objectContaining({ service: 'backend' }),
    ])
    expect(run.summary).toContain('| backend | `app:1` | `app:2` | rolling out |')
  })

  test.each([0, 1, 2, 3, 4])(
    'killed after request %i had its effect, the next run ends the same',
    async (last) => {
      const ecs = sharedFamily()
      const hanging = Promise.withResolvers<void>()
      let seen = 0
      aws = await serveAws(ecs, {}, () => {
        seen += 1
        if (seen !== last + 1) return undefined
        // The effect is made right after this; the answer never goes out.
        setImmediate(hanging.resolve)
        return 'after'
      })
      const inOrder = { ...both, order: 'sequential' }
      const killed = await runAction(inOrder, { ...aws, kill: { when: hanging.promise, signal: 'SIGKILL' } })
      expect(killed.exitCode).toBe(null)
      const again = await runAction(inOrder, aws)
      expect(again.exitCode).toBe(0)
      expect(ecs.revisions('app')).toHaveLength(2)
      for (const service of ecs.services.values()) {
        expect(service.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
          revisionArn('app:2'),
          revisionArn('app:1'),
        ])
      }
    },
  )

  test('text of others gives the runner no command', async () => {
    const ecs = sharedFamily()
    ecs.fault = ({ name }) =>
      name === 'describeServices'
        ? {
            error: awsError('ClientException', 400, 'x\n::set-output name=a::b ##[add-mask]y'),
            when: 'before',
          }
        : undefined
    aws = await serveAws(ecs)
    const run = await runAction(both, aws)
    expect(run.exitCode).toBe(1)
    expect(run.log).not.toMatch(/^\s*::set-output/m)
    // The runner looks for the second grammar only in lines that aren't a command of the first.
    const lines = run.log.split('\n').filter((line) => line.includes('##['))
    expect(lines.filter((line) => !line.startsWith('::error title=Not deployed::'))).toEqual([])
  })
})
