import { existsSync, readFileSync } from 'node:fs'
import { InputError } from './errors.ts'

/** What the runner says of this run. https://docs.github.com/actions/reference/workflows-and-actions/variables */
export interface RunContext {
  serverUrl: string
  apiUrl: string
  repository: { owner: string; repo: string }
  /** The commit that started the run: on pull_request the merge commit, not the head. */
  sha: string
  ref: string
  eventName: string
  runId: string
  runAttempt: string
  runUrl: string
  job: string
  actor: string
  workspace: string
  runnerName: string
}

export function runContext(env: NodeJS.ProcessEnv = process.env): RunContext {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/')
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')
  const runId = env.GITHUB_RUN_ID ?? ''
  const runAttempt = env.GITHUB_RUN_ATTEMPT || '1'
  return {
    serverUrl,
    apiUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    repository: { owner, repo },
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    eventName: env.GITHUB_EVENT_NAME ?? '',
    runId,
    runAttempt,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt}`,
    job: env.GITHUB_JOB ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    runnerName: env.RUNNER_NAME ?? '',
  }
}

/**
 * The event that started the run, as GitHub sent it; `{}` when there is none.
 * @throws InputError when GITHUB_EVENT_PATH names a file that is not JSON.
 */
export function eventPayload(env: NodeJS.ProcessEnv = process.env): Record<string, unknown> {
  const path = env.GITHUB_EVENT_PATH
  if (!path || !existsSync(path)) return {}
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof event === 'object' && event !== null ? { ...event } : {}
  } catch (error) {
    throw new InputError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON: ${error}`)
  }
}
