import { createIam, type IamSeed } from '@infra-actions/local-cloud/iam'
import { firstText } from '@infra-actions/local-cloud/protocol/xml'
import { createSecrets, type SecretsSeed } from '@infra-actions/local-cloud/secrets'
import { describe, expect, test } from '@jest/globals'

describe('roles', () => {
  async function getRole(name: string, seed?: IamSeed) {
    const iam = createIam({ account: '123456789012', ...(seed && { seed }) })
    const { status, body } = await iam.handle({
      ...{
        method: 'POST',
        url: new URL('http://127.0.0.1/'),
        headers: {},
        credentials: undefined,
        region: '',
      },
      body: Buffer.from(`Action=GetRole&RoleName=${name}`),
    })
    return { status, text: body.toString() }
  }

  test('exist as seeded, with path and trust; others do not', async () => {
    const seed = { roles: [{ name: 'task', path: '/app/', trust: { Statement: [] } }] }
    const { status, text } = await getRole('task', seed)
    expect([status, firstText(text, 'Arn')]).toEqual([200, 'arn:aws:iam::123456789012:role/app/task'])
    expect(decodeURIComponent(firstText(text, 'AssumeRolePolicyDocument') ?? '')).toBe('{"Statement":[]}')
    const missing = await getRole('other', seed)
    expect([missing.status, firstText(missing.text, 'Code')]).toEqual([404, 'NoSuchEntity'])
  })

  test('without a seed every role exists, and ECS tasks may assume it', async () => {
    const { text } = await getRole('anything')
    expect(decodeURIComponent(firstText(text, 'AssumeRolePolicyDocument') ?? '')).toContain(
      'ecs-tasks.amazonaws.com',
    )
  })
})

describe('secrets and parameters', () => {
  const open = (seed: SecretsSeed | undefined) =>
    createSecrets({ account: '123456789012', region: 'eu-west-1', now: () => 0, seed })
  const seed = {
    secrets: [{ name: 'app/db', value: 's3cret' }],
    parameters: [
      { name: '/app/key', value: 'v', type: 'SecureString' as const },
      { name: 'plain', value: 'p' },
    ],
  }

  test('a secret is found by name, by ARN with and without its random end', async () => {
    const { secretsManager } = open(seed)
    const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-AbCdEf'
    for (const SecretId of ['app/db', arn, arn.slice(0, -7)]) {
      expect(await secretsManager.call('DescribeSecret', { SecretId })).toEqual(
        expect.objectContaining({ ARN: arn, Name: 'app/db' }),
      )
    }
    expect(await secretsManager.call('GetSecretValue', { SecretId: 'app/db' })).toEqual(
      expect.objectContaining({ SecretString: 's3cret' }),
    )
    await expect(secretsManager.call('DescribeSecret', { SecretId: 'app/other' })).rejects.toThrow(
      /can't find/,
    )
  })

  test('parameters: what is there, what is not, and never a value in a description', async () => {
    const { ssm } = open(seed)
    const names = ['/app/key', 'plain', 'arn:aws:ssm:eu-west-1:123456789012:parameter/app/key', '/app/none']
    const { Parameters, InvalidParameters } = await ssm.call('GetParameters', { Names: names })
    expect((Parameters as { Name: string }[]).map(({ Name }) => Name)).toEqual([
      '/app/key',
      'plain',
      '/app/key',
    ])
    expect(InvalidParameters).toEqual(['/app/none'])
    const filter = {
      ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: ['/app/key', '/app/none'] }],
    }
    const described = await ssm.call('DescribeParameters', filter)
    expect(described).toEqual({
      Parameters: [expect.objectContaining({ Name: '/app/key', Type: 'SecureString' })],
    })
    expect(JSON.stringify(described)).not.toContain('"Value"')
    await expect(ssm.call('GetParameter', { Name: '/app/none' })).rejects.toMatchObject({
      name: 'ParameterNotFound',
    })
  })

  test('without a seed everything exists', async () => {
    const { has, secretsManager } = open(undefined)
    expect(has('arn:aws:ssm:eu-west-1:123456789012:parameter/any')).toBe(true)
    expect(await secretsManager.call('DescribeSecret', { SecretId: 'any' })).toEqual(
      expect.objectContaining({ Name: 'any' }),
    )
    expect(open({}).has('any')).toBe(false)
  })
})
