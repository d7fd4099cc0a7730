import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git.ts'

export interface ScratchRepository {
  folder: string
  owner: string
  name: string
  /** The branch of the pull request. */
  branch: string
  /** main before the pull request, its head, and main after it was merged. */
  commits: { base: string; head: string; merged: string }
}

/** What the pull request is about. */
export interface Proposal {
  branch: string
  title: string
}

/**
 * A git repository of the example with three commits: main as it was (`before` laid over the example), the pull
 * request (the example as it stands), and the merge; files in `leftOut` are in none, and `infra`, if given, stands
 * in the place of the example's folder of that name. act takes
 * `github.repository` from the remote's address, which is never asked for anything.
 */
export function makeRepository(
  folder: string,
  example: string,
  before: string,
  leftOut: string[],
  proposal: Proposal,
  infra?: string,
): ScratchRepository {
  const [owner, name] = ['example', 'backend']
  const copyExample = () => {
    copy(example, folder)
    if (infra === undefined) return
    rmSync(join(folder, 'infra'), { recursive: true, force: true })
    copy(infra, join(folder, 'infra'))
  }
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${owner}/${name}.git`)

  copyExample()
  cpSync(before, folder, { recursive: true })
  drop(folder, leftOut)
  const base = commit(folder, 'The backend as it runs today')

  git(folder, 'checkout', '--quiet', '-b', proposal.branch)
  copyExample()
  drop(folder, leftOut)
  const head = commit(folder, proposal.title)

  git(folder, 'checkout', '--quiet', 'main')
  git(
    folder,
    'merge',
    '--quiet',
    '--no-ff',
    '-m',
    `Merge pull request #7 from ${owner}/${proposal.branch}`,
    head,
  )
  const merged = git(folder, 'rev-parse', 'HEAD')
  return { folder, owner, name, branch: proposal.branch, commits: { base, head, merged } }
}

/** Puts the work tree where the event's checkout would be. */
export function checkOut(repository: ScratchRepository, what: 'pull request' | 'main'): string {
  git(repository.folder, 'checkout', '--quiet', what === 'main' ? 'main' : repository.branch)
  return repository.commits[what === 'main' ? 'merged' : 'head']
}

function copy(from: string, to: string): void {
  const local = /(^|\/)(\.terraform|\.git|node_modules|tfplan[^/]*|plan\.json)$/
  cpSync(from, to, { recursive: true, filter: (path) => !local.test(path.slice(from.length)) })
}

function drop(folder: string, paths: string[]): void {
  for (const path of paths) rmSync(join(folder, path), { force: true })
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message)
  return git(folder, 'rev-parse', 'HEAD')
}
