import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createScenario } from './scenario.ts'

/** Seconds between COMPLETED and the end of the wait, for a rollout in batches that drains old tasks at the end. */
async function lagOf(
  total: number,
  desired: number,
  drainShare: number,
): Promise<{ lag: number; calls: number }> {
  const it = createScenario({ desired })
  const upAt = total * (1 - drainShare)
  for (let count = 1; count <= desired; count += 1) {
    // A task is seen pending, here for twelve seconds, before it runs.
    it.at((upAt * count) / desired - 12, () => {
      it.fresh.pendingCount = 1
    })
    it.at((upAt * count) / desired, () => {
      it.run(count)
      it.fresh.pendingCount = 0
      it.old.runningCount = Math.max(0, desired - count + 1)
    })
  }
  it.at(total, () => it.complete())
  const { took } = await it.wait()
  return { lag: took - total, calls: it.count('describeServices') }
}

test.each([180, 300, 600])(
  'a rollout of %i seconds is told complete within 2 s in the mean, 4 s at p95',
  async (total) => {
    const lags: number[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.02, max: 0.6, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        async (desired, drain, offset) => {
          const { lag } = await lagOf(total + offset, desired, drain)
          expect(lag).toBeGreaterThanOrEqual(0)
          expect(lag).toBeLessThan(10.2)
          lags.push(lag)
        },
      ),
      { numRuns: 150 },
    )
    const sorted = lags.toSorted((a, b) => a - b)
    const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length
    expect(mean).toBeLessThanOrEqual(2)
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(4)
  },
)

describe('looks', () => {
  test('never lie more than 15 seconds apart, and not over 10 without a throttle', async () => {
    const it = createScenario({ desired: 8 })
    it.at(500, () => it.complete())
    await it.wait()
    const looks = it.fake.calls
      .filter(({ operation }) => operation === 'describeServices')
      .map(({ at }) => at)
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(10_500)
    expect(gaps.slice(0, 8).every((gap) => gap < 3000)).toBe(true)
  })

  test('of a long rollout in batches are few', async () => {
    const { calls } = await lagOf(600, 12, 0.1)
    expect(calls).toBeLessThan(150)
  })
})

describe('the log', () => {
  test('has a line when something changed and else one a minute', async () => {
    const it = createScenario()
    it.at(200, () => it.complete())
    const { said } = await it.wait()
    const kinds = said.map(({ kind }) => kind).filter((kind) => kind !== 'warning')
    expect(kinds).toEqual([
      'watching',
      'progress',
      'heartbeat',
      'heartbeat',
      'heartbeat',
      'progress',
      'verdict',
    ])
  })
})
