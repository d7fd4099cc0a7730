import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseExactly } from '../../src/read/exact-json.ts'

/** An integer as it stands in JSON. */
const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String)

/** Places of a number in JSON, each with the way back to it. */
const PLACES: Array<[string, (digits: string) => string, (json: never) => unknown]> = [
  ['a member', (digits) => `{"a":${digits},"b":1}`, ({ a }: { a: unknown }) => a],
  ['a member behind white space', (digits) => `{"a":\n  ${digits}\n}`, ({ a }: { a: unknown }) => a],
  ['the first of a list', (digits) => `[${digits},1]`, ([first]: unknown[]) => first],
  ['another of a list', (digits) => `[[1.5, ${digits}]]`, ([[, second]]: [unknown[]]) => second],
]

describe('an integer', () => {
  test.each(PLACES)('as %s keeps all its digits, however many they are', (_, write, read) => {
    fc.assert(
      fc.property(integer, (digits) => {
        expect(String(read(parseExactly(write(digits)) as never))).toBe(digits)
      }),
    )
  })

  test('stays a number where a double holds it, and becomes a text of its digits where none does', () => {
    expect(parseExactly('[9007199254740991,-9007199254740991,1000000000000000]')).toEqual([
      9007199254740991, -9007199254740991, 1000000000000000,
    ])
    expect(parseExactly('[9007199254740993,-9007199254740993]')).toEqual([
      '9007199254740993',
      '-9007199254740993',
    ])
  })
})

test('everything else is what JSON.parse makes of it, also beside such an integer', () => {
  const others = '1.2345678901234567,12345678901234567.5,1e300,"12345678901234567",true,null,{"a":"1"}'
  expect(parseExactly(`[12345678901234567,${others}]`)).toEqual([
    '12345678901234567',
    ...(JSON.parse(`[${others}]`) as unknown[]),
  ])
  const small = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)))
  fc.assert(
    fc.property(small, fc.constantFrom(undefined, 2), (value, space) => {
      const json = JSON.stringify(['#', value], undefined, space)
      expect(parseExactly(json)).toEqual(JSON.parse(json))
      expect(parseExactly(json.replace('"#"', '12345678901234567'))).toEqual([
        '12345678901234567',
        JSON.parse(JSON.stringify(value)),
      ])
    }),
  )
  expect(() => parseExactly('[12345678901234567,')).toThrow(SyntaxError)
})
