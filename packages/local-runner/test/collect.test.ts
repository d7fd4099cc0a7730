import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readLine } from '../src/act/line.ts'
import { collect, ofFirst, ofSecond, work } from './act-lines.ts'

describe('a line of act', () => {
  test('is read as JSON', () => {
    expect(readLine('{"jobID":"a","msg":"x"}')).toEqual({ jobID: 'a', msg: 'x' })
  })

  test.each(['Error: Job failed', '', 'null', '3', '[1]', '{"cut'])(
    'that is no object is a message: %j',
    (text) => {
      expect(readLine(text)).toEqual({ msg: text })
    },
  )
})

describe('the result of a run', () => {
  test('has every job and step of the workflow, those that act is silent about as skipped', () => {
    const run = collect([
      work({ stepResult: 'success', executionTime: 1_500_000_000 }),
      ofFirst({ jobResult: 'success' }),
    ])
    expect(run.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      'First job: success',
      'second: skipped',
      'third: skipped',
    ])
    expect(
      run.jobs[0]?.steps.map(({ name, conclusion, seconds }) => ({ name, conclusion, seconds })),
    ).toEqual([
      {
        name: 'Run actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8',
        conclusion: 'skipped',
        seconds: 0,
      },
      { name: 'Work', conclusion: 'success', seconds: 1.5 },
      { name: 'Skipped', conclusion: 'skipped', seconds: 0 },
    ])
  })

  test('has one job for each place of the matrix, and fails with one of them', () => {
    const run = collect([
      ofSecond('backend', { jobResult: 'success' }),
      ofSecond('worker', { stage: 'Main', step: 'x', stepID: ['0'], stepResult: 'failure' }),
      ofSecond('worker', { jobResult: 'failure' }),
    ])
    expect(run.jobs.slice(1, 3).map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      'second (backend): success',
      'second (worker): failure',
    ])
    expect(run.conclusion).toBe('failure')
  })

  test('has a place of the matrix fail only if something of it did: act takes its neighbours along', () => {
    const ended = { jobResult: 'failure' }
    const run = collect([
      ofSecond('backend', { step: 'Set up job', stepResult: 'success' }),
      ofSecond('backend', ended),
      ofSecond('worker', { step: 'Set up job', stepResult: 'failure' }),
      ofSecond('worker', ended),
    ])
    expect(run.jobs.slice(1, 3).map(({ conclusion }) => conclusion)).toEqual(['success', 'failure'])
  })

  test('does not take a prepared step for one that ran', () => {
    const [step] = collect([work({ stage: 'Pre', stepResult: 'success' })]).jobs[0]?.steps.slice(1) ?? []
    expect(step?.conclusion).toBe('skipped')
  })

  test('shows a command between stop-commands and its end as the text it is', () => {
    const [step] =
      collect([
        work({ command: 'ignored', msg: '  ⚙  ::error::x', raw: '::error::x\n' }),
      ]).jobs[0]?.steps.slice(1) ?? []
    expect(step).toMatchObject({ log: [{ kind: 'text', text: '::error::x' }], annotations: [] })
  })

  test('is a failure when act ends in one, whatever the jobs say', () => {
    expect(collect([ofFirst({ jobResult: 'success' })], 1).conclusion).toBe('failure')
    expect(collect([ofFirst({ jobResult: 'success' })], null).conclusion).toBe('failure')
  })

  test('calls a job without a result cancelled', () => {
    expect(collect([work({ msg: 'x', raw_output: true })], null).jobs[0]?.conclusion).toBe('cancelled')
  })

  test('shows a failure that continue-on-error took back as success', () => {
    const [step] =
      collect([
        work({ msg: 'Failed but continue next step' }),
        work({ stepResult: 'failure' }),
      ]).jobs[0]?.steps.slice(1) ?? []
    expect(step).toMatchObject({ conclusion: 'success', outcome: 'failure' })
  })

  test('keeps log, commands, outputs, summary and annotations of a step', () => {
    const [step] =
      collect([
        work({ msg: '⭐ Run Main Work' }),
        work({ msg: 'hello\n', raw_output: true }),
        work({ command: 'group', arg: 'Details' }),
        work({ command: 'endgroup', arg: '' }),
        work({
          command: 'warning',
          arg: 'careful',
          kvPairs: { title: 'T', file: 'a.tf', line: '3' },
          level: 'warning',
        }),
        work({ msg: 'exit status 3', level: 'error' }),
        work({ stepResult: 'failure' }),
        work({ command: 'set-output', name: 'a', arg: 'x\ny' }),
        work({ command: 'summary', content: '# S\n' }),
      ]).jobs[0]?.steps.slice(1) ?? []
    expect(step).toMatchObject({
      log: [
        { kind: 'text', text: 'hello' },
        { kind: 'group', text: 'Details' },
        { kind: 'endgroup', text: '' },
        { kind: 'warning', text: 'careful' },
        { kind: 'error', text: 'Process completed with exit code 3.' },
      ],
      annotations: [{ level: 'warning', message: 'careful', title: 'T', file: 'a.tf', line: '3' }],
      outputs: { a: 'x\ny' },
      summary: '# S\n',
    })
  })

  test('takes what happens inside a composite action into its step, but not its outputs and results', () => {
    const inner = { step: 'inner', stepID: ['work', '0'] }
    const [step] =
      collect([
        work({ ...inner, msg: 'from inside', raw_output: true }),
        work({ ...inner, command: 'set-output', name: 'hidden', arg: '1' }),
        work({ ...inner, stepResult: 'failure' }),
        work({ stepResult: 'success' }),
      ]).jobs[0]?.steps.slice(1) ?? []
    expect(step).toMatchObject({ conclusion: 'success', outputs: {}, log: [{ text: 'from inside' }] })
  })

  test('puts post steps at the end', () => {
    const steps = collect([work({ stage: 'Post', stepResult: 'success' })]).jobs[0]?.steps ?? []
    expect(steps.at(-1)).toMatchObject({ name: 'Post Work', conclusion: 'success' })
  })

  test('holds no secret and nothing that was masked, wherever it stands', () => {
    const secret = fc.string({ minLength: 4, maxLength: 20, unit: fc.constantFrom(...'abcXYZ123-') })
    fc.assert(
      fc.property(secret, secret, fc.boolean(), (given, masked, later) => {
        const mask = work({ command: 'add-mask', arg: masked })
        const lines = [
          work({ msg: `a ${given} b ${masked}`, raw_output: true }),
          work({ command: 'set-output', name: 'o', arg: `${masked}${given}` }),
          work({ command: 'error', arg: given, kvPairs: { title: masked } }),
          work({ command: 'summary', content: `${given} ${masked}` }),
          ofFirst({ jobResult: 'success' }),
        ]
        const run = collect(later ? [...lines, mask] : [mask, ...lines], 0, [given])
        const text = JSON.stringify(
          run.jobs[0]?.steps.map(({ log, outputs, annotations, summary }) => [
            log,
            outputs,
            annotations,
            summary,
          ]),
        )
        const parts = text.split('***')
        expect(parts.length).toBeGreaterThan(6)
        expect(parts.some((part) => part.includes(given) || part.includes(masked))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
