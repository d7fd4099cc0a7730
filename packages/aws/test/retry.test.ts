import { describe, expect, test } from '@jest/globals'
import type { RetryErrorInfo } from '@smithy/types'
import nock from 'nock'
import { ecsApi } from '../src/ecs.ts'
import { type RetryLimits, readLimits, retryToDeadline, writeLimits } from '../src/retry.ts'
import { endpoint, offTheNetwork, session } from './wire.ts'

offTheNetwork()

interface Api {
  describeServices(input: object): Promise<object>
  updateService(input: object): Promise<object>
  registerTaskDefinition(input: object): Promise<object>
}

const throttle = { __type: 'ThrottlingException', message: 'Rate exceeded' }

/** Answers in order; returns how many were asked for. */
function answers(...replies: Array<[number, object] | Error>): () => number {
  let asked = 0
  for (const reply of replies) {
    const scope = nock(endpoint).post('/')
    if (reply instanceof Error) {
      scope.replyWithError(reply)
    } else {
      scope.reply(() => {
        asked += 1
        return reply
      })
    }
  }
  return () => asked
}

const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })

describe('a read', () => {
  test('survives throttling, a server error and a reset connection', async () => {
    const asked = answers([400, throttle], [500, { __type: 'ServerException' }], reset, [
      200,
      { services: [] },
    ])
    await expect(ecsApi<Api>(session()).describeServices({})).resolves.toEqual({ services: [] })
    expect(asked()).toBe(3)
  })

  test('is not repeated where AWS said no', async () => {
    const asked = answers(
      [400, { __type: 'AccessDeniedException', message: 'not authorized to perform: ecs:DescribeServices' }],
      [200, {}],
    )
    await expect(ecsApi<Api>(session()).describeServices({})).rejects.toThrow('not authorized')
    expect(asked()).toBe(1)
  })
})

describe('a write', () => {
  test('is repeated after throttling, also in the words ECS has for it', async () => {
    const concurrent = {
      __type: 'ClientException',
      message: 'Too many concurrent attempts to create a new revision of the specified family.',
    }
    const asked = answers([400, concurrent], [400, throttle], [200, { taskDefinition: {} }])
    await expect(ecsApi<Api>(session()).registerTaskDefinition({})).resolves.toEqual({ taskDefinition: {} })
    expect(asked()).toBe(3)
  })

  test.each([
    ['a server error', [500, {}] as [number, object]],
    ['a lost answer', reset],
  ])('is not repeated after %s: it may have taken effect', async (_, failure) => {
    answers(failure, [200, {}])
    await expect(ecsApi<Api>(session()).updateService({})).rejects.toThrow()
    expect(nock.pendingMocks()).toHaveLength(1)
  })

  test('is repeated where no connection was made', async () => {
    answers(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), [200, { service: {} }])
    await expect(ecsApi<Api>(session()).updateService({})).resolves.toEqual({ service: {} })
  })
})

