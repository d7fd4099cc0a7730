import { describe, expect, test } from '@jest/globals'
import { awsError, FakeEcs, revisionArn } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily } from './fake-world.ts'

const previous = { revision: { kind: 'previous' } } as const

/** Both services have been deployed from app:1 to app:2 and then to app:3, with success. */
async function afterTwoDeploys(): Promise<FakeEcs> {
  const ecs = sharedFamily()
  for (const version of [2, 3]) {
    await deployed(ecs, { edits: images(`example.com/web:${version}`) })
    ecs.settle()
  }
  return ecs
}

function running(ecs: FakeEcs): string[] {
  return [...ecs.services.values()].map(({ taskDefinition }) => taskDefinition.split('/').at(-1) ?? '')
}

describe('revision: previous', () => {
  test('brings both services back in one step and says to what', async () => {
    const ecs = await afterTwoDeploys()
    const { outcome, told } = await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:2', 'app:2'])
    expect(ecs.count('registerTaskDefinition')).toBe(0)
    expect(outcome.rollback).toBe('app:3')
    expect(told.notice[0]).toMatch(
      /"backend": goes back from app:3 to app:2 \(its last successful deployment/,
    )
  })

  test('asked twice does not go forth again', async () => {
    const ecs = await afterTwoDeploys()
    await deployed(ecs, previous)
    ecs.settle()
    const { outcome, told } = await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:2', 'app:2'])
    expect(outcome.changed).toBe(false)
    expect(told.notice[0]).toContain('is back at app:2 already, from app:3')
  })

  test('leaves alone what ECS has rolled back by itself', async () => {
    const ecs = await afterTwoDeploys()
    await deployed(ecs, { edits: images('example.com/web:4') })
    for (const [name, service] of ecs.services) {
      // The circuit breaker: back at app:3, the deployment of app:4 marked.
      service.taskDefinition = revisionArn('app:3')
      service.deployments = service.deployments.slice(1, 2).map((old) => ({ ...old, status: 'PRIMARY' }))
      const last = ecs.history.get(name)?.[0]
      if (last) last.status = 'ROLLBACK_SUCCESSFUL'
    }
    const { outcome } = await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:3', 'app:3'])
    expect(outcome.changed).toBe(false)
  })

  test('leaves alone what ECS has rolled back from an older revision', async () => {
    const ecs = await afterTwoDeploys()
    await deployed(ecs, { revision: { kind: 'one', reference: 'app:1' } })
    for (const [name, service] of ecs.services) {
      service.taskDefinition = revisionArn('app:3')
      service.deployments = service.deployments.slice(1, 2).map((old) => ({ ...old, status: 'PRIMARY' }))
      const last = ecs.history.get(name)?.[0]
      if (last) last.status = 'ROLLBACK_SUCCESSFUL'
    }
    await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:3', 'app:3'])
  })

  test('goes back from a deploy that came after a rolled back one, past the bad revision', async () => {
    const ecs = await afterTwoDeploys()
    for (const name of ecs.services.keys()) {
      const last = ecs.history.get(name)?.[1]
      if (last) last.status = 'ROLLBACK_SUCCESSFUL'
    }
    await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:1', 'app:1'])
  })

  test('goes back to what is still draining while the new rollout is under way', async () => {
    const ecs = await afterTwoDeploys()
    ecs.seed(definition('app', ['web'], { taskRoleArn: 'nobody-runs-this' }))
    await deployed(ecs, { edits: images('example.com/web:4') })
    ecs.fault = ({ name }) =>
      name === 'listServiceDeployments'
        ? { error: awsError('AccessDeniedException', 400), when: 'before' }
        : undefined
    const { told } = await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:3', 'app:3'])
    expect(told.notice.join()).toContain('ecs:ListServiceDeployments')
  })

  test('without history takes the next older active revision, not a deregistered one', async () => {
    const ecs = await afterTwoDeploys()
    ecs.history.clear()
    const second = ecs.revisions('app')[1]
    if (second) second.definition.status = 'INACTIVE'
    const { told } = await deployed(ecs, previous)
    expect(running(ecs)).toEqual(['app:1', 'app:1'])
    expect(told.notice[0]).toContain('the next older active revision of its family')
  })

  test('fails in a sentence where there is nothing to go back to', async () => {
    const ecs = sharedFamily()
    await expect(deployed(ecs, previous)).rejects.toThrow(
      'Service "backend" has no revision to go back to: app:1 is the oldest active one.',
    )
    expect(ecs.count('updateService')).toBe(0)
  })
})

describe('a named revision', () => {
  test('is deployed to all services of its family', async () => {
    const ecs = await afterTwoDeploys()
    const { outcome } = await deployed(ecs, { revision: { kind: 'one', reference: 'app:1' } })
    expect(running(ecs)).toEqual(['app:1', 'app:1'])
    expect(outcome.deployments[0]?.previousTaskDefinition).toBe(revisionArn('app:3'))
  })

  test('of another family is refused unless it is named for the service', async () => {
    const ecs = await afterTwoDeploys()
    ecs.seed(definition('other', ['web']))
    await expect(deployed(ecs, { revision: { kind: 'one', reference: 'other:1' } })).rejects.toThrow(
      /other:1 is of family "other", but service "backend" runs "app"/,
    )
    const references = new Map([['backend', 'other:1']])
    await deployed(ecs, { revision: { kind: 'each', references } })
    expect(running(ecs)).toEqual(['other:1', 'app:3'])
  })

  test('that is deregistered is refused', async () => {
    const ecs = await afterTwoDeploys()
    const first = ecs.revisions('app')[0]
    if (first) first.definition.status = 'INACTIVE'
    await expect(deployed(ecs, { revision: { kind: 'one', reference: 'app:1' } })).rejects.toThrow(
      /app:1 is deregistered \(INACTIVE\)/,
    )
  })

  test('for a service that is not deployed is refused', async () => {
    const references = new Map([['backnd', 'app:1']])
    await expect(deployed(sharedFamily(), { revision: { kind: 'each', references } })).rejects.toThrow(
      '"revision" names service "backnd", which "services" doesn\'t (backend, worker).',
    )
  })

  test("takes a deploy's rollback output", async () => {
    const ecs = new FakeEcs()
    ecs.seed(definition('backend', ['web']))
    ecs.seed(definition('worker', ['queue']))
    ecs.addService('backend', 'backend:1')
    ecs.addService('worker', 'worker:1')
    const { outcome } = await deployed(ecs, { edits: images('web=e/w:2', 'queue=e/q:2') })
    const references = new Map(
      outcome.rollback.split('\n').map((line) => line.split('=') as [string, string]),
    )
    await deployed(ecs, { revision: { kind: 'each', references } })
    expect(running(ecs)).toEqual(['backend:1', 'worker:1'])
  })
})
