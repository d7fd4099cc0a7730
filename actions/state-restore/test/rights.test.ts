import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { enforce, policyOf, userWith, withoutEach } from '@infra-actions/local-cloud/machine/enforced-iam'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RealHome, startHome } from '../../../packages/terraform-state/test/real-tools.ts'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'
import { stateJson } from '../../../packages/terraform-state/test/stores.ts'

// No slash: moto checks the signature of a listing with an unescaped prefix.
const key = 'terraform.tfstate'
const statements = policyOf(new URL('../README.md', import.meta.url), {
  BUCKET: 'states',
  KEY: key,
  REGION: 'us-east-1',
  ACCOUNT: '123456789012',
  TABLE: 'locks',
})

/** moto deletes with If-Match without the right to read, which S3 asks for. */
const lesser = withoutEach(statements).filter(
  ({ action, resource }) => action !== 's3:GetObject' || !resource.endsWith('.tflock'),
)

/** Each action that is taken away, and what the restore then says. */
const sentences: Record<string, RegExp> = {
  's3:ListBucketVersions': /s3:ListBucketVersions on the bucket "states" is denied/,
  's3:ListBucket': /s3:ListBucket on the bucket "states" is denied/,
  's3:GetObject': /s3:GetObject on the bucket "states" is denied .* Nothing was changed/,
  's3:GetObjectVersion': /s3:GetObjectVersion on the bucket "states" is denied/,
  's3:PutObject': /s3:PutObject on the bucket "states" is denied/,
  's3:DeleteObject': /The lock in S3 could not be released/,
  'dynamodb:GetItem': /dynamodb:GetItem on the table "locks" is denied/,
  'dynamodb:PutItem': /dynamodb:PutItem on the table "locks" is denied/,
  'dynamodb:DeleteItem': /The lock in DynamoDB could not be released/,
}

describeWith(['moto_server'], "the README's policy, under IAM enforcement", () => {
  let home: RealHome
  const users = new Map<string, Record<string, string>>()
  const keys = new Map<string, string>()
  const versions = new Map<string, string>()

  beforeAll(async () => {
    home = await startHome()
    const cases = [
      { action: 'exact', rest: statements },
      ...lesser.map(({ action, rest }, index) => ({ action: `${action} ${index}`, rest })),
    ]
    for (const [index, { action, rest }] of cases.entries()) {
      // A state of its own for each, so that a lock that is left keeps nobody else out.
      const own = `case-${index}.tfstate`
      keys.set(action, own)
      const policy = JSON.parse(JSON.stringify(rest).replaceAll(key, own))
      users.set(action, await userWith(home.endpoint, `user-${index}`, policy))
      const first = await home.s3('PUT', `states/${own}`, stateJson(1))
      versions.set(action, first.headers.get('x-amz-version-id') ?? '')
      await home.s3('PUT', `states/${own}`, stateJson(2))
    }
    await enforce(home.endpoint)
  }, 60_000)
  afterAll(() => home?.stop())

  const restore = (user: string) =>
    runAction(
      'state-restore',
      {
        mode: 'restore',
        'version-id': versions.get(user) ?? '',
        'expect-serial': '1',
        bucket: 'states',
        key: keys.get(user) ?? '',
        'dynamodb-table': 'locks',
        'use-lockfile': 'true',
        plan: 'false',
      },
      { cwd: process.cwd(), env: { ...home.env, ...users.get(user) } },
    )

  test('is enough for a restore', async () => {
    const result = await restore('exact')
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'restored', serial: '3' } })
    expect(result.log).not.toContain('could not be released')
  }, 30_000)

  test.each(lesser.map(({ action }, index) => [action, `${action} ${index}`] as const))(
    'without %s that is said by name (%s)',
    async (action, user) => {
      expect((await restore(user)).log).toMatch(sentences[action] ?? /no sentence is expected/)
    },
    30_000,
  )
})
