import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { afterEach, describe, expect, test } from '@jest/globals'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'
import { stateJson } from '../../../packages/terraform-state/test/stores.ts'

const key = 'app/terraform.tfstate'
const item = `states/${key}`

/** With both stores: target, look (2), locks (2), versions and those read (4), write, digest, read back (2), releases (2). */
const callsOfARestore = 15

let cloud: Cloud | undefined
afterEach(async () => {
  await cloud?.close()
  cloud = undefined
})

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

/** A state with an older version, locked in both stores when Terraform works on it. */
async function openHome() {
  const open = await startCloud({
    seed: {
      s3: { buckets: [{ name: 'states', versioning: 'Enabled' }] },
      dynamodb: { tables: [{ name: 'locks' }] },
    },
  })
  cloud = open
  const url = (path: string) => `${open.env.AWS_ENDPOINT_URL_S3}/states/${path}`
  const table = (operation: string, Key: string, rest: object = {}) =>
    open.dynamodb.call(operation, { TableName: 'locks', Key: { LockID: { S: Key } }, ...rest })
  const put = async (serial: number) =>
    (await fetch(url(key), { method: 'PUT', body: stateJson(serial) })).headers.get('x-amz-version-id') ?? ''
  const old = await put(3)
  await put(4)
  await settled(() =>
    open.dynamodb.call('PutItem', {
      TableName: 'locks',
      Item: { LockID: { S: `${item}-md5` }, Digest: { S: md5(stateJson(4)) } },
    }),
  )
  const stringOf = async (id: string, attribute: string) => {
    const { Item } = (await table('GetItem', id)) as { Item?: Record<string, { S: string }> }
    return Item?.[attribute]?.S
  }
  const lockFile = async () => {
    const answer = await fetch(url(`${key}.tflock`))
    return answer.ok ? await answer.text() : undefined
  }
  return {
    open,
    old,
    state: async () => (await fetch(url(key))).text(),
    digest: () => stringOf(`${item}-md5`, 'Digest'),
    locks: async () => [await lockFile(), await stringOf(item, 'Info')].filter((lock) => lock !== undefined),
    async unlock() {
      await fetch(url(`${key}.tflock`), { method: 'DELETE' })
      await table('DeleteItem', item)
    },
  }
}

/** A new table is not at once ready for items. */
async function settled(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act()
      return
    } catch (error) {
      if (attempt === 40) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

type Home = Awaited<ReturnType<typeof openHome>>

function restore({ open, old }: Home, killWhen?: Promise<void>) {
  return runAction(
    'state-restore',
    {
      mode: 'restore',
      'version-id': old,
      'expect-serial': '3',
      bucket: 'states',
      key,
      region: open.region,
      'dynamodb-table': 'locks',
      'use-lockfile': 'true',
    },
    { cwd: tmpdir(), env: open.env, ...(killWhen === undefined ? {} : { killWhen }) },
  )
}

/** Settled when call number `nth` from now on had its effect; its answer never comes. */
async function hungAfter({ open }: Home, nth: number): Promise<void> {
  open.faults.add({ kind: 'hang-after', nth })
  while (!open.calls.all.some(({ fault }) => fault !== undefined))
    await new Promise((resolve) => setTimeout(resolve, 10))
  await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('kill -9 of the process', () => {
  const restored = 5

  test('goes through these calls when nobody kills it', async () => {
    const home = await openHome()
    home.open.calls.clear()

    expect(await restore(home)).toMatchObject({ exitCode: 0, outputs: { serial: String(restored) } })
    expect(home.open.calls.all.map(({ operation }) => operation)).toHaveLength(callsOfARestore)
    expect(await home.locks()).toEqual([])
  })

  test.each(Array.from({ length: callsOfARestore }, (_, index) => index + 1))(
    'after call %i: the old state or the new one, a lock that names it, and a way on',
    async (nth) => {
      const home = await openHome()
      const killed = await restore(home, hungAfter(home, nth))
      expect(killed.exitCode).toBeNull()
      home.open.faults.clear()

      const [state, digest, locks] = [await home.state(), await home.digest(), await home.locks()]
      expect([4, restored]).toContain(JSON.parse(state).serial)
      for (const lock of locks)
        expect(JSON.parse(lock)).toMatchObject({ Operation: 'state-restore', Who: 'state-restore@gh-42-1' })
      if (digest !== md5(state)) expect(locks).toHaveLength(2)

      const again = await restore(home)
      if (locks.length > 0) {
        expect(again.exitCode).toBe(1)
        expect(again.log).toContain('state-restore@gh-42-1')
        await home.unlock()
        expect((await restore(home)).exitCode).toBe(0)
      } else expect(again.exitCode).toBe(0)
      expect(await home.digest()).toBe(md5(await home.state()))
      expect(await home.locks()).toEqual([])
    },
    30_000,
  )
})
