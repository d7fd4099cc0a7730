/** What GitHub holds when the cloud starts. */

/** Permission names with underscores, as the API writes them. */
export type Permissions = Record<string, 'read' | 'write'>

export interface GitHubSeed {
  /** `owner/name`; 'example-org/backend' when absent. */
  repository?: string
  /** Private when absent: then every permission is asked for, also to read. */
  private?: boolean
  /** 'User' when absent; 'Organization' changes who may be asked about the owner. */
  ownerType?: 'User' | 'Organization'
  /** Tokens of workflow runs (`GITHUB_TOKEN`), which act as github-actions[bot]. */
  tokens?: { token: string; permissions: Permissions }[]
  /** People, with tokens of their own where they have one. */
  users?: { login: string; token?: string }[]
  pullRequests?: PullRequestSeed[]
  runs?: RunSeed[]
  /** Calls an hour and token; 5000 when absent (a workflow's own token has 1000 on github.com). */
  rateLimit?: number
  /** Serves the API under `/api/v3`, as GitHub Enterprise Server does. */
  enterpriseServer?: boolean
}

export interface PullRequestSeed {
  /** Next free number when absent; numbers that are skipped become closed issues. */
  number?: number
  title?: string
  body?: string
  author?: string
  headRef?: string
  headSha?: string
  baseRef?: string
  /** The commit on the base branch after the merge; the pull request is merged when given. */
  mergeCommitSha?: string | undefined
  /** Commits of the pull request beside its head, found by `commits/{sha}/pulls` too. */
  commits?: string[]
  draft?: boolean
  state?: 'open' | 'closed'
  /** `owner/name` of the fork that the head is in. */
  headRepository?: string
  labels?: string[]
  comments?: { author?: string; body: string }[]
}

export interface RunSeed {
  id: number
  attempt?: number
  name?: string
  event?: string
  status?: 'queued' | 'in_progress' | 'completed' | 'waiting'
  conclusion?: 'success' | 'failure' | 'cancelled' | 'timed_out' | null
  headSha?: string
  headBranch?: string
  jobs?: { id: number; name: string; status?: string; conclusion?: string | null; runnerName?: string }[]
}
