import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { callerIs, cancelledDuring, late, offTheNetwork, promptly, session } from './wire.ts'

offTheNetwork()

const role = 'arn:aws:iam::123456789012:role/deploy'
const stsUrl = 'https://sts.eu-central-1.amazonaws.com'

const denial = (code: string, message: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`

const { GITHUB_RUN_ID: ownRun } = process.env
beforeEach(() => {
  process.env.GITHUB_RUN_ID = '42'
})
afterEach(() => {
  for (const name of [
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
    'GITHUB_RUN_ID',
  ]) {
    delete process.env[name]
  }
  if (ownRun !== undefined) process.env.GITHUB_RUN_ID = ownRun
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
    const guarded = session({ allowedAccountIds: ['123456789012', '333333333333'] }).guardAccount()
    await expect(guarded).rejects.toMatchObject({
      title: 'Wrong AWS account',
      message:
        'These credentials belong to account 222222222222, but "allowed-account-ids" has 123456789012, 333333333333. ' +
        'Nothing was changed. Use the credentials of the account meant, or correct the input.',
    })
  })

  test('allows no account when it was set and came out empty', async () => {
    callerIs('123456789012')
    await expect(session({ allowedAccountIds: [] }).guardAccount()).rejects.toThrow(
      '"allowed-account-ids" is empty',
    )
  })

  test('asks once though several things wait for it, and says what to do without credentials', async () => {
    const sts = nock(stsUrl)
      .post('/')
      .reply(403, denial('InvalidClientTokenId', 'The security token is invalid'))
    const { guardAccount, identity } = session({ allowedAccountIds: ['123456789012'] })
    const failed = await Promise.allSettled([guardAccount(), identity()])
    for (const one of failed) {
      expect(one).toMatchObject({
        status: 'rejected',
        reason: {
          title: 'No AWS credentials',
          message: expect.stringMatching(
            /^Could not ask AWS who we are: AWS does not accept the credentials \(InvalidClientTokenId\)/,
          ),
        },
      })
    }
    expect(sts.isDone()).toBe(true)
  })

  test('waits for no answer once the run is cancelled', async () => {
    const signal = cancelledDuring(nock(stsUrl).post('/').delay(late).reply(200, ''))
    const asked = session({ allowedAccountIds: ['123456789012'] }, signal).guardAccount()
    await expect(promptly(asked)).rejects.toThrow(/^cancelled$/)
  })
})

describe('a role', () => {
  const assumed = (expiration: string, key = 'ASIAEXAMPLE') =>
    `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${key}</AccessKeyId>
     <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration>
     </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`

  test('of the configuration at hand is assumed with the credentials at hand, though the job has a token', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
    const sts = nock(stsUrl)
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
      nock(stsUrl)
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
    nock(stsUrl)
      .post('/')
      .reply(403, denial('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'))
    await expect(session({ roleToAssume: role }).identity()).rejects.toThrow(
      /Could not assume the role arn:aws:iam::123456789012:role\/deploy: permission sts:AssumeRoleWithWebIdentity is missing.*trust policy must name this repository's/s,
    )
  })
})

describe('a role without a token of the job', () => {
  const assumed = (credentials: string) =>
    `<AssumeRoleResponse><AssumeRoleResult>${credentials}</AssumeRoleResult></AssumeRoleResponse>`
  const key = '<AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey>'

  test('is assumed with the credentials at hand, in the name of the action and the run', async () => {
    let body = ''
    nock(stsUrl)
      .post('/')
      .reply(async (request: Request) => {
        body = await request.text()
        return [200, assumed(`<Credentials>${key}</Credentials>`)]
      })
    const { credentials } = session({ roleToAssume: role })
    await expect(credentials?.()).resolves.toEqual({ accessKeyId: 'ASIA1', secretAccessKey: 's' })
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: 'test-42',
    })
    // They never end, as far as STS says.
    await expect(credentials?.()).resolves.toMatchObject({ accessKeyId: 'ASIA1' })
  })

  test('has the token and the end that STS gives, and a name outside of a run too', async () => {
    delete process.env.GITHUB_RUN_ID
    const rest = '<SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>'
    const sts = nock(stsUrl)
      .post('/', (body) => body.RoleSessionName === 'test-local')
      .reply(200, assumed(`<Credentials>${key}${rest}</Credentials>`))
    await expect(session({ roleToAssume: role }).credentials?.()).resolves.toEqual({
      accessKeyId: 'ASIA1',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: new Date('2099-01-01T00:00:00Z'),
    })
    expect(sts.isDone()).toBe(true)
  })

  test('is renewed five minutes before its end, by one request for all who ask meanwhile', async () => {
    const ends = (milliseconds: number) =>
      `<Expiration>${new Date(Date.now() + milliseconds).toISOString()}</Expiration>`
    const answer = (name: string, end: string) =>
      nock(stsUrl)
        .post('/')
        .reply(200, assumed(`<Credentials>${key.replace('ASIA1', name)}${end}</Credentials>`))
    answer('ASIA1', ends(290_000))
    answer('ASIA2', ends(310_000))
    const { credentials } = session({ roleToAssume: role })
    const all = async () =>
      (await Promise.all([credentials?.(), credentials?.(), credentials?.()])).map((one) => one?.accessKeyId)
    expect(await all()).toEqual(['ASIA1', 'ASIA1', 'ASIA1'])
    expect(await all()).toEqual(['ASIA2', 'ASIA2', 'ASIA2'])
    expect(await all()).toEqual(['ASIA2', 'ASIA2', 'ASIA2'])
  })

  test.each([
    ['x', 'x-'],
    ['größe of /all', 'gr--e-of--all'],
    ['a'.repeat(70), 'a'.repeat(64)],
  ])('has a session name that STS takes: %s', async (wanted, taken) => {
    const sts = nock(stsUrl)
      .post('/', (body) => body.RoleSessionName === taken)
      .reply(200, assumed(`<Credentials>${key}</Credentials>`))
    await session({ roleToAssume: role, roleSessionName: wanted }).credentials?.()
    expect(sts.isDone()).toBe(true)
  })

  test('is asked for once by all who wait, and again after a failure', async () => {
    nock(stsUrl).post('/').reply(403, denial('AccessDenied', 'no'))
    const { credentials } = session({ roleToAssume: role })
    const failed = await Promise.allSettled([credentials?.(), credentials?.()])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(failed[0]).toMatchObject({
      reason: {
        title: 'Role not assumed',
        message: expect.stringMatching(/^Could not assume the role .*"sts:AssumeRole",.*deploy"}$/),
      },
    })
    nock(stsUrl)
      .post('/')
      .reply(200, assumed(`<Credentials>${key}</Credentials>`))
    await expect(credentials?.()).resolves.toMatchObject({ accessKeyId: 'ASIA1' })
  })

  test.each(['', '<Credentials></Credentials>', '<Credentials><AccessKeyId>A</AccessKeyId></Credentials>'])(
    'is not assumed where STS answers without credentials: %s',
    async (credentials) => {
      nock(stsUrl).post('/').reply(200, assumed(credentials))
      await expect(session({ roleToAssume: role }).credentials?.()).rejects.toThrow(
        'Error: STS answered without credentials.',
      )
    },
  )
})

describe('a role while the run is cancelled', () => {
  test('does not wait for STS', async () => {
    const signal = cancelledDuring(nock(stsUrl).post('/').delay(late).reply(200, ''))
    const asked = session({ roleToAssume: role }, signal).credentials?.()
    await expect(promptly(asked)).rejects.toThrow(/^cancelled$/)
  })

  test('does not wait for the token of the job', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'request-token'
    const token = nock('https://token.example.com').get('/').query(true)
    const signal = cancelledDuring(token.delay(late).reply(200, ''))
    const asked = session({ roleToAssume: role }, signal).credentials?.()
    await expect(promptly(asked)).rejects.toThrow(/^cancelled$/)
  })

  test('without a grant for the token says which', async () => {
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
    await expect(session({ roleToAssume: role }).credentials?.()).rejects.toThrow(
      /^This job cannot ask for an OpenID Connect token\. Give it "permissions: id-token: write"/,
    )
  })
})

describe('the end of the credentials', () => {
  test('is known where the step that got them says it, and unknown otherwise', () => {
    expect(session().expiresAt()).toBeUndefined()
    process.env.AWS_CREDENTIAL_EXPIRATION = '2026-01-01T00:00:00Z'
    expect(session().expiresAt()).toEqual(new Date('2026-01-01T00:00:00Z'))
    expect(session({ roleToAssume: role }).expiresAt()).toBeUndefined()
    process.env.AWS_CREDENTIAL_EXPIRATION = 'soon'
    expect(session().expiresAt()).toBeUndefined()
  })
})
