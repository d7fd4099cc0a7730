import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { awsError, connectionReset, type Failing, revisionArn } from './fake-ecs.ts'
import { deployed, images, sharedFamily, twoFamilies } from './fake-world.ts'

const edits = images('web=example.com/web:2')

/** Fails the first `times` calls of one name. */
function failing(name: string, times: number, error: () => Error, when: Failing['when']) {
  let left = times
  return (call: { name: string }): Failing | undefined => {
    if (call.name !== name || left === 0) return undefined
    left -= 1
    return { error: error(), when }
  }
}

describe('a lost answer', () => {
  test.each([
    ['reset', connectionReset],
    ['503', () => awsError('ServerException', 503)],
    ['malformed', () => Object.assign(new Error('no JSON'), { name: 'MalformedAnswer' })],
  ])('to the registration (%s) makes no second revision', async (_, error) => {
    const ecs = sharedFamily()
    ecs.fault = failing('registerTaskDefinition', 1, error, 'after')
    const { outcome } = await deployed(ecs, { edits })
    expect(ecs.revisions('app')).toHaveLength(2)
    expect(ecs.count('registerTaskDefinition')).toBe(1)
    expect(outcome.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
      revisionArn('app:2'),
      revisionArn('app:2'),
    ])
  })

  test('to a registration that had no effect is followed by a second', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('registerTaskDefinition', 1, connectionReset, 'before')
    await deployed(ecs, { edits })
    expect(ecs.revisions('app')).toHaveLength(2)
    expect(ecs.count('registerTaskDefinition')).toBe(2)
  })

  test("is found behind another run's newer revision", async () => {
    const ecs = sharedFamily()
    const lose = failing('registerTaskDefinition', 1, connectionReset, 'after')
    let raced = false
    ecs.fault = (call) => {
      if (call.name === 'describeTaskDefinition' && ecs.count('registerTaskDefinition') === 1 && !raced) {
        raced = true
        ecs.seed({ family: 'app', containerDefinitions: [{ name: 'web', image: 'example.com/web:99' }] })
      }
      return lose(call)
    }
    const { outcome } = await deployed(ecs, { edits })
    expect(outcome.registered).toEqual([revisionArn('app:2')])
    expect(ecs.revisions('app')).toHaveLength(3)
  })

  test('that left a revision which was deregistered since is registered again', async () => {
    const ecs = sharedFamily()
    const lose = failing('registerTaskDefinition', 1, connectionReset, 'after')
    let raced = false
    ecs.fault = (call) => {
      const ours = ecs.revisions('app')[1]
      if (call.name === 'describeTaskDefinition' && ours && !raced) {
        raced = true
        ours.definition.status = 'INACTIVE'
        ecs.seed({ family: 'app', containerDefinitions: [{ name: 'web', image: 'example.com/web:99' }] })
      }
      return lose(call)
    }
    const { outcome } = await deployed(ecs, { edits })
    expect(outcome.registered).toEqual([revisionArn('app:4')])
  })

  test('to an update is looked for before anything is sent again', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('updateService', 1, connectionReset, 'after')
    const { outcome } = await deployed(ecs, { edits, order: 'sequential' })
    expect(ecs.inputs('updateService').map(({ service }) => service)).toEqual(['backend', 'worker'])
    expect(outcome.deployments[0]?.deploymentId).toBe(ecs.services.get('backend')?.deployments[0]?.id)
  })

  test('to a forced deployment is judged by the deployment, not the task definition', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('updateService', 1, connectionReset, 'after')
    await deployed(ecs, { services: ['backend'], forceNewDeployment: true })
    expect(ecs.count('updateService')).toBe(1)
    ecs.fault = failing('updateService', 1, connectionReset, 'before')
    await deployed(ecs, { services: ['backend'], forceNewDeployment: true })
    expect(ecs.count('updateService')).toBe(2)
  })

  test('that never comes ends the deploy after four tries', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('registerTaskDefinition', 99, connectionReset, 'before')
    await expect(deployed(ecs, { edits })).rejects.toThrow(/Could not register a revision of app/)
    expect(ecs.count('registerTaskDefinition')).toBe(4)
  })

  test('is not looked for after an answer that says no', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('registerTaskDefinition', 1, () => awsError('AccessDeniedException', 400), 'before')
    await expect(deployed(ecs, { edits })).rejects.toThrow(/ecs:RegisterTaskDefinition/)
    expect(ecs.names()).toEqual(['describeServices', 'describeTaskDefinition', 'registerTaskDefinition'])
  })
})

