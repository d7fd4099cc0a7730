import type { RunContext } from '@infra-actions/action-kit/environment'
import type { GitHub } from './client.ts'

export interface Repository {
  owner: string
  repo: string
}

export interface PullRequestRef {
  number: number
  /** The commit this run looked at: the head at the time of the event; '' when the event does not say. */
  commit: string
}

/**
 * The pull request a run belongs to: from the event where it says (pull_request, pull_request_target,
 * issue_comment, workflow_run, merge_group), else by the commit. `undefined` when there is none.
 * `github` is asked only where the event does not say.
 */
export async function findPullRequest(
  github: () => Promise<GitHub>,
  context: Pick<RunContext, 'repository' | 'sha' | 'ref'>,
  event: Record<string, unknown>,
): Promise<PullRequestRef | undefined> {
  // A run of workflow_run is of the default branch; a fork's pull request is known by the other run's head alone.
  const sha = string(object(event.workflow_run)?.head_sha) ?? context.sha
  return fromEvent(event, context) ?? (await fromCommit(await github(), { ...context, sha }))
}

function fromEvent(
  event: Record<string, unknown>,
  { ref, sha }: Pick<RunContext, 'ref' | 'sha'>,
): PullRequestRef | undefined {
  const pull = object(event.pull_request)
  if (typeof pull?.number === 'number') {
    return { number: pull.number, commit: eventCommit(event, sha) }
  }
  const run = object(event.workflow_run)
  const ofRun = Array.isArray(run?.pull_requests) ? object(run.pull_requests[0]) : undefined
  if (typeof ofRun?.number === 'number') return { number: ofRun.number, commit: string(run?.head_sha) ?? sha }
  const issue = object(event.issue)
  // The default branch's commit, or the queue's own merge: neither is one of the pull request's.
  if (issue?.pull_request && typeof issue.number === 'number') return { number: issue.number, commit: '' }
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref)
  return queued ? { number: Number(queued[1]), commit: '' } : undefined
}

/** The commit the event is about: a pull request's head rather than the merge commit that its runs check out. */
export function eventCommit(event: Record<string, unknown>, sha: string): string {
  return string(object(object(event.pull_request)?.head)?.sha) ?? sha
}

/** The open pull request whose head this commit is; else the one that was merged as this commit. */
async function fromCommit(
  github: GitHub,
  { repository, sha }: Pick<RunContext, 'repository' | 'sha'>,
): Promise<PullRequestRef | undefined> {
  if (!sha) return undefined
  const { data: pulls } = await github.rest.repos.listPullRequestsAssociatedWithCommit({
    ...repository,
    commit_sha: sha,
    per_page: 100,
  })
  const open = pulls.find((pull) => pull.state === 'open' && pull.head.sha === sha)
  const found = open ?? pulls.find((pull) => pull.merge_commit_sha === sha && pull.merged_at)
  return found ? { number: found.number, commit: sha } : undefined
}

function object(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
