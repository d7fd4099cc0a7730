import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openHiding } from '../../src/interpret/hiding.ts'
import type { Json } from '../../src/interpret/json.ts'
import { eitherMark, hasMark, sameMarks } from '../../src/interpret/marks.ts'

type Path = Array<string | number>

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')

/** A tree with own members only, also of names that an object has from its prototype. */
function treeOf(entries: Array<[string, Json]>): Json {
  const tree = {}
  for (const [name, value] of entries)
    Object.defineProperty(tree, name, { value, enumerable: true, configurable: true, writable: true })
  return tree
}

/** Trees of marks of one value: true at what is marked, and of what is not one of the ways there are to say so. */
const twoTrees = fc.letrec<{ pair: [Json | undefined, Json | undefined] }>((tie) => ({
  pair: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(
      fc.constantFrom<Json | undefined>(true, false, undefined),
      fc.constantFrom<Json | undefined>(true, false, undefined),
    ),
    fc.array(tie('pair'), { maxLength: 3 }).chain((pairs) =>
      fc.tuple(fc.nat(pairs.length), fc.nat(pairs.length)).map(([left, right]): [Json, Json] => [
        // A list may be longer on one side.
        pairs.slice(0, left).map(([a]) => a ?? false),
        pairs.slice(0, right).map(([, b]) => b ?? false),
      ]),
    ),
    fc
      .uniqueArray(fc.tuple(key, tie('pair')), { selector: ([name]) => name, maxLength: 4 })
      .map((members): [Json, Json] => [
        treeOf(members.flatMap(([name, [a]]) => (a === undefined ? [] : [[name, a]]))),
        treeOf(members.flatMap(([name, [, b]]) => (b === undefined ? [] : [[name, b]]))),
      ]),
  ),
})).pair

/** Paths to what a tree marks. */
function marked(tree: Json | undefined, at: Path = []): string[] {
  if (tree === true) return [JSON.stringify(at)]
  if (Array.isArray(tree)) return tree.flatMap((item, index) => marked(item, [...at, index]))
  if (typeof tree !== 'object' || tree === null) return []
  return Object.keys(tree).flatMap((name) => marked(tree[name], [...at, name]))
}

const union = (a: Json | undefined, b: Json | undefined) => [...new Set([...marked(a), ...marked(b)])].sort()

describe('marks of the two sides of a change', () => {
  test('together mark what either does, and nothing else', () => {
    fc.assert(
      fc.property(twoTrees, ([a, b]) => {
        expect(marked(eitherMark(a, b)).sort()).toEqual(union(a, b))
        expect(hasMark(a)).toBe(marked(a).length > 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('are the same where they mark the same, however they say what is not marked', () => {
    fc.assert(
      fc.property(twoTrees, ([a, b]) => {
        const same = JSON.stringify(marked(a).sort()) === JSON.stringify(marked(b).sort())
        expect(sameMarks(a, b)).toBe(same)
        expect(sameMarks(b, a)).toBe(same)
        expect(sameMarks(a, a)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('of two kinds hide all of the value: nobody can tell what they mean', () => {
    for (const [a, b] of [
      [[true], { a: true }],
      [true, { a: true }],
      [[true], true],
    ] as Array<[Json, Json]>) {
      expect(eitherMark(a, b)).toBe(true)
      expect(eitherMark(b, a)).toBe(true)
      expect(sameMarks(a, b)).toBe(false)
    }
  })
})

describe('what stands for a hidden value', () => {
  test('is the same exactly for the same value, hidden as much', () => {
    const shown = fc.constantFrom('', 'x (sensitive value)')
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), shown, shown, (a, b, seenA, seenB) => {
        const hiding = openHiding()
        const equal = JSON.stringify(a) === JSON.stringify(b) && seenA === seenB
        expect(hiding.value(a as Json, seenA) === hiding.value(b as Json, seenB)).toBe(equal)
        expect(hiding.value(a as Json, seenA)).toBe(hiding.value(a as Json, seenA))
        expect(hiding.value(a as Json, seenA).description).toBe(seenA)
      }),
    )
  })

  test('is of one change only, and of what is not known yet never the same', () => {
    expect(openHiding().value('a')).not.toBe(openHiding().value('a'))
    const hiding = openHiding()
    expect(hiding.value(undefined)).not.toBe(hiding.value(undefined))
    expect(hiding.value(undefined)).not.toBe(hiding.value(null))
  })
})
