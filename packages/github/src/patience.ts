/** How one request ended, as far as sending it again depends on it. */
type Sent = PromiseSettledResult<{ headers: object; data: unknown }>

interface Pause {
  milliseconds: number
  /** A sentence for the log; absent where nothing but a moment passes. */
  why?: string
}

/** Longest wait a rate limit may ask for before we give up and say so. Seconds. */
const longestWait = 120
const mostAttempts = 3

/**
 * How long to wait before sending a request again, after its `attempt`th try (from 1) at `now` (epoch
 * milliseconds); `undefined`: not at all. What a rate limit refused was not done, so it may be sent again; what
 * failed or was lost may have been, so only what may be done twice is.
 */
export function pauseBefore(
  attempt: number,
  sent: Sent,
  request: { method: string; url: string; query?: unknown },
  now: number,
): Pause | undefined {
  if (attempt === mostAttempts) return undefined
  const answer = answerOf(sent)
  const limit = answer && rateLimit(answer, now)
  if (limit) {
    if (limit.seconds > longestWait) return undefined
    return {
      milliseconds: limit.seconds * 1000,
      why: `GitHub's ${limit.name} is reached: waiting ${limit.seconds} s.`,
    }
  }
  if (sent.status === 'fulfilled' || !isRepeatable(request)) return undefined
  return answer === undefined || answer.status >= 500 ? { milliseconds: 1000 * attempt ** 2 } : undefined
}

interface Answer {
  status: number
  headers: Record<string, string | undefined>
  data: unknown
}

function answerOf(sent: Sent): Answer | undefined {
  if (sent.status === 'fulfilled')
    return { status: 200, headers: { ...sent.value.headers }, data: sent.value.data }
  // Octokit's RequestError: without an answer it has no response.
  const { response }: { response?: Answer } = sent.reason ?? {}
  return response
}

/**
 * Which limit an answer speaks of, and the seconds to its end.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimit(
  { status, headers, data }: Answer,
  now: number,
): { name: string; seconds: number } | undefined {
  const graphql = status === 200 && /"RATE_LIMITED"/.test(JSON.stringify(errorsOf(data)))
  if (!graphql && status !== 403 && status !== 429) return undefined
  const retryAfter = Number(headers['retry-after'])
  if (retryAfter > 0) return { name: 'secondary rate limit', seconds: Math.ceil(retryAfter) }
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset'])
    return { name: 'rate limit', seconds: Math.max(1, Math.ceil(reset - now / 1000)) }
  }
  const secondary = graphql || status === 429 || /secondary rate/i.test(JSON.stringify(data ?? ''))
  return secondary ? { name: 'secondary rate limit', seconds: 60 } : undefined
}

function errorsOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'errors' in data ? data.errors : []
}

/** A POST makes something each time, unless it is a query; every other method ends in the same state. */
function isRepeatable({ method, url, query }: { method: string; url: string; query?: unknown }): boolean {
  return method !== 'POST' || (url.endsWith('/graphql') && /^\s*query\b/.test(String(query)))
}
