import { findCommands } from '@infra-actions/local-cloud/runner/commands'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { oneLine, plainText, withoutCommands } from '../src/untrusted.ts'

const commandsIn = (log: string) => findCommands(log).map(({ name }) => name)

describe('plainText', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a terminal title', '\u001b]0;owned\u0007text', 'text'],
    ['an eight-bit control sequence', '\u009b31mred', 'red'],
    ['bidi overrides', 'user\u202etxt.exe\u202c', 'usertxt.exe'],
    ['zero-width characters and byte order marks', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['carriage returns', 'real\rfake', 'realfake'],
    ['Unicode line separators', 'a\u2028b', 'a\nb'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
  ])('removes %s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  test('keeps letters of every script, emoji, tabs and newlines', () => {
    const text = 'Größe\t日本語\nעברית 🚀'
    expect(plainText(text)).toBe(text)
  })
})

describe('oneLine', () => {
  test('folds white space and shortens without cutting a character in two', () => {
    expect(oneLine(' a \n\n b ')).toBe('a b')
    expect(oneLine('🚀🚀🚀', 4)).toBe('🚀\ufffd…'.replace('\ufffd', '\ufffd'))
    expect(oneLine('x'.repeat(400)).length).toBe(300)
  })
})

describe('the runner', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        ']',
        'error',
        'set-env',
        ' ',
        '\n',
        '\t',
        '::stop-commands::',
        '#',
        '[',
        ':',
      ),
      fc.string(),
    ),
    { maxLength: 30 },
  )

  test('finds no command in our line, whatever foreign words stand in it', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        expect(commandsIn(withoutCommands(parts.join('')))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('would find one in the words as they are', () => {
    expect(commandsIn('  ::error::x')).toEqual(['error'])
    expect(commandsIn('text ##[set-env name=PATH]x')).toEqual(['set-env'])
  })
})
