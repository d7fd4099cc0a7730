import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import Bottleneck from 'bottleneck/light.js'

export type GitHub = ReturnType<typeof getOctokit>

/** Longest wait a rate limit may ask for before we give up and say so. Seconds. */
const longestWait = 120

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
      request: { ...(signal ? { signal } : {}), ...(fetch ? { fetch } : {}) },
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
    options.request.timeout ??= 15_000
    if (options.method !== 'GET' && !isQuery(options)) options.request.retries = 0
  })
  return github
}

function unspaced(id: string): Bottleneck.Group {
  return new Bottleneck.Group({ id, maxConcurrent: 1 })
}

function isQuery(options: { url: string; query?: unknown }): boolean {
  return options.url.endsWith('/graphql') && /^\s*query\b/.test(String(options.query))
}
