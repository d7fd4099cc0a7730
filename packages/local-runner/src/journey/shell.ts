import { spawn } from 'node:child_process'

/** How a command went. */
export interface Ran {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Runs shell in `cwd` with this environment alone; `answer` is what it reads of its input. `signal` ends it. */
export async function runShell(
  line: string,
  env: Record<string, string>,
  cwd: string,
  answer = '',
  signal?: AbortSignal,
): Promise<Ran> {
  // Without --norc bash takes a socket as input for a login from afar, and reads the machine's own settings.
  const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', line], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  const ran: Ran = { exitCode: null, stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      ran[name] += text
    })
  // Who does not read its input may be gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(answer)
  ran.exitCode = await new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(127))
  })
  return ran
}
