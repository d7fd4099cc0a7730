import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { InputError } from '../src/errors.ts'
import { type InputReader, readInputs } from '../src/inputs.ts'

const given: string[] = []
afterEach(() => {
  for (const name of given.splice(0)) delete process.env[name]
  jest.restoreAllMocks()
})

/** Inputs as the runner gives them: spaces become underscores, letters capitals. */
function give(inputs: Record<string, string>): void {
  for (const [name, value] of Object.entries(inputs)) {
    const variable = `INPUT_${name.toUpperCase()}`
    process.env[variable] = value
    given.push(variable)
  }
}

function read<Inputs>(inputs: Record<string, string>, build: (read: InputReader<string>) => Inputs): Inputs {
  give(inputs)
  return readInputs(build)
}

describe('an input that is absent or empty', () => {
  test('is undefined, false, or an empty list', () => {
    const all = (read: InputReader<string>) => [
      read.string('a'),
      read.secret('a'),
      read.boolean('a'),
      read.integer('a', { min: 1 }),
      read.duration('a', { min: 1 }),
      read.lines('a'),
      read.choice('a', ['x']),
      read.choices('a', ['x']),
    ]
    const nothing = [undefined, undefined, false, undefined, undefined, [], undefined, []]
    expect(read({}, all)).toEqual(nothing)
    expect(read({ a: '' }, all)).toEqual(nothing)
    expect(read({ a: '  ' }, all)).toEqual(nothing)
  })

  test('is refused where it is required', () => {
    expect(() => read({}, (read) => read.required('cluster'))).toThrow(
      new InputError('Input "cluster" is required, but it is missing or empty.'),
    )
  })
})

describe('an input that is right', () => {
  test('is read as what it is', () => {
    give({ name: ' x ', yes: 'True', no: 'FALSE', count: '-3', time: '1h30m', one: 'b' })
    give({ list: 'a, c\n,b\n', lines: '  first \n\n   \n second' })
    const inputs = readInputs((read: InputReader<string>) => ({
      name: read.string('name'),
      required: read.required('name'),
      yes: read.boolean('yes'),
      no: read.boolean('no'),
      count: read.integer('count', { min: -3, max: -3 }),
      time: read.duration('time', { min: 5_400_000, max: 5_400_000 }),
      one: read.choice('one', ['a', 'b']),
      list: read.choices('list', ['a', 'b', 'c']),
      lines: read.lines('lines'),
    }))
    expect(inputs).toEqual({
      name: 'x',
      required: 'x',
      yes: true,
      no: false,
      count: -3,
      time: 5_400_000,
      one: 'b',
      list: ['a', 'c', 'b'],
      lines: ['first', 'second'],
    })
  })

  test('and a secret is masked before anything else can print it', () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(read({ token: 'hunter2' }, (read) => read.secret('token'))).toBe('hunter2')
    expect(write).toHaveBeenCalledWith(expect.stringMatching(/^::add-mask::hunter2/))
  })
})

describe('an input that is wrong', () => {
  test.each<[string, (read: InputReader<string>) => unknown, string]>([
    ['1.5', (read) => read.integer('x'), 'but must be a whole number.'],
    ['1e3', (read) => read.integer('x'), 'but must be a whole number.'],
    ['0x10', (read) => read.integer('x'), 'but must be a whole number.'],
    ['9007199254740993', (read) => read.integer('x'), 'but must be a whole number.'],
    ['-1', (read) => read.integer('x'), 'but must be at least 0.'],
    ['0', (read) => read.integer('x', { min: 1 }), 'but must be at least 1.'],
    ['11', (read) => read.integer('x', { max: 10 }), 'but must be from 0 to 10.'],
    ['1s', (read) => read.duration('x', { min: 2000, max: 3000 }), 'but must be from 2000 to 3000 ms.'],
    ['20', (read) => read.duration('x'), 'but must be a duration such as 90s, 20m or 1h30m.'],
    ['yes', (read) => read.boolean('x'), 'but must be "true" or "false".'],
    ['c', (read) => read.choice('x', ['a', 'b']), 'but must be "a" or "b".'],
    ['a,c', (read) => read.choices('x', ['a', 'b']), 'Input "x" is "c", but must be "a" or "b".'],
  ])('"%s" is refused by name and value', (value, build, expected) => {
    expect(() => read({ x: value }, build)).toThrow(InputError)
    expect(() => read({ x: value }, build)).toThrow(expected)
  })

  test('is shown on one line without what a terminal would act on, and shortened', () => {
    const value = `\u001b[31mred\n${'x'.repeat(200)}`
    expect(() => read({ x: value }, (read) => read.integer('x'))).toThrow(
      `Input "x" is "red ${'x'.repeat(115)}…", but must be a whole number.`,
    )
  })

  test('alone is a sentence, with others a list in the order they were read', () => {
    const one = (read: InputReader<string>) => read.refuse('a', 'contradicts "b".')
    expect(() => read({}, one)).toThrow(/^Input "a": contradicts "b"\.$/)
    expect(() =>
      readInputs((read: InputReader<string>) => {
        one(read)
        read.required('c')
      }),
    ).toThrow(
      /^2 inputs are wrong:\n- Input "a": contradicts "b"\.\n- Input "c" is required, but it is missing or empty\.$/,
    )
  })
})
