import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatMarker, keyOf, parseMarker } from '../src/marker.ts'

const tool = 'infra-actions/terraform-plan-comment'
const example = { tool, key: keyOf(tool, 'prod'), commit: 'a'.repeat(40), runId: 12, runAttempt: 3 }

describe('the marker', () => {
  test('comes back as it was written, with the data of the tool', () => {
    const data = { fingerprint: 'abc', plan: 'YWJj+/=' }
    expect(parseMarker(`${formatMarker({ ...example, data })}\n# Plan`, tool)).toEqual({ ...example, data })
  })

  test('cannot be ended early by its own data', () => {
    for (const value of ['--> <b>', 'a--b', 'a b', 'a>b']) {
      expect(() => formatMarker({ ...example, data: { value } })).toThrow('unfit marker field value')
    }
  })

  test('is no marker of another tool, and no text makes reading throw', () => {
    expect(parseMarker(formatMarker(example), 'infra-actions/other')).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (text) => {
        const marker = parseMarker(`<!-- ${tool} ${text} -->`, tool)
        expect(marker === undefined || Number.isInteger(marker.runId)).toBe(true)
      }),
    )
  })

  test('has a key of the whole name, so that one name beginning another is told apart', () => {
    expect(new Set(['a', 'a ', 'aa', 'A'].map((name) => keyOf(tool, name))).size).toBe(4)
    expect(keyOf(tool, 'a')).toMatch(/^[0-9a-f]{32}$/)
  })
})
