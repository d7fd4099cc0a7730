import { noCounts } from '@infra-actions/terraform-plan/interpret/counts'
import { describe, expect, test } from '@jest/globals'
import type { Effects } from '../src/findings.ts'
import { brokenGates } from '../src/gates.ts'

const effects = (counts: Partial<Effects['counts']>, more: Partial<Effects> = {}): Effects => ({
  ...{
    hasChanges: true,
    hasResourceChanges: true,
    hasDestroys: true,
    errored: false,
    failedStacks: [],
    line: '',
  },
  ...more,
  counts: { ...noCounts(), ...counts },
})

describe('max-destroys', () => {
  const broken = (maxDestroys: number, counts: Partial<Effects['counts']>) =>
    brokenGates(effects(counts), { maxDestroys, failOn: [] })

  test('counts what is destroyed for good and what is replaced', () => {
    expect(broken(2, { delete: 2, replace: 1 })).toEqual([
      'The plan destroys or replaces 3, and "max-destroys" allows 2.',
    ])
    expect(broken(0, { replace: 1 })).toHaveLength(1)
  })

  test('allows its number, and everything that destroys nothing', () => {
    expect(broken(3, { delete: 2, replace: 1 })).toEqual([])
    expect(broken(0, { create: 9, update: 9, forget: 9, move: 9, drift: 9 })).toEqual([])
  })
})

describe('fail-on', () => {
  const GATES = ['destroy', 'replace', 'drift', 'errored'] as const
  const PLANS: Record<(typeof GATES)[number], Effects> = {
    destroy: effects({ delete: 1 }),
    replace: effects({ replace: 1 }),
    drift: effects({ drift: 1 }),
    errored: effects({}, { errored: true }),
  }

  test.each(GATES)('%s closes for its own plan and for no other', (gate) => {
    for (const other of GATES) {
      const broken = brokenGates(PLANS[other], { failOn: [gate], maxDestroys: undefined })
      expect(broken.map((why) => why.includes(`"fail-on" has "${gate}"`))).toEqual(
        other === gate ? [true] : [],
      )
    }
  })

  test('tells each reason there is', () => {
    const all = effects({ delete: 1, replace: 1, drift: 1 }, { errored: true })
    expect(brokenGates(all, { failOn: [...GATES], maxDestroys: 1 })).toHaveLength(5)
    expect(brokenGates(all, { failOn: [], maxDestroys: undefined })).toEqual([])
  })
})
