import { expect, jest, test } from '@jest/globals'
import { systemClock } from '../src/clock.ts'

const hour = 3_600_000

test('tells the time of the wall', () => {
  const before = Date.now()
  expect(systemClock.now()).toBeGreaterThanOrEqual(before)
  expect(systemClock.now()).toBeLessThanOrEqual(Date.now())
})

test('a sleep ends by itself, and leaves nothing with the signal', async () => {
  const { signal } = new AbortController()
  const listeners = countListeners(signal)
  await expect(systemClock.sleep(1, signal)).resolves.toBeUndefined()
  expect(listeners()).toBe(0)
})

test('a sleep ends at once with the reason of the signal', async () => {
  const cleared = jest.spyOn(globalThis, 'clearTimeout')
  const controller = new AbortController()
  const asleep = systemClock.sleep(hour, controller.signal)
  controller.abort(new Error('cancelled'))
  await expect(asleep).rejects.toThrow('cancelled')
  expect(cleared).toHaveBeenCalledTimes(1)
  cleared.mockRestore()
})

test('no sleep begins after the signal', async () => {
  const controller = new AbortController()
  controller.abort(new Error('cancelled before'))
  await expect(systemClock.sleep(hour, controller.signal)).rejects.toThrow('cancelled before')
})

function countListeners(signal: AbortSignal): () => number {
  let count = 0
  const { addEventListener, removeEventListener } = signal
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    count += 1
    addEventListener.apply(signal, args)
  }
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    count -= 1
    removeEventListener.apply(signal, args)
  }
  return () => count
}
