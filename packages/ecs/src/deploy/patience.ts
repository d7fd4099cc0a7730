import { isThrottled } from './aws-error.ts'
import type { DeployDeps, Doing } from './ports.ts'
import { RequestFailed } from './refusal.ts'

/** How long throttled requests of one deploy are sent again, in milliseconds from its start. */
export const throttlingDeadline = 10 * 60_000

const firstPause = 500
const longestPause = 15_000

/** The world of one run: when throttling stops being waited for, in epoch milliseconds. */
export interface Run extends DeployDeps {
  deadline: number
}

export function startRun(deps: DeployDeps): Run {
  return { ...deps, deadline: deps.clock.now() + throttlingDeadline }
}

/**
 * Sends a request until it isn't throttled any more, to a deadline instead of a count: registrations are
 * refilled at one a second for the whole account, so a hundred parallel deploys need minutes.
 */
export async function patiently<Answer>(run: Run, request: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    run.signal?.throwIfAborted()
    try {
      return await request()
    } catch (error) {
      const pause = pauseAfter(attempt, run.random())
      if (!isThrottled(error) || run.clock.now() + pause > run.deadline) throw error
      if (attempt === 3) run.narrator.info('AWS throttles the requests of this account; trying on.')
      await run.clock.sleep(pause, run.signal)
    }
  }
}

/** Between half and all of a pause that doubles: no two runs that were throttled together come back together. */
export function pauseAfter(attempt: number, random: number): number {
  return Math.min(longestPause, firstPause * 2 ** attempt) * (0.5 + random / 2)
}

/** `patiently`, with a failure put into a sentence. */
export async function ask<Answer>(run: Run, doing: Doing, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await patiently(run, request)
  } catch (error) {
    throw failed(run, doing, error)
  }
}

/** The failure as a sentence; a cancellation stays what it is. */
export function failed(run: Run, doing: Doing, error: unknown): unknown {
  if (run.signal?.aborted || error instanceof RequestFailed) return error
  return new RequestFailed(run.explain(error, doing), { cause: error })
}
