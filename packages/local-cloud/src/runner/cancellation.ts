/** Cancelling a step as the runner does: SIGINT, SIGTERM after 7.5 seconds, SIGKILL after 2.5 more. */
import type { ChildProcess } from 'node:child_process'

export interface Cancel {
  /** Milliseconds after the start, once the output holds this text, or once this is settled. */
  when: number | string | RegExp | Promise<void>
  /** Only this signal; absent: the runner's three, one after another. */
  signal?: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** Others than the runner's, for tests of what happens at their end. */
  times?: CancelTimes
}

/** Milliseconds after SIGINT. */
export interface CancelTimes {
  term: number
  kill: number
}

export const runnerTimes: CancelTimes = { term: 7500, kill: 10_000 }

export interface Cancellation {
  /** To be told of everything the step has printed so far. */
  printed(output: string): void
  /** Milliseconds on `performance.now()` at which the first signal went out. */
  startedAt(): number | undefined
  stop(): void
}

/** Signals go to the process alone, as the runner sends them: its children are its own affair, until SIGKILL. */
export function cancelStep(child: ChildProcess, cancel: Cancel | undefined): Cancellation {
  const timers: NodeJS.Timeout[] = []
  let startedAt: number | undefined
  function start(): void {
    if (startedAt !== undefined) return
    startedAt = performance.now()
    child.kill(cancel?.signal ?? 'SIGINT')
    if (cancel?.signal) return
    const { term, kill } = cancel?.times ?? runnerTimes
    timers.push(setTimeout(() => child.kill('SIGTERM'), term))
    timers.push(setTimeout(() => child.kill('SIGKILL'), kill))
  }
  if (cancel?.when instanceof Promise) cancel.when.then(start, start)
  if (typeof cancel?.when === 'number') timers.push(setTimeout(start, cancel.when))
  return {
    printed(output) {
      const when = cancel?.when
      if (typeof when === 'string' ? output.includes(when) : when instanceof RegExp && when.test(output))
        start()
    },
    startedAt: () => startedAt,
    stop() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
