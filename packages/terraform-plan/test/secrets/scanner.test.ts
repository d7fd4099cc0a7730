import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { scannerFor } from '../../src/secrets/scanner.ts'

const plain = (texts: string[]) => scannerFor(texts.map((text) => ({ text, widen: false })))

/** Every character that some occurrence of some text covers. */
function coveredNaively(text: string, secrets: string[]): boolean[] {
  const covered = new Array<boolean>(text.length).fill(false)
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      covered.fill(true, at, at + secret.length)
  }
  return covered
}

describe('scanner', () => {
  test('covers exactly what a search for each text would', () => {
    // A small alphabet with a character outside Latin-1 makes overlaps and near misses common.
    const letter = fc.constantFrom('a', 'b', 'ä', '€', '\u0161')
    const secret = fc.string({ unit: letter, minLength: 4, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(secret, { maxLength: 6 }),
        fc.string({ unit: letter, maxLength: 60 }),
        (secrets, text) => {
          const covered = new Array<boolean>(text.length).fill(false)
          const ranges = plain(secrets).find(text) ?? []
          for (const { from, to } of ranges) covered.fill(true, from, to)
          expect(covered).toEqual(coveredNaively(text, secrets))
          for (let i = 1; i < ranges.length; i++)
            expect(ranges[i]?.from).toBeGreaterThan(ranges[i - 1]?.to as number)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('finds nothing without texts', () => {
    expect(plain([]).find('anything')).toBeUndefined()
  })

  test('a base64 match grows to its whole run', () => {
    const scanner = scannerFor([{ text: 'c2VjcmV0', widen: true }])
    expect(scanner.find('Basic dXNlcjpc2VjcmV0Cg== end')).toEqual([{ from: 6, to: 25 }])
  })

  test('texts that all begin alike are told apart by what is rare in them', () => {
    const secrets = Array.from(
      { length: 5000 },
      (_, i) => `arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-${i * 7919}`,
    )
    const scanner = plain(secrets)
    const text = `x ${secrets[4321]} y arn:aws:secretsmanager:eu-west-1:123456789012:secret:other`
    expect(scanner.find(text)?.[0]).toEqual({ from: 2, to: 2 + (secrets[4321] as string).length })
  })
})
