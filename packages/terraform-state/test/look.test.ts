import { explainUnknown } from '@infra-actions/terraform-state/failure-words'
import { look } from '@infra-actions/terraform-state/look'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { describe, expect, test } from '@jest/globals'
import {
  awsError,
  type FakeStores,
  fakeStores,
  locationOf,
  lockJson,
  networkError,
  stateJson,
} from './stores.ts'

const state = 'app/terraform.tfstate'
const lock = `${state}.tflock`
const itemId = `states/${state}`
const both = locationOf({ table: 'locks' })

function failing(world: FakeStores, call: string, error: Error) {
  world.around = async ({ name }, effect) => {
    if (name === call) throw error
    return effect()
  }
}

function sentences(seen: Awaited<ReturnType<typeof look>>, location: StateLocation): string {
  return seen.stores.map((one) => (one.lock === 'unknown' ? explainUnknown(one, location) : '')).join('')
}

describe('one store', () => {
  test('free: one call, with the state and the server time', async () => {
    const world = fakeStores()
    world.put(state, stateJson(1))
    const seen = await look(world, locationOf(), true)
    expect(seen).toMatchObject({ locked: false, store: undefined, warnings: [] })
    expect(seen.serverTime?.toISOString()).toBe('2026-03-01T12:00:00.000Z')
    expect(world.calls).toEqual(['ListObjectsV2'])
  })

  test('held: two calls, holder and time of writing', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    const seen = await look(world, locationOf(), true)
    expect(seen).toMatchObject({ locked: true, store: 's3' })
    expect(seen.held?.info).toMatchObject({ who: 'ci@build-7', operation: 'OperationTypeApply' })
    expect(seen.held?.writtenAt?.toISOString()).toBe('2026-03-01T12:00:00.000Z')
    expect(world.calls).toEqual(['ListObjectsV2', 'GetObject'])
  })

  test('a neighbour whose key only begins like ours is not our lock', async () => {
    const world = fakeStores()
    world.put(`${state}.tflock.bak`, lockJson())
    world.put('app/terraform.tfstate2.tflock', lockJson())
    expect((await look(world, locationOf(), true)).locked).toBe(false)
  })

  test('a lock behind more than a page of neighbours is found', async () => {
    const world = fakeStores()
    for (let index = 0; index < 1200; index += 1)
      world.put(`${state}.backup-${String(index).padStart(4, '0')}`, 'x')
    world.put(lock, lockJson())
    const seen = await look(world, locationOf(), true)
    expect(seen.locked).toBe(true)
    expect(world.calls).toEqual(['ListObjectsV2', 'ListObjectsV2', 'GetObject'])
  })

  test('released between the two calls is free', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    world.around = async ({ name }, effect) => {
      if (name === 'GetObject') world.remove(lock)
      return effect()
    }
    expect((await look(world, locationOf(), true)).locked).toBe(false)
  })

  test.each([
    ['', 'its body is empty'],
    ['{"ID":"544b', 'its body is not JSON'],
    ['[1]', 'its body is not a JSON object'],
    ['{"Who":"x@y"}', 'its body has no "ID"'],
  ])('the body %j is locked, details unreadable', async (body, unreadable) => {
    const world = fakeStores()
    world.put(lock, body)
    const seen = await look(world, locationOf(), true)
    expect(seen.locked).toBe(true)
    expect(seen.held).toMatchObject({ info: undefined, unreadable })
  })

  test('a lock that may be listed but not read is held', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    failing(world, 'GetObject', awsError('AccessDenied', 403))
    const seen = await look(world, locationOf(), true)
    expect(seen.locked).toBe(true)
    expect(seen.held?.unreadable).toBe('reading it is denied (s3:GetObject)')
  })

  test('without s3:ListBucket a lock that is there is still seen', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    failing(world, 'ListObjectsV2', awsError('AccessDenied', 403))
    expect((await look(world, locationOf(), true)).held?.info?.who).toBe('ci@build-7')
  })
})

