import { cpSync, mkdirSync } from 'node:fs'
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

/** The pull request that is about to be merged. */
export interface Proposal {
  number: number
  branch: string
  title: string
  body: string
  /** A login. */
  author: string
}

/** Lays out the work tree of main before the pull request, and of its head over that. */
export interface Trees {
  before(folder: string): void
  after(folder: string): void
}

/**
 * A git repository with three commits: main as it was, the pull request, and the merge. act takes
 * `github.repository` from the remote's address, which is never asked for anything.
 */
export function makeRepository(folder: string, proposal: Proposal, trees: Trees): ScratchRepository {
  const [owner, name] = ['example', 'backend']
  const { number, branch, title } = proposal
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${owner}/${name}.git`)

  trees.before(folder)
  const base = commit(folder, 'The backend as it runs today')

  git(folder, 'checkout', '--quiet', '-b', branch)
  trees.after(folder)
  const head = commit(folder, title)

  git(folder, 'checkout', '--quiet', 'main')
  const message = `Merge pull request #${number} from ${owner}/${branch}`
  git(folder, 'merge', '--quiet', '--no-ff', '-m', message, head)
  const merged = git(folder, 'rev-parse', 'HEAD')
  return { folder, owner, name, branch, commits: { base, head, merged } }
}

/** Puts the work tree where the event's checkout would be. */
export function checkOut(repository: ScratchRepository, what: 'pull request' | 'main'): string {
  git(repository.folder, 'checkout', '--quiet', what === 'main' ? 'main' : repository.branch)
  return repository.commits[what === 'main' ? 'merged' : 'head']
}

/** Copies a folder without what tools leave behind in it. */
export function copyTree(from: string, to: string): void {
  const local = /(^|\/)(\.terraform|\.git|node_modules|tfplan[^/]*|plan\.json|[^/]*\.tfstate[^/]*)$/
  cpSync(from, to, { recursive: true, filter: (path) => !local.test(path.slice(from.length)) })
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', message)
  return git(folder, 'rev-parse', 'HEAD')
}
