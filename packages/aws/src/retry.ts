import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types'
import { codeOf, isThrottling } from './errors.ts'

export interface RetryLimits {
  /** Throttled requests are sent again until this long after the first, in milliseconds; 0: never. */
  throttlingDeadline: number
  /** Attempts in all at what failed without a throttle: 5xx, reset, no answer in time. */
  attempts: number
  /** Whether sending twice is harmless. If not, only what surely had no effect is sent again. */
  idempotent: boolean
}

export const readLimits: RetryLimits = { throttlingDeadline: 120_000, attempts: 4, idempotent: true }
export const writeLimits: RetryLimits = { throttlingDeadline: 300_000, attempts: 4, idempotent: false }

interface DeadlineToken extends RetryToken {
  startedAt: number
  attempt: number
}

/** Epoch milliseconds, and a number in [0, 1). */
interface Chance {
  now(): number
  random(): number
}

/**
 * Retries by what happened rather than by count: throttling to a deadline with full jitter (a hundred parallel
 * deployments at three attempts each lose most of them), transient failures a few times, and a write whose
 * answer was lost not at all: whoever sent it looks first whether it took effect.
 */
export function retryToDeadline(
  limits: RetryLimits,
  { now, random }: Chance = { now: Date.now, random: Math.random },
): RetryStrategyV2 {
  const tokenAt = (startedAt: number, attempt: number, delay: number): DeadlineToken => ({
    startedAt,
    attempt,
    getRetryCount: () => attempt,
    getRetryDelay: () => delay,
  })
  return {
    acquireInitialRetryToken: async () => tokenAt(now(), 0, 0),
    refreshRetryTokenForRetry: async (token, info) => {
      const { startedAt, attempt } = token as DeadlineToken
      const delay = backoff(attempt, info, { now, random })
      if (isThrottling(info.error)) {
        if (now() + delay - startedAt > limits.throttlingDeadline) throw info.error
        return tokenAt(startedAt, attempt + 1, delay)
      }
      const harmless = limits.idempotent || neverSent(info.error)
      if (!isPassing(info) || !harmless || attempt + 1 >= limits.attempts) throw info.error
      return tokenAt(startedAt, attempt + 1, delay)
    },
    recordSuccess: () => {},
  }
}

/** Full jitter up to 0.2 s × 2ⁿ, at most 5 s; never sooner than the service asked for. */
function backoff(attempt: number, { retryAfterHint }: RetryErrorInfo, { now, random }: Chance): number {
  const ceiling = Math.min(5000, 200 * 2 ** attempt)
  const asked = retryAfterHint ? retryAfterHint.getTime() - now() : 0
  return Math.max(random() * ceiling, Math.min(asked, 20_000))
}

function isPassing({ errorType, error }: RetryErrorInfo): boolean {
  // A name that does not resolve is a misspelled region or no network: retrying only delays the message.
  if (codeOf(error) === 'ENOTFOUND') return false
  return errorType === 'TRANSIENT' || errorType === 'SERVER_ERROR'
}

function neverSent(error: unknown): boolean {
  return ['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(codeOf(error))
}
