import { getOctokit } from '@actions/github'
import { type Clock, systemClock } from '@infra-actions/action-kit/clock'
import { send } from '@infra-actions/action-kit/http'
import { pauseBefore } from './patience.ts'

export type GitHub = ReturnType<typeof getOctokit>

/** A GitHub that is silent would hold the job until the job's own limit. Milliseconds. */
const requestTimeout = 15_000

/**
 * A client for api.github.com or a GitHub Enterprise Server (by GITHUB_API_URL). Every request is sent again when a
 * rate limit refused it, and when it failed if doing it twice does nothing more; a POST whose answer was lost never
 * is: who sent it looks first.
 */
export function openGitHub({
  token,
  apiUrl,
  signal,
  onWait,
  clock = systemClock,
}: {
  token: string
  apiUrl: string
  /** Ends requests and waits. */
  signal?: AbortSignal | undefined
  /** Told before each wait for a rate limit. */
  onWait?: (why: string) => void
  clock?: Clock
}): GitHub {
  const github = getOctokit(token, { baseUrl: apiUrl, request: { fetch: sendFor(signal) } })
  github.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await Promise.allSettled([(async () => whole(await request(options)))()])
      signal?.throwIfAborted()
      const pause = pauseBefore(attempt, sent[0], options, clock.now())
      if (pause === undefined) {
        if (sent[0].status === 'rejected') throw sent[0].reason
        return sent[0].value
      }
      if (pause.why) onWait?.(pause.why)
      await clock.sleep(pause.milliseconds, signal)
    }
  })
  return github
}

/** An answer that was cut comes to nothing, though its first line said 200. */
function whole<T extends { headers: { 'content-type'?: string | undefined }; data: unknown }>(answer: T): T {
  const isText = typeof answer.data === 'string' && answer.data !== ''
  if (isText && answer.headers['content-type']?.includes('json')) {
    throw new Error("GitHub's answer is cut in the middle")
  }
  return answer
}

/** What Octokit asks of a `fetch`. */
interface FetchOptions {
  method: string
  headers: Record<string, string>
  body?: string
}

function sendFor(signal: AbortSignal | undefined) {
  return async (url: string, { method, headers, body }: FetchOptions) => {
    const answer = await send(url, { method, headers, body, signal, timeout: requestTimeout })
    return { ...answer, text: async () => answer.body }
  }
}
