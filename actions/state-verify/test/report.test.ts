import { fail, pass, warn } from '@infra-actions/terraform-state/verify/finding'
import { describe, expect, test } from '@jest/globals'
import { locationOf } from '../../../packages/terraform-state/test/stores.ts'
import { lineOf, outputsOf, summaryOf } from '../src/report.ts'

const command = 'aws s3api put-bucket-versioning --bucket states --versioning-configuration Status=Enabled'
const findings = [
  pass('a', 'First', 'is fine'),
  warn('b', 'Second', 'is <b>odd</b> | so', 'Mend it.'),
  fail('c', 'Third', 'is bad', command),
  fail('d', 'Fourth', 'is bad too', command),
]

describe('the report', () => {
  test('has the worst first, and foreign words inert', () => {
    const summary = summaryOf(findings, locationOf())
    expect(summary.indexOf('Third')).toBeLessThan(summary.indexOf('Second'))
    expect(summary.indexOf('Second')).toBeLessThan(summary.indexOf('First'))
    expect(summary).toContain('is &lt;b&gt;odd&lt;/b&gt; \\| so')
    expect(summary).toContain('1 passed, 1 warn, 2 failed')
  })

  test('has each command once, in a block of its own, and words as a list', () => {
    const summary = summaryOf(findings, locationOf())
    expect(summary.split(command)).toHaveLength(2)
    expect(summary).toContain(`\`\`\`sh\n${command}\n\`\`\``)
    expect(summary).toContain('- **Second**: Mend it.')
  })

  test('gives counts and everything as JSON', () => {
    expect(outputsOf(findings)).toMatchObject({
      result: 'fail',
      passed: 1,
      warnings: 1,
      failures: 2,
      findings,
    })
    expect(outputsOf([pass('a', 'First', 'x')]).result).toBe('pass')
  })

  test('has a line for the log', () => {
    expect(findings.map(lineOf)).toEqual([
      'pass  First: is fine',
      'warn  Second: is <b>odd</b> | so. Mend it.',
      `fail  Third: is bad. ${command}`,
      `fail  Fourth: is bad too. ${command}`,
    ])
  })
})
