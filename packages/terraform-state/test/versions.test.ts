import { drill } from '@infra-actions/terraform-state/versions/drill'
import { readHistory } from '@infra-actions/terraform-state/versions/history'
import { highestSerial, listStateVersions } from '@infra-actions/terraform-state/versions/state-versions'
import { describe, expect, test } from '@jest/globals'
import { awsError, fakeStores, locationOf, lockJson, stateJson } from './stores.ts'

const key = 'app/terraform.tfstate'
const location = locationOf()

function home(...texts: string[]) {
  const world = fakeStores()
  for (const text of texts) {
    world.now += 60_000
    world.put(key, text)
  }
  return world
}

const levels = async (world: ReturnType<typeof fakeStores>, count = 10) =>
  drill(await readHistory(world.bucket, location, count)).map(({ id, level }) => `${id} ${level}`)

describe('the versions', () => {
  test('newest first, and none of the lock object', async () => {
    const world = home(stateJson(1), stateJson(2))
    world.put(`${key}.tflock`, lockJson())
    world.put(`${key}-other`, 'x')
    const versions = await listStateVersions(world.bucket, location)
    expect(versions.map(({ versionId, isLatest }) => [versionId, isLatest])).toEqual([
      ['v2', true],
      ['v1', false],
    ])
  })

  test('of many pages; the thousands of the lock object are not listed', async () => {
    const world = home(...Array.from({ length: 2500 }, (_, index) => stateJson(index)))
    for (let index = 0; index < 1500; index += 1) world.put(`${key}.tflock`, 'x')
    expect(await listStateVersions(world.bucket, location)).toHaveLength(2500)
    expect(world.calls).toHaveLength(3)
  })

  test('the highest serial ever, by the first bytes alone', async () => {
    const world = home(stateJson(5), stateJson(41, ['x'.repeat(5000)]), 'broken', '', stateJson(6))
    const versions = await listStateVersions(world.bucket, location)
    expect(await highestSerial(world.bucket, location, versions)).toBe(41)
  })

  test('no right to list them is named', async () => {
    const world = home()
    world.around = async () => {
      throw awsError('AccessDenied', 403)
    }
    await expect(listStateVersions(world.bucket, location)).rejects.toThrow(
      /s3:ListBucketVersions on the bucket "states" is denied/,
    )
  })
})

describe('the history', () => {
  test('what came and went in each version, also in the last that is shown', async () => {
    const world = home(stateJson(1, ['a']), stateJson(2, ['a', 'b']), stateJson(3, ['b', 'c']))
    const { entries, total } = await readHistory(world.bucket, location, 2)
    expect(total).toBe(3)
    expect(entries.map(({ versionId, came, went }) => ({ versionId, came, went }))).toEqual([
      { versionId: 'v3', came: ['terraform_data.c'], went: ['terraform_data.a'] },
      { versionId: 'v2', came: ['terraform_data.b'], went: [] },
    ])
  })

  test('delete markers and broken versions are shown as such', async () => {
    const world = home(stateJson(1, ['a']), 'broken')
    world.remove(key)
    const { entries } = await readHistory(world.bucket, location, 5)
    expect(entries.map(({ deleteMarker, problem, state }) => [deleteMarker, problem, state?.serial])).toEqual(
      [
        [true, undefined, undefined],
        [false, 'it is not JSON', undefined],
        [false, undefined, 1],
      ],
    )
  })
})

describe('a drill', () => {
  test('passes on a healthy history, and writes nothing', async () => {
    const world = home(stateJson(1), stateJson(2), stateJson(4))
    expect(await levels(world)).toEqual([
      'versions pass',
      'current pass',
      'parse pass',
      'lineage pass',
      'serial pass',
    ])
    expect(world.calls.filter((name) => /Put|Delete/.test(name))).toEqual([])
  })

  test.each([
    ['no version', [], 'versions fail'],
    ['one version', [stateJson(1)], 'versions warn'],
    ['a broken one', [stateJson(1), '{', stateJson(2)], 'parse fail'],
    ['two lineages', [stateJson(1), stateJson(2, [], 'other')], 'lineage fail'],
    ['the newest below the one before', [stateJson(5), stateJson(3)], 'serial fail'],
    ['the same serial for another content', [stateJson(5), stateJson(5, ['a'])], 'serial fail'],
    ['a fall long ago', [stateJson(5), stateJson(3), stateJson(6)], 'serial warn'],
    ['the same bytes twice', [stateJson(5), stateJson(5)], 'serial pass'],
  ])('%s', async (_, texts, expected) => {
    expect(await levels(home(...texts))).toContain(expected)
  })

  test('a deleted state: the version to restore is named', async () => {
    const world = home(stateJson(8))
    world.remove(key)
    const findings = drill(await readHistory(world.bucket, location, 5))
    expect(findings.find(({ id }) => id === 'current')).toMatchObject({
      level: 'fail',
      repair: 'Restore version-id v1, expect-serial 8.',
    })
  })
})
