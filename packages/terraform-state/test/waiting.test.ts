import { type Inspection, inspect } from '@infra-actions/terraform-state/inspection'
import type { WorkflowRuns } from '@infra-actions/terraform-state/ports'
import { waitWhile } from '@infra-actions/terraform-state/waiting'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type FakeStores, fakeClock, fakeStores, locationOf, lockJson } from './stores.ts'

const key = 'app/terraform.tfstate.tflock'

function watch(world: FakeStores, onSleep: (ms: number) => void, changes: object = {}, runs?: WorkflowRuns) {
  const clock = fakeClock(world, onSleep)
  const seen: string[] = []
  const options = { checkDigest: false, staleAfter: undefined, self: undefined }
  const result = waitWhile((known) => inspect({ ...world, runs, clock }, locationOf(), options, known), {
    clock,
    timeout: 600_000,
    goOn: ({ look }: Inspection) => look.locked !== false,
    onChange: ({ look, evidence }) =>
      seen.push(`${look.held?.info?.id ?? look.locked} ${evidence?.kind ?? ''}`.trim()),
    random: () => 0.5,
    ...changes,
  })
  return { result, seen, sleeps: clock.sleeps }
}

describe('waiting', () => {
  test('says who holds it now whenever that changes, and counts the whole time', async () => {
    const world = fakeStores()
    world.put(key, lockJson({ ID: 'one' }))
    let slept = 0
    const { result, seen, sleeps } = watch(world, () => {
      slept += 1
      if (slept === 2) world.put(key, lockJson({ ID: 'two' }))
      if (slept === 4) world.remove(key)
    })
    expect(await result).toMatchObject({ timedOut: false, waited: sleeps.reduce((a, b) => a + b, 0) })
    expect(seen).toEqual(['one none', 'two none', 'false'])
    expect(sleeps).toHaveLength(4)
  })

  test('gives up when the time is over, having looked once more at its very end', async () => {
    const world = fakeStores()
    world.put(key, lockJson())
    const { result } = watch(world, () => {})
    expect(await result).toMatchObject({ timedOut: true, waited: 600_000, last: { look: { locked: true } } })
  })

  test('pauses are never under 2 s nor over 17 s, whatever the jitter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        async (dice) => {
          const world = fakeStores()
          world.put(key, lockJson())
          let roll = 0
          const random = () => dice[roll++ % dice.length] ?? 0
          const { result, sleeps } = watch(world, () => {}, { random, timeout: 300_000 })
          await result
          for (const pause of sleeps) {
            expect(pause).toBeGreaterThanOrEqual(2000)
            expect(pause).toBeLessThanOrEqual(17_000)
          }
          expect(sleeps.reduce((a, b) => a + b, 0)).toBe(300_000)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('ends at once when it is cancelled, during a pause or a look', async () => {
    for (const at of ['sleep', 'look']) {
      const world = fakeStores()
      world.put(key, lockJson())
      const controller = new AbortController()
      const reason = new Error('cancelled')
      if (at === 'look') {
        world.around = async (_, effect) => {
          controller.abort(reason)
          return effect()
        }
      }
      const stop = at === 'sleep' ? () => controller.abort(reason) : () => {}
      const { result, sleeps } = watch(world, stop, { signal: controller.signal })
      await expect(result).rejects.toBe(reason)
      expect(sleeps.length).toBeLessThanOrEqual(1)
    }
  })

  test('the run that holds it is looked up anew once a minute, not at each poll', async () => {
    const world = fakeStores()
    world.put(key, lockJson({ Who: 'r@gh-1-1' }))
    const asked: number[] = []
    const start = world.now
    const runs: WorkflowRuns = {
      findRunOnRunner: async () => undefined,
      findRun: async () => {
        asked.push(world.now - start)
        const status = world.now - start > 120_000 ? 'completed' : 'in_progress'
        return { id: 1, attempt: 1, number: 1, name: 'x', status, url: 'https://github.com/example/app' }
      },
    }
    const { result, seen } = watch(
      world,
      () => {},
      { goOn: (one: Inspection) => one.orphaned !== true },
      runs,
    )
    await result
    expect(seen.map((line) => line.split(' ')[1])).toEqual(['run-active', 'run-ended'])
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(asked.every((time, index) => index === 0 || time - (asked[index - 1] ?? 0) >= 60_000)).toBe(true)
  })
})
