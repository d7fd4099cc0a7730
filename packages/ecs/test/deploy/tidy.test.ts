import { describe, expect, test } from '@jest/globals'
import { awsError, type FakeEcs, revisionArn } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily } from './fake-world.ts'

/** Both services on app:1, and revisions up to `last` that none of them runs. */
function withRevisions(last: number): FakeEcs {
  const ecs = sharedFamily()
  for (let version = 2; version <= last; version += 1) {
    ecs.seed(definition('app', ['web'], { taskRoleArn: `role-${version}` }))
  }
  return ecs
}

function active(ecs: FakeEcs): number[] {
  return ecs
    .revisions('app')
    .filter(({ definition }) => definition.status === 'ACTIVE')
    .map(({ definition }) => Number(definition.revision))
}

describe('keep-revisions', () => {
  test('keeps the newest and what the services ran before', async () => {
    const ecs = withRevisions(8)
    await deployed(ecs, { edits: images('example.com/web:9'), keepRevisions: 3 })
    expect(active(ecs)).toEqual([1, 7, 8, 9])
  })

  test('never takes what is running, though it is the oldest', async () => {
    const ecs = withRevisions(8)
    await deployed(ecs, { revision: { kind: 'one', reference: 'app:2' }, keepRevisions: 1 })
    expect(active(ecs)).toEqual([1, 2, 8])
    expect(ecs.services.get('backend')?.taskDefinition).toBe(revisionArn('app:2'))
  })

  test('never takes what is being rolled from', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    await deployed(ecs, { edits: images('example.com/web:3'), keepRevisions: 1 })
    expect(active(ecs)).toEqual([1, 2, 3])
  })

  test('does not touch a family whose name begins alike', async () => {
    const ecs = withRevisions(4)
    ecs.seed(definition('app-other', ['web']))
    ecs.seed(definition('app-other', ['web'], { taskRoleArn: 'x' }))
    await deployed(ecs, { edits: images('example.com/web:9'), keepRevisions: 1 })
    expect(ecs.revisions('app-other').map(({ definition }) => definition.status)).toEqual([
      'ACTIVE',
      'ACTIVE',
    ])
  })

  test('takes fifty a run, the oldest first', async () => {
    const ecs = withRevisions(80)
    await deployed(ecs, { edits: images('example.com/web:9'), keepRevisions: 5 })
    expect(ecs.count('deregisterTaskDefinition')).toBe(50)
    expect(active(ecs).slice(0, 2)).toEqual([1, 52])
  })

  test('that fails is told and does not fail the deploy', async () => {
    const ecs = withRevisions(8)
    ecs.fault = ({ name }) =>
      name === 'deregisterTaskDefinition'
        ? { error: awsError('AccessDeniedException', 400, 'not authorized'), when: 'before' }
        : undefined
    const { outcome, told } = await deployed(ecs, { edits: images('example.com/web:9'), keepRevisions: 1 })
    expect(outcome.changed).toBe(true)
    expect(told.warning).toEqual([
      'Old revisions were not all deregistered; the deploy itself is done. ' +
        'Could not deregister app:2 (ecs:DeregisterTaskDefinition): not authorized',
    ])
  })

  test('does nothing unless it is asked', async () => {
    const ecs = withRevisions(8)
    await deployed(ecs, { edits: images('example.com/web:9') })
    expect(ecs.count('listTaskDefinitions')).toBe(0)
  })
})
