import { describe, expect, test } from '@jest/globals'
import { parseEdits } from '../../src/task-definition/edits.ts'
import { FakeEcs, revisionArn } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily, twoFamilies } from './fake-world.ts'

describe('calls', () => {
  test('backend and worker on one family take five', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    expect(ecs.names()).toEqual([
      'describeServices',
      'describeTaskDefinition',
      'registerTaskDefinition',
      'updateService',
      'updateService',
    ])
  })

  test('backend and worker on two families take seven', async () => {
    const ecs = twoFamilies()
    const { outcome } = await deployed(ecs, {
      edits: images('web=example.com/web:2', 'queue=example.com/queue:2'),
    })
    expect(ecs.calls).toHaveLength(7)
    expect(outcome.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
      revisionArn('backend:2'),
      revisionArn('worker:2'),
    ])
  })

  test('nothing changed takes two on one family, three on two, and changes nothing', async () => {
    const shared = sharedFamily()
    const one = await deployed(shared, { edits: images('example.com/web:1') })
    expect(shared.names()).toEqual(['describeServices', 'describeTaskDefinition'])
    expect(one.outcome.changed).toBe(false)
    expect(one.outcome.deployments.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])

    const two = twoFamilies()
    await deployed(two, { edits: images('web=example.com/web:1') })
    expect(two.calls).toHaveLength(3)
  })

  test('twenty-five services are read in three requests', async () => {
    const ecs = new FakeEcs()
    ecs.seed(definition('app', ['web']))
    const services = Array.from({ length: 25 }, (_, index) => `service-${index}`)
    for (const name of services) ecs.addService(name, 'app:1')
    const { outcome } = await deployed(ecs, { services, edits: images('example.com/web:2') })
    expect(ecs.count('describeServices')).toBe(3)
    expect(ecs.count('registerTaskDefinition')).toBe(1)
    expect(outcome.deployments.map(({ service }) => service)).toEqual(services)
  })
})

describe('what is sent', () => {
  test('an update holds the cluster, the service and the pinned ARN, nothing else', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    expect(ecs.inputs('updateService')).toEqual([
      { cluster: 'prod', service: 'backend', taskDefinition: revisionArn('app:2') },
      { cluster: 'prod', service: 'worker', taskDefinition: revisionArn('app:2') },
    ])
  })

  test('a desired count goes alone where the task definition stays, and not at all where it is the same', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { services: ['backend'], desiredCount: 5 })
    expect(ecs.inputs('updateService')).toEqual([{ cluster: 'prod', service: 'backend', desiredCount: 5 }])
    await deployed(ecs, { services: ['backend'], desiredCount: 5 })
    expect(ecs.count('updateService')).toBe(0)
  })

  test('a desired count of 0 is sent', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { services: ['backend'], desiredCount: 0 })
    expect(ecs.inputs('updateService')).toEqual([{ cluster: 'prod', service: 'backend', desiredCount: 0 }])
  })

  test('a forced deployment is pinned too', async () => {
    const ecs = sharedFamily()
    const { outcome } = await deployed(ecs, { services: ['backend'], forceNewDeployment: true })
    expect(ecs.inputs('updateService')).toEqual([
      { cluster: 'prod', service: 'backend', taskDefinition: revisionArn('app:1'), forceNewDeployment: true },
    ])
    expect(outcome.changed).toBe(true)
  })

  test('fields no SDK knows are registered, read-only ones and AWS tags are not', async () => {
    const ecs = new FakeEcs()
    const base = definition('app', [], {
      newTopLevel: { a: [1, { b: null }] },
      volumes: [{ name: 'data', newVolumeField: 'x', host: {} }],
      containerDefinitions: [
        {
          name: 'web',
          image: 'example.com/web:1',
          newField: { deep: ['', 0, false] },
          command: [],
          user: '',
        },
      ],
      tags: [
        { key: 'team', value: 'blue' },
        { key: 'aws:cloudformation:stack-name', value: 'app' },
      ],
    })
    ecs.seed(base)
    ecs.addService('backend', 'app:1')
    const { told } = await deployed(ecs, {
      services: ['backend'],
      edits: images('web=example.com/web:2'),
      tags: [{ key: 'commit', value: 'abc' }],
    })
    const [body] = ecs.inputs('registerTaskDefinition')
    expect(body).toEqual({
      ...base,
      placementConstraints: [],
      containerDefinitions: [
        {
          name: 'web',
          image: 'example.com/web:2',
          newField: { deep: ['', 0, false] },
          command: [],
          user: '',
          cpu: 0,
          essential: true,
          environment: [],
          mountPoints: [],
          volumesFrom: [],
          portMappings: [],
          systemControls: [],
        },
      ],
      tags: [
        { key: 'team', value: 'blue' },
        { key: 'commit', value: 'abc' },
      ],
    })
    expect(told.warning).toEqual([])
  })

  test('a field AWS does not keep is told', async () => {
    const ecs = sharedFamily()
    const register = ecs.api.registerTaskDefinition
    const api = new Proxy(ecs.api, {
      get: (target, name) =>
        name === 'registerTaskDefinition'
          ? async (input: Parameters<typeof register>[0]) => {
              const answer = await register(input)
              for (const container of answer.taskDefinition.containerDefinitions as Array<
                Record<string, unknown>
              >) {
                delete container.imagee
              }
              return answer
            }
          : target[name as keyof typeof target],
    })
    const base = { kind: 'file', path: 'task.json' } as const
    const file = {
      family: 'app',
      containerDefinitions: [{ name: 'web', image: 'example.com/web:1', imagee: 'oops' }],
    }
    const { told } = await deployed(ecs, { base: { ...base, definition: file } }, { ecs: api })
    expect(told.warning).toEqual([expect.stringContaining('containerDefinitions.web.imagee')])
  })
})

