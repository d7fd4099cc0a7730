import { createHash } from 'node:crypto'
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

const hashOf = (index: number) => createHash('sha256').update(String(index)).digest('hex')

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
        expect(text.length).toBeLessThan(12_300)
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

  test.each([300, 2000, 5000])('of %d stacks fits too, and tells as much as there is room for', (count) => {
    const stacks = Array.from({ length: count }, (_, i) => ({ name: `stacks/${i}`, hash: hashOf(i) }))
    const fragments = stacks.map(({ name, hash }, i) => {
      const counts = { ...changing.counts, delete: i === count - 1 ? 1 : 0 }
      return makeFragment({
        name,
        plan: { ...changing, counts, fingerprint: { hash, addresses: new Map() } },
      })
    })
    const text = formatMarker(marker(reviewData({ kind: 'stacks', fragments })))
    expect(text.length).toBeLessThan(12_300)
    const read = parseMarker(`${text}\n# Plans`, tool)
    const shown = (name: string) => read && reviewedFingerprint([read], { key: 'other', name })
    const equal = (name: string, hash: string) => {
      const fingerprint = shown(name)?.fingerprint
      return fingerprint && compareFingerprints(fingerprint, { hash, addresses: new Map() }).equal
    }
    const kept = count === 300 ? 300 : 352
    for (const { name, hash } of stacks.slice(0, kept - 1)) {
      expect([equal(name, hash), equal(name, hashOf(-1))]).toEqual([true, false])
    }
    // It destroys something: that comes first.
    expect(equal(`stacks/${count - 1}`, hashOf(count - 1))).toBe(true)
    if (count > kept) {
      expect(() => shown('stacks/900')).toThrow(
        'The comment for many stacks had no room for the fingerprint of "stacks/900", or its plan, by a run that may be of a fork,',
      )
    } else expect(shown('stacks/900')).toBeUndefined()
  })

  test('of many stacks that change nothing gives way to those that change something', () => {
    const fragments = Array.from({ length: 1000 }, (_, i) =>
      makeFragment({ name: `stacks/${i}`, plan: i === 999 ? changing : still }),
    )
    const read = parseMarker(`${formatMarker(marker(reviewData({ kind: 'stacks', fragments })))}\n`, tool)
    const shown = read && reviewedFingerprint([read], { key: 'other', name: 'stacks/999' })
    expect(shown?.fingerprint.addresses).toEqual(changing.fingerprint.addresses)
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
