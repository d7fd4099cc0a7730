import { describe, expect, test } from '@jest/globals'
import type { RetryErrorInfo } from '@smithy/types'
import nock from 'nock'
import { ecsApi } from '../src/ecs.ts'
import { readLimits, retryToDeadline, writeLimits } from '../src/retry.ts'
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

describe('the deadline', () => {
  const error = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException', $metadata: {} })
  const info = { errorType: 'THROTTLING', error } as RetryErrorInfo

  async function attemptsUntilGivenUp(
    limits: typeof readLimits,
  ): Promise<{ attempts: number; waited: number }> {
    let now = 0
    const strategy = retryToDeadline(limits, () => now)
    let token = await strategy.acquireInitialRetryToken('')
    for (let attempts = 1; ; attempts += 1) {
      try {
        token = await strategy.refreshRetryTokenForRetry(token, info)
      } catch {
        return { attempts, waited: now }
      }
      now += token.getRetryDelay() + 50
    }
  }

  test('bounds throttling in time, not in attempts', async () => {
    const { attempts, waited } = await attemptsUntilGivenUp(writeLimits)
    expect(attempts).toBeGreaterThan(40)
    expect(waited).toBeLessThanOrEqual(writeLimits.throttlingDeadline + 50)
    expect(waited).toBeGreaterThan(writeLimits.throttlingDeadline - 6000)
  })

  test('of zero leaves the backing off to the caller', async () => {
    await expect(attemptsUntilGivenUp({ ...readLimits, throttlingDeadline: -1 })).resolves.toEqual({
      attempts: 1,
      waited: 0,
    })
  })
})
