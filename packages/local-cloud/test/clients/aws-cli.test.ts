import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { run } from './run.ts'

describeWith(['aws'], 'the real AWS CLI', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startCloud({
      seed: {
        s3: { buckets: [{ name: 'example-state', versioning: 'Enabled' }] },
        dynamodb: { tables: [{ name: 'locks', pointInTimeRecovery: true, deletionProtection: true }] },
        secrets: { secrets: [{ name: 'app/db' }] },
        iam: { roles: [{ name: 'task-role' }] },
        sts: {
          roles: [{ arn: 'arn:aws:iam::210987654321:role/deploy', subject: 'repo:example-org/backend:*' }],
        },
      },
    })
  })
  afterAll(() => cloud.close())

  const aws = (...args: string[]) =>
    run('aws', [...args, '--output', 'json'], { env: { ...cloud.env, AWS_MAX_ATTEMPTS: '1' } })
  const json = async (...args: string[]) => {
    const { stdout, stderr } = await aws(...args)
    expect(stderr).toBe('')
    return JSON.parse(stdout || '{}') as Record<string, never>
  }

  test('copies files up and down, in parts above 8 MiB', async () => {
    const [up, down] = ['up', 'down'].map((name) => join(tmpdir(), `${process.pid}-${name}`)) as [
      string,
      string,
    ]
    writeFileSync(up, Buffer.alloc(9 << 20, 'state'))
    expect((await aws('s3', 'cp', up, 's3://example-state/big')).exitCode).toBe(0)
    expect(cloud.calls.of('s3', 'UploadPart')).toHaveLength(2)
    expect((await aws('s3', 'cp', 's3://example-state/big', down)).exitCode).toBe(0)
    expect((await run('cmp', [up, down], { env: {} })).exitCode).toBe(0)
    expect((await aws('s3', 'ls', 's3://example-state/')).stdout).toContain(' big')
    const { Versions } = await json('s3api', 'list-object-versions', '--bucket', 'example-state')
    expect(Versions).toHaveLength(1)
  }, 60_000)

  test('understands a refused condition', async () => {
    const put = ['s3api', 'put-object', '--bucket', 'example-state', '--key', 'lock', '--if-none-match', '*']
    expect((await aws(...put)).exitCode).toBe(0)
    expect((await aws(...put)).stderr).toContain('(PreconditionFailed) when calling the PutObject operation')
  }, 60_000)

  test('sees a table as Terraform wants it', async () => {
    const { Table } = await json('dynamodb', 'describe-table', '--table-name', 'locks')
    expect(Table).toEqual(
      expect.objectContaining({
        TableArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/locks',
        KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
        DeletionProtectionEnabled: true,
      }),
    )
    const backups = await json('dynamodb', 'describe-continuous-backups', '--table-name', 'locks')
    expect(JSON.stringify(backups)).toContain('"PointInTimeRecoveryStatus":"ENABLED"')
    expect((await aws('dynamodb', 'delete-table', '--table-name', 'locks')).stderr).toContain(
      'deletion protection',
    )
  }, 60_000)

  test("assumes a role by the job's own token, and is that role afterwards", async () => {
    const token = cloud.oidc.issue('sts.amazonaws.com')
    const { Credentials } = (await json(
      ...['sts', 'assume-role-with-web-identity', '--role-arn', 'arn:aws:iam::210987654321:role/deploy'],
      ...['--role-session-name', 'run-1', '--web-identity-token', token],
    )) as unknown as { Credentials: Record<string, string> }
    const env = {
      ...cloud.env,
      AWS_ACCESS_KEY_ID: Credentials.AccessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey ?? '',
      AWS_SESSION_TOKEN: Credentials.SessionToken ?? '',
    }
    const identity = await run('aws', ['sts', 'get-caller-identity'], { env })
    expect(JSON.parse(identity.stdout)).toEqual(
      expect.objectContaining({
        Account: '210987654321',
        Arn: 'arn:aws:sts::210987654321:assumed-role/deploy/run-1',
      }),
    )
    cloud.sts.sessions.expireAll()
    const late = await run('aws', ['s3api', 'list-buckets'], { env })
    expect(late.stderr).toContain('(ExpiredToken)')
  }, 60_000)

  test('reads roles and secrets', async () => {
    const { Role } = await json('iam', 'get-role', '--role-name', 'task-role')
    expect(Role).toEqual(expect.objectContaining({ Arn: 'arn:aws:iam::123456789012:role/task-role' }))
    expect((await aws('iam', 'get-role', '--role-name', 'none')).stderr).toContain('(NoSuchEntity)')
    const { ARN } = await json('secretsmanager', 'describe-secret', '--secret-id', 'app/db')
    expect(ARN).toBe('arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-AbCdEf')
  }, 60_000)

  test.each([
    ['throttle', 's3', ['s3api', 'list-buckets'], 'SlowDown'],
    ['throttle', 'dynamodb', ['dynamodb', 'list-tables'], 'ThrottlingException'],
    ['denied', 'sts', ['sts', 'get-caller-identity'], 'AccessDenied'],
    ['expired', 'dynamodb', ['dynamodb', 'list-tables'], 'ExpiredTokenException'],
    ['denied', 'ssm', ['ssm', 'get-parameters', '--names', 'x'], 'AccessDeniedException'],
  ] as const)('understands the fault %s of %s', async (kind, service, args, code) => {
    const remove = cloud.faults.add({ kind, service, times: 'always' })
    expect((await aws(...args)).stderr).toContain(`(${code})`)
    remove()
  })
})
