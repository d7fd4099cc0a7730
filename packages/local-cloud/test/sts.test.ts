import { createOidc } from '@infra-actions/local-cloud/oidc'
import { createSigningKey, signToken } from '@infra-actions/local-cloud/protocol/json-web-token'
import { firstText } from '@infra-actions/local-cloud/protocol/xml'
import { createSts, type StsSeed } from '@infra-actions/local-cloud/sts'
import { describe, expect, test } from '@jest/globals'

const deploy = 'arn:aws:iam::210987654321:role/team/deploy'

function open(seed?: StsSeed) {
  const clock = { time: Date.UTC(2026, 0, 5, 9), now: () => clock.time }
  const oidc = createOidc({ repository: 'example-org/backend', clock })
  const sts = createSts({ account: '123456789012', oidc, clock, ...(seed && { seed }) })
  async function send(form: Record<string, string>, accessKeyId: string | undefined = 'AKIAEXAMPLE') {
    const response = await sts.handle({
      method: 'POST',
      url: new URL('http://127.0.0.1/'),
      headers: {},
      body: Buffer.from(new URLSearchParams(form).toString()),
      credentials: accessKeyId === undefined ? undefined : { accessKeyId },
      region: 'eu-west-1',
    })
    const text = response.body.toString()
    return {
      status: response.status,
      text,
      code: firstText(text, 'Code'),
      get: (tag: string) => firstText(text, tag),
    }
  }
  const assume = (token: string, roleArn = deploy, more: Record<string, string> = {}) =>
    send({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: roleArn,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
      ...more,
    })
  return { clock, oidc, sts, send, assume }
}

describe('who the caller is', () => {
  test('the account of the cloud for its static key', async () => {
    const { send } = open()
    const { get } = await send({ Action: 'GetCallerIdentity' })
    expect([get('Account'), get('Arn')]).toEqual(['123456789012', 'arn:aws:iam::123456789012:user/local'])
  })

  test('the role and its account for the keys of a session', async () => {
    const { send, sts } = open()
    const assumed = await send({ Action: 'AssumeRole', RoleArn: deploy, RoleSessionName: 'run-1' })
    const accessKeyId = assumed.get('AccessKeyId') ?? ''
    const { get } = await send({ Action: 'GetCallerIdentity' }, accessKeyId)
    expect(get('Account')).toBe('210987654321')
    expect(get('Arn')).toBe('arn:aws:sts::210987654321:assumed-role/deploy/run-1')
    expect(sts.accountOf(accessKeyId)).toBe('210987654321')
  })

  test('nobody without a signature', async () => {
    const { sts } = open()
    const { status } = await sts.handle({
      ...{
        method: 'POST',
        url: new URL('http://127.0.0.1/'),
        headers: {},
        credentials: undefined,
        region: '',
      },
      body: Buffer.from('Action=GetCallerIdentity'),
    })
    expect(status).toBe(403)
  })
})

