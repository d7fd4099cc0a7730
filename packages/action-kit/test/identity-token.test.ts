import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import nock from 'nock'
import { ActionError } from '../src/errors.ts'
import { identityToken } from '../src/identity-token.ts'

beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
beforeEach(() => {
  process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'https://token.example.com/?v=1'
  process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'request-token'
})
afterEach(() => {
  nock.cleanAll()
  delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL
  delete process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
})
afterAll(() => nock.restore())

const asked = () => nock('https://token.example.com').get('/')
const audience = { v: '1', audience: 'sts.amazonaws.com' }

/** Sleeps for a moment, and tells how long it should have been and how many requests were still to come. */
function sleeper() {
  const slept: number[] = []
  const toCome: number[] = []
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds)
    await new Promise((resolve) => setTimeout(resolve, 20))
    toCome.push(nock.pendingMocks().length)
  }
  return { slept, toCome, clock: { sleep } }
}

describe('the token of the job', () => {
  test('is asked for with the job’s own right, and masked before anything can print it', async () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    nock('https://token.example.com', {
      reqheaders: {
        authorization: 'Bearer request-token',
        accept: 'application/json',
        'user-agent': 'infra-actions',
      },
    })
      .get('/')
      .query({ v: '1', audience: 'a&b=c d' })
      .reply(200, { value: 'header.payload.signature' })
    const token = await identityToken('a&b=c d')
    const printed = write.mock.calls.map(([text]) => text).join('')
    write.mockRestore()
    expect(token).toBe('header.payload.signature')
    expect(printed).toMatch(/^::add-mask::header\.payload\.signature\r?\n$/)
  })

  test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
    'cannot be had without %s: the grant is named',
    async (name) => {
      delete process.env[name]
      await expect(identityToken('x')).rejects.toThrow(
        new ActionError(
          'This job cannot ask for an OpenID Connect token. Give it "permissions: id-token: write", or leave "role-to-assume" empty and bring credentials in an earlier step.',
        ),
      )
    },
  )

  test('is asked for again after a failure, a little later each time, and four times in all', async () => {
    const { slept, toCome, clock } = sleeper()
    asked().query(audience).reply(500, 'no')
    asked().query(audience).reply(200, '{"value":7}')
    asked().query(audience).reply(200, 'null')
    asked().query(audience).reply(200, { value: 'token' })
    await expect(identityToken(audience.audience, { clock })).resolves.toBe('token')
    expect(slept).toEqual([500, 1000, 2000])
    expect(toCome).toEqual([3, 2, 1])
  })

  test('that GitHub does not give ends in a sentence with the last reason', async () => {
    const { slept, clock } = sleeper()
    asked().query(true).times(4).reply(503, 'no')
    await expect(identityToken('x', { clock })).rejects.toThrow(
      /^GitHub gave no OpenID Connect token: Error: status 503\. Run the job again\.$/,
    )
    expect(slept).toHaveLength(3)
    asked().query(true).times(4).reply(200, '{}')
    await expect(identityToken('x', { clock })).rejects.toThrow('the answer has no token')
  })

  test('is not waited for by a run that is cancelled, neither the answer nor the next attempt', async () => {
    const controller = new AbortController()
    const scope = asked().query(true).delay(12_000).reply(200, { value: 'late' })
    scope.on('request', () => setTimeout(() => controller.abort(new Error('cancelled')), 10))
    const started = Date.now()
    await expect(identityToken('x', { signal: controller.signal })).rejects.toThrow(/^cancelled$/)
    expect(Date.now() - started).toBeLessThan(5000)
    nock.abortPendingRequests()
    nock.cleanAll()
    const later = new AbortController()
    asked().query(true).reply(500, '')
    const between = identityToken('x', {
      signal: later.signal,
      clock: {
        sleep: async (_, signal) => {
          later.abort(new Error('cancelled between'))
          signal?.throwIfAborted()
        },
      },
    })
    await expect(between).rejects.toThrow('cancelled between')
  })
})
