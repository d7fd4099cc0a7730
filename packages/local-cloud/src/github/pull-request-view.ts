/** Pull requests as they are told: what the library cannot be told is laid over its answers. */
import type { PullRequest } from './pull-requests.ts'

type Json = Record<string, unknown>

/** Lays head, merge and fork over the library's JSON of a pull request. */
export function overlayPullRequest(json: Json, pulls: Map<number, PullRequest>): Json {
  const pull = pulls.get(Number(json.number))
  if (!pull) return json
  const head = json.head as Json
  const repo = overlayFork(head.repo as Json | null, pull.headRepository)
  const label = `${(repo?.owner as Json | undefined)?.login}:${pull.headRef}`
  return { ...json, ...mergeState(pull, json), head: { ...head, sha: pull.headSha, repo, label } }
}

/** The library merges once and for all, as a commit of its own. */
function mergeState({ mergedAt, mergeCommitSha }: PullRequest, json: Json): Json {
  if (mergedAt !== undefined) {
    const at = { merged_at: mergedAt, closed_at: mergedAt, merge_commit_sha: mergeCommitSha }
    return { ...at, state: 'closed', merged: true }
  }
  if (!json.merged_at) return {}
  return { state: 'open', merged: false, merged_at: null, closed_at: null, merge_commit_sha: null }
}

function overlayFork(repository: Json | null, fork: string | undefined): Json | null {
  if (!repository || fork === undefined) return repository
  const [login, name] = fork.split('/')
  return { ...repository, name, full_name: fork, fork: true, owner: { ...(repository.owner as Json), login } }
}

/**
 * Whether `commits/{sha}/pulls` gives this one. Of a fork's it knows what it was merged as and no more: its own
 * commits are not in this repository. https://github.com/TooTallNate/nx.js/pull/410
 */
export function hasCommit(pull: PullRequest, sha: string): boolean {
  const merged = pull.mergedAt !== undefined && pull.mergeCommitSha === sha
  if (pull.headRepository !== undefined) return merged
  return merged || [pull.headSha, ...(pull.commits ?? [])].includes(sha)
}

/** As `GET pulls` narrows it down: `head` is `login:branch`, of whichever repository of that login. */
export function isListed(json: Json, { state, head }: { state: string; head: string | null }): boolean {
  const { label } = json.head as Json
  return (state === 'all' || json.state === state) && (head === null || head === label)
}
