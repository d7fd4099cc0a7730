import type { ScratchRepository } from '../repository/scratch.ts'

/** The payload of a run started by hand (`workflow_dispatch`) or by the clock, on main. */
export function dispatchEvent(
  { owner, name }: Pick<ScratchRepository, 'owner' | 'name'>,
  workflow: string,
  inputs: Record<string, string> = {},
): object {
  return {
    ref: 'refs/heads/main',
    workflow,
    inputs,
    repository: {
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      default_branch: 'main',
      private: true,
    },
    sender: { login: 'octocat', type: 'User' },
  }
}
