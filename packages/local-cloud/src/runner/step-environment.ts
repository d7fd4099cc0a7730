/** The variables of a step: the runner's documented ones, and nothing of the process that runs the test. */

export interface StepOptions {
  env?: Record<string, string>
  eventName?: string
  action: string
}

export interface StepEnvironment {
  env: Record<string, string>
  /** For `${{ … }}` in defaults of inputs. */
  contexts: Record<string, Record<string, string>>
}

const sha = '1234567890abcdef1234567890abcdef12345678'

/** Values of https://docs.github.com/actions/reference/workflows-and-actions/variables for a push to main. */
const defaults: Record<string, string> = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__self',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '1',
  GITHUB_BASE_REF: '',
  GITHUB_HEAD_REF: '',
  GITHUB_JOB: 'deploy',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_PROTECTED: 'false',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'example-org/backend',
  GITHUB_REPOSITORY_OWNER: 'example-org',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1000',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_SHA: sha,
  GITHUB_TRIGGERING_ACTOR: 'octocat',
  GITHUB_WORKFLOW: 'CI',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  GITHUB_SERVER_URL: 'https://github.com',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'GitHub Actions 1',
  RUNNER_OS: 'Linux',
  LANG: 'C.UTF-8',
}

export function stepEnvironment(options: StepOptions, files: Record<string, string>): StepEnvironment {
  const { GITHUB_TOKEN: token = '', ...given } = options.env ?? {}
  const env: Record<string, string> = {
    ...defaults,
    PATH: process.env.PATH ?? '',
    GITHUB_EVENT_NAME: options.eventName ?? 'push',
    ...files,
    ...given,
  }
  return { env, contexts: { github: githubContext(env, token), runner: runnerContext(env) } }
}

/** `github.token` is a context only: the runner gives actions no GITHUB_TOKEN variable. */
function githubContext(env: Record<string, string>, token: string): Record<string, string> {
  return { ...contextOf(env, 'GITHUB_'), token }
}

function runnerContext(env: Record<string, string>): Record<string, string> {
  return contextOf(env, 'RUNNER_')
}

function contextOf(env: Record<string, string>, prefix: string): Record<string, string> {
  const own = Object.entries(env).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]))
}
