import { describe, expect, test } from '@jest/globals'
import { DeployIncomplete } from '../../src/deploy/refusal.ts'
import { parseEdits } from '../../src/task-definition/edits.ts'
import { account, awsError, connectionReset, FakeEcs, region, revisionArn } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily, twoFamilies } from './fake-world.ts'

const edits = images('web=example.com/web:2')

/** Nothing that could change anything was asked of AWS. */
function expectNoChange(ecs: FakeEcs): void {
  expect(ecs.names().filter((name) => !name.startsWith('describe') && !name.startsWith('list'))).toEqual([])
}

describe('refused before anything changes', () => {
  test('a service that is not there, an inactive one and a CodeDeploy one, all at once', async () => {
    const ecs = sharedFamily()
    ecs.addService('old', 'app:1', { status: 'INACTIVE' })
    ecs.addService('blue', 'app:1', { deploymentController: { type: 'CODE_DEPLOY' } })
    const services = ['backend', 'bakend', 'old', 'blue']
    const error = await deployed(ecs, { services, edits }).catch((error) => error)
    expect(error.problems).toEqual([
      expect.stringContaining('Service "bakend" isn\'t in cluster "prod" in eu-central-1 (MISSING)'),
      expect.stringContaining('Service "old" is INACTIVE'),
      expect.stringContaining('Service "blue" is deployed by CODE_DEPLOY'),
    ])
    expectNoChange(ecs)
  })

  test('a cluster that is not there', async () => {
    const ecs = sharedFamily()
    await expect(deployed(ecs, { cluster: 'prdo', edits })).rejects.toThrow(
      /Cluster "prdo" isn't in eu-central-1/,
    )
  })

  test('a container that is not there, with the nearest name', async () => {
    const ecs = sharedFamily()
    await expect(deployed(ecs, { edits: images('wep=example.com/web:2') })).rejects.toThrow(
      /no container is called "wep"; there are web. Did you mean "web"\?/,
    )
    expectNoChange(ecs)
  })

  test('a plain image where there are two essential containers', async () => {
    const ecs = new FakeEcs()
    ecs.seed(definition('app', ['web', 'proxy']))
    ecs.addService('backend', 'app:1')
    await expect(
      deployed(ecs, { services: ['backend'], edits: images('example.com/web:2') }),
    ).rejects.toThrow('app has not one essential container but 2 (web, proxy); write container=image')
  })

  test('a Fargate size that does not exist, and a definition over 64 KiB', async () => {
    const ecs = sharedFamily()
    const bad = { ...definition('app', ['web']), cpu: '512', memory: '8192' }
    const base = { kind: 'file', path: 'task.json', definition: bad } as const
    await expect(deployed(ecs, { base })).rejects.toThrow(
      /app: Fargate has no memory 8192 with cpu 512; it takes 1024, 2048, 3072, 4096 MiB/,
    )
    const { edits: big } = parseEdits({
      images: [],
      environment: [`web.BIG=${'x'.repeat(66_000)}`],
      secrets: [],
    })
    await expect(deployed(ecs, { edits: big })).rejects.toThrow(
      /ECS takes at most 65536 \(64 KiB\). The largest part is web.environment with 660\d\d bytes/,
    )
    expectNoChange(ecs)
  })

  test('the wrong account, even where the service is not found there', async () => {
    const ecs = new FakeEcs()
    const guardAccount = async () => {
      throw new Error('These credentials belong to account 210987654321.')
    }
    await expect(deployed(ecs, { edits }, { guardAccount })).rejects.toThrow(/belong to account 210987654321/)
    expectNoChange(ecs)
  })

  test('ARNs of another account or region, and no account is asked for where none is given', async () => {
    const ecs = sharedFamily()
    const cluster = `arn:aws:ecs:${region}:210987654321:cluster/prod`
    const base = { kind: 'revision', reference: revisionArn('app:1').replace(region, 'us-east-1') } as const
    const error = await deployed(ecs, { cluster, base, edits }).catch((error) => error)
    expect(error.problems).toEqual([
      `${cluster} is in account 210987654321, the credentials are for ${account}.`,
      `${base.reference} is in us-east-1, "aws-region" is ${region}.`,
    ])
    const unasked = async () => Promise.reject(new Error('asked'))
    await expect(deployed(sharedFamily(), { edits }, { account: unasked })).resolves.toBeDefined()
  })

  test('a role of another account', async () => {
    const ecs = sharedFamily()
    const taskRoleArn = 'arn:aws:iam::210987654321:role/app'
    const base = {
      kind: 'file',
      path: 't.json',
      definition: definition('app', ['web'], { taskRoleArn }),
    } as const
    await expect(deployed(ecs, { base })).rejects.toThrow(
      /Role "arn:aws:iam::210987654321:role\/app" is in account/,
    )
    expectNoChange(ecs)
  })

  test('a desired count for a DAEMON service', async () => {
    const ecs = sharedFamily()
    ecs.addService('agent', 'app:1', { schedulingStrategy: 'DAEMON' })
    await expect(deployed(ecs, { services: ['agent'], desiredCount: 2 })).rejects.toThrow(
      /is a DAEMON service/,
    )
  })

  test('a cancelled run', async () => {
    const ecs = sharedFamily()
    const controller = new AbortController()
    ecs.fault = ({ name }) => {
      if (name === 'describeTaskDefinition') controller.abort(new Error('cancelled by hand'))
      return undefined
    }
    await expect(deployed(ecs, { edits }, { signal: controller.signal })).rejects.toThrow('cancelled by hand')
    expectNoChange(ecs)
  })
})

