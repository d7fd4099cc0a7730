import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { writeLargePlan } from '../corpus/large.ts'
import { openBytes } from '../src/read/plan-bytes.ts'
import { readPlan } from '../src/read-plan.ts'
import { comparable, modelText } from './model-text.ts'
import { changeJson, planJson } from './plan-json.ts'

const folder = mkdtempSync(join(tmpdir(), 'large-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Written {
  resource_changes: Array<{
    address: string
    change: { actions: string[]; before: { password?: string } | null; after: { password?: string } | null }
  }>
}

test.each([
  ['changes', 1000],
  ['short', 1000],
  ['steady', 1000],
] as const)(
  'a plan of the profile "%s" with %d resources, across many chunks of the file',
  async (profile, resources) => {
    const path = join(folder, `${profile}.json`)
    await writeLargePlan(path, resources, profile)
    const written = JSON.parse(readFileSync(path, 'utf8')) as Written
    // Terraform writes attributes in their order, which is what comparing them is quick for.
    for (const { change } of written.resource_changes)
      for (const side of [change.before ?? {}, change.after ?? {}])
        expect(Object.keys(side)).toEqual(Object.keys(side).sort())
    const plan = await readPlan(path, { detailBudget: 100_000 })
    const changed = written.resource_changes.filter(({ change }) => change.actions[0] !== 'no-op')
    expect(plan.changes.map(({ address, rawActions }) => [address, rawActions])).toEqual(
      changed.map(({ address, change }) => [address, change.actions]),
    )
    expect(plan.unchanged).toBe(resources - changed.length)
    expect(plan.changes.filter(({ detail }) => detail).length + plan.detailsLeftOut).toBe(changed.length)
    // The addresses and the one output.
    expect(plan.fingerprint.addresses.size).toBe(changed.length + 1)
    const text = modelText(plan)
    for (const { change } of written.resource_changes) {
      for (const side of [change.before, change.after])
        if (side?.password && text.includes(side.password)) throw new Error('a secret leaked')
    }
  },
)

test('a whole file in one read and the same as a stream are read alike', async () => {
  const path = join(folder, 'both.json')
  await writeLargePlan(path, 300)
  const bytes = readFileSync(path)
  async function* stream() {
    for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777)
  }
  expect(comparable(await readPlan(stream()))).toEqual(comparable(await readPlan(path)))
})

describe('a file too large to be held', () => {
  /** Each with a secret, and its mark in front of a text that may end in the next piece of the file. */
  const changes = (from: number) =>
    Array.from({ length: 200 }, (_, i) => {
      const password = `password-${from + i}-`
      const after = { password, copy: password, text: 'é'.repeat(20 * i) }
      const change = { actions: ['create'], before: null, after_sensitive: { password: true }, after }
      return { address: `aws_x.y${from + i}`, type: 'aws_x', name: `y${from + i}`, mode: 'managed', change }
    })
  /** More than is read at once, with changes at both ends and a secret that only the end says is one. */
  function largePlan(filling: string): string {
    const plan = planJson({
      variables: { token: { value: '100-secret' } },
      resource_changes: [
        ...changes(0),
        changeJson('aws_x.copy', ['create'], { after: { copy: '100-secret' } }),
      ],
      filling,
      output_changes: { o: { actions: ['create'], before: null, after: '100-secret', after_unknown: false } },
      resource_drift: changes(1000),
      configuration: { root_module: { variables: { token: { sensitive: true } } } },
    })
    return JSON.stringify(plan)
  }

  test('is read like a small one', async () => {
    const [small, large] = [join(folder, 'small.json'), join(folder, 'large.json')]
    writeFileSync(small, largePlan(''))
    writeFileSync(large, largePlan('x'.repeat(33 * 1024 * 1024)))
    const plan = await readPlan(large)
    expect(comparable(plan)).toEqual(comparable(await readPlan(small)))
    expect(plan.counts.create).toBe(201)
    expect(modelText(plan)).not.toMatch(/100-secret|password-\d/)
  })

  test('gives any of its bytes again, and says when they are gone', () => {
    const path = join(folder, 'bytes.json')
    const content = Buffer.alloc(33 * 1024 * 1024, 'abcdefghijklmnopqrstuvwxyz0123456789-')
    writeFileSync(path, content)
    const bytes = openBytes(path)
    for (const [offset, length] of [
      ...[
        [0, 10],
        [5, 300_000],
        [content.length - 7, 7],
        [3, 4],
        [262_140, 20],
        [262_150, 500_000],
      ],
    ] as Array<[number, number]>)
      expect(bytes.read(offset, length).equals(content.subarray(offset, offset + length))).toBe(true)
    truncateSync(path, 1_000_000)
    expect(() => bytes.read(999_990, 20)).toThrow('became shorter while it was read')
    bytes.close()
  })
})
