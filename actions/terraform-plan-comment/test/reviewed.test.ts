import { formatMarker, parseMarker } from '@infra-actions/github/marker'
import { compareFingerprints } from '@infra-actions/terraform-plan/fingerprint/marker'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { formatFragment, parseFragment } from '@infra-actions/terraform-plan/fragments/fragment-json'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import type { Plan } from '@infra-actions/terraform-plan/model'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { reviewData, reviewedFingerprint } from '../src/reviewed.ts'
import { plan as fixture } from './step.ts'

const tool = 'infra-actions/terraform-plan-comment'
const marker = (data: Record<string, string>) => ({
  tool,
  key: 'ab',
  commit: 'c'.repeat(40),
  runId: 1,
  runAttempt: 1,
  data,
})

let changing: Plan
let still: Plan
beforeAll(async () => {
  changing = await readPlan(fixture('create'))
  still = await readPlan(fixture('no-change'))
})

/** Any fingerprint: whatever an address may be, and as many of them as may be. */
const fingerprints = fc
  .record({
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    addresses: fc
      .array(fc.tuple(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-f]{8}$/)), { maxLength: 200 })
      .map((pairs) => new Map(pairs)),
    buckets: fc.array(fc.constantFrom('', '0123', 'ffff'), { minLength: 1024, maxLength: 1024 }),
  })
  .chain((fingerprint) =>
    // More than there are addresses: they were too many to keep.
    fc.nat(2).map((more) => ({ ...fingerprint, count: fingerprint.addresses.size + more })),
  )

describe('what the marker keeps', () => {
  test('fits a hidden comment and comes back, for any plan', () => {
    fc.assert(
      fc.property(fingerprints, fc.string({ unit: 'binary' }), (fingerprint, name) => {
        const plan = { ...changing, fingerprint }
        const text = formatMarker(marker(reviewData({ kind: 'plan', plan })))
        expect(text.length).toBeLessThan(13_000)
        const read = parseMarker(`${text}\n# Plan`, tool)
        const shown = read && reviewedFingerprint([read], { key: 'ab', name })
        expect(shown?.fingerprint.hash).toBe(fingerprint.hash)
        if (shown) expect(compareFingerprints(shown.fingerprint, fingerprint).equal).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('fits a hidden comment and is found again by name, for any stacks', () => {
    const stack = fc.record({
      name: fc.string({ unit: 'binary' }),
      fingerprint: fingerprints,
      state: fc.constantFrom('changes', 'still', 'failed'),
    })
    const stacks = fc.uniqueArray(stack, { selector: ({ name }) => name, maxLength: 40 })
    fc.assert(
      fc.property(stacks, (all) => {
        const fragments = all.map(({ name, fingerprint, state }): Fragment => {
          if (state === 'failed') return makeFragment({ name, failure: 'no' })
          return makeFragment({ name, plan: state === 'still' ? still : { ...changing, fingerprint } })
        })
        const text = formatMarker(marker(reviewData({ kind: 'stacks', fragments })))
        expect(text.length).toBeLessThan(12_500 + 100 * all.length)
        const read = parseMarker(`${text}\n# Plans`, tool)
        for (const { name, fingerprint, state } of all) {
          const shown = read && reviewedFingerprint([read], { key: 'other', name })
          const hash = state === 'changes' ? fingerprint.hash : state === 'still' ? '' : undefined
          expect(shown?.fingerprint.hash).toBe(hash)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('names what differs of one stack among others, also of one that changed nothing', async () => {
    const other = await readPlan(fixture('update'))
    const fragments = [
      makeFragment({ name: 'one', plan: changing }),
      makeFragment({ name: 'two', plan: still }),
    ].map((fragment) => parseFragment(formatFragment(fragment), 'a file'))
    const read = parseMarker(`${formatMarker(marker(reviewData({ kind: 'stacks', fragments })))}\n`, tool)
    for (const [name, added] of [
      ['one', ['terraform_data.service']],
      ['two', ['terraform_data.service']],
    ] as const) {
      const shown = read && reviewedFingerprint([read], { key: 'other', name })
      expect(shown && compareFingerprints(shown.fingerprint, other.fingerprint)).toMatchObject({
        equal: false,
        added,
      })
    }
  })
})
