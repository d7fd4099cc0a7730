/** Pull requests as seeded. */
import { secondOf } from './second.ts'
import type { GitHubSeed, PullRequestSeed } from './seed.ts'
import type { Upstream } from './upstream.ts'

export interface PullRequest extends PullRequestSeed {
  number: number
  headSha: string
  headRef: string
  /** Absent while it is not merged. ISO 8601. */
  mergedAt?: string | undefined
}

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
    const { headSha = fakeSha(next), headRef = `change-${next}` } = each
    const mergedAt = each.mergeCommitSha === undefined ? undefined : secondOf(new Date())
    pulls.set(next, { ...each, number: next, headSha, headRef, mergedAt })
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
    await mergeUpstream(upstream, `${repository}/pulls/${number}`, as(undefined))
  } else if (seed.state === 'closed') {
    const path = `${repository}/pulls/${number}`
    await upstream.json({ method: 'PATCH', path, token: as(undefined), body: { state: 'closed' } })
  }
}

/** The library's part of a merge: the pull request, and the issue that goes with it, are closed. */
export async function mergeUpstream(upstream: Upstream, path: string, token: string): Promise<void> {
  const { merged_at } = await upstream.json({ method: 'GET', path, token })
  if (!merged_at) await upstream.json({ method: 'PUT', path: `${path}/merge`, token, body: {} })
}

/** Forty hex digits that tell the number they belong to. */
function fakeSha(number: number): string {
  return number.toString(16).padStart(40, 'a')
}

/** Those without a number take what is free after the others. */
function byNumber(a: PullRequestSeed, b: PullRequestSeed): number {
  return (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)
}
