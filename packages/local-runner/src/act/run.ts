import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { TimedLine } from '../run/collect.ts'
import { type ActRun, actArguments, actEnvironment } from './command.ts'
import { readLine } from './line.ts'

/** act's lines with the time each was read, and how act ended. */
export interface ActOutcome {
  lines: TimedLine[]
  exitCode: number | null
}

/**
 * Runs act in `repository`, handing over each line as it comes. Aborting `signal` ends act and its steps.
 *
 * act gives each step a terminal of its own, which a runner of GitHub does not. What hangs up such a terminal
 * must not end the step, so act and the shells it starts are born deaf to SIGHUP.
 */
export async function runAct(
  act: string,
  repository: string,
  run: ActRun,
  onLine: (line: TimedLine) => void,
  signal?: AbortSignal,
): Promise<ActOutcome> {
  mkdirSync(`${run.scratch}/home`, { recursive: true })
  const child = spawn('/bin/sh', ['-c', 'trap "" HUP; exec "$0" "$@"', act, ...actArguments(run)], {
    cwd: repository,
    env: actEnvironment(run, dirname(process.execPath), process.env.PATH ?? ''),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that its steps end with it.
    detached: true,
  })
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  }
  signal?.addEventListener('abort', stop, { once: true })
  const lines: TimedLine[] = []
  const read = (text: string) => {
    const line = { at: performance.now(), line: readLine(text) }
    lines.push(line)
    onLine(line)
  }
  createInterface({ input: child.stdout }).on('line', read)
  createInterface({ input: child.stderr }).on('line', read)
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    signal?.throwIfAborted()
    return { lines, exitCode }
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
