import { checkDigest, md5 } from '@infra-actions/terraform-state/digest'
import { describeDigest } from '@infra-actions/terraform-state/lock-words'
import { look } from '@infra-actions/terraform-state/look'
import { describe, expect, test } from '@jest/globals'
import { awsError, fakeStores, locationOf, lockJson, stateJson } from './stores.ts'

const key = 'app/terraform.tfstate'
const location = locationOf({ table: 'locks' })

function home(digest: string | undefined, text: string | undefined = stateJson(3)) {
  const world = fakeStores()
  if (text !== undefined) world.put(key, text)
  const id = `states/${key}-md5`
  if (digest !== undefined) world.items.set(id, { LockID: id, Digest: digest })
  return world
}

async function check(world: ReturnType<typeof fakeStores>, changes = {}) {
  const place = { ...location, ...changes }
  return checkDigest(world.bucket, place, await look(world, place, true))
}

const right = md5(new TextEncoder().encode(stateJson(3)))

describe('the digest', () => {
  test('ok by the ETag, without reading the state', async () => {
    const world = home(right)
    expect(await check(world)).toEqual({ digest: 'ok', actual: right, stored: right })
    expect(world.calls.sort()).toEqual(['ListObjectsV2', 'TransactGetItems'])
  })

  test('ok under KMS, where the ETag is no MD5: one read more, three calls in all', async () => {
    const world = home(right, undefined)
    world.kms = true
    world.put(key, stateJson(3))
    expect(await check(world)).toMatchObject({ digest: 'ok' })
    expect(world.calls).toHaveLength(3)
  })

  test('mismatch: the repair in words, nothing written', async () => {
    const world = home('f'.repeat(32))
    const result = await check(world)
    expect(result).toEqual({ digest: 'mismatch', actual: right, stored: 'f'.repeat(32) })
    expect(describeDigest(result, location)).toContain(
      `set the attribute "Digest" of item "states/${key}-md5" in table "locks" to ${right}; if not, use state-restore.`,
    )
    expect(world.calls).not.toContain('PutItem')
  })

  test('a digest without a state is a mismatch: Terraform refuses that too', async () => {
    const world = fakeStores()
    world.items.set(`states/${key}-md5`, { LockID: `states/${key}-md5`, Digest: 'abc' })
    const result = await check(world)
    expect(result).toEqual({ digest: 'mismatch', stored: 'abc' })
    expect(describeDigest(result, location)).toContain('Bring the state back (state-restore)')
  })

  test('missing', async () => {
    expect(await check(home(undefined))).toEqual({ digest: 'missing' })
  })

  test('while the state is locked a difference says nothing', async () => {
    const world = home('old')
    world.put(`${key}.tflock`, lockJson())
    expect(await check(world)).toEqual({
      digest: 'unknown',
      why: 'the state is locked, its holder may be writing',
    })
  })

  test("a customer's key closes the state", async () => {
    expect(await check(home('x'), { customerKey: true })).toMatchObject({ digest: 'unknown' })
  })

  test('a state that may not be read', async () => {
    const world = home('x')
    world.around = async ({ name }, effect) => {
      if (name === 'GetObject') throw awsError('AccessDenied', 403)
      return effect()
    }
    expect(await check(world)).toEqual({
      digest: 'unknown',
      why: 'reading the state is denied (s3:GetObject)',
    })
  })
})