describe('where a revision comes from', () => {
  test('the base is what runs, and a newer revision of the family is told', async () => {
    const ecs = sharedFamily()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'someone-elses-change' }))
    const { told } = await deployed(ecs, { edits: images('example.com/web:2') })
    expect(ecs.inputs('registerTaskDefinition')[0]).not.toHaveProperty('taskRoleArn')
    expect(told.notice).toEqual([
      expect.stringMatching(/"backend" runs app:1, but the newest revision of its family is app:2/),
      expect.stringMatching(/"worker" runs app:1/),
    ])
  })

  test('"latest" starts from the newest', async () => {
    const ecs = sharedFamily()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'wanted' }))
    const { told } = await deployed(ecs, { base: { kind: 'latest' }, edits: images('example.com/web:2') })
    expect(ecs.inputs('registerTaskDefinition')[0]).toMatchObject({ taskRoleArn: 'wanted' })
    expect(told.notice).toEqual([])
  })

  test('"latest" without edits deploys the newest itself', async () => {
    const ecs = sharedFamily()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'wanted' }))
    const { outcome } = await deployed(ecs, { base: { kind: 'latest' } })
    expect(ecs.count('registerTaskDefinition')).toBe(0)
    expect(outcome.deployments[0]?.taskDefinition).toBe(revisionArn('app:2'))
  })

  test('one revision is the base of all', async () => {
    const ecs = sharedFamily()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'second' }))
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'third' }))
    const base = { kind: 'revision', reference: 'app:2' } as const
    await deployed(ecs, { base, edits: images('example.com/web:9') })
    expect(ecs.inputs('registerTaskDefinition')).toEqual([expect.objectContaining({ taskRoleArn: 'second' })])
  })

  test('a file that says the same as what runs registers nothing', async () => {
    const ecs = sharedFamily()
    const base = { kind: 'file', path: 'task.json', definition: definition('app', ['web']) } as const
    const { outcome } = await deployed(ecs, { base })
    expect(outcome.changed).toBe(false)
    expect(ecs.names()).toEqual(['describeServices', 'describeTaskDefinition'])
  })

  test('a file of a new family makes its first revision', async () => {
    const ecs = sharedFamily()
    const base = { kind: 'file', path: 'task.json', definition: definition('fresh', ['web']) } as const
    const { outcome } = await deployed(ecs, { base })
    expect(outcome.registered).toEqual([revisionArn('fresh:1')])
    expect(outcome.rollback).toBe('backend=app:1\nworker=app:1')
  })

  test('services on one family with different content get a revision each', async () => {
    const ecs = new FakeEcs()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'a' }))
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'b' }))
    ecs.addService('backend', 'app:1')
    ecs.addService('worker', 'app:2')
    await deployed(ecs, { edits: images('example.com/web:2') })
    expect(ecs.inputs('registerTaskDefinition').map(({ taskRoleArn }) => taskRoleArn)).toEqual(['a', 'b'])
  })

  test('a revision another run registered is used, and a deregistered one is not', async () => {
    const ecs = sharedFamily()
    ecs.seed({
      ...definition('app', ['web']),
      containerDefinitions: [{ name: 'web', image: 'example.com/web:2' }],
    })
    const first = await deployed(ecs, { edits: images('example.com/web:2') })
    expect(first.outcome.registered).toEqual([])
    expect(first.outcome.deployments[1]?.taskDefinition).toBe(revisionArn('app:2'))

    await deployed(ecs, { edits: images('example.com/web:3') })
    ecs.settle()
    const second = ecs.revisions('app')[1]
    if (second) second.definition.status = 'INACTIVE'
    const again = await deployed(ecs, { edits: images('example.com/web:2') })
    expect(again.outcome.registered).toEqual([revisionArn('app:4')])
  })

  test('a service stays at what it runs though a newer revision says the same', async () => {
    const ecs = sharedFamily()
    ecs.seed(definition('app', ['web']))
    const { outcome } = await deployed(ecs, { edits: images('example.com/web:1') })
    expect(outcome.changed).toBe(false)
    expect(outcome.deployments[0]?.taskDefinition).toBe(revisionArn('app:1'))
  })

  test('what one service runs though it is deregistered is registered anew for the other', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { services: ['worker'], edits: images('example.com/web:2') })
    ecs.settle()
    const first = ecs.revisions('app')[0]
    if (first) first.definition.status = 'INACTIVE'
    const { outcome } = await deployed(ecs, { edits: images('example.com/web:1') })
    expect(outcome.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
      revisionArn('app:1'),
      revisionArn('app:3'),
    ])
  })

  test('a tag alone makes no revision', async () => {
    const ecs = sharedFamily()
    const { outcome } = await deployed(ecs, {
      edits: images('example.com/web:1'),
      tags: [{ key: 'commit', value: 'abc' }],
    })
    expect(outcome.changed).toBe(false)
  })

  test('a service whose image nobody names stays as it is', async () => {
    const ecs = twoFamilies()
    const { outcome } = await deployed(ecs, { edits: images('web=example.com/web:2') })
    expect(outcome.deployments.map(({ status }) => status)).toEqual(['started', 'unchanged'])
  })

  test('environment and secrets reach the container that is named', async () => {
    const ecs = sharedFamily()
    const { edits } = parseEdits({
      images: [],
      environment: ['web.LOG_LEVEL=debug'],
      secrets: ['web.DB=arn:aws:ssm:eu-central-1:123456789012:parameter/db'],
    })
    await deployed(ecs, { services: ['backend'], edits })
    expect(ecs.inputs('registerTaskDefinition')[0]?.containerDefinitions).toEqual([
      expect.objectContaining({
        environment: [{ name: 'LOG_LEVEL', value: 'debug' }],
        secrets: [{ name: 'DB', valueFrom: 'arn:aws:ssm:eu-central-1:123456789012:parameter/db' }],
      }),
    ])
  })
})

