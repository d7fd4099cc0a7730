import type { BucketSettings, LifecycleRule, TableSettings } from '@infra-actions/terraform-state/ports'
import { checkBucket } from '@infra-actions/terraform-state/verify/bucket-checks'
import { checkConfiguration } from '@infra-actions/terraform-state/verify/configuration-checks'
import { type Finding, worst } from '@infra-actions/terraform-state/verify/finding'
import { requiredVersionsOf } from '@infra-actions/terraform-state/verify/required-version'
import { checkTable } from '@infra-actions/terraform-state/verify/table-checks'
import { admitsBefore110 } from '@infra-actions/terraform-state/verify/version-constraint'
import { describe, expect, test } from '@jest/globals'
import { awsError, locationOf } from './stores.ts'

const tlsOnly = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::states', 'arn:aws:s3:::states/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}
const goodRule: LifecycleRule = {
  id: 'old',
  status: 'Enabled',
  expiredObjectDeleteMarker: true,
  noncurrentDays: 90,
  newerNoncurrentVersions: 20,
}

function policy(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

function bucket(changes: Partial<BucketSettings> = {}): BucketSettings {
  return {
    getVersioning: async () => ({ status: 'Enabled' }),
    getEncryption: async () => ({ algorithm: 'aws:kms' }),
    getPublicAccessBlock: async () => ({
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    }),
    getPolicy: async () => policy(tlsOnly),
    getOwnership: async () => 'BucketOwnerEnforced',
    getLifecycleRules: async () => [goodRule],
    ...changes,
  }
}

function table(changes: Partial<TableSettings> = {}): TableSettings {
  return {
    describeTable: async () => ({
      keys: [{ name: 'LockID', type: 'HASH', attributeType: 'S' }],
      deletionProtection: true,
    }),
    getPointInTimeRecovery: async () => 'ENABLED',
    ...changes,
  }
}

function levelOf(findings: Finding[], id: string) {
  return findings.find((finding) => finding.id === id)?.level
}

describe('the bucket', () => {
  test('a good one passes every check', async () => {
    const findings = await checkBucket(bucket(), locationOf())
    expect(findings.map(({ id, level }) => `${id} ${level}`)).toEqual([
      'bucket-versioning pass',
      'bucket-encryption pass',
      'public-access-block-public-acls pass',
      'public-access-ignore-public-acls pass',
      'public-access-block-public-policy pass',
      'public-access-restrict-public-buckets pass',
      'bucket-tls-only pass',
      'bucket-ownership pass',
      'lifecycle-current pass',
      'lifecycle-noncurrent pass',
      'lifecycle-delete-markers pass',
    ])
  })

  test('a bare one: each finding has its repair', async () => {
    const nothing = async () => undefined
    const findings = await checkBucket(
      bucket({
        getVersioning: async () => ({}),
        getEncryption: nothing,
        getPublicAccessBlock: nothing,
        getPolicy: nothing,
        getOwnership: nothing,
        getLifecycleRules: nothing,
      }),
      locationOf(),
    )
    const bad = findings.filter(({ level }) => level !== 'pass')
    expect(bad.map(({ id, level }) => `${id} ${level}`)).toEqual([
      'bucket-versioning fail',
      'bucket-encryption warn',
      'public-access-block-public-acls fail',
      'public-access-ignore-public-acls fail',
      'public-access-block-public-policy fail',
      'public-access-restrict-public-buckets fail',
      'bucket-tls-only warn',
      'bucket-ownership warn',
      'lifecycle-delete-markers warn',
    ])
    for (const { repair } of bad) expect(repair).toMatch(/^(aws s3api put-|Add )/)
    expect(worst(findings)).toBe('fail')
  })

  test.each([
    ['NoSuchBucketPolicy', 'getPolicy', 'the bucket has no policy'],
    ['OwnershipControlsNotFoundError', 'getOwnership', 'unset: ACLs may give single objects away'],
    ['ServerSideEncryptionConfigurationNotFoundError', 'getEncryption', 'no default encryption is set'],
    ['NoSuchPublicAccessBlockConfiguration', 'getPublicAccessBlock', 'unset on the bucket'],
    ['NoSuchLifecycleConfiguration', 'getLifecycleRules', 'every version is kept'],
  ] as const)('%s is unset, not an error', async (name, call, found) => {
    const settings = bucket({
      [call]: async () => {
        throw awsError(name, 404)
      },
    })
    const findings = await checkBucket(settings, locationOf())
    expect(findings.map((finding) => finding.found)).toContain(found)
  })

  test('what may not be read warns, and names the right', async () => {
    const findings = await checkBucket(
      bucket({
        getVersioning: async () => {
          throw awsError('AccessDenied', 403)
        },
      }),
      locationOf(),
    )
    expect(findings[0]).toEqual({
      id: 'bucket-versioning',
      level: 'warn',
      check: 'Versioning',
      found: 'not known: s3:GetBucketVersioning is denied',
      repair: 'Grant s3:GetBucketVersioning to the role that verifies.',
    })
  })

  test('no bucket is one finding', async () => {
    const settings = bucket({
      getVersioning: async () => {
        throw awsError('NoSuchBucket', 404)
      },
    })
    expect(await checkBucket(settings, locationOf())).toMatchObject([{ id: 'bucket', level: 'fail' }])
  })

  test('one switch off of four fails alone', async () => {
    const findings = await checkBucket(
      bucket({
        getPublicAccessBlock: async () => ({
          blockPublicAcls: true,
          ignorePublicAcls: true,
          blockPublicPolicy: false,
          restrictPublicBuckets: true,
        }),
      }),
      locationOf(),
    )
    expect(findings.filter(({ level }) => level === 'fail').map(({ check }) => check)).toEqual([
      'BlockPublicPolicy',
    ])
  })
})

describe('the TLS-only policy', () => {
  test.each([
    ['as written', tlsOnly, 'pass'],
    [
      'a boolean, AWS: *, one pattern for both',
      {
        ...tlsOnly,
        Principal: { AWS: '*' },
        Resource: 'arn:aws:s3:::states*',
        Condition: { Bool: { 'aws:securetransport': false } },
      },
      'pass',
    ],
    ['every action', { ...tlsOnly, Action: ['*'] }, 'pass'],
    ['objects only', { ...tlsOnly, Resource: 'arn:aws:s3:::states/*' }, 'warn'],
    ['another bucket', { ...tlsOnly, Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] }, 'warn'],
    ['one action', { ...tlsOnly, Action: 's3:GetObject' }, 'warn'],
    ['one principal', { ...tlsOnly, Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, 'warn'],
    [
      'a further condition',
      { ...tlsOnly, Condition: { ...tlsOnly.Condition, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
      'warn',
    ],
    ['an Allow', { ...tlsOnly, Effect: 'Allow' }, 'warn'],
    ['true instead of false', { ...tlsOnly, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, 'warn'],
  ])('%s', async (_, statement, level) => {
    const findings = await checkBucket(bucket({ getPolicy: async () => policy(statement) }), locationOf())
    expect(levelOf(findings, 'bucket-tls-only')).toBe(level)
  })
})

describe('the lifecycle', () => {
  const check = async (...rules: LifecycleRule[]) =>
    checkBucket(bucket({ getLifecycleRules: async () => rules }), locationOf())

  test.each([
    ['expires the state', { status: 'Enabled', expirationDays: 30 }, 'lifecycle-current', 'fail'],
    [
      'expires it on a date',
      { status: 'Enabled', expirationDate: '2030-01-01' },
      'lifecycle-current',
      'fail',
    ],
    [
      'may expire it, by tag',
      { status: 'Enabled', expirationDays: 30, narrowed: true },
      'lifecycle-current',
      'warn',
    ],
    ['is switched off', { status: 'Disabled', expirationDays: 30 }, 'lifecycle-current', 'pass'],
    [
      'is for other keys',
      { status: 'Enabled', expirationDays: 30, prefix: 'logs/' },
      'lifecycle-current',
      'pass',
    ],
    [
      'keeps three old versions',
      { status: 'Enabled', noncurrentDays: 1, newerNoncurrentVersions: 3 },
      'lifecycle-noncurrent',
      'warn',
    ],
    [
      'keeps ten',
      { status: 'Enabled', noncurrentDays: 1, newerNoncurrentVersions: 10 },
      'lifecycle-noncurrent',
      'pass',
    ],
    ['keeps by days alone', { status: 'Enabled', noncurrentDays: 90 }, 'lifecycle-noncurrent', 'warn'],
    [
      'cleans no delete markers',
      { status: 'Enabled', noncurrentDays: 90 },
      'lifecycle-delete-markers',
      'warn',
    ],
  ])('that %s', async (_, rule, id, level) => {
    expect(levelOf(await check(rule), id)).toBe(level)
  })

  test('the strictest rule counts', async () => {
    const findings = await check(goodRule, {
      status: 'Enabled',
      noncurrentDays: 7,
      newerNoncurrentVersions: 2,
    })
    expect(levelOf(findings, 'lifecycle-noncurrent')).toBe('warn')
  })
})

describe('the table', () => {
  const location = locationOf({ table: 'locks' })

  test('a good one passes; without one there is nothing to check', async () => {
    expect(worst(await checkTable(table(), location))).toBe('pass')
    expect(await checkTable(table(), locationOf())).toEqual([])
  })

  test.each([
    ['another name', [{ name: 'Lock', type: 'HASH', attributeType: 'S' }]],
    ['a number', [{ name: 'LockID', type: 'HASH', attributeType: 'N' }]],
    [
      'a sort key',
      [
        { name: 'LockID', type: 'HASH', attributeType: 'S' },
        { name: 'at', type: 'RANGE', attributeType: 'S' },
      ],
    ],
  ])('a key with %s fails', async (_, keys) => {
    const findings = await checkTable(table({ describeTable: async () => ({ keys }) }), location)
    expect(levelOf(findings, 'table-key')).toBe('fail')
    expect(levelOf(findings, 'table-deletion')).toBe('warn')
  })

  test('no table is one finding; no recovery warns', async () => {
    const gone = table({
      describeTable: async () => {
        throw awsError('ResourceNotFoundException', 400)
      },
    })
    expect(await checkTable(gone, location)).toMatchObject([{ id: 'table', level: 'fail' }])
    const off = await checkTable(table({ getPointInTimeRecovery: async () => 'DISABLED' }), location)
    expect(levelOf(off, 'table-recovery')).toBe('warn')
  })
})

describe('the configuration', () => {
  const files = (requiredVersions: string[], openTofu = false) => ({ requiredVersions, openTofu })
  const check = (location: object, required: string[] = ['>= 1.10'], version = '1.11.4', openTofu = false) =>
    checkConfiguration(locationOf(location), { files: files(required, openTofu), terraformVersion: version })

  test('no lock at all fails', () => {
    expect(levelOf(check({ useLockfile: false }), 'config-locking')).toBe('fail')
  })

  test('dynamodb_table is deprecated from Terraform 1.11 on, not before, and not in OpenTofu', () => {
    expect(levelOf(check({ table: 'locks' }), 'config-dynamodb-table')).toBe('warn')
    expect(levelOf(check({ table: 'locks' }, [], '1.10.5'), 'config-dynamodb-table')).toBeUndefined()
    expect(levelOf(check({ table: 'locks' }, [], '1.12.6', true), 'config-dynamodb-table')).toBeUndefined()
  })

  test.each([
    [['>= 1.10'], 'pass'],
    [['~> 1.11'], 'pass'],
    [['>= 1.5', '>= 1.10.0'], 'pass'],
    [['>= 1.5'], 'warn'],
    [['~> 1.9.0'], 'warn'],
    [[], 'warn'],
    [['nonsense'], 'warn'],
  ])('required_version %j against use_lockfile: %s', (required, level) => {
    expect(levelOf(check({}, required), 'config-required-version')).toBe(level)
  })

  test('encrypt that is not set warns', () => {
    expect(levelOf(check({ encrypt: false }), 'config-encrypt')).toBe('warn')
  })

  test('required_version is read from terraform blocks alone', () => {
    const hcl = `
# terraform { required_version = "0.1" }
/* terraform {
  required_version = "0.2" } */
locals { text = "terraform { required_version = \\"0.3\\" }" }
module "terraform" {
  required_version = "0.4"
}
resource "x" "y" {
  body = <<-EOT
terraform {
  required_version = "0.5"
}
  EOT
}
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
  required_version = ">= 1.10" # a comment
  backend "s3" {}
}
`
    expect(requiredVersionsOf(hcl)).toEqual(['>= 1.10'])
  })

  test.each([
    ['= 1.9.8', true],
    ['1.11.4', false],
    ['> 1.9.8', false],
    ['< 2.0.0', true],
    ['!= 1.9.8, >= 1.9.8', false],
    ['~> 1.0', true],
    ['>= 1.10.0-beta1', false],
    ['x', undefined],
  ])('%s admits a Terraform before 1.10: %s', (constraint, admits) => {
    expect(admitsBefore110(constraint)).toBe(admits)
  })
})
