import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fingerprintKeys } from '../../src/fingerprint/keys.ts'
import { compareFingerprints, formatMarker, parseMarker } from '../../src/fingerprint/marker.ts'
import type { Json, JsonObject } from '../../src/interpret/json.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'
import { changeJson, planJson } from '../plan-json.ts'

const fingerprintOf = async (parts: { [key: string]: Json }) =>
  (await readPlan(planStream(planJson(parts)))).fingerprint
const ofChange = (address: string, actions: string[], change: JsonObject, more: JsonObject = {}) =>
  fingerprintOf({ resource_changes: [changeJson(address, actions, change, more)] })
const update = (before: Json, after: Json, more: JsonObject = {}) =>
  ofChange('aws_x.y', ['update'], { before, after, ...more })

/** Keys of every object the other way round. */
function reordered(json: Json): Json {
  if (Array.isArray(json)) return json.map(reordered)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, reordered(value)]),
  )
}

const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>
const change = fc
  .record({
    name: fc.string(),
    action: fc.constantFrom('create', 'update', 'delete'),
    before: value,
    after: value,
  })
  .map(({ name, action, before, after }) =>
    changeJson(`aws_x.y["${name}"]`, [action], { before: { v: before, id: '1' }, after: { v: after } }),
  )

describe('the fingerprint is equal', () => {
  test('whatever the order of resources, outputs and keys', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.dictionary(fc.string(), value),
        fc.infiniteStream(fc.nat()),
        async (changes, outs, random) => {
          const outputs = Object.fromEntries(
            Object.entries(outs).map(([name, after]) => [
              name,
              { actions: ['create'], before: null, after, after_unknown: false },
            ]),
          )
          const one = await fingerprintOf({ resource_changes: changes, output_changes: outputs })
          const shuffled = changes
            .map((item) => ({ item, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
          const other = await fingerprintOf({
            resource_changes: shuffled.map(({ item }) => reordered(item)),
            output_changes: reordered(outputs),
          })
          expect(other).toEqual({ ...one, addresses: expect.any(Map) })
          expect([...other.addresses].sort()).toEqual([...one.addresses].sort())
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('at another time, also where a value holds the time of the plan', async () => {
    const at = async (timestamp: string) => {
      const plan = {
        ...planJson({
          resource_changes: [changeJson('aws_x.y', ['create'], { after: { made: `at ${timestamp}` } })],
        }),
        timestamp,
      }
      const { planTime, ...fingerprint } = (await readPlan(planStream(plan))).fingerprint
      expect(planTime).toBe(timestamp)
      return fingerprint
    }
    expect(await at('2026-01-01T10:00:00Z')).toEqual(await at('2026-01-02T11:11:11Z'))
  })

  test('with other unchanged attributes, nulls, reasons, reads and no-ops', async () => {
    const one = await update({ a: 1 }, { a: 2 })
    expect(
      await update({ a: 1, refreshed: 'now' }, { a: 2, refreshed: 'now', added_by_provider: null }),
    ).toEqual(one)
    const noisy = await fingerprintOf({
      resource_changes: [
        changeJson(
          'aws_x.y',
          ['update'],
          { before: { a: 1 }, after: { a: 2 } },
          { action_reason: 'replace_by_request' },
        ),
        changeJson('aws_x.same', ['no-op'], { before: {}, after: {} }),
        changeJson('data.aws_z.read', ['read'], {}, { mode: 'data' }),
        changeJson('ephemeral.aws_z.open', ['open'], {}, { mode: 'ephemeral' }),
      ],
    })
    expect(noisy).toEqual(one)
  })

  test('with nulls where a newer provider has an attribute more, also in what is new as a whole', async () => {
    const created = async (after: Json) => (await ofChange('aws_x.y', ['create'], { after })).hash
    expect(await created({ a: 1, b: null, c: [{ d: 1, e: null }] })).toBe(
      await created({ a: 1, c: [{ d: 1 }] }),
    )
    expect(await created({ a: 1, c: [null] })).not.toBe(await created({ a: 1, c: [] }))
  })

  test('whatever a secret changes to, so that nobody can guess it from the hash', async () => {
    const marks = { before_sensitive: { p: true }, after_sensitive: { p: true } }
    const one = await update({ p: 'old-secret' }, { p: 'new-secret' }, marks)
    expect(await update({ p: 'old-secret' }, { p: 'other-secret' }, marks)).toEqual(one)
    // That it changes is part of the change.
    expect((await update({ p: 'old-secret' }, { p: 'old-secret' }, marks)).hash).not.toBe(one.hash)
  })
})

describe('the fingerprint differs', () => {
  test.each<[string, () => Promise<{ hash: string }>]>([
    ['by the new value', () => update({ a: 1 }, { a: 3 })],
    ['by the old value', () => update({ a: 0 }, { a: 2 })],
    ['by type', () => update({ a: 1 }, { a: '2' })],
    ['by attribute', () => update({ b: 1 }, { b: 2 })],
    ['by what is unknown', () => update({ a: 1 }, {}, { after_unknown: { a: true } })],
    ['by what is sensitive', () => update({ a: 1 }, { a: 2 }, { after_sensitive: { a: true } })],
    ['by an attribute whose name every object has', () => update({ a: 1 }, { a: 2, constructor: {} })],
    ['by address', () => ofChange('aws_x.z', ['update'], { before: { a: 1 }, after: { a: 2 } })],
    ['by action', () => ofChange('aws_x.y', ['delete', 'create'], { before: { a: 1 }, after: { a: 2 } })],
    [
      'by the order of a replacement',
      () => ofChange('aws_x.y', ['create', 'delete'], { before: { a: 1 }, after: { a: 2 } }),
    ],
    [
      'by a move',
      () =>
        ofChange(
          'aws_x.y',
          ['update'],
          { before: { a: 1 }, after: { a: 2 } },
          { previous_address: 'aws_x.old' },
        ),
    ],
    ['by an import', () => update({ a: 1 }, { a: 2 }, { importing: { id: 'i-1' } })],
    [
      'by what is called sensitive',
      () => update({ a: 1, b: 1 }, { a: 2, b: 1 }, { after_sensitive: { b: true } }),
    ],
    [
      'by a deposed object',
      () => ofChange('aws_x.y', ['update'], { before: { a: 1 }, after: { a: 2 } }, { deposed: 'abc' }),
    ],
    [
      'by an output',
      () =>
        fingerprintOf({
          resource_changes: [changeJson('aws_x.y', ['update'], { before: { a: 1 }, after: { a: 2 } })],
          output_changes: { o: { actions: ['create'], after: 1 } },
        }),
    ],
    [
      'by an action invocation',
      () =>
        fingerprintOf({
          resource_changes: [changeJson('aws_x.y', ['update'], { before: { a: 1 }, after: { a: 2 } })],
          action_invocations: [{ address: 'action.a.b' }],
        }),
    ],
  ])('%s', async (_, other) => {
    expect((await other()).hash).not.toBe((await update({ a: 1 }, { a: 2 })).hash)
  })

  test('by each thing that applying it would do otherwise', async () => {
    const output = (change: JsonObject) => fingerprintOf({ output_changes: { o: change } })
    const action = (more: JsonObject) =>
      fingerprintOf({ action_invocations: [{ address: 'action.a.b', type: 'a', ...more }] })
    const secret = { before_sensitive: { s: true }, after_sensitive: { s: true } }
    const around = (text: string) =>
      update({ s: 'secret-1', t: 'x' }, { s: 'secret-1', t: `${text} secret-1` }, secret)
    const plans = [
      output({ actions: ['update'], before: 1, after: 2 }),
      output({ actions: ['delete', 'create'], before: 1, after: 2 }),
      action({}),
      action({ type: 'b' }),
      action({ lifecycle_action_trigger: { action_trigger_event: 'AfterCreate' } }),
      action({ invoke_action_trigger: { calling_resource_address: 'aws_x.y' } }),
      action({ config_values: { payload: 'restart' } }),
      action({ config_values: { payload: 'drop' } }),
      around('of'),
      around('for'),
      update({ a: 1 }, {}),
      update({ a: 1 }, {}, { after_unknown: { a: true } }),
    ]
    const hashes = await Promise.all(plans.map(async (plan) => (await plan).hash))
    expect(new Set(hashes).size).toBe(plans.length)
  })

  test('by what is imported: another id, another identity, or one that is only known later', async () => {
    const imports: JsonObject[] = [
      { id: 'i-1' },
      { id: 'i-2' },
      { identity: { id: 'i-1' } },
      { identity: { id: 'i-2' } },
      { id: 'i-1', identity: { id: 'i-1' } },
      { unknown: true },
      {},
    ]
    const hashes = imports.map(async (importing) => (await update({ a: 1 }, { a: 2 }, { importing })).hash)
    expect(new Set(await Promise.all(hashes)).size).toBe(imports.length)
  })

  test('by an integer that a double would round to the old one, which is shown digit by digit', async () => {
    const read = (digits: string) => {
      const values = { before: { id: '#1', n: 1.5 }, after: { id: '#2', n: 2.5 } }
      const plan = JSON.stringify(planJson({ resource_changes: [changeJson('aws_x.y', ['update'], values)] }))
      return readPlan(planStream(plan.replace('"#1"', '9007199254740992').replace('"#2"', digits)))
    }
    const [same, other] = [await read('9007199254740992'), await read('9007199254740993')]
    expect(same.fingerprint.hash).not.toBe(other.fingerprint.hash)
    expect(other.changes[0]?.detail).toEqual({
      before: { id: '9007199254740992', n: 1.5 },
      after: { id: '9007199254740993', n: 2.5 },
    })
    expect((await read('1234567890123456')).changes[0]?.detail?.after).toEqual({
      id: 1234567890123456,
      n: 2.5,
    })
  })

  test('by the object that is destroyed, and not by its other attributes', async () => {
    const destroyed = (before: Json) => ofChange('aws_x.y', ['delete'], { before })
    const one = await destroyed({ id: 'i-1', seen: 1 })
    expect((await destroyed({ id: 'i-1', seen: 2 })).hash).toBe(one.hash)
    expect((await destroyed({ id: 'i-2', seen: 1 })).hash).not.toBe(one.hash)
  })
})

describe('the marker in the comment', () => {
  const many = async (count: number, changed = -1, skip = -1) => {
    const changes = Array.from({ length: count }, (_, i) =>
      changeJson(`module.service["${i}"].aws_x.y`, ['create'], { after: { v: i === changed ? 'other' : i } }),
    )
    return fingerprintOf({ resource_changes: changes.filter((_, i) => i !== skip) })
  }

  test('names what was added, removed and changed', async () => {
    const reviewed = parseMarker(formatMarker(await many(20, -1, 3), 20_000))
    if (!reviewed) throw new Error('the marker cannot be read')
    const difference = compareFingerprints(reviewed, await many(20, 7, 5))
    expect(difference).toEqual({
      equal: false,
      added: ['module.service["3"].aws_x.y'],
      removed: ['module.service["5"].aws_x.y'],
      changed: ['module.service["7"].aws_x.y'],
      suspects: [],
    })
    expect(compareFingerprints(reviewed, await many(20, -1, 3))).toEqual({
      equal: true,
      added: [],
      removed: [],
      changed: [],
      suspects: [],
    })
  })

  test('of so many that no digest of each is kept, names those that may differ all the same', async () => {
    const plan = (changed: number) => {
      const changes = Array.from({ length: 20_001 }, (_, i) =>
        changeJson(`aws_x.y[${i}]`, ['create'], { after: { v: i === changed ? 'other' : i } }),
      )
      return readPlan(planStream(planJson({ resource_changes: changes })))
    }
    const [reviewed, now] = await Promise.all([plan(-1), plan(12_345)])
    expect(now.fingerprint.addresses.size).toBe(0)
    const stored = parseMarker(formatMarker(reviewed.fingerprint, 12_000)) ?? { hash: '' }
    const { suspects } = compareFingerprints(stored, now.fingerprint, fingerprintKeys(now))
    expect(suspects).toContain('aws_x.y[12345]')
    expect(suspects.length).toBeLessThan(60)
    const few = parseMarker(
      formatMarker(await fingerprintOf({ resource_changes: [changeJson('aws_x.gone', ['create'])] }), 12_000),
    )
    const { added, removed } = compareFingerprints(few ?? { hash: '' }, now.fingerprint, fingerprintKeys(now))
    expect([added.length, removed]).toEqual([20_001, ['aws_x.gone']])
  })

  test('is of everything that can be applied, and names it', async () => {
    const plan = await readPlan(
      planStream(
        planJson({
          resource_changes: [
            changeJson('aws_x.y', ['delete'], {}, { deposed: 'abc' }),
            changeJson('aws_x.same', ['no-op']),
            changeJson('data.aws_x.read', ['read'], {}, { mode: 'data' }),
          ],
          output_changes: { o: { actions: ['create'], after: 1 } },
          action_invocations: [{ address: 'action.a.b' }],
        }),
      ),
    )
    expect(fingerprintKeys(plan)).toEqual(['aws_x.y (deposed abc)', 'output.o', 'invoke action.a.b'])
    expect(fingerprintKeys(plan)).toEqual([...plan.fingerprint.addresses.keys()])
    const drifted = await readPlan(
      planStream(
        planJson({
          resource_drift: [changeJson('aws_x.y', ['update'], { before: { a: 1 }, after: { a: 2 } })],
        }),
      ),
    )
    expect(fingerprintKeys(drifted)).toEqual([...drifted.fingerprint.addresses.keys()])
    expect(fingerprintKeys(drifted)).toEqual(['drift aws_x.y'])
  })

  test('stays within its budget and says less: suspects by bucket, then the hash alone', async () => {
    const reviewed = await many(5000)
    const now = await many(5000, 4321)
    const buckets = formatMarker(reviewed, 8_000)
    expect(buckets.length).toBeLessThanOrEqual(8_000)
    const stored = parseMarker(buckets)
    expect(stored).toMatchObject({ hash: reviewed.hash, count: 5000 })
    const keys = Array.from({ length: 5000 }, (_, i) => `module.service["${i}"].aws_x.y`)
    const { suspects, equal } = compareFingerprints(stored ?? { hash: '' }, now, keys)
    expect(equal).toBe(false)
    expect(suspects).toContain('module.service["4321"].aws_x.y')
    expect(suspects.length).toBeLessThan(20)
    const least = formatMarker(reviewed, 100)
    expect(least).toBe(`${reviewed.hash}.h`)
    expect(parseMarker(least)).toEqual({ hash: reviewed.hash })
  })

  test('of less than a hash is its beginning, which equals no other plan and no empty one', async () => {
    const [reviewed, other] = await Promise.all([many(3), many(3, 1)])
    for (const [budget, length] of [
      [65, 65],
      [40, 40],
      [16, 16],
      [3, 16],
    ] as const) {
      const marker = formatMarker(reviewed, budget)
      expect(marker).toBe(reviewed.hash.slice(0, length))
      const stored = parseMarker(marker)
      expect(stored && compareFingerprints(stored, reviewed).equal).toBe(true)
      expect(stored && compareFingerprints(stored, other).equal).toBe(false)
    }
    for (const hash of ['', reviewed.hash.slice(0, 15)]) {
      expect(parseMarker(hash)).toBeUndefined()
      expect(compareFingerprints({ hash }, reviewed).equal).toBe(false)
    }
  })

  test('a thousand addresses fit 20,000 characters, and none of them ends an HTML comment', async () => {
    const marker = formatMarker(await many(1000), 20_000)
    expect(parseMarker(marker)?.addresses?.size).toBe(1000)
    expect(marker).toMatch(/^[A-Za-z0-9.+/=]+$/)
    expect(
      formatMarker(
        await fingerprintOf({ resource_changes: [changeJson('aws_x.y["-->"]', ['create'])] }),
        1000,
      ),
    ).not.toContain('>')
  })

  test('unpacks to no more than any of ours does', () => {
    const hash = '0123456789abcdef'
    const marker = (length: number) =>
      `${hash}.a.${deflateRawSync(`01234567${JSON.stringify('a'.repeat(length))}`).toString('base64')}`
    expect(parseMarker(marker(4096))?.addresses).toEqual(new Map([['a'.repeat(4096), '01234567']]))
    const bomb = marker(9 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(20_000)
    expect(parseMarker(bomb)).toEqual({ hash })
  })

  test('reading one is total, and a hash is never made up', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `${'a'.repeat(64)}.a.${text}`),
          fc.base64String().map((text) => `${'a'.repeat(64)}.b.12.${text}`),
        ),
        (text) => {
          const stored = parseMarker(text)
          if (stored) expect(text.trim().startsWith(stored.hash)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
