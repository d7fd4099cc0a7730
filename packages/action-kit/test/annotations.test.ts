import { findCommands } from '@infra-actions/local-cloud/runner/commands'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { annotate, type Level } from '../src/annotations.ts'

function printed(print: () => void): string {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  print()
  const text = write.mock.calls.map(([chunk]) => chunk).join('')
  write.mockRestore()
  return text
}

describe('an annotation', () => {
  test('has a title and a place where one is known', () => {
    const place = { title: 'No\u202e\u001b[1m cluster', file: 'infra/main.tf', line: 12 }
    expect(printed(() => annotate('error', 'gone\u001b[0m\nfor good', place))).toBe(
      '::error title=No cluster,file=infra/main.tf,line=12::gone%0Afor good\n',
    )
    expect(printed(() => annotate('notice', 'x', { file: 'a' }))).toBe('::notice file=a::x\n')
    expect(printed(() => annotate('warning', 'x'))).toBe('::warning::x\n')
  })
})

describe('of each level', () => {
  const log: Record<Level, string> = { error: '', warning: '', notice: '' }
  beforeAll(() => {
    for (const level of ['error', 'warning', 'notice'] as const) {
      // One of each was made above.
      log[level] = printed(() => {
        for (let n = 2; n <= 11; n += 1) annotate(level, `${n}\n::add-mask::x ##[group]y`)
      })
    }
  })

  test.each(['error', 'warning', 'notice'] as const)('%s has ten; the eleventh is a plain line', (level) => {
    expect(findCommands(log[level]).map(({ name }) => name)).toEqual(Array(9).fill(level))
    expect(log[level].split('\n').at(-2)).toBe(`${level}: 11 ::add-mask::x #\u2060#[group]y`)
  })
})
