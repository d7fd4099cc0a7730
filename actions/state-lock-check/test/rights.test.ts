import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { enforce, policyOf, userWith, withoutEach } from '@infra-actions/local-cloud/machine/enforced-iam'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RealHome, startHome } from '../../../packages/terraform-state/test/real-tools.ts'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'
import { lockJson } from '../../../packages/terraform-state/test/stores.ts'

// No slash: moto checks the signature of a listing with an unescaped prefix.
const key = 'terraform.tfstate'
const statements = policyOf(new URL('../README.md', import.meta.url), {
  BUCKET: 'states',
  KEY: key,
  REGION: 'us-east-1',
  ACCOUNT: '123456789012',
  TABLE: 'locks',
})
const lesser = withoutEach(statements)

describeWith(['moto_server'], "the README's policy, under IAM enforcement", () => {
  let home: RealHome
  const users = new Map<string, Record<string, string>>()

  beforeAll(async () => {
    home = await startHome()
    const info = lockJson()
    await home.s3('PUT', `states/${key}`, '{}')
    await home.s3('PUT', `states/${key}.tflock`, info)
    await home.dynamodb('PutItem', {
      TableName: 'locks',
      Item: { LockID: { S: `states/${key}` }, Info: { S: info } },
    })
    users.set('exact', await userWith(home.endpoint, 'exact', statements))
    for (const [index, { action, rest }] of lesser.entries()) {
      users.set(action, await userWith(home.endpoint, `without-${index}`, rest))
    }
    await enforce(home.endpoint)
  }, 60_000)
  afterAll(() => home?.stop())

  const check = (user: string, changes: Record<string, string> = {}) =>
    runAction(
      'state-lock-check',
      {
        bucket: 'states',
        key,
        'dynamodb-table': 'locks',
        'use-lockfile': 'true',
        'on-locked': 'fail',
        'check-digest': 'true',
        ...changes,
      },
      { cwd: process.cwd(), env: { ...home.env, ...users.get(user) } },
    )

  test('is enough: locked in both, with the holder', async () => {
    const { outputs } = await check('exact')
    expect(outputs).toMatchObject({ locked: 'true', store: 'both', who: 'ci@build-7' })
  }, 30_000)

  test('covers the lesser rights that are asked for below', () => {
    expect(lesser.map(({ action }) => action)).toEqual(['s3:ListBucket', 's3:GetObject', 'dynamodb:GetItem'])
  })

  test('without s3:ListBucket a held lock is still seen, and one that is not there is not known', async () => {
    expect((await check('s3:ListBucket')).outputs.locked).toBe('true')
    const { outputs, log } = await check('s3:ListBucket', { key: 'other.tfstate', 'dynamodb-table': '' })
    expect(outputs.locked).toBe('unknown')
    expect(log).toContain('s3:ListBucket on the bucket "states" is denied')
  }, 30_000)

  test('without s3:GetObject it is locked, details unreadable', async () => {
    const { outputs, log } = await check('s3:GetObject', { 'dynamodb-table': '' })
    expect(outputs).toMatchObject({ locked: 'true', who: '' })
    expect(log).toContain('its details are unreadable: reading it is denied (s3:GetObject)')
  }, 30_000)

  test('without dynamodb:GetItem that is what is missing, by name', async () => {
    const { outputs, log } = await check('dynamodb:GetItem', { key: 'other.tfstate' })
    expect(outputs.locked).toBe('unknown')
    expect(log).toContain('dynamodb:GetItem on the table "locks" is denied')
  }, 30_000)
})