describe('what comes out', () => {
  test('each service with its deployment, and the value that goes back', async () => {
    const ecs = twoFamilies()
    const { outcome } = await deployed(ecs, {
      edits: images('web=example.com/web:2', 'queue=example.com/queue:2'),
    })
    expect(outcome.deployments[0]).toEqual({
      cluster: 'prod',
      service: 'backend',
      previousTaskDefinition: revisionArn('backend:1'),
      taskDefinition: revisionArn('backend:2'),
      deploymentId: ecs.services.get('backend')?.deployments[0]?.id,
      status: 'started',
    })
    expect(outcome.rollback).toBe('backend=backend:1\nworker=worker:1')
    const shared = await deployed(sharedFamily(), { edits: images('example.com/web:2') })
    expect(shared.outcome.rollback).toBe('app:1')
  })

  test('a rollout that is under way to what was asked is waited for, not started anew', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    const { outcome } = await deployed(ecs, { edits: images('example.com/web:2') })
    expect(ecs.count('updateService')).toBe(0)
    expect(outcome.deployments.map(({ status }) => status)).toEqual(['started', 'started'])
    expect(outcome.changed).toBe(true)
  })

  test('a rollout of the same revision that failed is told, with the way to try again', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    ecs.settle('FAILED')
    const { outcome, told } = await deployed(ecs, { edits: images('example.com/web:2') })
    expect(outcome.deployments.map(({ status }) => status)).toEqual(['started', 'started'])
    expect(told.warning[0]).toContain('force-new-deployment')
  })
})
