import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { hasChanges } from '@infra-actions/terraform-plan/render/verdict'
import { describe, expect, test } from '@jest/globals'
import { effectsOf, type Findings, fingerprintOf } from '../src/findings.ts'
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

describe('a plan failed', () => {
  const erroredOf = (findings: Findings) => {
    const { errored, failedStacks } = effectsOf(findings)
    return [errored, failedStacks]
  }

  test('where there is only the word that it did, or a part of it', async () => {
    expect(erroredOf({ kind: 'failed', failed: { errors: [], logged: false } })).toEqual([true, []])
    expect(erroredOf({ kind: 'plan', plan: await readPlan(fixture('errored')) })).toEqual([true, []])
    expect(erroredOf({ kind: 'plan', plan: await readPlan(fixture('create')) })).toEqual([false, []])
  })

  test('where one of many stacks did, or is missing', async () => {
    const fine = makeFragment({ name: 'fine', plan: await readPlan(fixture('create')) })
    const partial = makeFragment({ name: 'partial', plan: await readPlan(fixture('errored')) })
    const failed = makeFragment({ name: 'failed', failure: 'Error: no' })
    const missing = makeFragment({ name: 'missing' })
    expect(erroredOf({ kind: 'stacks', fragments: [fine] })).toEqual([false, []])
    for (const one of [partial, failed, missing])
      expect(erroredOf({ kind: 'stacks', fragments: [fine, one] })).toEqual([true, [one.name]])
  })
})

test('the fingerprint of many stacks is of their names and plans, whatever their order', async () => {
  const [create, update] = [await readPlan(fixture('create')), await readPlan(fixture('update'))]
  const of = (...stacks: Array<[string, typeof create]>) =>
    fingerprintOf({ kind: 'stacks', fragments: stacks.map(([name, plan]) => makeFragment({ name, plan })) })
  const one = of(['a', create], ['b', update])
  expect(of(['b', update], ['a', create])).toBe(one)
  expect(of(['a', update], ['b', create])).not.toBe(one)
  expect(of(['a', create], ['b', create])).not.toBe(one)
})
