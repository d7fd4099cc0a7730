import { execFileSync } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  type RealHome,
  stack,
  startHome,
  terraforms,
} from '../../../packages/terraform-state/test/real-tools.ts'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'

const xml = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'

/** The repairs of every bucket finding, as S3 takes them. (moto forgets NewerNoncurrentVersions: every version is kept.) */
const settings: Array<[string, string]> = [
  [
    'encryption',
    `<ServerSideEncryptionConfiguration ${xml}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
  ],
  [
    'publicAccessBlock',
    `<PublicAccessBlockConfiguration ${xml}><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>`,
  ],
  [
    'policy',
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::states', 'arn:aws:s3:::states/*'],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    }),
  ],
  [
    'ownershipControls',
    `<OwnershipControls ${xml}><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>`,
  ],
  [
    'lifecycle',
    `<LifecycleConfiguration ${xml}><Rule><ID>old</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration></Rule></LifecycleConfiguration>`,
  ],
]

for (const terraform of terraforms)
  describeWith([terraform, 'moto_server'], `on a real AWS API server, initialised by ${terraform}`, () => {
    let home: RealHome
    let cwd: string

    beforeAll(async () => {
      home = await startHome()
      cwd = await stack(home, { key: 'app/terraform.tfstate', table: true, lockfile: true })
      execFileSync(terraform, ['init', '-input=false'], { cwd, env: home.env })
    }, 60_000)
    afterAll(() => home?.stop())

    const verify = (inputs: Record<string, string> = {}) =>
      runAction('state-verify', { 'working-directory': cwd, ...inputs }, { cwd, env: home.env })

    test('a bare home fails, each finding with its repair', async () => {
      const { exitCode, outputs, summary } = await verify()
      expect(exitCode).toBe(1)
      expect(outputs).toMatchObject({ result: 'fail', failures: '4' })
      const bad = JSON.parse(outputs.findings ?? '').filter(
        ({ level }: { level: string }) => level !== 'pass',
      )
      expect(bad.every(({ repair }: { repair?: string }) => (repair ?? '') !== '')).toBe(true)
      expect(summary).toContain('| ❌ fail | BlockPublicAcls | unset on the bucket |')
      expect(summary).toContain('aws dynamodb update-table --table-name locks --deletion-protection-enabled')
    }, 30_000)

    test('fail-on says what is tolerated', async () => {
      expect((await verify({ 'fail-on': 'never' })).exitCode).toBe(0)
    }, 30_000)

    test('a home that was repaired passes, and was not touched by looking', async () => {
      for (const [name, body] of settings)
        expect((await home.s3('PUT', `states?${name}`, body)).ok).toBe(true)
      await home.dynamodb('UpdateContinuousBackups', {
        TableName: 'locks',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      })
      await home.dynamodb('UpdateTable', { TableName: 'locks', DeletionProtectionEnabled: true })
      await appendFile(join(cwd, 'main.tf'), '\nterraform {\n  required_version = ">= 1.10"\n}\n')
      const { exitCode, outputs } = await verify()
      const bad = JSON.parse(outputs.findings ?? '').filter(
        ({ level }: { level: string }) => level !== 'pass',
      )
      // The one that is left is the table itself, deprecated since Terraform 1.11, and not by OpenTofu.
      const deprecated = terraform === 'terraform'
      expect(bad.map(({ id }: { id: string }) => id)).toEqual(deprecated ? ['config-dynamodb-table'] : [])
      expect(exitCode).toBe(0)
      expect((await verify({ 'fail-on': 'warn' })).exitCode).toBe(deprecated ? 1 : 0)
    }, 30_000)

    test('no bucket, no table: findings, not a crash', async () => {
      const { outputs } = await verify({ bucket: 'no-such-bucket-1', 'dynamodb-table': 'no-such-table' })
      const ids = JSON.parse(outputs.findings ?? '').map(
        ({ id, level }: { id: string; level: string }) => `${id} ${level}`,
      )
      expect(ids.slice(0, 2)).toEqual(['bucket fail', 'table fail'])
    }, 30_000)
  })
