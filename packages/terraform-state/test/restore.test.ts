import { md5 } from '@infra-actions/terraform-state/digest'
import { parseLockInfo } from '@infra-actions/terraform-state/lock-info'
import { lockStores } from '@infra-actions/terraform-state/restore/held-lock'
import { restore } from '@infra-actions/terraform-state/restore/restore'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { describe, expect, test } from '@jest/globals'
import {
  awsError,
  type FakeStores,
  fakeClock,
  fakeStores,
  locationOf,
  lockJson,
  networkError,
  stateJson,
} from './stores.ts'

const key = 'app/terraform.tfstate'
const lockKey = `${key}.tflock`
const item = `states/${key}`
const digestItem = `${item}-md5`
const wanted = stateJson(3, ['a', 'b'])
const current = stateJson(9, ['a'])
const restored = stateJson(10, ['a', 'b'])

const places: Record<string, StateLocation> = {
  s3: locationOf(),
  dynamodb: locationOf({ table: 'locks', useLockfile: false }),
  both: locationOf({ table: 'locks' }),
}

/** Version v1 is wanted; v3 is current; the highest serial is 9. */
function home(place: StateLocation, last = current): FakeStores {
  const world = fakeStores()
  for (const text of [wanted, stateJson(4), last]) {
    world.put(key, text, { contentType: 'application/json', serverSideEncryption: 'AES256' })
  }
  if (place.table) world.items.set(digestItem, { LockID: digestItem, Digest: digestOf(last) })
  return world
}

function digestOf(text: string): string {
  return md5(new TextEncoder().encode(text))
}

function bringBack(world: FakeStores, place: StateLocation, changes: object = {}) {
  const said: string[] = []
  const deps = { ...world, clock: fakeClock(world), say: (line: string) => said.push(line) }
  return restore(deps, place, {
    versionId: 'v1',
    expectSerial: 3,
    who: 'state-restore@gh-5-1',
    lockId: 'restore-lock',
    note: 'https://github.com/example/app/actions/runs/5',
    ...changes,
  })
}

function locks(world: FakeStores): string[] {
  return [world.text(lockKey), world.items.get(item)?.Info].filter((text) => text !== undefined)
}

