import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { atMost, type Figure } from '../figure.ts'
import { runOnce } from '../measure/process.ts'
import { bundle } from './start.ts'

const key = 'app/terraform.tfstate'
const lock = JSON.stringify({
  ID: '544b79f8-80f2-989a-6b08-9fc7617be968',
  Operation: 'OperationTypeApply',
  Info: '',
  Who: 'ci@build-7',
  Version: '1.11.4',
  Created: '2026-03-01T11:50:00Z',
  Path: `states/${key}`,
})

/** What a look at a lock costs in AWS calls, by the emulators' own count. */
export async function state(): Promise<Figure[]> {
  return [
    atMost('state-lock-check, S3, free: AWS calls', await calls({ table: false, locked: false }), 'calls', 2),
    atMost(
      'state-lock-check, S3, locked: AWS calls',
      await calls({ table: false, locked: true }),
      'calls',
      2,
    ),
    atMost(
      'state-lock-check, both stores, free: AWS calls',
      await calls({ table: true, locked: false }),
      'calls',
      3,
    ),
    atMost(
      'state-lock-check, both stores, locked: AWS calls',
      await calls({ table: true, locked: true }),
      'calls',
      3,
    ),
  ]
}

async function calls(home: { table: boolean; locked: boolean }): Promise<number> {
  const objects = [{ key, body: '{}' }, ...(home.locked ? [{ key: `${key}.tflock`, body: lock }] : [])]
  const cloud = await startCloud({
    seed: { s3: { buckets: [{ name: 'states', objects }] }, dynamodb: { tables: [{ name: 'locks' }] } },
  })
  try {
    const { output } = await runOnce({
      args: [bundle('state-lock-check')],
      env: environment(cloud, home.table),
    })
    const made = cloud.calls.all.filter(({ service }) => ['s3', 'dynamodb'].includes(service)).length
    if (made === 0 || !output.includes(home.locked ? 'is locked in S3' : 'is not locked'))
      throw new Error(output)
    return made
  } finally {
    await cloud.close()
  }
}

function environment(cloud: Cloud, table: boolean): Record<string, string> {
  return {
    ...cloud.env,
    INPUT_BUCKET: 'states',
    INPUT_KEY: key,
    'INPUT_DYNAMODB-TABLE': table ? 'locks' : '',
    'INPUT_USE-LOCKFILE': 'true',
    'INPUT_ON-LOCKED': 'warn',
    'INPUT_CHECK-DIGEST': 'true',
    'INPUT_ALLOWED-ACCOUNT-IDS': 'any',
  }
}