describe('a role by the token of the job', () => {
  test('is had by the right audience and subject', async () => {
    const { assume, oidc } = open({ roles: [{ arn: deploy, subject: 'repo:example-org/backend:*' }] })
    const { status, get } = await assume(oidc.issue('sts.amazonaws.com'))
    expect(status).toBe(200)
    expect(get('SubjectFromWebIdentityToken')).toBe('repo:example-org/backend:ref:refs/heads/main')
    expect(get('Expiration')).toBe('2026-01-05T10:00:00.000Z')
    expect(get('AccessKeyId')).toMatch(/^ASIA[A-Z2-7]{16}$/)
  })

  test('is refused to a job that speaks for another subject', async () => {
    const { assume, oidc } = open({
      roles: [{ arn: deploy, subject: 'repo:example-org/backend:environment:*' }],
    })
    expect((await assume(oidc.issue('sts.amazonaws.com'))).code).toBe('AccessDenied')
    oidc.speakFor('repo:example-org/backend:environment:production')
    const answer = await assume(oidc.issue('sts.amazonaws.com'))
    expect(answer.get('SubjectFromWebIdentityToken')).toBe('repo:example-org/backend:environment:production')
  })

  test('another audience, subject or role, and a token of somebody else are refused each in its way', async () => {
    const { assume, oidc } = open({ roles: [{ arn: deploy, subject: 'repo:other-org/*' }] })
    expect((await assume(oidc.issue('https://github.com/example-org'))).code).toBe('InvalidIdentityToken')
    expect((await assume(oidc.issue('sts.amazonaws.com'))).code).toBe('AccessDenied')
    expect((await assume(oidc.issue('sts.amazonaws.com'), `${deploy}2`)).code).toBe('AccessDenied')
    const forged = signToken(createSigningKey('mine'), { aud: 'sts.amazonaws.com', sub: 'repo:other-org/x' })
    expect((await assume(forged)).code).toBe('InvalidIdentityToken')
    expect((await assume('no token')).code).toBe('InvalidIdentityToken')
  })

  test('a token is good for five minutes', async () => {
    const { assume, oidc, clock } = open()
    const token = oidc.issue('sts.amazonaws.com')
    clock.time += 299_000
    expect((await assume(token)).status).toBe(200)
    clock.time += 2_000
    expect((await assume(token)).code).toBe('ExpiredTokenException')
  })

  test('sessions longer than the role allows, and names AWS does not take, are refused', async () => {
    const { assume, oidc } = open({ roles: [{ arn: deploy, maxSessionSeconds: 3600 }] })
    const token = oidc.issue('sts.amazonaws.com')
    expect((await assume(token, deploy, { DurationSeconds: '3601' })).code).toBe('ValidationError')
    expect((await assume(token, deploy, { RoleSessionName: 'has space' })).code).toBe('ValidationError')
    expect((await assume(token, 'not-an-arn')).code).toBe('ValidationError')
    expect((await assume(token, deploy, { DurationSeconds: '900' })).status).toBe(200)
  })
})

test('a role that is not there cannot be assumed by credentials either, and the refusal names it', async () => {
  const { send } = open({ roles: [] })
  const { status, code, get } = await send({
    Action: 'AssumeRole',
    RoleArn: deploy,
    RoleSessionName: 'run-1',
  })
  expect([status, code]).toEqual([403, 'AccessDenied'])
  expect(get('Message')).toBe(
    `User: arn:aws:iam::123456789012:user/local is not authorized to perform: sts:AssumeRole on resource: ${deploy}`,
  )
})

describe('the end of a session', () => {
  test('comes after its seconds, not before', async () => {
    const { sts, clock } = open()
    const { accessKeyId } = sts.sessions.open({ roleArn: deploy, sessionName: 'run', seconds: 900 })
    clock.time += 899_999
    expect(sts.sessions.isExpired(accessKeyId)).toBe(false)
    clock.time += 1
    expect(sts.sessions.isExpired(accessKeyId)).toBe(true)
    expect(sts.sessions.isExpired('AKIAEXAMPLE')).toBe(false)
    expect(sts.sessions.isExpired(undefined)).toBe(false)
  })

  test('an operation STS does not have is InvalidAction', async () => {
    const { send } = open()
    expect((await send({ Action: 'GetFederationToken' })).code).toBe('InvalidAction')
  })
})

describe('the token endpoint of the runner', () => {
  const ask = async (path: string, authorization?: string) => {
    const { oidc } = open()
    const { status, body } = await oidc.handle({
      ...{
        method: 'GET',
        url: new URL(path, 'http://127.0.0.1'),
        body: Buffer.alloc(0),
        credentials: undefined,
        region: '',
      },
      headers: { authorization: authorization ?? `Bearer ${oidc.requestToken}` },
    })
    const { value } = JSON.parse(body.toString()) as { value?: string }
    return { status, claims: value === undefined ? undefined : oidc.verify(value) }
  }

  test('gives a token for the audience asked for, or for the owner', async () => {
    const { claims } = await ask('/token?api-version=2.0&audience=sts.amazonaws.com')
    expect(claims).toEqual(
      expect.objectContaining({
        iss: 'https://token.actions.githubusercontent.com',
        aud: 'sts.amazonaws.com',
        sub: 'repo:example-org/backend:ref:refs/heads/main',
        exp: Date.UTC(2026, 0, 5, 9, 5) / 1000,
      }),
    )
    expect((await ask('/token')).claims?.aud).toBe('https://github.com/example-org')
  })

  test('to the bearer of the request token alone, at its one address', async () => {
    expect((await ask('/token', 'Bearer other')).status).toBe(401)
    expect((await ask('/other')).status).toBe(404)
  })
})
