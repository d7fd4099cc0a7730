import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Json } from '../../src/interpret/json.ts'
import { PlanError } from '../../src/plan-error.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures', `${name}.json`), 'utf8')
const originals = [
  'move-update',
  'sensitive',
  'checks',
  'by-hand/drift',
  'by-hand/deferred',
  'by-hand/actions',
  'by-hand/import-identity',
].map(fixture)

/** Reads it, and insists that nothing but PlanError comes out when it can't be. */
async function read(text: string, cuts: number[]): Promise<'read' | 'refused'> {
  return await readPlan(planStream(text, cuts)).then(
    () => 'read' as const,
    (error: unknown) => {
      if (error instanceof PlanError) return 'refused' as const
      throw error
    },
  )
}

/** Every place in a JSON tree. */
function places(json: Json, at: Array<string | number> = []): Array<Array<string | number>> {
  if (typeof json !== 'object' || json === null) return [at]
  return [
    at,
    ...Object.entries(json).flatMap(([key, value]) =>
      places(value, [...at, Array.isArray(json) ? Number(key) : key]),
    ),
  ]
}

function replaced(json: Json, at: Array<string | number>, value: Json | undefined): Json {
  if (at.length === 0) return value ?? null
  const copy = structuredClone(json)
  let node = copy as { [key: string]: Json }
  for (const step of at.slice(0, -1)) node = node[step] as { [key: string]: Json }
  const last = at.at(-1) as string
  if (value === undefined) delete node[last]
  else node[last] = value
  return copy
}

test('whatever stands at any place of a plan, reading it is total', async () => {
  const strange = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue() as fc.Arbitrary<Json>,
    fc.constantFrom<Json>('', -1, 1e308, [[]], [{}], { '': {} }, true),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      strange,
      fc.array(fc.nat(), { maxLength: 3 }),
      async (which, where, value, cuts) => {
        const json = JSON.parse(originals[which % originals.length] as string) as Json
        const all = places(json)
        const at = all[where % all.length] as Array<string | number>
        // Inside one of its parts a plan stays a plan, whatever is in there.
        const outcome = await read(JSON.stringify(replaced(json, at, value)), cuts)
        if (at.length > 1) expect(outcome).toBe('read')
      },
    ),
    { numRuns: 2000 },
  )
})

test('whatever byte changes or is lost, there is a plan or a PlanError', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.uint8Array({ maxLength: 3 }),
      fc.nat(3),
      async (which, where, bytes, lost) => {
        const original = Buffer.from(originals[which % originals.length] as string)
        const at = where % original.length
        const changed = Buffer.concat([original.subarray(0, at), bytes, original.subarray(at + lost)])
        await read(changed.toString('utf8'), [at])
      },
    ),
    { numRuns: 1500 },
  )
})
