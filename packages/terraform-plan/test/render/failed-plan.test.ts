import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failedLine, renderFailedPlan, renderFailedSummary } from '../../src/render/failed-plan.ts'
import { errorBlocks } from '../../src/render/log-errors.ts'
import { withoutValues } from '../../src/render/log-values.ts'
import { hostileText, plan } from './arbitrary-plan.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT, changeOf, planOf } from './sample.ts'

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

  test('of JSON lines, with the place as a log without them has it', () => {
    const line = (filename: string) =>
      JSON.stringify({
        '@level': 'error',
        '@message': 'Error: No',
        diagnostic: {
          detail: 'Because.',
          address: 'aws_x.y',
          range: { filename, start: { line: 16, column: 11 } },
          snippet: {
            context: 'resource "aws_x" "y"',
            code: '  a = [\n    "hunter2"',
            start_line: 16,
            values: [{ traversal: 'var.pw', statement: 'is "hunter2"' }],
          },
        },
      })
    const place = (file: string) => `  with aws_x.y,\n  on ${file} line 16, in resource "aws_x" "y":`
    expect(errorBlocks(line('main.tf'))).toEqual([
      `Error: No\n\n${place('main.tf')}\n  16:   a = [\n  17:     "hunter2"\n\nBecause.`,
    ])
    expect(errorBlocks(line('prod.auto.tfvars')).map(withoutValues)).toEqual([
      `Error: No\n\n${place('prod.auto.tfvars')}\n  16: (not shown)\n  17: (not shown)\n\nBecause.`,
    ])
  })

  test('without what a plan prints that is tried again after them', () => {
    const refreshed =
      'Error: No lock\n\nState is locked.\n\nterraform_data.a["hunter2"]: Refreshing state... [id=1]\n'
    const planned =
      'Error: Second\n\nTerraform used the selected providers to generate the following execution\nplan.'
    const bare =
      'Error: Third\n\n  # aws_x.y will be created\n  + resource "aws_x" "y" {\n      + pw = "hunter2"'
    expect(errorBlocks([refreshed, planned, bare].join('\n'))).toEqual([
      'Error: No lock\n\nState is locked.',
      'Error: Second',
      'Error: Third',
    ])
  })

  test('with what they say below the block that they quote', () => {
    for (const block of ['   1: resource "aws_x" "y" {', '  27: data "aws_x" "y" {']) {
      const error = `Error: Instance cannot be destroyed\n\n  on main.tf line 1:\n${block}\n\nIt has prevent_destroy set.`
      expect(errorBlocks(`${error}\n`)).toEqual([error])
    }
    for (const symbol of ['  +', '-/+', ' <=', '  ~', ' . ', '   ']) {
      expect(errorBlocks(`Error: No\n\n${symbol} resource "aws_x" "y" {\n      pw = "hunter2"`)).toEqual([
        'Error: No',
      ])
    }
  })

  test('of a state lock that somebody else has, as one', () => {
    const lines = [
      'Error: Error acquiring the state lock',
      '',
      'Error message: it is held',
      'Lock Info:',
      '  ID: 1',
    ]
    expect(errorBlocks(lines.join('\n'))).toEqual([lines.join('\n')])
    expect(errorBlocks(['╷', ...lines.map((line) => `│ ${line}`), '╵'].join('\n'))).toEqual([
      lines.join('\n'),
    ])
  })

  test('with the values below their code, which are in a box of their own', () => {
    const lines = [
      'Error: No',
      '',
      '  on main.tf line 1:',
      '   1: x',
      '    ├────────',
      '    │ var.x is "y"',
      '',
      'Sorry.',
    ]
    const boxed = ['╷', ...lines.map((line) => `│ ${line}`), '╵', 'next'].join('\n')
    expect(errorBlocks(boxed)).toEqual([lines.join('\n')])
    expect(errorBlocks(lines.join('\n'))).toEqual([lines.join('\n')])
  })

  test('once each, and at most twenty', () => {
    const log = Array.from({ length: 50 }, (_, index) => `Error: ${index % 30}`).join('\n')
    expect(errorBlocks(log)).toHaveLength(20)
    expect(errorBlocks('Error: a\nError: a\n')).toEqual(['Error: a'])
  })
})

