import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseExactly } from '../../src/read/exact-json.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'
import { modelText } from '../model-text.ts'
import { changeJson, planJson } from '../plan-json.ts'

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

test('every part of a plan is read so: neighbours at once, outputs, and secrets, which recur digit by digit', async () => {
  const id = '9007199254740993'
  const secret = '12345678901234567'
  const created = ['a', 'b', 'c'].map((name) =>
    changeJson(`aws_x.${name}`, ['create'], { after: { id: '#' } }),
  )
  const plan = planJson({
    variables: { token: { value: '##' } },
    resource_changes: [...created, changeJson('aws_x.d', ['create'], { after: { note: `for ${secret}.` } })],
    output_changes: { o: { actions: ['create'], before: null, after: '#', after_unknown: false } },
    configuration: { root_module: { variables: { token: { sensitive: true } } } },
  })
  const text = JSON.stringify(plan).replaceAll('"##"', secret).replaceAll('"#"', id)
  const { changes, outputs, ...rest } = await readPlan(planStream(text))
  expect(changes.slice(0, 3).map(({ detail }) => detail?.after)).toEqual([{ id }, { id }, { id }])
  expect(outputs[0]?.after).toBe(id)
  expect(modelText([changes, outputs, rest])).not.toContain(secret)
})