describe('unknown is never free', () => {
  test.each([
    [
      'AccessDenied by name',
      awsError('AccessDenied', 403),
      /s3:ListBucket on the bucket "states" is denied.*"Resource":"arn:aws:s3:::states"/,
    ],
    ['403 without a name', awsError('UnknownError', 403), /s3:ListBucket on the bucket "states" is denied/],
    ['no bucket', awsError('NoSuchBucket', 404), /there is no bucket "states"/],
    ['expired', awsError('ExpiredToken', 400), /credentials have expired/],
    ['no credentials', awsError('CredentialsProviderError'), /no credentials/],
    ['another region', awsError('PermanentRedirect', 301), /not in eu-west-1/],
    ['throttled', awsError('SlowDown', 503), /throttles/],
    ['server', awsError('InternalError', 500), /status 500/],
    ['network', networkError(), /cannot be reached \(ECONNRESET: socket hang up\)/],
    ['cut answer', awsError('Error', 200, "Unclosed tag 'Contents'. Deserialization error"), /cut off/],
  ])('S3: %s', async (_, error, sentence) => {
    const world = fakeStores()
    failing(world, 'ListObjectsV2', error)
    const seen = await look(world, locationOf(), true)
    expect(seen.locked).toBe('unknown')
    expect(sentences(seen, locationOf())).toMatch(/^Whether the state is locked in S3 is not known: /)
    expect(sentences(seen, locationOf())).toMatch(sentence)
  })

  test.each([
    [
      'denied',
      awsError('AccessDeniedException', 400),
      /dynamodb:GetItem on the table "locks" is denied.*table\/locks/,
    ],
    ['no table', awsError('ResourceNotFoundException', 400), /there is no table "locks" in eu-west-1/],
    ['malformed', awsError('SyntaxError', 200, 'Unexpected end of JSON input'), /cut off/],
  ])('DynamoDB: %s', async (_, error, sentence) => {
    const world = fakeStores()
    world.around = async ({ name }, effect) => {
      if (name.endsWith('Items') || name === 'GetItem') throw error
      return effect()
    }
    const seen = await look(world, both, true)
    expect(seen.locked).toBe('unknown')
    expect(sentences(seen, both)).toMatch(sentence)
  })

  test('one store held and the other unknown is locked', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    failing(world, 'TransactGetItems', awsError('ResourceNotFoundException', 400))
    expect((await look(world, both, true)).locked).toBe(true)
  })
})

describe('both stores', () => {
  test('held in both: three calls, never a scan', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    world.items.set(itemId, { LockID: itemId, Info: lockJson() })
    const seen = await look(world, both, true)
    expect(seen).toMatchObject({ locked: true, store: 'both', warnings: [] })
    expect(world.calls.sort()).toEqual(['GetObject', 'ListObjectsV2', 'TransactGetItems'])
  })

  test('the digest item is no lock', async () => {
    const world = fakeStores()
    world.items.set(`${itemId}-md5`, { LockID: `${itemId}-md5`, Digest: 'abc' })
    expect(await look(world, both, true)).toMatchObject({ locked: false, digestItem: 'abc' })
  })

  test('without the digest: one item, by the same call', async () => {
    const world = fakeStores()
    world.items.set(itemId, { LockID: itemId, Info: lockJson() })
    expect((await look(world, both, false)).locked).toBe(true)
    expect(world.calls.sort()).toEqual(['ListObjectsV2', 'TransactGetItems'])
  })

  test.each([
    ['AccessDeniedException', 400],
    ['UnknownOperationException', 400],
    ['TransactionCanceledException', 400],
  ])('where transactions end in %s each item is read by itself', async (name, status) => {
    const world = fakeStores()
    world.items.set(itemId, { LockID: itemId, Info: lockJson() })
    failing(world, 'TransactGetItems', awsError(name, status))
    expect(await look(world, both, true)).toMatchObject({ locked: true, store: 'dynamodb' })
  })

  test('a lock in S3 alone: the stores disagree', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    const { warnings } = await look(world, both, true)
    expect(warnings).toEqual([expect.stringContaining('the S3 lock is held and the DynamoDB lock is free')])
  })

  test('a lock in DynamoDB alone: the stores disagree', async () => {
    const world = fakeStores()
    world.items.set(itemId, { LockID: itemId, Info: lockJson() })
    const { warnings } = await look(world, both, true)
    expect(warnings).toEqual([expect.stringContaining('the DynamoDB lock is held and the S3 lock is free')])
  })

  test('different holders: both are named', async () => {
    const world = fakeStores()
    world.put(lock, lockJson({ ID: 'one', Who: 'a@x' }))
    world.items.set(itemId, { LockID: itemId, Info: lockJson({ ID: 'two', Who: 'b@y' }) })
    const { warnings, held } = await look(world, both, true)
    expect(held?.info?.id).toBe('one')
    expect(warnings).toEqual([expect.stringMatching(/S3 is locked by one \(a@x\), DynamoDB by two \(b@y\)/)])
  })

  test('a lock object where the configuration does not lock with one', async () => {
    const world = fakeStores()
    world.put(lock, lockJson())
    const location = locationOf({ table: 'locks', useLockfile: false })
    const { warnings, locked } = await look(world, location, true)
    expect(locked).toBe(true)
    expect(warnings).toEqual([expect.stringContaining('does not lock with one (use_lockfile)')])
  })
})

test('words of a lock are on one line, without control and bidi characters, and bounded', async () => {
  const world = fakeStores()
  world.put(lock, lockJson({ Who: `a\u001b[31m\u202eb\n::error::x@h${'y'.repeat(900)}` }))
  const who = (await look(world, locationOf(), true)).held?.info?.who ?? ''
  expect(who).toHaveLength(200)
  expect(who.startsWith('a b ::error::x@h')).toBe(true)
  expect(who).not.toMatch(/[\p{C}]/u)
})