describe('an error where no plan tells which values are secret', () => {
  const ERROR = [
    'Error: Invalid value for variable',
    '',
    '  on prod.auto.tfvars line 3:',
    '   3: password = "hunter2"',
    '    ├────────────────',
    '    │ var.password is "hunter2"',
    '    │ var.pin is 4711',
    '    │ var.plain is a string, known only after apply',
    '    │ local.tags is object with 2 attributes',
    '    │ var.token has a sensitive value',
    '    │ terraform_data.leak.output is {',
    '    │   pw = "hunter2"',
    '',
    'The value is too short.',
  ].join('\n')

  test('keeps its words, its place and the names of the values', () => {
    expect(withoutValues(ERROR)).toBe(
      [
        'Error: Invalid value for variable',
        '',
        '  on prod.auto.tfvars line 3:',
        '   3: (not shown)',
        '    ├────────────────',
        '    │ var.password is (not shown)',
        '    │ var.pin is (not shown)',
        '    │ var.plain is a string, known only after apply',
        '    │ local.tags is object with 2 attributes',
        '    │ var.token has a sensitive value',
        '    │ terraform_data.leak.output is (not shown)',
        '',
        'The value is too short.',
      ].join('\n'),
    )
  })

  test('tells once that the difference is not shown which OpenTofu prints below a comparison', () => {
    const box = (...lines: string[]) =>
      ['Error: No', '', '    ├────────────────', ...lines, '', 'No.'].join('\n')
    const [is, rule] = ['    │ var.port is', '    ├────────────────']
    const error = box(`${is} 80`, rule, '    │ Diff: ', '    │     80 -> 81', '    │     a = "hunter2"')
    expect(withoutValues(error)).toBe(box(`${is} (not shown)`, rule, '    │ Diff: (not shown)'))
  })

  test('keeps the code of the configuration, which is in the repository', () => {
    const error = 'Error: No\n\n  on modules/db/main.tf line 3, in variable "x":\n   3:   name = "db"\n\nNo.'
    expect(withoutValues(error)).toBe(error)
  })

  test.each([
    ...['main.tf', 'modules/x/main.tf.json', 'main.tofu', 'main.tofu.json', 'live/terragrunt.hcl'].map(
      (file) => [file, true] as const,
    ),
    ...['prod.tfvars', 'prod.auto.tfvars.json', 'values.json', '<value for var.password>'].map(
      (file) => [file, false] as const,
    ),
  ])('of code in %s shows it: %s', (file, shown) => {
    const error = (code: string) => `Error: No\n\n  on ${file} line 3:\n   3: ${code}\n\nNo.`
    expect(withoutValues(error('x = "hunter2"'))).toBe(error(shown ? 'x = "hunter2"' : '(not shown)'))
  })

  test('says of a value all that Terraform does without saying it', () => {
    const said = [
      ...['has a sensitive value', 'has an ephemeral value', 'will be known only after apply', 'is null'],
      ...[
        'is true',
        'is false',
        'is a number',
        'is an object, known only after apply',
        'is empty list of string',
      ],
      ...['is list of string with 3 elements', 'is map of object with 1 element', 'is tuple with 2 elements'],
      ...['is set of string with 2 elements', 'is object with no attributes'],
    ].map((words) => `    │ var.x ${words}`)
    const error = ['Error: No', '', ...said, '    │ while calling cidrsubnet(prefix, newbits, netnum)'].join(
      '\n',
    )
    expect(withoutValues(error)).toBe(error)
  })

  test('shows no value, whatever words of Terraform stand in it', () => {
    const words = [
      'is null',
      'is a string',
      'is empty x',
      'is list of x',
      'has a sensitive value',
      'while calling f',
      '"',
    ]
    const value = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 5 })
    fc.assert(
      fc.property(value, (parts) => {
        const said = (shown: string) => `Error: No\n\n    │ var.x["k"].y is ${shown}`
        expect(withoutValues(said(JSON.stringify(parts.join(' '))))).toBe(said('(not shown)'))
        const printed = (shown: string) => `Error: No\n\nplanned cty.StringVal(${shown}) for .x.`
        expect(withoutValues(printed(JSON.stringify(parts.join(' '))))).toBe(printed('not shown'))
      }),
    )
  })

  test('loses the values that Go prints', () => {
    const error =
      'Error: Provider produced invalid plan\n\nplanned value cty.StringVal("a \\"b\\"\nc") for .x, not cty.NumberIntVal(12)'
    expect(withoutValues(error)).toBe(
      'Error: Provider produced invalid plan\n\nplanned value cty.StringVal(not shown) for .x, not cty.NumberIntVal(not shown)',
    )
  })
})

