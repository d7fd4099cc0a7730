import { drill } from '@infra-actions/terraform-state/versions/drill'
import { readHistory } from '@infra-actions/terraform-state/versions/history'
import { describe, expect, test } from '@jest/globals'
import { fakeStores, locationOf, stateJson } from '../../../packages/terraform-state/test/stores.ts'
import { outputsOf, summaryOf, undoLines } from '../src/report.ts'
import type { Result } from '../src/run.ts'

const restored = {
  versionId: 'v9',
  serial: 12,
  lineage: 'line-1',
  digest: 'abc',
  previous: { versionId: 'v8', serial: 11 },
  locksLeft: [],
}

describe('a restore', () => {
  test('prints the undo as inputs', () => {
    expect(undoLines(restored)).toEqual(['mode: restore', 'version-id: "v8"', 'expect-serial: 11'])
    const summary = summaryOf({ mode: 'restore', restored }, locationOf())
    expect(summary).toContain('```yaml\nmode: restore\nversion-id: "v8"\nexpect-serial: 11\n```')
    expect(outputsOf({ mode: 'restore', restored })).toMatchObject({
      result: 'restored',
      serial: 12,
      'previous-version-id': 'v8',
      'previous-serial': 11,
      digest: 'abc',
    })
  })

  test('promises no undo where there is none', () => {
    expect(undoLines({ ...restored, versionId: undefined })[0]).toMatch(/keeps no versions/)
    expect(undoLines({ ...restored, previous: undefined })[0]).toMatch(/no state before/)
  })

  test('a lock that was left is in the summary', () => {
    const summary = summaryOf(
      { mode: 'restore', restored: { ...restored, locksLeft: ['Lock left.'] } },
      locationOf(),
    )
    expect(summary).toContain('> ⚠️ Lock left.')
  })
})

describe('a list', () => {
  const result = async (): Promise<Result> => {
    const world = fakeStores()
    const key = 'app/terraform.tfstate'
    world.put(key, stateJson(1, ['a|b']))
    world.put(key, stateJson(2, ['1', '2', '3', '4', '5', '6', '7']))
    world.put(key, '{')
    world.remove(key)
    return { mode: 'list', history: await readHistory(world.bucket, locationOf(), 10) }
  }

  test('shows what is no state and what was deleted; addresses are escaped and bounded', async () => {
    const summary = summaryOf(await result(), locationOf())
    expect(summary).toContain('🗑️ deleted')
    expect(summary).toContain('| ❌ | it is not JSON |')
    expect(summary).toContain('`terraform_data.5` and 2 more')
    expect(summary).toContain('`terraform_data.a\\|b`')
  })

  test('the output has everything', async () => {
    const { versions } = outputsOf(await result())
    expect(versions).toMatchObject([
      { 'delete-marker': true, serial: null },
      { problem: 'it is not JSON' },
      { serial: 2, resources: 7, went: ['terraform_data.a|b'] },
      { serial: 1, resources: 1, came: [] },
    ])
  })

  test('is bounded: a version that replaced everything gives numbers, and the first addresses', async () => {
    const world = fakeStores()
    const many = Array.from({ length: 400 }, (_, index) => `r${index}`)
    world.put('app/terraform.tfstate', stateJson(1))
    world.put('app/terraform.tfstate', stateJson(2, many))
    const history = await readHistory(world.bucket, locationOf(), 10)
    const [newest] = outputsOf({ mode: 'list', history }).versions as Array<Record<string, unknown>>
    expect(newest).toMatchObject({ 'came-count': 400, 'went-count': 0 })
    expect(newest?.came).toHaveLength(50)
  })

  test('a drill has its checks first', async () => {
    const list = await result()
    if (list.mode !== 'list') throw new Error('no list')
    const findings = drill(list.history)
    const summary = summaryOf(
      { mode: 'drill', history: list.history, findings, plan: undefined },
      locationOf(),
    )
    expect(summary).toContain('### ❌ Drill')
    expect(summary.indexOf('Every version is a state')).toBeLessThan(summary.indexOf('| version-id |'))
  })
})
