import type { ThisJob } from '@infra-actions/terraform-state/holder'
import { inspect } from '@infra-actions/terraform-state/inspection'
import type { WorkflowRuns } from '@infra-actions/terraform-state/ports'
import { unlockOrphan } from '@infra-actions/terraform-state/unlock'
import { describe, expect, test } from '@jest/globals'
import {
  awsError,
  type FakeStores,
  fakeClock,
  fakeStores,
  locationOf,
  lockJson,
  networkError,
} from './stores.ts'

const key = 'app/terraform.tfstate'
const lockKey = `${key}.tflock`
const item = `states/${key}`
const orphan = lockJson({ Who: 'root@gh-7-1' })
const newer = lockJson({ ID: 'a-new-lock', Who: 'root@gh-8-1' })

const runs: WorkflowRuns = {
  findRun: async ({ runId, attempt }) => ({
    id: runId,
    attempt,
    number: runId,
    name: 'deploy',
    status: runId === 7 ? 'completed' : 'in_progress',
    url: `https://github.com/example/app/actions/runs/${runId}`,
  }),
  findRunOnRunner: async () => undefined,
}
const self: ThisJob = {
  runId: 9,
  attempt: 1,
  hostname: 'me',
  startedAt: new Date('2026-03-01T11:00:00Z'),
  terraformRuns: async () => false,
}
const options = { checkDigest: true, staleAfter: undefined, self }
const places = {
  s3: locationOf(),
  dynamodb: locationOf({ table: 'locks', useLockfile: false }),
  both: locationOf({ table: 'locks' }),
}

function lockWith(world: FakeStores, text: string, store: keyof typeof places) {
  if (store !== 'dynamodb') world.put(lockKey, text)
  if (store !== 's3') world.items.set(item, { LockID: item, Info: text })
}

async function unlock(world: FakeStores, store: keyof typeof places) {
  const deps = { ...world, runs, clock: fakeClock(world) }
  const judged = await inspect(deps, places[store], options)
  return unlockOrphan(deps, places[store], options, judged)
}

describe.each(['s3', 'dynamodb', 'both'] as const)('in %s', (store) => {
  test('the lock of a run that ended is removed', async () => {
    const world = fakeStores()
    lockWith(world, orphan, store)
    const result = await unlock(world, store)
    expect(result).toMatchObject({ refused: undefined, after: { look: { locked: false } } })
    expect(result.removed).toEqual(store === 'both' ? ['dynamodb', 's3'] : [store])
    expect(world.text(lockKey)).toBeUndefined()
    expect(world.items.has(item)).toBe(false)
  })

  test('the lock of a living run stays', async () => {
    const world = fakeStores()
    lockWith(world, newer, store)
    expect(await unlock(world, store)).toMatchObject({
      removed: [],
      refused: 'the run that holds it has not ended',
    })
    expect(world.calls.filter((name) => /Delete/.test(name))).toEqual([])
  })

  test('no evidence, no removal, however old', async () => {
    const world = fakeStores()
    lockWith(world, lockJson({ Who: 'me@laptop' }), store)
    world.now += 365 * 86_400_000
    const { removed, refused } = await unlock(world, store)
    expect(removed).toEqual([])
    expect(refused).toMatch(/^there is no evidence that its holder has ended/)
  })

  test('an unreadable lock stays', async () => {
    const world = fakeStores()
    lockWith(world, '{', store)
    expect((await unlock(world, store)).refused).toMatch(/details of the lock cannot be read/)
  })

  // The holder of the orphan lets go, and somebody else takes the lock, right before call k: for every k.
  test('the lock is taken again at any moment: the new lock is never removed', async () => {
    const total = await countCalls(store)
    for (let moment = 1; moment <= total; moment += 1) {
      const world = fakeStores()
      lockWith(world, orphan, store)
      world.around = async ({ number }, effect) => {
        if (number === moment) {
          world.remove(lockKey)
          lockWith(world, newer, store)
        }
        return effect()
      }
      await unlock(world, store)
      if (store !== 'dynamodb') expect(world.text(lockKey)).toBe(newer)
      if (store !== 's3') expect(world.items.get(item)?.Info).toBe(newer)
    }
    expect(total).toBeGreaterThan(4)
  })

  test('an answer that was lost: the look afterwards tells', async () => {
    const world = fakeStores()
    lockWith(world, orphan, store)
    world.around = async ({ write }, effect) => {
      const answer = effect()
      if (write) throw networkError()
      return answer
    }
    const { after } = await unlock(world, store)
    expect(after.look.locked).toBe(store === 'both')
  })
})

async function countCalls(store: keyof typeof places): Promise<number> {
  const world = fakeStores()
  lockWith(world, orphan, store)
  await unlock(world, store)
  return world.calls.length
}

describe('refused', () => {
  test('another lock than the one that was judged, whoever holds it', async () => {
    const world = fakeStores()
    world.put(lockKey, orphan)
    const deps = { ...world, runs, clock: fakeClock(world) }
    const judged = await inspect(deps, places.s3, options)
    world.remove(lockKey)
    world.put(lockKey, lockJson({ ID: 'another', Who: 'root@gh-7-1' }))
    expect(await unlockOrphan(deps, places.s3, options, judged)).toMatchObject({
      removed: [],
      refused: 'another lock was taken meanwhile',
    })
  })

  test('the stores hold different locks', async () => {
    const world = fakeStores()
    world.put(lockKey, orphan)
    world.items.set(item, { LockID: item, Info: newer })
    expect((await unlock(world, 'both')).refused).toBe('the two stores hold locks of different holders')
  })

  test('a store that could not be read', async () => {
    const world = fakeStores()
    world.put(lockKey, orphan)
    world.around = async ({ name }, effect) => {
      if (/GetItem/.test(name)) throw awsError('ProvisionedThroughputExceededException', 400)
      return effect()
    }
    expect((await unlock(world, 'both')).refused).toBe('one of the stores could not be read')
  })

  test('an apply of which only the host name speaks; the lock of a plan is let go', async () => {
    const created = '2026-03-01T11:30:00Z'
    const apply = fakeStores()
    lockWith(apply, lockJson({ Who: 'ci@me', Created: created }), 's3')
    expect((await unlock(apply, 's3')).refused).toMatch(/not enough for a lock that may be an apply/)
    const plan = fakeStores()
    lockWith(plan, lockJson({ Who: 'ci@me', Created: created, Operation: 'OperationTypePlan' }), 's3')
    expect((await unlock(plan, 's3')).removed).toEqual(['s3'])
  })

  test('no right to delete is named', async () => {
    const world = fakeStores()
    lockWith(world, orphan, 'both')
    world.around = async ({ name }, effect) => {
      if (name === 'DeleteItem') throw awsError('AccessDeniedException', 400)
      return effect()
    }
    const { refused, after } = await unlock(world, 'both')
    expect(refused).toBe('deleting the lock in DynamoDB is denied: grant dynamodb:DeleteItem')
    expect(after.look.store).toBe('both')
  })
})