describe.each(Object.entries(places))('locking in %s', (_, place) => {
  test('writes the old content with the highest serial + 1, then the digest, and lets go', async () => {
    const world = home(place)
    const result = await bringBack(world, place)
    expect(world.text(key)).toBe(restored)
    expect(result).toMatchObject({
      serial: 10,
      lineage: 'line-1',
      previous: { versionId: 'v3', serial: 9 },
      locksLeft: [],
    })
    if (place.table) expect(world.items.get(digestItem)?.Digest).toBe(digestOf(restored))
    expect(locks(world)).toEqual([])
    expect(world.versions.get(key)?.[0]).toMatchObject({
      contentType: 'application/json',
      serverSideEncryption: 'AES256',
    })
  })

  test('while it works the lock is there, in each store, readable by Terraform', async () => {
    const world = home(place)
    let seen: string[] = []
    world.around = async ({ name }, effect) => {
      if (name === 'PutObject' && world.text(lockKey) === undefined && place.useLockfile) return effect()
      if (name === 'PutObject') seen = locks(world)
      return effect()
    }
    await bringBack(world, place)
    expect(seen).toHaveLength(lockStores(place).length)
    for (const text of seen) {
      expect(parseLockInfo(text)).toMatchObject({
        info: {
          id: 'restore-lock',
          operation: 'state-restore',
          who: 'state-restore@gh-5-1',
          info: 'restores version v1 (serial 3), https://github.com/example/app/actions/runs/5',
          path: item,
        },
      })
    }
  })

  test('the undo brings back what was there, with yet a higher serial', async () => {
    const world = home(place)
    const { previous } = await bringBack(world, place)
    await bringBack(world, place, { versionId: previous?.versionId, expectSerial: previous?.serial })
    expect(world.text(key)).toBe(stateJson(11, ['a']))
  })

  test('a deleted state is brought back too', async () => {
    const world = home(place)
    world.remove(key)
    const result = await bringBack(world, place)
    expect(world.text(key)).toBe(restored)
    expect(result.previous).toBeUndefined()
  })

  test('a state that is locked is left alone', async () => {
    const world = home(place)
    if (place.useLockfile) world.put(lockKey, lockJson())
    else world.items.set(item, { LockID: item, Info: lockJson() })
    await expect(bringBack(world, place)).rejects.toThrow(/is locked in .* by ci@build-7 for apply/)
    expect(world.text(key)).toBe(current)
    expect(locks(world)).toHaveLength(1)
  })

  // Killed before or after the effect of call k, for every k: nothing runs any more from there on.
  test.each(['before', 'after'])(
    'killed %s the effect of any call: old or new, and a lock that names it',
    async (when) => {
      const total = await countCalls(place)
      expect(total).toBeGreaterThan(8)
      for (let moment = 1; moment <= total; moment += 1) {
        const world = home(place)
        let dead = false
        world.around = async ({ number }, effect) => {
          if (dead) throw new Error('killed')
          if (number !== moment) return effect()
          dead = true
          if (when === 'after') effect()
          throw new Error('killed')
        }
        await bringBack(world, place).catch(() => {})
        const text = world.text(key)
        expect([current, restored]).toContain(text)
        const left = locks(world)
        for (const lock of left)
          expect(parseLockInfo(lock)).toMatchObject({ info: { operation: 'state-restore' } })
        const fits = !place.table || world.items.get(digestItem)?.Digest === digestOf(text ?? '')
        if (!fits) expect(left).toHaveLength(lockStores(place).length)
      }
    },
  )

  // The effect of write k happens and its answer is lost; the process lives on.
  test('an answer that was lost, on any write: the restore is finished all the same', async () => {
    const writes = await countWrites(place)
    for (let lost = 1; lost <= writes; lost += 1) {
      const world = home(place)
      let count = 0
      world.around = async ({ write }, effect) => {
        const answer = effect()
        if (write) {
          count += 1
          if (count === lost) throw networkError()
        }
        return answer
      }
      const result = await bringBack(world, place)
      expect(result.locksLeft).toEqual([])
      expect(world.text(key)).toBe(restored)
      expect(locks(world)).toEqual([])
      if (place.table) expect(world.items.get(digestItem)?.Digest).toBe(digestOf(restored))
    }
    expect(writes).toBeGreaterThanOrEqual(3)
  })

  // Write k fails without effect, as by throttling that outlasts all retries.
  test('any write that fails: nothing written and no lock left, or said what is left', async () => {
    const writes = await countWrites(place)
    for (let failing = 1; failing <= writes; failing += 1) {
      const world = home(place)
      let count = 0
      let broken = ''
      world.around = async ({ write, name }, effect) => {
        if (write) count += 1
        if (write && count >= failing && (broken === '' || broken === name)) {
          broken = name
          throw awsError('SlowDown', 503)
        }
        return effect()
      }
      const result = await bringBack(world, place).catch((error: Error) => error)
      const text = world.text(key)
      if (result instanceof Error) {
        const kept = locks(world).length > 0
        expect(kept).toBe(/force-unlock restore-lock/.test(result.message))
        if (text === restored) expect(kept).toBe(true)
      } else {
        expect(text).toBe(restored)
        expect(result.locksLeft.length > 0).toBe(locks(world).length > 0)
      }
    }
  })

  // A second restore runs from beginning to end right before call k of the first.
  test('two at a time: one at least is locked out or comes after the other, never between', async () => {
    const total = await countCalls(place)
    for (let moment = 1; moment <= total; moment += 1) {
      const world = home(place)
      const outcomes: string[] = []
      const second = () =>
        bringBack(world, place, { lockId: 'second', versionId: 'v2', expectSerial: 4 }).then(
          () => outcomes.push('done'),
          (error: Error) => outcomes.push(/locked/.test(error.message) ? 'locked out' : error.message),
        )
      let started = false
      const calls: typeof world.around = async ({ number }, effect) => {
        if (!started && number >= moment) {
          started = true
          await second()
        }
        return effect()
      }
      world.around = calls
      await bringBack(world, place).then(
        () => outcomes.push('done'),
        (error: Error) => outcomes.push(/locked/.test(error.message) ? 'locked out' : error.message),
      )
      expect(outcomes.every((outcome) => ['done', 'locked out'].includes(outcome))).toBe(true)
      expect(outcomes).toContain('done')
      expect(locks(world)).toEqual([])
      const text = world.text(key) ?? ''
      const done = outcomes.filter((outcome) => outcome === 'done').length
      expect(JSON.parse(text).serial).toBe(9 + done)
      if (place.table) expect(world.items.get(digestItem)?.Digest).toBe(digestOf(text))
    }
  })

  // Terraform takes the lock right before call k, for every k up to our own locking, and keeps it.
  test('Terraform is quicker: its lock stays, and nothing is written', async () => {
    const foreign = lockJson({ ID: 'foreign' })
    const locking = place.useLockfile ? 'PutObject' : 'PutItem'
    let last = 0
    for (let moment = 1; last === 0; moment += 1) {
      const world = home(place)
      world.around = async ({ number, name }, effect) => {
        if (number === moment) {
          if (place.useLockfile) world.put(lockKey, foreign)
          else world.items.set(item, { LockID: item, Info: foreign })
          if (name === locking) last = moment
        }
        return effect()
      }
      await expect(bringBack(world, place)).rejects.toThrow(/locked .*by ci@build-7/)
      expect(locks(world)).toEqual([foreign])
      expect(world.text(key)).toBe(current)
    }
    expect(last).toBeGreaterThan(2)
  })

  test('whoever took the lock from us keeps it when we let go', async () => {
    const world = home(place)
    const foreign = lockJson({ ID: 'foreign' })
    world.around = async ({ name }, effect) => {
      if (/^Delete/.test(name)) {
        if (place.useLockfile) world.put(lockKey, foreign)
        if (place.table) world.items.set(item, { LockID: item, Info: foreign })
      }
      return effect()
    }
    expect((await bringBack(world, place)).locksLeft).toEqual([])
    expect(locks(world)).toEqual(lockStores(place).map(() => foreign))
  })

  test('cancelled while a read before the write is not answered: at once, the old state and no lock', async () => {
    const reads = await callsBeforeTheWrite(place)
    expect(reads.length).toBeGreaterThan(3)
    for (const moment of reads) {
      const world = home(place)
      const controller = new AbortController()
      world.around = async ({ number }, effect) => {
        if (number !== moment) return effect()
        queueMicrotask(() => controller.abort(new Error('cancelled')))
        return new Promise(() => {})
      }
      await expect(bringBack(world, place, { signal: controller.signal })).rejects.toThrow(/^cancelled$/)
      expect(locks(world)).toEqual([])
      expect(world.text(key)).toBe(current)
    }
  })

  test('cancelled before the write: the old state and no lock; after it: to the end', async () => {
    const total = await countCalls(place)
    for (let moment = 1; moment <= total; moment += 1) {
      const world = home(place)
      const controller = new AbortController()
      world.around = async ({ number }, effect) => {
        if (number === moment) controller.abort(new Error('cancelled'))
        return effect()
      }
      const result = await bringBack(world, place, { signal: controller.signal }).catch(
        (error: Error) => error,
      )
      expect(locks(world)).toEqual([])
      expect(world.text(key)).toBe(result instanceof Error ? current : restored)
    }
  })
})

