import { shellWord } from '../legible.ts'
import type { BucketSettings } from '../ports.ts'
import { partitionOf, type StateLocation } from '../state-location.ts'
import { type Finding, fail, judge, pass, readSetting, type Setting, warn } from './finding.ts'
import { lifecycleFindings } from './lifecycle-checks.ts'
import { tlsFinding } from './tls-policy.ts'

const publicAccessFlags = [
  ['blockPublicAcls', 'BlockPublicAcls'],
  ['ignorePublicAcls', 'IgnorePublicAcls'],
  ['blockPublicPolicy', 'BlockPublicPolicy'],
  ['restrictPublicBuckets', 'RestrictPublicBuckets'],
] as const

/** The bucket's settings in six calls at once, and what each means for a state. */
export async function checkBucket(settings: BucketSettings, location: StateLocation): Promise<Finding[]> {
  const { bucket } = location
  const [versioning, encryption, access, policy, ownership, rules] = await Promise.all([
    readSetting('s3:GetBucketVersioning', () => settings.getVersioning({ bucket })),
    readSetting('s3:GetEncryptionConfiguration', () => settings.getEncryption({ bucket })),
    readSetting('s3:GetBucketPublicAccessBlock', () => settings.getPublicAccessBlock({ bucket })),
    readSetting('s3:GetBucketPolicy', () => settings.getPolicy({ bucket })),
    readSetting('s3:GetBucketOwnershipControls', () => settings.getOwnership({ bucket })),
    readSetting('s3:GetLifecycleConfiguration', () => settings.getLifecycleRules({ bucket })),
  ])
  if ('missing' in versioning && versioning.missing) {
    return [
      fail(
        'bucket',
        'Bucket',
        `there is no bucket "${bucket}" in ${location.region}`,
        'Check name, account and region.',
      ),
    ]
  }
  const set = `aws s3api put-bucket-${'%'} --bucket ${shellWord(bucket)}`
  const command = (what: string, rest: string) => `${set.replace('%', what)} ${rest}`
  return [
    judge('bucket-versioning', 'Versioning', versioning, (value) =>
      value?.status === 'Enabled'
        ? pass('bucket-versioning', 'Versioning', 'enabled')
        : fail(
            'bucket-versioning',
            'Versioning',
            `${value?.status?.toLowerCase() ?? 'unset'}: an overwritten or deleted state is gone for good`,
            command('versioning', '--versioning-configuration Status=Enabled'),
          ),
    ),
    judge('bucket-encryption', 'Encryption at rest', encryption, (value) =>
      value?.algorithm === undefined
        ? warn(
            'bucket-encryption',
            'Encryption at rest',
            'no default encryption is set',
            command(
              'encryption',
              `--server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'`,
            ),
          )
        : pass('bucket-encryption', 'Encryption at rest', `${value.algorithm} by default`),
    ),
    ...publicAccessFindings(access, bucket),
    tlsFinding(policy, bucket, partitionOf(location)),
    judge('bucket-ownership', 'Object ownership', ownership, (value) =>
      value === 'BucketOwnerEnforced'
        ? pass('bucket-ownership', 'Object ownership', 'the bucket owner owns every object, ACLs are off')
        : warn(
            'bucket-ownership',
            'Object ownership',
            `${value ?? 'unset'}: ACLs may give single objects away`,
            `aws s3api put-bucket-ownership-controls --bucket ${shellWord(bucket)} --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'`,
          ),
    ),
    ...lifecycleFindings(rules, location),
  ]
}

type PublicAccess = Awaited<ReturnType<BucketSettings['getPublicAccessBlock']>>

/** Four switches, four findings: each closes another door. */
function publicAccessFindings(access: Setting<NonNullable<PublicAccess>>, bucket: string): Finding[] {
  const all = publicAccessFlags.map(([, name]) => `${name}=true`).join(',')
  return publicAccessFlags.map(([flag, name]) => {
    const id = `public-access-${name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`
    return judge(id, name, access, (value) =>
      value?.[flag] === true
        ? pass(id, name, 'on')
        : fail(
            id,
            name,
            value === undefined ? 'unset on the bucket' : 'off',
            `aws s3api put-public-access-block --bucket ${shellWord(bucket)} --public-access-block-configuration ${all}`,
          ),
    )
  })
}