describe('the strategy', () => {
  const error = (code?: string) =>
    Object.assign(new Error('x'), { $metadata: {}, ...(code === undefined ? {} : { code }) })
  const throttling = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException', $metadata: {} })

  /** Fails with the same error until the strategy gives up; `random` is what chance says each time. */
  async function until(
    limits: RetryLimits,
    info: object,
    random = 0.5,
    requestTime = 50,
  ): Promise<{ delays: number[]; ended: number; error: unknown; counts: number[] }> {
    let now = 1_000_000
    const strategy = retryToDeadline(limits, { now: () => now, random: () => random })
    const delays: number[] = []
    const counts: number[] = []
    let token = await strategy.acquireInitialRetryToken('')
    for (;;) {
      counts.push(token.getRetryCount())
      now += requestTime
      try {
        token = await strategy.refreshRetryTokenForRetry(token, info as RetryErrorInfo)
      } catch (given) {
        return { delays, ended: now - 1_000_000, error: given, counts }
      }
      delays.push(token.getRetryDelay())
      now += token.getRetryDelay()
    }
  }

  test('bounds throttling in time, not in attempts', async () => {
    const { delays, ended, error } = await until(writeLimits, { errorType: 'THROTTLING', error: throttling })
    expect(delays.length).toBeGreaterThan(100)
    expect(ended).toBeLessThanOrEqual(writeLimits.throttlingDeadline)
    expect(ended).toBeGreaterThan(writeLimits.throttlingDeadline - 2600)
    expect(error).toBe(throttling)
  })

  test('doubles the most it waits from 0.2 s to 5 s, and waits any part of it', async () => {
    const info = { errorType: 'THROTTLING' as const, error: throttling }
    const most = await until(readLimits, info, 1)
    expect(most.delays.slice(0, 7)).toEqual([200, 400, 800, 1600, 3200, 5000, 5000])
    expect(most.counts.slice(0, 4)).toEqual([0, 1, 2, 3])
    const half = await until(readLimits, info, 0.5)
    expect(half.delays.slice(0, 3)).toEqual([100, 200, 400])
  })

  test('begins no attempt after the deadline, and uses it to the last moment', async () => {
    const info = { errorType: 'THROTTLING' as const, error: throttling }
    const limits = { ...readLimits, throttlingDeadline: 250 }
    await expect(until(limits, info, 1, 50)).resolves.toMatchObject({ delays: [200] })
    await expect(until({ ...limits, throttlingDeadline: 249 }, info, 1, 50)).resolves.toMatchObject({
      delays: [],
    })
    await expect(until({ ...limits, throttlingDeadline: 0 }, info, 0, 1)).resolves.toMatchObject({
      delays: [],
    })
  })

  test('waits as long as the service asks, within 20 s', async () => {
    const hint = (milliseconds: number) => new Date(1_000_050 + milliseconds)
    const first = async (milliseconds: number) =>
      (
        await until(
          readLimits,
          { errorType: 'THROTTLING', error: throttling, retryAfterHint: hint(milliseconds) },
          0,
        )
      ).delays[0]
    expect(await first(3000)).toBe(3000)
    expect(await first(60_000)).toBe(20_000)
    expect(await first(-5)).toBe(0)
  })

  test.each([
    ['a server error of a read', readLimits, 'SERVER_ERROR', undefined, 3],
    ['a passing failure of a read', readLimits, 'TRANSIENT', 'ECONNRESET', 3],
    ['a mistake of ours', readLimits, 'CLIENT_ERROR', undefined, 0],
    ['a name that does not resolve', readLimits, 'TRANSIENT', 'ENOTFOUND', 0],
    ['a server error of a write', writeLimits, 'SERVER_ERROR', undefined, 0],
    ['a reset of a write', writeLimits, 'TRANSIENT', 'ECONNRESET', 0],
    ['a write that no one took', writeLimits, 'TRANSIENT', 'ECONNREFUSED', 3],
    ['a write without a name server', writeLimits, 'TRANSIENT', 'EAI_AGAIN', 3],
    ['a write without a way to the host', writeLimits, 'TRANSIENT', 'EHOSTUNREACH', 3],
    ['a write without a way to the network', writeLimits, 'TRANSIENT', 'ENETUNREACH', 3],
  ] as const)('%s', async (_, limits, errorType, code, retries) => {
    const failure = error(code)
    const { delays, error: given } = await until(limits, { errorType, error: failure })
    expect(delays).toHaveLength(retries)
    expect(given).toBe(failure)
  })
})

test('a read has two minutes for throttling, a write five: registrations of a whole account share one rate', () => {
  expect(readLimits).toEqual({ throttlingDeadline: 120_000, attempts: 4, idempotent: true })
  expect(writeLimits).toEqual({ throttlingDeadline: 300_000, attempts: 4, idempotent: false })
})
