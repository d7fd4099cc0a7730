import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** A child process with everything it starts in turn. */
export interface ProcessGroup {
  child: ChildProcess
  /** INT to all of it, KILL to what is left of it after the grace; resolves when nothing is left. */
  end(): Promise<void>
}

/** Time a tool has between INT and KILL: with our own limit of 7 s it leaves room to write the summary. */
const grace = 2000
const pause = 25

/** Starts a command as the leader of a process group of its own, so that what it starts ends with it. */
export function startGroup(command: string, args: string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(command, args, { ...options, detached: true })
  return {
    child,
    async end() {
      const last = Date.now() + grace
      send(child, 'SIGINT')
      // The leader may be gone while a program it started still puts things in order.
      while (send(child, 0) && Date.now() < last) await sleep(pause)
      send(child, 'SIGKILL')
    },
  }
}

/** False when no process is there to get the signal. */
function send({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