async function countCalls(place: StateLocation): Promise<number> {
  const world = home(place)
  await bringBack(world, place)
  return world.calls.length
}

/** Numbers of the reads up to the write of the state. */
async function callsBeforeTheWrite(place: StateLocation): Promise<number[]> {
  const world = home(place)
  const reads: number[] = []
  let writing = false
  world.around = async ({ number, write, name }, effect) => {
    writing ||= name === 'PutObject' && locks(world).length === lockStores(place).length
    if (!write && !writing) reads.push(number)
    return effect()
  }
  await bringBack(world, place)
  return reads
}

async function countWrites(place: StateLocation): Promise<number> {
  const world = home(place)
  let writes = 0
  world.around = async ({ write }, effect) => {
    if (write) writes += 1
    return effect()
  }
  await bringBack(world, place)
  return writes
}

describe('refused before anything is written', () => {
  const place = locationOf({ table: 'locks' })

  test.each([
    ['another serial than expected', { expectSerial: 4 }, /has serial 3, but expect-serial is 4/],
    ['a version that is not there', { versionId: 'v99' }, /no such version.*mode "list"/],
  ])('%s', async (_, changes, message) => {
    const world = home(place)
    await expect(bringBack(world, place, changes)).rejects.toThrow(message)
    expect(world.text(key)).toBe(current)
    expect(locks(world)).toEqual([])
  })

  test('another lineage', async () => {
    const world = home(place, stateJson(9, [], 'another'))
    await expect(bringBack(world, place)).rejects.toThrow(/it is another state. Nothing was changed/)
    expect(locks(world)).toEqual([])
  })

  test('a version that is no state', async () => {
    const world = home(place)
    world.put(key, 'broken')
    await expect(bringBack(world, place, { versionId: 'v4' })).rejects.toThrow(
      /is no state \(it is not JSON\)/,
    )
  })

  test('a lock in a store that this configuration does not use', async () => {
    const world = home(place)
    world.put(lockKey, lockJson())
    const tableOnly = locationOf({ table: 'locks', useLockfile: false })
    await expect(bringBack(world, tableOnly)).rejects.toThrow(/locked in S3/)
  })

  test('a store that cannot be asked', async () => {
    const world = home(place)
    world.around = async ({ name }, effect) => {
      if (/GetItem/.test(name)) throw awsError('AccessDeniedException', 400)
      return effect()
    }
    await expect(bringBack(world, place)).rejects.toThrow(/dynamodb:GetItem on the table "locks" is denied/)
  })

  test('a list of versions without the one that was read is not believed', async () => {
    const world = home(place)
    world.bucket.listVersions = async () => ({ versions: [], truncated: false })
    await expect(bringBack(world, place)).rejects.toThrow(/the list cannot be trusted. Nothing was changed/)
    expect(world.text(key)).toBe(current)
    expect(locks(world)).toEqual([])
  })

  test('somebody who writes without the lock is not overwritten', async () => {
    const world = home(place)
    world.around = async ({ name, number }, effect) => {
      if (name === 'PutObject' && number > 5 && world.text(lockKey) !== undefined) {
        world.around = async (_, run) => run()
        world.put(key, stateJson(77))
      }
      return effect()
    }
    await expect(bringBack(world, place)).rejects.toThrow(/somebody changed it without the lock/)
    expect(world.text(key)).toBe(stateJson(77))
    expect(locks(world)).toEqual([])
  })
})

test('the highest serial ever counts, not that of the current state', async () => {
  const world = fakeStores()
  for (const text of [wanted, stateJson(50), stateJson(9, ['a'])]) world.put(key, text)
  expect(await bringBack(world, locationOf())).toMatchObject({ serial: 51, previous: { serial: 9 } })
})

test('a state encrypted with a key of its own stays so', async () => {
  const place = locationOf()
  const world = fakeStores()
  const kms = {
    serverSideEncryption: 'aws:kms',
    kmsKeyId: 'key-1',
    bucketKeyEnabled: true,
    metadata: { team: 'a' },
  }
  world.put(key, wanted, { contentType: 'text/plain' })
  world.put(key, current, { ...kms, contentType: 'application/json' })
  await bringBack(world, place)
  expect(world.versions.get(key)?.[0]).toMatchObject({ ...kms, contentType: 'application/json' })
})