describe('the comment on a failed plan', () => {
  const failedOf = (log: string, exitCode?: number) => ({
    failed: { errors: errorBlocks(log), logged: true, ...(exitCode !== undefined && { exitCode }) },
  })

  test('shows the errors, and where the rest of the log is', () => {
    const { markdown, truncated } = renderFailedPlan(failedOf(BOXED, 1), CONTEXT)
    expect(truncated).toBe(false)
    expect(markdown).toMatch(
      /^<!-- infra-actions:plan 0f3a -->\n### ❌ `prod\/network`: the plan failed\n\n> \[!WARNING\]/,
    )
    expect(markdown).toContain('It ended with exit code 1.')
    expect(markdown).toContain('```text\nError: Invalid reference\n\n  on main.tf line 3')
    expect(markdown).toContain(`The rest of its log is in the [run](${CONTEXT.runUrl}).`)
    expect(markdown).not.toContain('Acquiring state lock')
    expect(markdown.endsWith(`[run](${CONTEXT.runUrl})</sub>`)).toBe(true)
  })

  test('says when the log names no error, or when there is none', () => {
    expect(renderFailedPlan(failedOf('Killed', 137), CONTEXT).markdown).toContain(
      `It ended with exit code 137. Its log names no error; read it in the [run](${CONTEXT.runUrl}).`,
    )
    const { markdown } = renderFailedPlan({ failed: { errors: [], logged: false } }, CONTEXT)
    expect(markdown).toContain('Its log was not kept.')
    expect(markdown).not.toContain('exit code')
  })

  test('cuts a huge error from its end, in whole lines', () => {
    const log = `Error: huge\n${Array.from({ length: 50 }, () => 'x'.repeat(5000)).join('\n')}`
    const { markdown, truncated } = renderFailedPlan(failedOf(log, 1), CONTEXT, { maxCharacters: 20_000 })
    expect(truncated).toBe(true)
    expect(markdown.length).toBeLessThanOrEqual(20_000)
    expect(markdown).toContain('```text\nError: huge\nxxx')
    expect(markdown).toContain('x\n…\n```')
  })

  test('counts the errors there is no room for', () => {
    const log = Array.from({ length: 15 }, (_, index) => `Error: ${index}\n${'x'.repeat(500)}`).join('\n')
    const { markdown, truncated } = renderFailedPlan(failedOf(log), CONTEXT, { maxCharacters: 3000 })
    expect(truncated).toBe(true)
    expect(markdown).toMatch(/Its log, with 1\d more errors, is in the \[run\]/)
  })

  test('of any errors is within any limit and whole, with what was planned and without', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { maxLength: 30 }),
        fc.option(plan, { nil: undefined }),
        fc.integer({ min: 200, max: 5000 }),
        (errors, planned, limit) => {
          const failure = { failed: { errors, logged: true, exitCode: 1 }, ...(planned && { plan: planned }) }
          const least = planned === undefined ? limit : limit + 300
          const { markdown } = renderFailedPlan(failure, CONTEXT, { maxCharacters: least })
          expect(markdown.length).toBeLessThanOrEqual(least)
          expect(findIntruders(markdown, ALLOWED)).toEqual([])
          const summary = renderFailedSummary(failure, CONTEXT, { maxBytes: least }).markdown
          expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(least)
        },
      ),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('has the errors above what was planned until then', () => {
    const gone = planOf([changeOf({ address: 'aws_s3_bucket.data', action: 'delete' })], { errored: true })
    const { markdown, truncated } = renderFailedPlan({ ...failedOf(PLAIN, 1), plan: gone }, CONTEXT)
    expect(truncated).toBe(false)
    const order = [
      'this is only part of it',
      '[!CAUTION]',
      'Error: Second',
      'The rest of its log',
      '`aws_s3_bucket.data`',
      '</sub>',
    ]
    const places = order.map((text) => markdown.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('in one line', () => {
    expect(failedLine(failedOf(PLAIN, 1).failed)).toBe('plan failed with exit code 1: 2 errors')
    expect(failedLine({ errors: [], logged: false })).toBe('plan failed')
  })
})
