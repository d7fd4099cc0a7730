import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { hasChanges } from '@infra-actions/terraform-plan/render/verdict'
import { describe, expect, test } from '@jest/globals'
import { effectsOf } from '../src/findings.ts'
import { plan as fixture } from './step.ts'

describe('resources change', () => {
  test.each([
    ['create', true],
    ['move', true],
    ['import', true],
    ['outputs-only', false],
    ['no-change', false],
    ['drift', true],
  ])('by a plan of %s: %s, and never where nothing does', async (name, expected) => {
    const plan = await readPlan(fixture(name))
    const effects = effectsOf({ kind: 'plan', plan })
    expect(effects.hasResourceChanges).toBe(expected)
    expect(effects.hasChanges).toBe(hasChanges(plan))
    expect(effects.hasChanges || !effects.hasResourceChanges).toBe(true)
  })

  test('by a refresh-only plan as much as anything does', async () => {
    const plan = await readPlan(fixture('by-hand/refresh-only'))
    const effects = effectsOf({ kind: 'plan', plan })
    expect(effects.hasResourceChanges).toBe(effects.hasChanges)
  })

  test('by an action that nobody knows, which no count has', async () => {
    const plan = await readPlan(fixture('update'))
    const changes = plan.changes.map((change) => ({ ...change, action: 'unknown' as const }))
    const unknown = { ...plan, changes, counts: { ...plan.counts, update: 0 } }
    const { hasChanges: any, hasResourceChanges } = effectsOf({ kind: 'plan', plan: unknown })
    expect([any, hasResourceChanges]).toEqual([true, true])
  })
})
