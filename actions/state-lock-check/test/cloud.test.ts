import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterEach, describe, expect, test } from '@jest/globals'
import { lockJson } from '../../../packages/terraform-state/test/stores.ts'

const key = 'app/terraform.tfstate'
const item = `states/${key}`

let cloud: Cloud | undefined
afterEach(async () => {
  await cloud?.close()
  cloud = undefined
})

/** A state that is locked in both stores by run 77; with a reader of our own for what is left. */
async function lockedBy(status: 'completed' | 'in_progress') {
  const info = lockJson({ Who: 'root@gh-77-1' })
  const digest = '99914b932bd37a50b983c5e7c90ae93b'
  cloud = await startCloud({
    seed: {
      s3: {
        buckets: [
          {
            name: 'states',
            versioning: 'Enabled',
            objects: [
              { key, body: '{}' },
              { key: `${key}.tflock`, body: info },
            ],
          },
        ],
      },
      dynamodb: { tables: [{ name: 'locks' }] },
      github: {
        runs: [
          { id: 77, name: 'deploy', status, ...(status === 'completed' && { conclusion: 'cancelled' }) },
        ],
      },
    },
  })
  await put(cloud, { LockID: { S: item }, Info: { S: info } })
  await put(cloud, { LockID: { S: `${item}-md5` }, Digest: { S: digest } })
  return cloud
}

/** A new table is not at once ready for items. */
async function put({ dynamodb }: Cloud, Item: object): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dynamodb.call('PutItem', { TableName: 'locks', Item })
      return
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

function check(cloud: Cloud, inputs: Record<string, string> = {}) {
  return runAction({
    action: 'state-lock-check',
    env: cloud.env,
    inputs: {
      bucket: 'states',
      key,
      'dynamodb-table': 'locks',
      'use-lockfile': 'true',
      'on-locked': 'fail',
      ...inputs,
    },
  })
}

const awsCalls = (cloud: Cloud) =>
  cloud.calls.all
    .filter(({ service }) => ['s3', 'dynamodb'].includes(service))
    .map(({ operation }) => operation)

describe('the whole action', () => {
  test('names the run that holds the lock, in three calls', async () => {
    const cloud = await lockedBy('in_progress')
    const { outputs, log, exitCode, summary } = await check(cloud)
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({
      locked: 'true',
      store: 'both',
      orphaned: 'false',
      stale: 'false',
      digest: 'ok',
    })
    expect(log).toContain('Held by run #1 of "deploy", in progress, by its host name')
    expect(summary).toContain('/actions/runs/77)')
    expect(awsCalls(cloud).sort()).toEqual(['GetObject', 'ListObjectsV2', 'TransactGetItems'])
  })

  test('knows an orphan, and removes it only when asked to', async () => {
    const cloud = await lockedBy('completed')
    const left = await check(cloud)
    expect(left.outputs).toMatchObject({ locked: 'true', orphaned: 'true', stale: 'true', unlocked: 'false' })
    expect(awsCalls(cloud).filter((name) => name.startsWith('Delete'))).toEqual([])

    const removed = await check(cloud, { unlock: 'orphaned' })
    expect(removed).toMatchObject({
      exitCode: 0,
      outputs: { locked: 'false', unlocked: 'true', digest: 'ok' },
    })
    expect(awsCalls(cloud).filter((name) => name.startsWith('Delete'))).toEqual([
      'DeleteItem',
      'DeleteObject',
    ])
    expect((await check(cloud)).outputs.locked).toBe('false')
  }, 30_000)

  test('the account guard stands before the delete', async () => {
    const cloud = await lockedBy('completed')
    const { exitCode, log } = await check(cloud, {
      unlock: 'orphaned',
      'allowed-account-ids': '210987654321',
    })
    expect(exitCode).toBe(1)
    expect(log).toContain('Wrong AWS account')
    expect(awsCalls(cloud).filter((name) => name.startsWith('Delete'))).toEqual([])
  })

  test('without a token it says what it cannot know', async () => {
    const cloud = await lockedBy('completed')
    const { outputs, log } = await check(cloud, { 'github-token': '' })
    expect(outputs).toMatchObject({ locked: 'true', orphaned: 'unknown', stale: 'false' })
    expect(log).toContain('no token was given to look up run 77')
  })

  test('a free state takes two calls with a table, one without', async () => {
    const cloud = await lockedBy('completed')
    await check(cloud, { unlock: 'orphaned' })
    cloud.calls.clear()
    expect((await check(cloud)).outputs).toMatchObject({ locked: 'false', digest: 'ok' })
    expect(awsCalls(cloud)).toHaveLength(2)
    cloud.calls.clear()
    await check(cloud, { 'dynamodb-table': '' })
    expect(awsCalls(cloud)).toEqual(['ListObjectsV2'])
  }, 30_000)

  test('SIGINT while it waits: outputs and summary, in time, nothing left', async () => {
    const cloud = await lockedBy('in_progress')
    const result = await runAction({
      action: 'state-lock-check',
      env: cloud.env,
      inputs: { bucket: 'states', key, 'dynamodb-table': 'locks', 'use-lockfile': 'true' },
      cancel: { when: /is locked in/ },
    })
    expect(result.exitCode).toBe(1)
    expect(result.cancelMilliseconds).toBeLessThan(7000)
    expect(result.outputs).toMatchObject({ locked: 'true', who: 'root@gh-77-1' })
    expect(result.summary).toContain('root@gh-77-1')
    expect(result.leftBehind).toEqual([])
  })
})
