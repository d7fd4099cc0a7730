import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../src/duration.ts'

describe('a duration', () => {
  test.each([
    ['5ms', 5],
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h30m', 5_400_000],
    ['12h', 43_200_000],
    ['7d', 604_800_000],
    ['1.5s', 1500],
    ['10.25s', 10_250],
    ['0.4ms', 0],
    ['0s', 0],
  ])('%s is %i milliseconds', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })

  test.each([
    '',
    '20',
    's',
    '20 m',
    '-5m',
    '5m ',
    ' 5m',
    '1e3s',
    '5M',
    '1.s',
    '.5s',
    '5m!',
    '99999999999999d',
  ])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  test('is the sum of its parts, in whatever order', () => {
    const amount = fc.nat({ max: 500 })
    fc.assert(
      fc.property(amount, amount, amount, (hours, minutes, seconds) => {
        const expected = (hours * 3600 + minutes * 60 + seconds) * 1000
        expect(parseDuration(`${hours}h${minutes}m${seconds}s`)).toBe(expected)
        expect(parseDuration(`${seconds}s${hours}h${minutes}m`)).toBe(expected)
      }),
    )
  })
})

describe('for people, a duration', () => {
  test.each([
    [-5000, '0s'],
    [0, '0s'],
    [499, '0s'],
    [500, '1s'],
    [59_499, '59s'],
    [59_500, '1m 00s'],
    [60_000, '1m 00s'],
    [272_000, '4m 32s'],
    [3_599_000, '59m 59s'],
    [3_600_000, '1h 00m'],
    [3_900_000, '1h 05m'],
    [90_000_000, '25h 00m'],
  ])('of %i ms is %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected)
  })
})
