import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'

/**
 * Runs a command and returns what it printed. It runs outside the checkout, so that a configuration file
 * there cannot change what an installer does. Throws a sentence with the command's own last words.
 */
export function command(
  name: string,
  args: string[],
  env: Record<string, string> = {},
  cwd = tmpdir(),
): string {
  const { stdout, stderr, status, error } = spawnSync(name, args, {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error)
    throw new Error(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? `there is no ${name}` : error.message,
    )
  if (status === 0) return stdout
  const lastWords = `${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' ').slice(-400)
  throw new Error(`${name} ended with ${status}: ${lastWords}`)
}
