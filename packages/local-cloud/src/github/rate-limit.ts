/** The primary rate limit: so many calls an hour and token, told in every answer's headers. */
import type { Clock } from '../clock-port.ts'
import type { ServiceResponse } from '../service.ts'
import { apiError } from './api-error.ts'

export interface RateLimit {
  /** Counts one call. @returns the headers to send, and the refusal where nothing is left. */
  take(token: string | undefined): { headers: Record<string, string>; refusal: ServiceResponse | undefined }
}

export function createRateLimit(limit: number, clock: Clock): RateLimit {
  const counters = new Map<string, { used: number; reset: number }>()
  return {
    take(token = 'anonymous') {
      const now = Math.floor(clock.now() / 1000)
      const known = counters.get(token)
      const counter = known && known.reset > now ? known : { used: 0, reset: now + 3600 }
      counters.set(token, counter)
      const isLeft = counter.used < limit
      if (isLeft) counter.used += 1
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(limit - counter.used),
        'x-ratelimit-used': String(counter.used),
        'x-ratelimit-reset': String(counter.reset),
        'x-ratelimit-resource': 'core',
      }
      return {
        headers,
        refusal: isLeft ? undefined : apiError(403, 'API rate limit exceeded for installation.'),
      }
    },
  }
}
