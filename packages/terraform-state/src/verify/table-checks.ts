import { shellWord } from '../legible.ts'
import type { TableSettings } from '../ports.ts'
import type { StateLocation } from '../state-location.ts'
import { type Finding, fail, judge, pass, readSetting, warn } from './finding.ts'

const repairKey =
  'Create a table with the partition key "LockID" (string) and no sort key, and name it in the backend.'

/** The lock table in two calls at once; nothing when the configuration has none. */
export async function checkTable(settings: TableSettings, location: StateLocation): Promise<Finding[]> {
  const { table } = location
  if (table === undefined) return []
  const [description, recovery] = await Promise.all([
    readSetting('dynamodb:DescribeTable', () => settings.describeTable({ table })),
    readSetting('dynamodb:DescribeContinuousBackups', () => settings.getPointInTimeRecovery({ table })),
  ])
  if ('missing' in description && description.missing) {
    const found = `there is no table "${table}" in ${location.region}`
    return [fail('table', 'Lock table', found, repairKey)]
  }
  const name = shellWord(table)
  return [
    judge('table-key', 'Key of the lock table', description, (value) => {
      const keys = (value?.keys ?? []).map((key) => `${key.name} (${key.type}, ${key.attributeType ?? '?'})`)
      const found = keys.join(' and ') || 'unset'
      return found === 'LockID (HASH, S)'
        ? pass('table-key', 'Key of the lock table', found)
        : fail('table-key', 'Key of the lock table', `${found}: Terraform cannot lock with it`, repairKey)
    }),
    judge('table-recovery', 'Point-in-time recovery', recovery, (value) =>
      value === 'ENABLED'
        ? pass('table-recovery', 'Point-in-time recovery', 'enabled')
        : warn(
            'table-recovery',
            'Point-in-time recovery',
            `${value?.toLowerCase() ?? 'unset'}: digests that were lost cannot be brought back`,
            `aws dynamodb update-continuous-backups --table-name ${name} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
          ),
    ),
    judge('table-deletion', 'Deletion protection', description, (value) =>
      value?.deletionProtection === true
        ? pass('table-deletion', 'Deletion protection', 'enabled')
        : warn(
            'table-deletion',
            'Deletion protection',
            value?.deletionProtection === undefined ? 'unset' : 'off',
            `aws dynamodb update-table --table-name ${name} --deletion-protection-enabled`,
          ),
    ),
  ]
}
