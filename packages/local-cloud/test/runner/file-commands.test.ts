import { readFileCommands } from '@infra-actions/local-cloud/runner/file-commands'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('the files GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE', () => {
  test('one line, or many between delimiters; the last value of a name counts', () => {
    const text = 'a=1=2\n\nb<<EOF\nfirst\n\nlast=<<\nEOF\na=3\nc<<X\nX\n'
    expect(readFileCommands(text)).toEqual({ a: '3', b: 'first\n\nlast=<<', c: '' })
  })

  test('a carriage return belongs to the value, since only a line feed ends a line', () => {
    expect(readFileCommands('a=1\r\n')).toEqual({ a: '1\r' })
  })

  test('the first of = and << decides', () => {
    expect(readFileCommands('a=b<<c\n')).toEqual({ a: 'b<<c' })
    expect(readFileCommands('a<<b=c\nx\nb=c\n')).toEqual({ a: 'x' })
  })

  test.each([
    ['no separator', /Invalid format 'no separator'/],
    ['=x', /Name must not be empty/],
    ['<<EOF\nEOF', /Name must not be empty and delimiter must not be empty/],
    ['a<<', /delimiter must not be empty/],
    ['a<<EOF\nx\n', /Matching delimiter not found 'EOF'/],
  ])('%j is refused, as by the runner', (text, message) => {
    expect(() => readFileCommands(text)).toThrow(message)
  })

  test('any value between delimiters that it does not hold comes back whole', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        fc.pre(!value.split('\n').includes('ghadelimiter_1'))
        expect(readFileCommands(`a<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)).toEqual({ a: value })
      }),
    )
  })
})
