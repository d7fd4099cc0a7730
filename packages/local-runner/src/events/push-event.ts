import type { ScratchRepository } from '../repository/scratch.ts'

/** The payload of a push to main that merges the pull request, with the fields workflows and actions read. */
export function pushEvent(repository: ScratchRepository, message: string): object {
  const { owner, name, commits } = repository
  const author = { name: 'Octo Developer', email: 'octo@example.com', username: 'octocat' }
  const commit = { id: commits.merged, message, timestamp: '2026-01-05T09:00:00Z', author, committer: author }
  return {
    ref: 'refs/heads/main',
    before: commits.base,
    after: commits.merged,
    created: false,
    deleted: false,
    forced: false,
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner, name: owner },
      default_branch: 'main',
      private: true,
    },
    pusher: { name: 'octocat' },
    sender: { login: 'octocat', type: 'User' },
    head_commit: commit,
    commits: [commit],
  }
}
