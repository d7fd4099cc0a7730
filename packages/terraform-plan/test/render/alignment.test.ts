import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { align, type Step } from '../../src/render/diff/alignment.ts'

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

/** What the script makes of `before`, with what it takes from `after`. */
function apply(steps: Step[], before: string[], after: string[]): { left: string[]; right: string[] } {
  const left = steps.flatMap((step) => (step.kind === 'add' ? [] : [before[step.before] ?? '?']))
  const right = steps.flatMap((step) => (step.kind === 'remove' ? [] : [after[step.after] ?? '?']))
  return { left, right }
}

/** The length of the longest common subsequence, by the textbook's table. */
function commonLength(a: string[], b: string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const item of a) {
    let diagonal = 0
    for (const [index, other] of b.entries()) {
      const above = row[index + 1] ?? 0
      row[index + 1] = item === other ? diagonal + 1 : Math.max(above, row[index] ?? 0)
      diagonal = above
    }
  }
  return row.at(-1) ?? 0
}

describe('the way from one sequence to another', () => {
  test('has all of both, in order, and keeps only what is equal', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const steps = align(before, after)
        expect(apply(steps, before, after)).toEqual({ left: before, right: after })
        for (const step of steps) {
          if (step.kind === 'keep') expect(before[step.before]).toBe(after[step.after])
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps as much as any way could', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const kept = align(before, after).filter((step) => step.kind === 'keep').length
        expect(kept).toBe(commonLength(before, after))
      }),
      { numRuns: 2000 },
    )
  })

  test('removes before it adds', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const kinds = align(before, after).map((step) => step.kind)
        expect(kinds.some((kind, index) => kind === 'add' && kinds[index + 1] === 'remove')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is found where two long sequences differ in everything, without looking for long', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`)
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`)
    const steps = align(['same', ...before], ['same', ...after])
    expect(steps).toHaveLength(40_001)
    expect(steps[0]).toEqual({ kind: 'keep', before: 0, after: 0 })
  })
})
