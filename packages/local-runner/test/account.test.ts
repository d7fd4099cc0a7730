import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Gate, openGate } from '../src/account/gate.ts'
import { mayDo, trusts } from '../src/account/role.ts'
import { callersOf, expectAllowed } from '../src/journey/callers.ts'

const queue = 'arn:aws:sqs:us-east-1:123456789012:jobs'
const allow = (Action: string) => ({ Statement: { Effect: 'Allow' as const, Action, Resource: '*' } })

describe('a role', () => {
  const need = { action: 'sqs:SendMessage', resource: queue }

  test('may do what its policy grants and its boundary lets through', () => {
    expect(mayDo({ policy: allow('sqs:*'), boundary: undefined }, need)).toBe(true)
    expect(mayDo({ policy: allow('sqs:*'), boundary: allow('sqs:Send*') }, need)).toBe(true)
    expect(mayDo({ policy: allow('sqs:*'), boundary: allow('s3:*') }, need)).toBe(false)
    expect(mayDo({ policy: allow('s3:*'), boundary: allow('sqs:*') }, need)).toBe(false)
  })

  test('is taken on by whom it trusts', () => {
    const key = 'token.actions.githubusercontent.com'
    const wanted = {
      [`${key}:aud`]: 'sts.amazonaws.com',
      [`${key}:sub`]: ['repo:o/r:environment:production'],
    }
    const statement = { Action: 'sts:AssumeRoleWithWebIdentity', Condition: { StringEquals: wanted } }
    // As IAM has it: a trust policy names no resource.
    const trust = { Statement: [{ Effect: 'Allow', ...statement }] } as never
    const claims = { iss: `https://${key}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:environment:production' }
    expect(trusts({ trust }, claims)).toBe(true)
    expect(trusts({ trust }, { ...claims, sub: 'repo:o/r:pull_request' })).toBe(false)
    expect(trusts({ trust }, { ...claims, aud: 'somebody-else' })).toBe(false)
    expect(trusts({ trust }, { ...claims, iss: 'https://example.com' })).toBe(false)
  })
})

describe('the gate', () => {
  let gate: Gate
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers['x-amz-target'] ?? request.method}`)
    response.end('{}')
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    gate = await openGate({
      ...{ account: '123456789012', region: 'us-east-1' },
      portOf: () => (server.address() as AddressInfo).port,
      callerOf: (key) => (key === 'ASIASESSION' ? 'backend-ci-plan' : key),
      allows: (caller, { action }) => caller === 'administrator' || action === 'sqs:GetQueueAttributes',
      admits: async (role, token) => role.endsWith('/known') && token === 'good',
    })
  })
  afterAll(async () => {
    await gate.close()
    server.close()
  })

  const sqs = (operation: string, key: string) =>
    fetch(gate.url, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0`,
        'x-amz-target': `AmazonSQS.${operation}`,
      },
      body: JSON.stringify({ QueueUrl: 'https://example.com/123456789012/jobs' }),
    })
  const assume = (role: string, WebIdentityToken: string) =>
    fetch(gate.url, {
      method: 'POST',
      body: new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        RoleArn: `arn:aws:iam::123456789012:role/${role}`,
        WebIdentityToken,
      }),
    })

  test('lets through what the role of the session is allowed, and refuses the rest before it has an effect', async () => {
    expect((await sqs('GetQueueAttributes', 'ASIASESSION')).status).toBe(200)
    const refused = await sqs('SetQueueAttributes', 'ASIASESSION')
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { __type: 'AccessDenied', message: `not authorized to perform: sqs:SetQueueAttributes on ${queue}` },
    ])
    expect(asked).toEqual(['AmazonSQS.GetQueueAttributes'])
    const [read, write] = callersOf(gate.calls)
    expect([read, write]).toEqual([
      { role: 'backend-ci-plan', calls: 2, denied: [`sqs:SetQueueAttributes on ${queue}`] },
      undefined,
    ])
    expect(expectAllowed(callersOf(gate.calls))).toMatchObject({
      held: false,
      found: `backend-ci-plan: sqs:SetQueueAttributes on ${queue}`,
    })
  })

  test('says nothing of the administrator, and refuses whom nobody knows', async () => {
    gate.calls.length = 0
    expect((await sqs('SetQueueAttributes', 'administrator')).status).toBe(200)
    expect(callersOf(gate.calls)).toEqual([])
    expect((await sqs('SetQueueAttributes', 'AKIASTRANGER')).status).toBe(403)
    expect(callersOf(gate.calls)[0]?.role).toBe('AKIASTRANGER')
  })

  test('gives a role to whom it trusts, and to nobody else', async () => {
    gate.calls.length = 0
    expect((await assume('known', 'good')).status).toBe(200)
    expect(callersOf(gate.calls)).toEqual([])
    expect((await assume('known', 'forged')).status).toBe(403)
    expect((await assume('unknown', 'good')).status).toBe(403)
    expect(callersOf(gate.calls)).toEqual([
      {
        role: 'nobody',
        calls: 3,
        denied: ['known', 'unknown'].map(
          (role) => `sts:AssumeRoleWithWebIdentity on arn:aws:iam::123456789012:role/${role}`,
        ),
      },
    ])
  })
})
