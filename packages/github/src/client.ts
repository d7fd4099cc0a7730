import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import Bottleneck from 'bottleneck/light.js'

export type GitHub = ReturnType<typeof getOctokit>

/** Longest wait a rate limit may ask for before we give up and say so. Seconds. */
const longestWait = 120

/** Octokit and fetch have none of their own: a GitHub that is silent would hold the job until its own limit. Milliseconds. */
const requestTimeout = 15_000

/**
 * A client for api.github.com or a GitHub Enterprise Server (by GITHUB_API_URL). Reads are retried when they
 * fail and every request when a rate limit refused it; a write whose answer was lost is never sent again by
 * the client: who sent it looks first.
 */
export function openGitHub({
  token,
  apiUrl,
  signal,
  onWait,
  fetch,
}: {
  token: string
  apiUrl: string
  signal?: AbortSignal | undefined
  /** Told before each wait for a rate limit. */
  onWait?: (why: string) => void
  /** Default: a fetch that goes through HTTPS_PROXY. */
  fetch?: typeof globalThis.fetch
}): GitHub {
  const waits =
    (limit: string) => (seconds: number, _options: object, _octokit: unknown, retries: number) => {
      if (seconds > longestWait || retries >= 2) return false
      onWait?.(`GitHub's ${limit} is reached: waiting ${seconds} s.`)
      return true
    }
  const github = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      // These are in the place of all of the library's own, its fetch through the proxy among them.
      request: {
        fetch: withTimeout(fetch ?? defaults.request?.fetch ?? globalThis.fetch, requestTimeout),
        ...(signal ? { signal } : {}),
      },
      retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: {
        onRateLimit: waits('rate limit'),
        onSecondaryRateLimit: waits('secondary rate limit'),
        // The plugin spaces writes a second apart for programs that write for hours. We make a handful.
        write: unspaced('write'),
        notifications: unspaced('notifications'),
      },
    },
    retry,
    throttling,
  )
  github.hook.before('request', (options) => {
    if (options.method !== 'GET' && !isQuery(options)) options.request.retries = 0
  })
  return github
}

/** Rejects when no answer has come in time; a signal of the request's own still counts. */
export function withTimeout(fetch: typeof globalThis.fetch, milliseconds: number): typeof globalThis.fetch {
  return (url, options = {}) => {
    const signals = [AbortSignal.timeout(milliseconds), ...(options.signal ? [options.signal] : [])]
    return fetch(url, { ...options, signal: AbortSignal.any(signals) })
  }
}

function unspaced(id: string): Bottleneck.Group {
  return new Bottleneck.Group({ id, maxConcurrent: 1 })
}

function isQuery(options: { url: string; query?: unknown }): boolean {
  return options.url.endsWith('/graphql') && /^\s*query\b/.test(String(options.query))
}
