/** Pull requests as seeded: the commits that the library cannot be told are laid over its answers. */
import type { GitHubSeed, PullRequestSeed } from './seed.ts'
import type { Upstream } from './upstream.ts'

export interface PullRequest extends PullRequestSeed {
  number: number
  headSha: string
}

type Json = Record<string, unknown>

/** Creates the seeded pull requests with their labels and comments. @returns them by number. */
export async function seedPullRequests(
  upstream: Upstream,
  seed: GitHubSeed,
  owner: string,
): Promise<Map<number, PullRequest>> {
  const repository = `/repos/${seed.repository}`
  const token = upstream.userToken(owner)
  const pulls = new Map<number, PullRequest>()
  let next = 1
  const sorted = [...(seed.pullRequests ?? [])].sort(byNumber)
  for (const each of sorted) {
    while (next < (each.number ?? next)) {
      await upstream.json({
        method: 'POST',
        path: `${repository}/issues`,
        token,
        body: { title: `Issue ${next}` },
      })
      await upstream.json({
        method: 'PATCH',
        path: `${repository}/issues/${next}`,
        token,
        body: { state: 'closed' },
      })
      next += 1
    }
    await createPullRequest(upstream, repository, each, next, owner)
    pulls.set(next, { ...each, number: next, headSha: each.headSha ?? fakeSha(next) })
    next += 1
  }
  return pulls
}

async function createPullRequest(
  upstream: Upstream,
  repository: string,
  seed: PullRequestSeed,
  number: number,
  owner: string,
): Promise<void> {
  const as = (login: string | undefined) => upstream.userToken(login ?? owner)
  const token = as(seed.author)
  const {
    title = `Pull request ${number}`,
    headRef = `change-${number}`,
    baseRef = 'main',
    draft = false,
  } = seed
  const body = { title, head: headRef, base: baseRef, body: seed.body ?? null, draft }
  await upstream.json({ method: 'POST', path: `${repository}/pulls`, token, body })
  if (seed.labels) {
    const path = `${repository}/issues/${number}/labels`
    await upstream.json({ method: 'POST', path, token: as(undefined), body: { labels: seed.labels } })
  }
  for (const comment of seed.comments ?? []) {
    const path = `${repository}/issues/${number}/comments`
    await upstream.json({ method: 'POST', path, token: as(comment.author), body: { body: comment.body } })
  }
  if (seed.mergeCommitSha !== undefined) {
    await upstream.json({
      method: 'PUT',
      path: `${repository}/pulls/${number}/merge`,
      token: as(undefined),
      body: {},
    })
  } else if (seed.state === 'closed') {
    const path = `${repository}/pulls/${number}`
    await upstream.json({ method: 'PATCH', path, token: as(undefined), body: { state: 'closed' } })
  }
}

/** Forty hex digits that tell the number they belong to. */
function fakeSha(number: number): string {
  return number.toString(16).padStart(40, 'a')
}

/** Lays head, merge commit and fork over the library's JSON of a pull request. */
export function overlayPullRequest(json: Json, pulls: Map<number, PullRequest>): Json {
  const pull = pulls.get(Number(json.number))
  if (!pull) return json
  const head = json.head as Json
  return {
    ...json,
    head: { ...head, sha: pull.headSha, repo: overlayFork(head.repo as Json | null, pull.headRepository) },
    merge_commit_sha: pull.mergeCommitSha ?? json.merge_commit_sha,
  }
}

function overlayFork(repository: Json | null, fork: string | undefined): Json | null {
  if (!repository || fork === undefined) return repository
  const [login, name] = fork.split('/')
  return { ...repository, name, full_name: fork, fork: true, owner: { ...(repository.owner as Json), login } }
}

/** Whether `commits/{sha}/pulls` gives this one. */
export function hasCommit(pull: PullRequest, sha: string): boolean {
  return [pull.headSha, pull.mergeCommitSha, ...(pull.commits ?? [])].includes(sha)
}

/** Those without a number take what is free after the others. */
function byNumber(a: PullRequestSeed, b: PullRequestSeed): number {
  return (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)
}
