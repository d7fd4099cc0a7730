import type { RunContext } from '@infra-actions/action-kit/environment'
import type { GitHub } from './client.ts'
import { eventCommit, list, object, string } from './event.ts'

export interface Repository {
  owner: string
  repo: string
}

export interface PullRequestRef {
  number: number
  /** The commit this run is of; '' where the event does not say. */
  commit: string
  /** Whether that was the pull request's head when the run began: what it was merged as was not, nor a queue's commit. */
  ofHead: boolean
}

type Context = Pick<RunContext, 'repository' | 'sha' | 'ref'>

/**
 * The pull request a run belongs to: from the event where it says (pull_request, pull_request_target,
 * issue_comment, workflow_run, merge_group), else by the commit. `undefined` when there is none.
 * `github` is asked only where the event does not say. What was merged may be the head of another pull request
 * that is open (of a release branch): `merged` is for who asks what was reviewed, not where to write.
 */
export async function findPullRequest(
  github: () => Promise<GitHub>,
  context: Context,
  event: Record<string, unknown>,
  prefer: 'open' | 'merged' = 'open',
): Promise<PullRequestRef | undefined> {
  const found = fromEvent(event, context)
  if (found) return found
  const ofRun = () => fromWorkflowRun(github, context, event)
  const ofCommit = () => fromCommit(github, { ...context, sha: eventCommit(event, context.sha) }, prefer)
  const [first, second] = prefer === 'open' ? [ofRun, ofCommit] : [ofCommit, ofRun]
  return (await first()) ?? (await second())
}

function fromEvent(event: Record<string, unknown>, { ref, sha }: Context): PullRequestRef | undefined {
  const pull = object(event.pull_request)
  if (typeof pull?.number === 'number') {
    return { number: pull.number, commit: eventCommit(event, sha), ofHead: true }
  }
  const issue = object(event.issue)
  if (issue?.pull_request && typeof issue.number === 'number') {
    return { number: issue.number, commit: '', ofHead: true }
  }
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref)
  return queued ? { number: Number(queued[1]), commit: sha, ofHead: false } : undefined
}

/**
 * A run that another one set off is of the default branch; what it is about is the other's head. GitHub names the
 * pull requests of that branch, none where it is a fork's: those are found by whose branch it is, because a commit
 * that only a fork has belongs to no pull request here (https://github.com/TooTallNate/nx.js/pull/410). Whichever
 * way, a pull request is of this run only while its head is the commit.
 */
async function fromWorkflowRun(
  github: () => Promise<GitHub>,
  { repository }: Context,
  event: Record<string, unknown>,
): Promise<PullRequestRef | undefined> {
  const run = object(event.workflow_run)
  const commit = string(run?.head_sha)
  if (!run || !commit) return undefined
  const named = list(run.pull_requests).find(
    (pull) => string(object(pull?.head)?.sha) === commit && isInto(pull, repository),
  )
  if (typeof named?.number === 'number') return { number: named.number, commit, ofHead: true }
  const login = string(object(object(run.head_repository)?.owner)?.login)
  const branch = string(run.head_branch)
  if (!login || !branch) return undefined
  const { data: pulls } = await (await github()).rest.pulls.list({
    ...repository,
    state: 'open',
    head: `${login}:${branch}`,
    per_page: 100,
  })
  const found = pulls.find((pull) => pull.head.sha === commit)
  return found && { number: found.number, commit, ofHead: true }
}

/** In a fork, GitHub names pull requests into other repositories too. */
function isInto(pull: Record<string, unknown> | undefined, { owner, repo }: Repository): boolean {
  const url = string(object(object(pull?.base)?.repo)?.url)
  return url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase())
}

/** The open pull request whose head this commit is, and the one that was merged as this commit. */
async function fromCommit(
  github: () => Promise<GitHub>,
  { repository, sha }: Context,
  prefer: 'open' | 'merged',
): Promise<PullRequestRef | undefined> {
  if (!sha) return undefined
  const { data: pulls } = await (await github()).rest.repos.listPullRequestsAssociatedWithCommit({
    ...repository,
    commit_sha: sha,
    per_page: 100,
  })
  const open = pulls.find((pull) => pull.state === 'open' && pull.head.sha === sha)
  const merged = pulls.find((pull) => pull.merge_commit_sha === sha && pull.merged_at)
  const found = prefer === 'open' ? (open ?? merged) : (merged ?? open)
  return found && { number: found.number, commit: sha, ofHead: found === open }
}
