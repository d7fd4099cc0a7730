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

  test('says when it was written, where it does', () => {
    const marker = { ...example, at: 1_767_225_600_000, data: {} }
    expect(formatMarker(marker)).toContain(' at=1767225600000 ')
    expect(parseMarker(formatMarker(marker), tool)).toEqual(marker)
    expect(parseMarker(formatMarker({ ...example, data: { at: 'noon' } }), tool)).toEqual({
      ...example,
      data: {},
    })
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

  test.each([
    ['without its end', '<!-- infra-actions/terraform-plan-comment key=a commit=b run=1.22'],
    ['without its beginning', `${'x'.repeat(42)}key=a commit=b run=1.2 -->`],
    ['without a key', '<!-- infra-actions/terraform-plan-comment commit=b run=1.2 -->'],
    ['without a commit', '<!-- infra-actions/terraform-plan-comment key=a run=1.2 -->'],
    ['without a run', '<!-- infra-actions/terraform-plan-comment key=a commit=b -->'],
    ['with a run that is none', '<!-- infra-actions/terraform-plan-comment key=a commit=b run=1.2.3 -->'],
    [
      'with another run that is none',
      '<!-- infra-actions/terraform-plan-comment key=a commit=b run=x1.2 -->',
    ],
    ['with a field that is none', '<!-- infra-actions/terraform-plan-comment key=a commit=b run=1.2 =c -->'],
    [
      'with a word that is no field',
      '<!-- infra-actions/terraform-plan-comment key=a commit=b run=1.2 c -->',
    ],
    ['behind something', ' <!-- infra-actions/terraform-plan-comment key=a commit=b run=1.2 -->'],
    [
      'of a tool whose name only begins so',
      '<!-- infra-actions/terraform-plan-comments key=a commit=b run=1.2 -->',
    ],
    [
      'that ends before it begins',
      ' --><!-- infra-actions/terraform-plan-comment key=a commit=b run=1.2 -->',
    ],
  ])('%s is none', (_, body) => {
    expect(parseMarker(body, tool)).toBeUndefined()
  })

  test('is read with an empty commit, and with names of one letter', () => {
    const read = parseMarker(`<!-- ${tool} key=a commit= run=1.2 x=y=z -->`, tool)
    expect(read).toEqual({ tool, key: 'a', commit: '', runId: 1, runAttempt: 2, data: { x: 'y=z' } })
  })

  test('cannot have a field whose name reads as something else', () => {
    for (const name of ['', 'a b', 'a=', '-->', 'ü']) {
      expect(() => formatMarker({ ...example, data: { [name]: 'x' } })).toThrow('unfit marker field')
    }
  })

  test('has a key of the whole name, so that one name beginning another is told apart', () => {
    expect(new Set(['a', 'a ', 'aa', 'A'].map((name) => keyOf(tool, name))).size).toBe(4)
    expect(keyOf(tool, 'a')).toMatch(/^[0-9a-f]{32}$/)
    expect(keyOf('of', 'two parts')).not.toBe(keyOf('of two', ' parts'))
    expect(keyOf('a', 'bc')).not.toBe(keyOf('ab', 'c'))
  })
})
