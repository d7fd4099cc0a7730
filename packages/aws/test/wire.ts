import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from 'nock'
import type { AwsInputs } from '../src/inputs.ts'
import { type ConfiguredRole, openSession } from '../src/session.ts'

export const endpoint = 'https://ecs.eu-central-1.amazonaws.com'

/** Nothing leaves this process; each test file says what it answers. */
export function offTheNetwork(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate()
    nock.disableNetConnect()
    process.env.AWS_ACCESS_KEY_ID = 'AKIAEXAMPLE'
    process.env.AWS_SECRET_ACCESS_KEY = 'example'
  })
  afterEach(() => {
    nock.abortPendingRequests()
    nock.cleanAll()
  })
  afterAll(() => nock.restore())
}

export function session(
  inputs: Partial<AwsInputs> = {},
  signal?: AbortSignal,
  configuredRole?: ConfiguredRole,
) {
  const all: AwsInputs = {
    region: 'eu-central-1',
    roleToAssume: undefined,
    roleSessionName: undefined,
    allowedAccountIds: undefined,
    ...inputs,
  }
  return openSession(all, { toolName: 'test', configuredRole, ...(signal ? { signal } : {}) })
}

export function callerIs(account: string): nock.Scope {
  return nock('https://sts.eu-central-1.amazonaws.com')
    .post('/', /Action=GetCallerIdentity/)
    .reply(
      200,
      `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
       <Arn>arn:aws:sts::${account}:assumed-role/ci/run</Arn><UserId>AROA:run</UserId><Account>${account}</Account>
       </GetCallerIdentityResult></GetCallerIdentityResponse>`,
      { 'content-type': 'text/xml' },
    )
}

/** Milliseconds: within our own timeouts, beyond what `promptly` waits. */
export const late = 12_000

/** The signal of a run that is cancelled while it waits for the answer to this. */
export function cancelledDuring(scope: nock.Scope): AbortSignal {
  const controller = new AbortController()
  scope.on('request', () => setTimeout(() => controller.abort(new Error('cancelled')), 10))
  return controller.signal
}

/** Rejects where the work takes longer than a cancelled run has time. */
export async function promptly<Result>(work: Promise<Result> | undefined): Promise<Result | undefined> {
  const limit = Promise.withResolvers<never>()
  const timer = setTimeout(() => limit.reject(new Error('it is still waiting')), 4000)
  try {
    return await Promise.race([work, limit.promise])
  } finally {
    clearTimeout(timer)
  }
}
