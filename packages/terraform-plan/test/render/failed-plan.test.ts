import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failedLine, renderFailedPlan, renderFailedSummary } from '../../src/render/failed-plan.ts'
import { errorBlocks } from '../../src/render/log-errors.ts'
import { hostileText } from './arbitrary-plan.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT } from './sample.ts'

const BOXED = [
  'Acquiring state lock. This may take a few moments...',
  '\u001b[33m╷\u001b[0m',
  '\u001b[33m│\u001b[0m \u001b[1mWarning: \u001b[0mDeprecated',
  '│ ',
  '│ Error: is a word in this warning only when it begins a line',
  '╵',
  '\u001b[31m╷\u001b[0m\u001b[0m',
  '\u001b[31m│\u001b[0m \u001b[1m\u001b[31mError: \u001b[0mInvalid reference',
  '\u001b[31m│\u001b[0m ',
  '\u001b[31m│\u001b[0m   on main.tf line 3, in resource "a" "b":',
  '│    3:   x = @octocat',
  '│ ',
  '│ A reference needs two parts.',
  '╵',
  'Releasing state lock. This may take a few moments...',
].join('\n')

const PLAIN =
  'Planning...\n\nError: No value for required variable\n\n  on variables.tf line 1:\n   1: variable "a" {\n\nThe variable has no default.\n\nError: Second\n\ndetail\n'

describe('the errors of a log', () => {
  test('out of their boxes and without their colors', () => {
    expect(errorBlocks(BOXED.replace('Error: is a word', 'An Error: is a word'))).toEqual([
      'Error: Invalid reference\n\n  on main.tf line 3, in resource "a" "b":\n   3:   x = @octocat\n\nA reference needs two parts.',
    ])
  })

  test('without boxes, as far as the next one', () => {
    expect(errorBlocks(PLAIN)).toEqual([
      'Error: No value for required variable\n\n  on variables.tf line 1:\n   1: variable "a" {\n\nThe variable has no default.',
      'Error: Second\n\ndetail',
    ])
  })

  test('of JSON lines', () => {
    const line = JSON.stringify({
      '@level': 'error',
      '@message': 'Error: No',
      diagnostic: { summary: 'No', detail: 'Because.' },
    })
    expect(errorBlocks(`{"@level":"info","@message":"error"}\n${line}\nnot JSON {"error"`)).toEqual([
      'Error: No\n\nBecause.',
    ])
  })

  test('once each, and at most twenty', () => {
    const log = Array.from({ length: 50 }, (_, index) => `Error: ${index % 30}`).join('\n')
    expect(errorBlocks(log)).toHaveLength(20)
    expect(errorBlocks('Error: a\nError: a\n')).toEqual(['Error: a'])
  })
})

describe('the comment on a failed plan', () => {
  test('shows the errors, and the log collapsed', () => {
    const { markdown, truncated } = renderFailedPlan({ log: BOXED, exitCode: 1 }, CONTEXT)
    expect(truncated).toBe(false)
    expect(markdown).toMatch(
      /^<!-- infra-actions:plan 0f3a -->\n### ❌ `prod\/network`: the plan failed\n\n> \[!WARNING\]/,
    )
    expect(markdown).toContain('It ended with exit code 1.')
    expect(markdown).toContain('```text\nError: Invalid reference\n\n  on main.tf line 3')
    expect(markdown).toContain('<details><summary>The whole log</summary>\n\n```text\nAcquiring state lock.')
    expect(markdown.endsWith(`[run](${CONTEXT.runUrl})</sub>`)).toBe(true)
  })

  test('shows the end of the log in the open when there is no error in it', () => {
    const log = Array.from({ length: 20_000 }, (_, index) => `line ${index}`).join('\n')
    const { markdown, truncated } = renderFailedPlan({ log, exitCode: 137 }, CONTEXT)
    expect(truncated).toBe(true)
    expect(markdown.length).toBeLessThanOrEqual(65_000)
    expect(markdown.length).toBeGreaterThan(50_000)
    expect(markdown).toMatch(/The last [\d,]+ lines of the log:\n\n```text\nline /)
    expect(markdown).toContain('line 19999\n```')
  })

  test('without a log says that there is none', () => {
    const { markdown } = renderFailedPlan({ log: '' }, CONTEXT)
    expect(markdown).toContain('Its log was not kept.')
    expect(markdown).not.toContain('exit code')
  })

  test('a huge error is cut from its end, in whole lines', () => {
    const log = `Error: huge\n${Array.from({ length: 50 }, () => 'x'.repeat(5000)).join('\n')}`
    const { markdown, truncated } = renderFailedPlan({ log, exitCode: 1 }, CONTEXT, { maxCharacters: 20_000 })
    expect(truncated).toBe(true)
    expect(markdown.length).toBeLessThanOrEqual(20_000)
    expect(markdown).toContain('```text\nError: huge\nxxx')
  })

  test('of any log is within any limit and whole', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { maxLength: 30 }),
        fc.integer({ min: 200, max: 5000 }),
        fc.boolean(),
        (parts, limit, error) => {
          const log = `${error ? 'Error: ' : ''}${parts.join('\n')}`
          const { markdown } = renderFailedPlan({ log, exitCode: 1 }, CONTEXT, { maxCharacters: limit })
          expect(markdown.length).toBeLessThanOrEqual(limit)
          expect(findIntruders(markdown, ALLOWED)).toEqual([])
          const summary = renderFailedSummary({ log }, CONTEXT, { maxBytes: limit }).markdown
          expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('in one line', () => {
    expect(failedLine({ log: PLAIN, exitCode: 1 })).toBe('plan failed with exit code 1: 2 errors')
    expect(failedLine({ log: '' })).toBe('plan failed')
  })
})
