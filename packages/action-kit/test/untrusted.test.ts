import { findCommands } from '@infra-actions/local-cloud/runner/commands'
import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { oneLine, plainText, printUntrusted, withoutCommands } from '../src/untrusted.ts'

const commandsIn = (log: string) => findCommands(log).map(({ name }) => name)

describe('plainText', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a terminal title', '\u001b]0;owned\u0007text', 'text'],
    ['a link', '\u001b]8;;https://example.com\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a string of the device', '\u001bPq#0\u001b\\text', 'text'],
    ['another set of characters', '\u001b(0text', 'text'],
    ['an eight-bit control sequence', '\u009b31mred', 'red'],
    ['bidi overrides', 'user\u202etxt.exe\u202c', 'usertxt.exe'],
    ['zero-width characters and byte order marks', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['carriage returns', 'real\rfake\r\n', 'realfake\n'],
    ['Unicode line separators', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
  ])('removes %s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  test.each([
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x84],
    [0x86, 0x9f],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffb],
    [0xe0000, 0xe007f],
  ])('leaves nothing of the characters from %i to %i', (first, last) => {
    const points = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const left = points.filter((point) => plainText(`${String.fromCodePoint(point)}.`) !== '.')
    expect(left).toEqual([])
  })

  test('keeps letters of every script, emoji, tabs and newlines', () => {
    const text = 'Größe\t日本語\nעברית 🚀 \ufffd ‐ ー'
    expect(plainText(text)).toBe(text)
  })
})

describe('oneLine', () => {
  test('folds white space and shortens without cutting a character in two', () => {
    expect(oneLine(' a \n\n b ')).toBe('a b')
    expect(oneLine('\u001b[1ma\u001b[0m')).toBe('a')
    expect(oneLine('🚀🚀🚀', 4)).toBe('🚀\ufffd…')
    expect(oneLine('x'.repeat(300))).toBe('x'.repeat(300))
    expect(oneLine('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`)
  })

  test('says so where it did not look at all of a long text', () => {
    expect(oneLine(`ab${' '.repeat(78)}`, 10)).toBe('ab')
    expect(oneLine(`ab${' '.repeat(79)}`, 10)).toBe('ab…')
    expect(oneLine(`${' '.repeat(79)}a`, 10)).toBe('a')
  })
})

describe('printUntrusted', () => {
  test('fences the text with a token that is another one each time', () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    const printed = () => {
      write.mockClear()
      printUntrusted('\u001b[31m::error::x\n')
      return write.mock.calls.map(([text]) => text).join('')
    }
    const [first, second] = [printed(), printed()]
    write.mockRestore()
    expect(first).toMatch(/^::stop-commands::([0-9a-f-]{36})\n::error::x\n\n::\1::\n$/)
    expect(second).not.toBe(first)
  })

  test('opens the log again though printing failed', () => {
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      if (String(text).startsWith('text')) throw new Error('broken pipe')
      return true
    })
    expect(() => printUntrusted('text')).toThrow('broken pipe')
    const last = write.mock.calls.at(-1)?.[0]
    write.mockRestore()
    expect(last).toMatch(/^::[0-9a-f-]{36}::\n$/)
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

  test('reads the rest as it was written', () => {
    expect(withoutCommands('arn:aws:iam::123456789012:role/a # [b] \\n x::y')).toBe(
      'arn:aws:iam::123456789012:role/a # [b] \\n x::y',
    )
    expect(withoutCommands('a\n\t::error::x ##[group]')).toBe('a\n\t\u2060::error::x #\u2060#[group]')
  })

  test('would find one in the words as they are', () => {
    expect(commandsIn('  ::error::x')).toEqual(['error'])
    expect(commandsIn('text ##[set-env name=PATH]x')).toEqual(['set-env'])
  })
})
