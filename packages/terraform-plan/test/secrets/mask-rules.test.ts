import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Path } from '../../src/model.ts'
import { PlanError } from '../../src/plan-error.ts'
import { coverageOf, parseGlob } from '../../src/secrets/attribute-glob.ts'
import { parseMaskRules } from '../../src/secrets/mask-rules.ts'
import { MASKED_TEXT, maskerFor } from '../../src/secrets/masker.ts'

describe('attribute globs', () => {
  test.each<[string, string, string, Path, boolean]>([
    ['aws_db_instance.*.password', 'aws_db_instance', 'main', ['password'], true],
    ['aws_db_instance.*.password', 'aws_db_instance', 'main', ['auth', 'password'], false],
    ['aws_db_instance.*.password', 'aws_rds_cluster', 'main', ['password'], false],
    ['**.password', 'aws_db_instance', 'main', ['auth', 0, 'password'], true],
    ['**.password', 'aws_db_instance', 'password', [], true],
    ['aws_db_*.main.*_hash', 'aws_db_proxy', 'main', ['token_hash'], true],
    ['aws_x.y.list[0].key', 'aws_x', 'y', ['list', 0, 'key'], true],
    ['aws_x.y.list[*].key', 'aws_x', 'y', ['list', 7, 'key'], true],
    ['aws_x.y.tags["team"]', 'aws_x', 'y', ['tags', 'team'], true],
    ['output.token', 'output', 'token', [], true],
    ['aws_x.**.b.**.d', 'aws_x', 'y', ['a', 'b', 'c', 'd'], true],
    ['aws_x.**.b.**.d', 'aws_x', 'y', ['a', 'c', 'd'], false],
  ])('%s on %s.%s %j', (glob, type, name, path, expected) => {
    expect(coverageOf([parseGlob(glob)], { module: '', type, name })?.(path)).toBe(expected)
  })

  test.each([
    ['aws_x.y.token', 'module.db', true],
    ['module.db.aws_x.y.token', 'module.db', true],
    ['module.db.aws_x.y.token', 'module.db["a.b[0].c"]', true],
    ['module.db.aws_x.y.token', 'module.db[0].module.replica', false],
    ['module.db.module.*.aws_x.y.token', 'module.db[0].module.replica["x"]', true],
    ['module.db.**.token', 'module.db[0].module.replica', true],
    ['module.db.**.token', 'module.cache', false],
    ['module.**.token', '', false],
  ])('%s on aws_x.y of the module "%s"', (glob, module, expected) => {
    expect(coverageOf([parseGlob(glob)], { module, type: 'aws_x', name: 'y' })?.(['token'])).toBe(expected)
  })
})

describe('mask rules', () => {
  test('every wrong line is named, with what is wrong', () => {
    const lines = [
      '**.password',
      '# a comment',
      '',
      '/ok-[0-9]+/i',
      '/broken(/',
      'password',
      '/no end',
      '/x*/',
      'a..b',
      'a.b c',
      '/x/g',
    ]
    const wrong = () => parseMaskRules(lines)
    expect(wrong).toThrow(PlanError)
    expect(wrong).toThrow(
      /^mask has rules that cannot be read: line 5 "\/broken\(\/": Invalid regular expression/,
    )
    expect(wrong).toThrow('line 6 "password": an attribute glob has at least two names, as in "**.password"')
    expect(wrong).toThrow('line 7 "/no end": a regular expression ends with "/"')
    expect(wrong).toThrow('line 8 "/x*/": it matches the empty text')
    expect(wrong).toThrow('line 9 "a..b": a name between two dots is missing')
    expect(wrong).toThrow('line 10 "a.b c": "b c" is neither a name')
    expect(wrong).toThrow('line 11 "/x/g": flags other than i, m, s and u')
  })

  test('right lines make rules', () => {
    const { globs, patterns } = parseMaskRules(['**.password', '/ok-[0-9]+/i'])
    expect(globs.map(({ literal }) => literal)).toEqual(['password'])
    expect(patterns).toEqual([/ok-[0-9]+/gi])
  })
})

test('whatever the rules and the secrets match is hidden, also where they overlap', () => {
  const letters = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠ'
  const piece = fc
    .tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max: 8 }))
    .map(([from, length]) => letters.slice(from, from + length))
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.array(piece, { maxLength: 2 }),
      (rules, secrets) => {
        const found = secrets.filter((secret) => secret.length >= 4)
        const forms = found.map((text) => ({ text, widen: false }))
        const masker = maskerFor(forms, parseMaskRules(rules.map((rule) => `/${rule}/`)))
        const shown = masker.text(letters).replaceAll(MASKED_TEXT, '')
        const hidden = new Set([...rules, ...found].join(''))
        expect(shown).toBe([...letters].filter((letter) => !hidden.has(letter)).join(''))
      },
    ),
  )
})
