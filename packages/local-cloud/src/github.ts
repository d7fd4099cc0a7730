/** GitHub's REST API for one repository, as a workflow's token sees it. */
import type { Clock } from './clock-port.ts'
import { systemTime } from './clock-port.ts'
import { answer } from './github/answer-request.ts'
import { createDeployments } from './github/deployments.ts'
import { createEdits } from './github/edits.ts'
import { mergeUpstream, type PullRequest, seedPullRequests } from './github/pull-requests.ts'
import { createRateLimit } from './github/rate-limit.ts'
import { type Comment, pullRequestEvent, readComments, readPullRequest } from './github/reading.ts'
import { createRuns } from './github/runs.ts'
import { secondOf } from './github/second.ts'
import type { GitHubSeed, Permissions, RunSeed } from './github/seed.ts'
import { createTokenHolders, readToken } from './github/tokens.ts'
import { startUpstream, type Upstream } from './github/upstream.ts'
import type { GitHubWorld } from './github/world.ts'
import type { EmulatedService } from './service.ts'

export interface GitHub extends EmulatedService {
  repository: string
  apiUrl: string
  /** A workflow token with `contents: read`, `pull-requests: write`, `actions: read`, `deployments: write`. */
  token: string
  /** A new workflow token with exactly these permissions. */
  issueToken(permissions: Permissions): Promise<string>
  /** Every comment of a pull request or issue, oldest first. */
  comments(number: number): Promise<Comment[]>
  /** The seeded pull requests' numbers. */
  pullRequestNumbers(): number[]
  pullRequest(number: number): Promise<Record<string, unknown>>
  /** Moves a pull request's head, as a push to its branch does. */
  push(number: number, sha: string): void
  /** Merges a pull request as this commit, now or at a time that was; one that was merged already is merged anew. */
  merge(number: number, sha: string, at?: Date): Promise<void>
  /** Opens a merged one again, as GitHub never does: so that one can stand for the next one too. */
  reopen(number: number): void
  /** Adds or changes a workflow run. */
  setRun(run: RunSeed): void
  /** The payload of a `pull_request` event, as `GITHUB_EVENT_PATH` holds it. */
  pullRequestEvent(number: number, action?: string): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export interface GitHubOptions {
  /** Of the front, which the answers point at. */
  url: string
  seed?: GitHubSeed
  clock?: Clock
}

const usualPermissions: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  actions: 'read',
  deployments: 'write',
}

/** @throws Error where something of the seed is refused; nothing is left running then. */
export async function createGitHub(options: GitHubOptions): Promise<GitHub> {
  const seed = { ...options.seed, repository: options.seed?.repository ?? 'example-org/backend' }
  const [owner = ''] = seed.repository.split('/')
  const actor = seed.ownerType === 'Organization' ? 'octocat' : owner
  const upstream = await startUpstream(seed, options.url, loginsOf(seed, owner))
  try {
    return await openGitHub({ ...options, seed, actor, upstream })
  } catch (error) {
    await upstream.close()
    throw error
  }
}

interface Opening extends GitHubOptions {
  seed: GitHubSeed & { repository: string }
  actor: string
  upstream: Upstream
}

async function openGitHub({ url, seed, actor, upstream, clock = systemTime }: Opening): Promise<GitHub> {
  const world: GitHubWorld = {
    repository: seed.repository,
    private: seed.private ?? true,
    apiUrl: seed.enterpriseServer ? `${url}/api/v3` : url,
    actorToken: upstream.userToken(actor),
    clock,
    upstream,
    pulls: await seedPullRequests(upstream, seed, actor),
    edits: createEdits(),
    runs: createRuns(seed.runs ?? []),
    deployments: createDeployments(clock),
  }
  const holders = await createTokenHolders(upstream, seed)
  const rateLimit = createRateLimit(seed.rateLimit ?? 5000, clock)
  const token = seed.tokens?.[0]?.token ?? (await holders.issue(usualPermissions))
  return {
    name: 'github',
    repository: seed.repository,
    apiUrl: world.apiUrl,
    token,
    issueToken: holders.issue,
    push: (number, headSha) => changePullRequest(world, number, { headSha }),
    async merge(number, mergeCommitSha, at = new Date()) {
      await mergeUpstream(upstream, `/repos/${world.repository}/pulls/${number}`, world.actorToken)
      changePullRequest(world, number, { mergeCommitSha, mergedAt: secondOf(at) })
    },
    reopen: (number) => changePullRequest(world, number, { mergeCommitSha: undefined, mergedAt: undefined }),
    setRun: world.runs.set,
    pullRequestNumbers: () => [...world.pulls.keys()],
    pullRequest: (number) => readPullRequest(world, number),
    comments: (number) => readComments(world, number),
    pullRequestEvent: (number, action) => pullRequestEvent(world, number, action),
    async handle(request) {
      const token = readToken(request.headers)
      const { headers, refusal } = rateLimit.take(token)
      const response = refusal ?? (await answer(request, world, holders, token))
      return { ...response, headers: { ...response.headers, ...headers } }
    },
    close: () => upstream.close(),
  }
}

function changePullRequest(
  { pulls }: GitHubWorld,
  number: number,
  change: { headSha: string } | Pick<PullRequest, 'mergeCommitSha' | 'mergedAt'>,
): void {
  const pull = pulls.get(number)
  if (!pull) throw new Error(`There is no pull request ${number} to change.`)
  pulls.set(number, { ...pull, ...change })
}

function loginsOf(seed: GitHubSeed, owner: string): string[] {
  const authors = (seed.pullRequests ?? []).flatMap(({ author, comments = [] }) => [
    author,
    ...comments.map((comment) => comment.author),
  ])
  const people = (seed.users ?? []).map(({ login }) => login)
  const logins = ['octocat', seed.ownerType === 'Organization' ? undefined : owner, ...people, ...authors]
  return [...new Set(logins.filter((login) => login !== undefined))]
}
