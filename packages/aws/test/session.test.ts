import { afterEach, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { callerIs, offTheNetwork, session } from './wire.ts'

offTheNetwork()

const role = 'arn:aws:iam::123456789012:role/deploy'

afterEach(() => {
  for (const name of [
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
  ]) {
    delete process.env[name]
  }
})

describe('the account guard', () => {
  test('costs nothing where any account is allowed', async () => {
    await expect(session().guardAccount()).resolves.toBeUndefined()
  })

  test('passes the account that is allowed, with one request however often it is asked', async () => {
    const sts = callerIs('123456789012')
    const { guardAccount, identity } = session({ allowedAccountIds: ['111111111111', '123456789012'] })
    await guardAccount()
    await guardAccount()
    await expect(identity()).resolves.toEqual({
      account: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/ci/run',
    })
    expect(sts.isDone()).toBe(true)
  })

  test('stops another account, naming both', async () => {
    callerIs('222222222222')
    await expect(session({ allowedAccountIds: ['123456789012'] }).guardAccount()).rejects.toThrow(
      'These credentials belong to account 222222222222, but "allowed-account-ids" has 123456789012. Nothing was changed.',
    )
  })

  test('allows no account when it was set and came out empty', async () => {
    callerIs('123456789012')
    await expect(session({ allowedAccountIds: [] }).guardAccount()).rejects.toThrow(
      '"allowed-account-ids" is empty',
    )
  })
})

describe('a role', () => {
  const assumed = (expiration: string, key = 'ASIAEXAMPLE') =>
    `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${key}</AccessKeyId>
     <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration>
     </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`

  test('of the configuration at hand is assumed with the credentials at hand, though the job has a token', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
    const sts = nock('https://sts.eu-central-1.amazonaws.com')
      .post('/', /Action=AssumeRole&.*ExternalId=shared/)
      .reply(200, assumed('2099-01-01T00:00:00Z').replaceAll('WithWebIdentity', ''))
    const configured = session({}, undefined, { arn: role, externalId: 'shared' })
    expect(await configured.credentials?.()).toMatchObject({ accessKeyId: 'ASIAEXAMPLE' })
    expect(sts.isDone()).toBe(true)
  })

  function jobHasToken(): void {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'request-token'
    nock('https://token.example.com')
      .persist()
      .get('/')
      .query({ v: '1', audience: 'sts.amazonaws.com' })
      .reply(200, { value: 'header.payload.signature' })
  }

  test('is assumed with the token of the job, and again before it ends', async () => {
    jobHasToken()
    const bodies: string[] = []
    const soon = new Date(Date.now() + 240_000).toISOString()
    const later = new Date(Date.now() + 3_600_000).toISOString()
    for (const [expiration, key] of [
      [soon, 'ASIA1'],
      [later, 'ASIA2'],
    ] as const) {
      nock('https://sts.eu-central-1.amazonaws.com')
        .post('/', (body) => bodies.push(JSON.stringify(body)) > 0)
        .reply(200, assumed(expiration, key))
    }
    const { credentials } = session({ roleToAssume: role, roleSessionName: 'a run/7' })
    const keys = [await credentials?.(), await credentials?.(), await credentials?.()].map(
      (one) => one?.accessKeyId,
    )
    expect(keys).toEqual(['ASIA1', 'ASIA2', 'ASIA2'])
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: role,
      RoleSessionName: 'a-run-7',
      WebIdentityToken: 'header.payload.signature',
    })
  })

  test('that does not trust the job is named with what to look at', async () => {
    jobHasToken()
    nock('https://sts.eu-central-1.amazonaws.com')
      .post('/')
      .reply(
        403,
        '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>',
      )
    await expect(session({ roleToAssume: role }).identity()).rejects.toThrow(
      /Could not assume the role arn:aws:iam::123456789012:role\/deploy: permission sts:AssumeRoleWithWebIdentity is missing.*trust policy must name this repository's/s,
    )
  })
})

describe('the end of the credentials', () => {
  test('is known where the step that got them says it, and unknown otherwise', () => {
    expect(session().expiresAt()).toBeUndefined()
    process.env.AWS_CREDENTIAL_EXPIRATION = '2026-01-01T00:00:00Z'
    expect(session().expiresAt()).toEqual(new Date('2026-01-01T00:00:00Z'))
    expect(session({ roleToAssume: role }).expiresAt()).toBeUndefined()
  })
})