/** The end of the process: every later call of the same run fails too. */
function killedAt(index: number, when: Failing['when']) {
  return (call: { index: number }): Failing | undefined =>
    call.index < index
      ? undefined
      : { error: awsError('Killed', 400), when: call.index === index ? when : 'before' }
}

describe('cut at every call', () => {
  test.each([
    ['one family', sharedFamily, 5, images('web=example.com/web:2')],
    ['two families', twoFamilies, 7, images('web=example.com/web:2', 'queue=example.com/queue:2')],
  ])('%s: run again, the end is the same and no revision is twice', async (_, setUp, calls, edits) => {
    for (let index = 0; index < calls; index += 1) {
      for (const when of ['before', 'after'] as const) {
        const ecs = setUp()
        ecs.fault = killedAt(index, when)
        await expect(deployed(ecs, { edits })).rejects.toThrow()
        ecs.fault = () => undefined
        const { outcome } = await deployed(ecs, { edits })
        const cut = `cut ${when} call ${index}`
        for (const family of ecs.families.keys())
          expect([cut, ecs.revisions(family).length]).toEqual([cut, 2])
        const ends = [...ecs.services.values()].map(({ taskDefinition }) => taskDefinition.slice(-1))
        expect([cut, ends]).toEqual([cut, ['2', '2']])
        expect([cut, outcome.changed]).toEqual([cut, true])
      }
    }
  })

  test('whatever is lost on the way, one registration and one update a service take effect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('none', 'before', 'after', 'throttled'), { maxLength: 12 }),
        async (faults) => {
          const ecs = sharedFamily()
          ecs.fault = ({ index, name }) => {
            const fault = faults[index]
            if (fault === 'throttled') return { error: awsError('ThrottlingException', 400), when: 'before' }
            // Reads are retried below this package; here they only throttle.
            if (fault === undefined || fault === 'none' || name.startsWith('describe')) return undefined
            return { error: connectionReset(), when: fault }
          }
          let complete = true
          await deployed(ecs, { edits: images('example.com/web:2') }).catch(() => {
            complete = false
          })
          ecs.fault = () => undefined
          if (!complete) await deployed(ecs, { edits: images('example.com/web:2') })
          expect(ecs.revisions('app')).toHaveLength(2)
          for (const service of ecs.services.values()) {
            expect(service.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual([
              revisionArn('app:2'),
              revisionArn('app:1'),
            ])
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('throttling', () => {
  test.each([
    ['registerTaskDefinition', () => awsError('ThrottlingException', 400, 'Rate exceeded')],
    [
      'registerTaskDefinition',
      () =>
        awsError(
          'ClientException',
          400,
          'Too many concurrent attempts to create a new revision of the specified family.',
        ),
    ],
    ['updateService', () => awsError('ThrottlingException', 400)],
    ['describeServices', () => awsError('Throttled', 429)],
    ['describeTaskDefinition', () => awsError('ThrottlingException', 400)],
  ])('of %s is waited out, thirty times in a row', async (name, error) => {
    const ecs = sharedFamily()
    ecs.fault = failing(name, 30, error, 'before')
    const { outcome, time } = await deployed(ecs, { edits })
    expect(outcome.deployments.map(({ status }) => status)).toEqual(['started', 'started'])
    expect(ecs.revisions('app')).toHaveLength(2)
    expect(time.slept).toBeGreaterThan(60_000)
  })

  test('ends at the deadline of ten minutes', async () => {
    const ecs = sharedFamily()
    ecs.fault = failing('registerTaskDefinition', 9999, () => awsError('ThrottlingException', 400), 'before')
    await expect(deployed(ecs, { edits })).rejects.toThrow(/Could not register/)
    expect(ecs.count('registerTaskDefinition')).toBeGreaterThan(40)
    expect(ecs.count('registerTaskDefinition')).toBeLessThan(80)
  })
})
