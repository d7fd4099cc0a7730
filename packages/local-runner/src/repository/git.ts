import { execFileSync } from 'node:child_process'

/** Runs git in `folder`, free of the user's own configuration and hooks; returns what it printed, trimmed. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      // Fixed, so that the same example always has the same commits.
      GIT_AUTHOR_NAME: 'Octo Developer',
      GIT_AUTHOR_EMAIL: 'octo@example.com',
      GIT_AUTHOR_DATE: '2026-01-05T09:00:00Z',
      GIT_COMMITTER_NAME: 'Octo Developer',
      GIT_COMMITTER_EMAIL: 'octo@example.com',
      GIT_COMMITTER_DATE: '2026-01-05T09:00:00Z',
    },
  }).trim()
}
