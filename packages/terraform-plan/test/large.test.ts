import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { writeLargePlan } from '../corpus/large.ts'
import { readPlan } from '../src/read-plan.ts'
import { comparable, modelText } from './model-text.ts'

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
