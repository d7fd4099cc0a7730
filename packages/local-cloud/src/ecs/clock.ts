/**
 * The time the simulator lives in. A virtual clock stands still until it is told to jump (tests); a scaled
 * clock follows the machine's, faster (the demo). Both run what is due in the order of its time, and `now()`
 * inside a due piece of work is the time it was due at, so that what happens does not depend on who looks.
 */
import { type Cancel, dueQueue } from './due-queue.ts'

export interface VirtualClock {
  /** Milliseconds since the epoch. */
  now(): number
  schedule(delayMs: number, work: () => void): Cancel
  /** Runs what is due by now; a virtual clock has nothing due between jumps. */
  settle(): void
  /** Rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface SteppedClock extends VirtualClock {
  /** Jumps, doing everything that falls due on the way. */
  advance(milliseconds: number): void
  /** Jumps from one due time to the next until `done()`; throws after `limitMs` (default one day). */
  advanceUntil(done: () => boolean, limitMs?: number): void
  /**
   * Runs asynchronous work that sleeps on this clock, jumping whenever all of it sleeps.
   * Only for work that waits for nothing outside the process.
   */
  drive<T>(work: Promise<T>): Promise<T>
}

export function createVirtualClock(start = Date.UTC(2026, 0, 5, 9, 0, 0)): SteppedClock {
  const queue = dueQueue()
  let now = start
  const clock: SteppedClock = {
    now: () => now,
    settle: () => {},
    schedule: (delayMs, work) => queue.add(now + Math.max(0, delayMs), work),
    sleep: (milliseconds, signal) => sleepOn(clock, milliseconds, signal),
    advance(milliseconds) {
      const until = now + milliseconds
      for (let next = queue.peek(); next !== undefined && next.at <= until; next = queue.peek()) {
        queue.pop()
        now = Math.max(now, next.at)
        next.work()
      }
      now = Math.max(now, until)
    },
    advanceUntil(done, limitMs = 24 * 3_600_000) {
      const limit = now + limitMs
      while (!done()) {
        const next = queue.peek()
        if (next === undefined || next.at > limit) {
          throw new Error(`the simulation did not come to what was waited for within ${limitMs / 1000} s`)
        }
        clock.advance(Math.max(0, next.at - now))
      }
    },
    async drive(work) {
      let settled = false
      const finish = () => {
        settled = true
      }
      work.then(finish, finish)
      for (;;) {
        // A macrotask lets every promise that can go on without the clock do so first.
        await new Promise((resolve) => setImmediate(resolve))
        if (settled) return work
        const next = queue.peek()
        if (next !== undefined) clock.advance(Math.max(0, next.at - now))
      }
    },
  }
  return clock
}

/** @param factor seconds of the simulation in one second of the machine. */
export function createScaledClock(factor: number, start = Date.now()): VirtualClock {
  const queue = dueQueue()
  const origin = performance.now()
  const real = () => start + (performance.now() - origin) * factor
  let workingAt: number | undefined
  let timer: NodeJS.Timeout | undefined

  function settle(): void {
    if (workingAt !== undefined) return
    try {
      for (let next = queue.peek(); next !== undefined && next.at <= real(); next = queue.peek()) {
        queue.pop()
        workingAt = next.at
        next.work()
      }
    } finally {
      workingAt = undefined
      arm()
    }
  }

  function arm(): void {
    clearTimeout(timer)
    const next = queue.peek()
    if (next === undefined) return
    timer = setTimeout(settle, Math.min(2 ** 31 - 1, Math.max(0, (next.at - real()) / factor)))
    timer.unref()
  }

  const clock: VirtualClock = {
    now: () => workingAt ?? real(),
    settle,
    schedule(delayMs, work) {
      const cancel = queue.add(clock.now() + Math.max(0, delayMs), work)
      if (workingAt === undefined) arm()
      return cancel
    },
    sleep: (milliseconds, signal) => sleepOn(clock, milliseconds, signal),
  }
  return clock
}

function sleepOn(clock: VirtualClock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const abort = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = clock.schedule(milliseconds, () => {
      signal?.removeEventListener('abort', abort)
      resolve()
    })
    signal?.addEventListener('abort', abort, { once: true })
  })
}
