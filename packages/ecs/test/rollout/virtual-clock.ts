import type { Clock } from '@infra-actions/ecs/api'

interface Due {
  at: number
  order: number
  work: () => void
}

/** Time that stands still until everybody sleeps: a twenty-minute rollout takes a millisecond. */
export function createVirtualClock(start = Date.UTC(2026, 0, 2, 3, 0, 0)) {
  let now = start
  let order = 0
  let due: Due[] = []

  function at(time: number, work: () => void): void {
    due.push({ at: Math.max(time, now), order: order++, work })
    due = due.toSorted((a, b) => a.at - b.at || a.order - b.order)
  }

  const clock: Clock = {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        at(now + milliseconds, resolve)
      }),
  }

  /** Lets time pass until the work, which may wait for nothing but this clock, is done. */
  async function drive<T>(work: Promise<T>): Promise<T> {
    let done = false
    const finished = () => {
      done = true
    }
    work.then(finished, finished)
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      if (done) return work
      const next = due.shift()
      if (!next) throw new Error('Everything waits, but for nothing that will happen.')
      now = next.at
      next.work()
    }
  }

  return { clock, at, drive, start }
}
