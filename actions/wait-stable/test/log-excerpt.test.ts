import { expect, test } from '@jest/globals'
import { lastLinesWithin } from '../src/log-excerpt.ts'

test('the last lines are kept, as many as fit', () => {
  expect(lastLinesWithin(['a', 'bb', 'ccc'], 100)).toEqual(['a', 'bb', 'ccc'])
  expect(lastLinesWithin(['a', 'bb', 'ccc'], 9)).toEqual(['a', 'bb', 'ccc'])
  expect(lastLinesWithin(['a', 'bb', 'ccc'], 8)).toEqual(['bb', 'ccc'])
  expect(lastLinesWithin(['ü', 'ü'], 5)).toEqual(['ü'])
  expect(lastLinesWithin([], 5)).toEqual([])
})

test('the very last one is always there', () => {
  expect(lastLinesWithin(['a', 'why it ended'], 1)).toEqual(['why it ended'])
})

test('a long line is shortened, and no character is cut in two', () => {
  expect(lastLinesWithin(['x'.repeat(2000)], 9999)).toEqual(['x'.repeat(2000)])
  expect(lastLinesWithin(['x'.repeat(2001)], 9999)).toEqual([`${'x'.repeat(1999)}…`])
  expect(lastLinesWithin([`x${'🚀'.repeat(1000)}`], 9999)[0]?.isWellFormed()).toBe(true)
  expect(lastLinesWithin([`${'🚀'.repeat(1001)}`], 9999)[0]?.isWellFormed()).toBe(true)
})
