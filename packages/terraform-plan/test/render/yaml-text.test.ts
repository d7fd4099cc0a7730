import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { parseYamlText } from '../../src/render/diff/yaml-text.ts'

const word = fc.constantFrom(
  'a',
  'b: c',
  'x #y',
  '- z',
  'true',
  '12',
  '1.5',
  '',
  ' s ',
  '@w',
  '{x}',
  '[',
  'l1\nl2\n',
  'l1\n\nl3',
  "it's",
  '"q"',
  'null',
  '~',
  '0x1f',
  '.inf',
  'a:b',
  'yes',
  'n',
  'Off',
  '22:22',
  '1:30:00.5',
  '0644',
  '0b11',
  '1_000',
  '1,000',
  '1.10',
  '+1',
  '2001-12-14',
  '12e03',
  'é',
  '1e3',
  '-1',
)

const tree = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom(null, true, false, 0, -3, 1.25),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', 'name', 'my-key', 'a.b/c'), word), tie('tree'), {
      maxKeys: 3,
    }),
  ),
})).tree

/** What the reference reads; `undefined` where it is no YAML. */
function reference(text: string, version: '1.1' | '1.2'): unknown {
  try {
    return parse(text, { version })
  } catch {
    return undefined
  }
}

describe('YAML texts', () => {
  test('are read as the reference reads them, or not at all', () => {
    const lines = fc.array(
      fc.constantFrom(
        'a: 1',
        'b:',
        '  c: x',
        '  - d',
        '- e',
        '- f: g',
        '  h: "i"',
        '    - j: k',
        '',
        '# n',
        'o: |',
        '    text',
        "p: 'q' # r",
        's: [1]',
        't: &u v',
        '- - w',
        'x: y',
        '  z',
        '-',
        'a : b',
        '"k": v',
        'a: b: c',
        '? q',
        '  #',
        'l: |-',
        '     two',
        'm: >',
        '1: 2',
        'null: 3',
        'e: {}',
      ),
      { maxLength: 6 },
    )
    let read = 0
    fc.assert(
      fc.property(lines, (parts) => {
        const text = `${parts.join('\n')}\n`
        const value = parseYamlText(text)
        if (value === undefined) return
        read += 1
        expect(value).toEqual(reference(text, '1.2'))
        expect(value).toEqual(reference(text, '1.1'))
      }),
      { numRuns: 5000 },
    )
    expect(read).toBeGreaterThan(300)
  })

  test('with plain scalars of any spelling are read as both YAML 1.1 and 1.2 read them, or not at all', () => {
    const plain = fc.oneof(
      word,
      fc.string({ unit: fc.constantFrom(...'0123456789-+.:_,exobyYnNT '), minLength: 1, maxLength: 8 }),
    )
    let read = 0
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const text = `a: ${one}\nb:\n  - ${other}\n`
        const value = parseYamlText(text)
        if (value === undefined) return
        read += 1
        expect(value).toEqual(reference(text, '1.2'))
        expect(value).toEqual(reference(text, '1.1'))
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(300)
  })

  test('of any value written by the reference are read back, or not at all', () => {
    let read = 0
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom({}, { indentSeq: false }, { defaultStringType: 'QUOTE_DOUBLE' as const }),
        (value, style) => {
          const text = stringify(value, { ...style, lineWidth: 0 })
          const back = parseYamlText(text)
          if (back === undefined) return
          read += 1
          expect(back).toEqual(JSON.parse(JSON.stringify(value)))
        },
      ),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(300)
  })

  test.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\nb: 2\n'],
    ['a flow collection', 'a: {b: 1}\nc: 2\n'],
    ['folded text', 'a: >\n  b\n  c\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['prose', 'Hello world\nhow are you\n'],
    ['a script', '#!/bin/sh\nset -e\necho a: b\n'],
    ['one line', 'a: 1'],
    ['a word that is a boolean to some', 'a: yes\nb: 1\n'],
    ['a key that is a boolean to some', 'on: push\nb: 1\n'],
    ['a mode that is octal to some', 'mode: 0644\nb: 1\n'],
    ['ports that are a number of base 60 to some', 'ports:\n  - 22:22\n'],
    ['a version that is a shorter number to some', 'version: 1.10\nb: 1\n'],
    ['a number with underscores', 'a: 1_000\nb: 1\n'],
    ['a date', 'a: 2001-12-14\nb: 1\n'],
  ])('%s is left to the lines', (_, text) => {
    expect(parseYamlText(text)).toBeUndefined()
  })
})
