import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { scannerFor } from '../../src/secrets/scanner.ts'
import { canTaint, formsOf } from '../../src/secrets/secret-forms.ts'

const texts = (secret: string) => formsOf(secret).map(({ text }) => text)
const finds = (secret: string, text: string) => scannerFor(formsOf(secret)).find(text) !== undefined

describe('what counts as a secret', () => {
  test.each(['true', 'FALSE', 'null', 'abc', '123', '8', '', '    '])(
    '%j is too common to look for',
    (secret) => {
      expect(canTaint(secret)).toBe(false)
    },
  )
  test.each(['1234', 'hunter2', 'a b c'])('%j is looked for', (secret) => {
    expect(canTaint(secret)).toBe(true)
  })
})

describe('spellings of a secret', () => {
  test('as JSON, also as Go escapes it', () => {
    expect(texts('a"b<c>\nd')).toEqual(
      expect.arrayContaining(['a"b<c>\nd', 'a\\"b<c>\\nd', 'a\\"b\\u003cc\\u003e\\nd']),
    )
  })

  test('as URL, with both spellings of a space', () => {
    expect(texts('p@ss w/rd')).toEqual(expect.arrayContaining(['p%40ss%20w%2Frd', 'p%40ss+w%2Frd']))
  })

  test('as Terraform writes it in the key of an address', () => {
    expect(finds('pa${ss"%{x', 'aws_x.a["pa$${ss\\"%%{x"]')).toBe(true)
  })

  test('in base64 at every alignment', () => {
    const surroundings = fc.string({ maxLength: 20, unit: 'binary-ascii' })
    const secret = fc
      .string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
      .filter((text) => canTaint(text) && text.isWellFormed())
    fc.assert(
      fc.property(
        surroundings,
        secret,
        surroundings,
        fc.constantFrom('base64' as const, 'base64url' as const),
        (before, text, after, encoding) => {
          expect(finds(text, Buffer.from(before + text + after).toString(encoding))).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a key torn apart by indent() is found by its lines', () => {
    const key =
      '-----BEGIN KEY-----\nMIIBVQIBADANBgkqhkiG9w0BAQEF\nAASCAT8wggE7AgEAAkEAq7BFUpkG\n-----END KEY-----\n'
    const indented = key.replaceAll('\n', '\n    ')
    expect(finds(key, `cert: |\n    ${indented}`)).toBe(true)
    expect(finds(key, 'BEGIN KEY')).toBe(false)
  })

  test('the long leaves of a JSON secret count by themselves, the short ones do not', () => {
    const secret = JSON.stringify({ engine: 'postgres', password: 'kX9-long-enough-secret' })
    expect(finds(secret, 'url kX9-long-enough-secret')).toBe(true)
    expect(finds(secret, 'engine postgres')).toBe(false)
  })

  test('every spelling that looks for itself is at least four characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        for (const { text } of formsOf(secret)) expect(text.length).toBeGreaterThanOrEqual(4)
      }),
      { numRuns: 1000 },
    )
  })
})
