import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Json } from '../../src/interpret/json.ts'
import { PlanError } from '../../src/plan-error.ts'
import { type Members, planShape, skip } from '../../src/read/shape.ts'
import { splitter } from '../../src/read/splitter.ts'
import { inChunks } from '../chunks.ts'

/** Every top-level member is handed over. */
const everyMember: Members = { kind: 'members', of: new Map(), rest: { kind: 'take', part: 'variable' } }
/** Every item of every top-level array. */
const everyItem: Members = {
  kind: 'members',
  of: new Map(),
  rest: { kind: 'items', of: { kind: 'take', part: 'change' } },
}

function split(
  text: string,
  shape: Members,
  cuts: number[] = [],
): Array<{ key: string; json: string; offset: number }> {
  const found: Array<{ key: string; json: string; offset: number }> = []
  const splitting = splitter(shape, ({ key, bytes, from, to, offset }) => {
    found.push({ key, json: bytes.toString('utf8', from, to), offset })
  })
  for (const chunk of inChunks(text, cuts)) splitting.push(chunk)
  splitting.end()
  return found
}

const cuts = fc.array(fc.nat(), { maxLength: 12 })
const spacing = fc.constantFrom(undefined, 1, '\t', ' \r\n ')
const document = fc.dictionary(
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>,
)

describe('splitter', () => {
  test('hands over what JSON.parse would find, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(document, spacing, cuts, (value, space, at) => {
        const text = JSON.stringify(value, undefined, space)
        const found = split(text, everyMember, at).map(({ key, json }) => [key, JSON.parse(json)])
        expect(found).toEqual(Object.entries(JSON.parse(text)))
      }),
      { numRuns: 2000 },
    )
  })

  test('hands over the items of arrays, with the offsets at which they stand in the file', () => {
    const arrays = fc.dictionary(fc.string(), fc.array(fc.jsonValue({ stringUnit: 'binary' })))
    fc.assert(
      fc.property(arrays, spacing, cuts, (value, space, at) => {
        const text = JSON.stringify(value, undefined, space)
        const bytes = Buffer.from(text)
        const found = split(text, everyItem, at)
        expect(found.map(({ json }) => JSON.parse(json))).toEqual(Object.values(JSON.parse(text)).flat())
        for (const { json, offset } of found) {
          expect(bytes.toString('utf8', offset, offset + Buffer.byteLength(json))).toBe(json)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('refuses every truncation of a document', () => {
    fc.assert(
      fc.property(document, fc.nat(), cuts, (value, length, at) => {
        const bytes = Buffer.from(JSON.stringify(value))
        const splitting = splitter(everyMember, () => {})
        expect(() => {
          for (const chunk of inChunks(bytes.subarray(0, length % bytes.length).toString('latin1'), at))
            splitting.push(chunk)
          splitting.end()
        }).toThrow(PlanError)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['{"a":1} x', 'more text after the end'],
    ['{"a" 1}', 'a colon is missing'],
    ['{"a":1 "b":2}', 'a comma is missing'],
    ['{"a":}', 'a value is missing'],
    ['{a:1}', 'a key is missing'],
    ['{"a\u0001":1}', 'a malformed key'],
    ['[1]', 'something other than an object'],
  ])('says what is wrong with %j', (text, what) => {
    expect(() => split(text, everyMember)).toThrow(what)
  })

  test('accepts the byte order mark of Windows PowerShell, even in pieces', () => {
    expect(split('\ufeff{"a":1}', everyMember, [1, 2])).toEqual([{ key: 'a', json: '1', offset: 8 }])
  })

  test('takes no nesting that would take the stack, in what is handed over and in what is skipped', () => {
    const deep = `${'['.repeat(1001)}${']'.repeat(1001)}`
    expect(() => split(`{"a":${deep}}`, everyMember)).toThrow('more than 1000 levels of nesting')
    expect(() => split(`{"a":${deep}}`, { kind: 'members', of: new Map(), rest: skip })).toThrow(
      'more than 1000 levels',
    )
  })

  test('takes no modules of the state nested so deep, and no key that is longer than any', () => {
    const state = (depth: number, innermost = '{"resources":[{"r":1}]}') => {
      const module = `${'{"child_modules":['.repeat(depth)}${innermost}${']}'.repeat(depth)}`
      return `{"prior_state":{"values":{"root_module":${module}}}}`
    }
    expect(split(state(400), planShape)).toHaveLength(1)
    for (const innermost of ['{"resources":[{"r":1}]}', '{}'])
      expect(() => split(state(600, innermost), planShape)).toThrow('more than 1000 levels of nesting')
    const splitting = splitter(everyMember, () => {})
    splitting.push(Buffer.from(`{"${'k'.repeat(1000)}`))
    expect(() => splitting.push(Buffer.alloc(1024 * 1024, 'k'))).toThrow('a key of more than 1 MiB')
  })

  test('takes no element above the limit and says where it is', () => {
    const splitting = splitter(everyMember, () => {}, undefined, { elementBytes: 100, depth: 10 })
    expect(() => splitting.push(Buffer.from(`{"a":"${'x'.repeat(200)}"}`))).toThrow(
      'an element of more than 100 bytes',
    )
  })

  test('holds no more than 64 MiB of an element, and as much as it likes of what is skipped', () => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const pieces = (shape: Members) => {
      const splitting = splitter(shape, () => {})
      splitting.push(Buffer.from('{"a":"'))
      for (let count = 1; count <= 70; count++) {
        try {
          splitting.push(piece)
        } catch (error) {
          return [count, String(error)]
        }
      }
      splitting.push(Buffer.from('"}'))
      splitting.end()
      return undefined
    }
    expect(pieces(everyMember)).toEqual([
      64,
      expect.stringContaining('an element of more than 67108864 bytes'),
    ])
    expect(pieces({ kind: 'members', of: new Map(), rest: skip })).toBeUndefined()
  })

  test('finds the resources of the prior state in modules at any depth', () => {
    const module = { resources: [{ r: 2 }], child_modules: [{ resources: [{ r: 3 }] }] }
    const plan = {
      prior_state: { values: { root_module: { child_modules: [module], resources: [{ r: 1 }] } } },
    }
    expect(split(JSON.stringify(plan), planShape).map(({ json }) => json)).toEqual([
      '{"r":2}',
      '{"r":3}',
      '{"r":1}',
    ])
  })

  test('skips what has another type than expected', () => {
    const plan = {
      resource_changes: null,
      variables: 'none',
      checks: {},
      prior_state: [1],
      output_changes: false,
    }
    expect(split(JSON.stringify(plan), planShape)).toEqual([])
  })

  test('reports the top-level keys', () => {
    const keys: string[] = []
    const splitting = splitter(
      planShape,
      () => {},
      (key) => keys.push(key),
    )
    splitting.push(Buffer.from('{"variables":{"x":{}},"checks":[{"y":1}]}'))
    expect(keys).toEqual(['variables', 'checks'])
  })
})