describe('told, not refused', () => {
  test('a rollout in progress and a desired count of 0', async () => {
    const ecs = sharedFamily()
    ecs.addService('idle', 'app:1', { desiredCount: 0, runningCount: 0 })
    await deployed(ecs, { services: ['backend'], edits: images('example.com/web:5') })
    const { told } = await deployed(ecs, { services: ['backend', 'idle'], edits })
    expect(told.warning).toEqual([
      'Service "backend" rolls out app:2 right now; this deploy replaces that rollout before it is done.',
      'Service "idle" has a desired count of 0: no task will start, so nothing shows whether this revision works.',
    ])
  })
})

describe('stopped half-way', () => {
  const denied = (service: string) => (call: { name: string; input: Record<string, unknown> }) =>
    call.name === 'updateService' && call.input.service === service
      ? ({ error: awsError('AccessDeniedException', 400, 'not authorized'), when: 'before' } as const)
      : undefined

  test.each(['parallel', 'sequential'] as const)(
    '%s: says what was done, what was not, and the way back',
    async (order) => {
      const ecs = sharedFamily()
      ecs.fault = denied('worker')
      const error = await deployed(ecs, { edits, order }).catch((error) => error)
      expect(error).toBeInstanceOf(DeployIncomplete)
      expect(error.message).toBe(
        'The deploy stopped half-way. Updated: backend (app:2). Not updated: worker. ' +
          'Could not update service "worker" (ecs:UpdateService): not authorized ' +
          'Run it again to go on: app:2 is used then. To go back instead, deploy with "revision: backend=app:1" (one a line).',
      )
      expect(error.outcome).toMatchObject({
        changed: true,
        registered: [revisionArn('app:2')],
        rollback: 'backend=app:1',
        deployments: [{ service: 'backend', taskDefinition: revisionArn('app:2'), status: 'started' }],
      })
    },
  )

  const expectInDoubt = (error: Error, services: string, why: RegExp) => {
    expect(error).toBeInstanceOf(DeployIncomplete)
    expect(error.message).toContain(
      `Updated: backend (app:2). Perhaps updated: ${services} (the request was sent, its answer did not come). Not updated: none.`,
    )
    expect(error.message).toMatch(why)
  }

  test.each(['before', 'after'] as const)(
    'cancelled while an update is on its way: it may have arrived, and that is said (%s its effect)',
    async (when) => {
      const ecs = sharedFamily()
      const controller = new AbortController()
      const reason = Object.assign(new Error('The run was cancelled.'), { name: 'Cancelled' })
      ecs.fault = ({ name, input }) => {
        if (name !== 'updateService' || input.service !== 'worker') return undefined
        controller.abort(reason)
        return { error: reason, when }
      }
      const error = await deployed(ecs, { edits }, { signal: controller.signal }).catch((error) => error)
      expectInDoubt(
        error,
        'worker',
        /^The deploy was cancelled half-way\..* The run was cancelled\. Run it again/,
      )
    },
  )

  test('cancelled between an answer that was lost and the look after it: the same', async () => {
    const ecs = sharedFamily()
    const controller = new AbortController()
    ecs.fault = ({ name, input }) => {
      if (name !== 'updateService' || input.service !== 'worker') return undefined
      queueMicrotask(() => controller.abort(new Error('The run was cancelled.')))
      return { error: connectionReset(), when: 'after' }
    }
    const error = await deployed(ecs, { edits }, { signal: controller.signal }).catch((error) => error)
    expectInDoubt(error, 'worker', /The run was cancelled\./)
  })

  test('an answer that was lost and no right to look after it: the same', async () => {
    const ecs = sharedFamily()
    let updated = false
    ecs.fault = ({ name, input }) => {
      if (name === 'describeServices' && updated)
        return { error: awsError('AccessDeniedException', 400, 'not authorized'), when: 'before' }
      if (name !== 'updateService' || input.service !== 'worker') return undefined
      updated = true
      return { error: connectionReset(), when: 'after' }
    }
    const error = await deployed(ecs, { edits }).catch((error) => error)
    expectInDoubt(error, 'worker', /Could not describe the services worker/)
  })

  test('cancelled before an update was sent, or while it was throttled: it was not updated', async () => {
    for (const throttledFirst of [false, true]) {
      const ecs = sharedFamily()
      const controller = new AbortController()
      ecs.fault = ({ name, input }) => {
        if (name !== 'updateService') return undefined
        if (input.service === 'backend') {
          if (!throttledFirst) controller.abort(new Error('cancelled'))
          return undefined
        }
        queueMicrotask(() => controller.abort(new Error('cancelled')))
        return { error: awsError('ThrottlingException', 400, 'Rate exceeded'), when: 'before' }
      }
      const error = await deployed(ecs, { edits, order: 'sequential' }, { signal: controller.signal }).catch(
        (error) => error,
      )
      expect(error.message).toContain('cancelled half-way. Updated: backend (app:2). Not updated: worker. ')
    }
  })

  test('sequential does not go on after a failure, parallel tries all', async () => {
    const sequential = sharedFamily()
    sequential.fault = denied('backend')
    await expect(deployed(sequential, { edits, order: 'sequential' })).rejects.toThrow(DeployIncomplete)
    expect(sequential.count('updateService')).toBe(1)
    const parallel = sharedFamily()
    parallel.fault = denied('backend')
    await expect(deployed(parallel, { edits })).rejects.toThrow(DeployIncomplete)
    expect(parallel.services.get('worker')?.taskDefinition).toBe(revisionArn('app:2'))
  })

  test('one family registered and the other refused: nothing is updated, the revision is used next time', async () => {
    const ecs = twoFamilies()
    const both = images('web=example.com/web:2', 'queue=example.com/queue:2')
    ecs.fault = ({ name, input }) =>
      name === 'registerTaskDefinition' && input.family === 'worker'
        ? { error: awsError('ClientException', 400, 'Role is not valid'), when: 'before' }
        : undefined
    const error = await deployed(ecs, { edits: both }).catch((error) => error)
    expect(error).toBeInstanceOf(DeployIncomplete)
    expect(error.outcome.registered).toEqual([revisionArn('backend:2')])
    expect(ecs.count('updateService')).toBe(0)
    ecs.fault = () => undefined
    await deployed(ecs, { edits: both })
    expect(ecs.revisions('backend')).toHaveLength(2)
  })
})
