import { createScaledClock, createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'

describe('the virtual clock', () => {
  test('does what is due in the order of its time, however the jumps fall', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { maxLength: 50 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 20 }),
        (delays, jumps) => {
          const clock = createVirtualClock(0)
          const done: { delay: number; index: number; now: number }[] = []
          for (const [index, delay] of delays.entries()) {
            clock.schedule(delay, () => done.push({ delay, index, now: clock.now() }))
          }
          for (const jump of jumps) clock.advance(jump)
          clock.advance(1000)
          expect(done.map(({ now }) => now)).toEqual(done.map(({ delay }) => delay))
          const expected = delays
            .map((delay, index) => ({ delay, index }))
            .sort((a, b) => a.delay - b.delay || a.index - b.index)
          expect(done.map(({ delay, index }) => ({ delay, index }))).toEqual(expected)
        },
      ),
    )
  })

  test('work done on the way may add work that is due on the way', () => {
    const clock = createVirtualClock(0)
    const at: number[] = []
    const again = () => {
      at.push(clock.now())
      clock.schedule(10, again)
    }
    clock.schedule(10, again)
    clock.advance(35)
    expect(at).toEqual([10, 20, 30])
    expect(clock.now()).toBe(35)
  })

  test('cancelled work is not done', () => {
    const clock = createVirtualClock(0)
    const work = jest.fn()
    const cancel = clock.schedule(10, work)
    cancel()
    clock.advance(20)
    expect(work).not.toHaveBeenCalled()
  })

  test('jumps to what is waited for, or says that it does not come', () => {
    const clock = createVirtualClock(0)
    let done = false
    clock.schedule(5000, () => {
      done = true
    })
    clock.advanceUntil(() => done)
    expect(clock.now()).toBe(5000)
    expect(() => clock.advanceUntil(() => false, 1000)).toThrow(/did not come .* within 1 s/)
  })

  test('drives work that sleeps on it, without real time passing', async () => {
    const clock = createVirtualClock(0)
    const started = performance.now()
    const worker = async (pause: number) => {
      for (let i = 0; i < 3; i++) await clock.sleep(pause)
      return clock.now()
    }
    await expect(clock.drive(Promise.all([worker(60_000), worker(100_000)]))).resolves.toEqual([
      180_000, 300_000,
    ])
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('a sleep ends with the reason of its signal', async () => {
    const clock = createVirtualClock(0)
    const controller = new AbortController()
    const sleep = clock.sleep(1000, controller.signal)
    controller.abort(new Error('cancelled'))
    await expect(sleep).rejects.toThrow('cancelled')
    await expect(clock.sleep(1000, controller.signal)).rejects.toThrow('cancelled')
  })
})

describe('the scaled clock', () => {
  test('runs faster than the machine’s, and stamps work with the time it was due', async () => {
    const clock = createScaledClock(10_000, 0)
    const at: number[] = []
    const started = clock.now()
    clock.schedule(10_000, () => {
      at.push(clock.now())
      clock.schedule(10_000, () => at.push(clock.now()))
    })
    await clock.sleep(40_000)
    const [first = 0, second] = at
    expect(first - started).toBeGreaterThanOrEqual(10_000)
    expect(second).toBe(first + 10_000)
    expect(clock.now() - started).toBeGreaterThanOrEqual(40_000)
  })

  test('settle does what is due without waiting for a timer', () => {
    const clock = createScaledClock(1_000_000, 0)
    const work = jest.fn()
    clock.schedule(1, work)
    const until = performance.now() + 5
    while (performance.now() < until) {
      // the event loop never turns, so no timer can have fired
    }
    clock.settle()
    expect(work).toHaveBeenCalledTimes(1)
  })
})
