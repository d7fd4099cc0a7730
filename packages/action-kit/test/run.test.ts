import { findCommands } from '@infra-actions/local-cloud/runner/commands'
import { describe, expect, test } from '@jest/globals'
import { runProgram } from './run-file.ts'

const imports = `
import { runAction } from 'kit/run.ts'
import { ActionError, InputError } from 'kit/errors.ts'
import { readInputs } from 'kit/inputs.ts'
import { printUntrusted } from 'kit/untrusted.ts'
import { appendSummary } from 'kit/summary.ts'
import { annotate } from 'kit/annotations.ts'
import { setOutputs } from 'kit/outputs.ts'
import { runTool, runToolInto } from 'kit/child-process.ts'
import { info } from 'kit/log.ts'
`

const commandsIn = (log: string) => findCommands(log).map(({ name }) => name)

const run = (body: string, options?: Parameters<typeof runProgram>[1]) =>
  runProgram(`${imports}\nawait runAction(async (signal) => {${body}})`, options)

describe('runAction', () => {
  test('reports every wrong input at once, by name and value, without a stack', async () => {
    const { exitCode, stdout } = await run(
      `readInputs((read) => [read.required('cluster'), read.duration('timeout'), read.boolean('dry-run'),
        read.choice('order', ['parallel', 'sequential']), read.integer('keep', { min: 1, max: 9 })])`,
      { env: { INPUT_TIMEOUT: '20x', 'INPUT_DRY-RUN': 'maybe', INPUT_ORDER: 'both', INPUT_KEEP: '10' } },
    )
    expect(exitCode).toBe(1)
    expect(commandsIn(stdout)).toEqual(['error'])
    expect(decodeURIComponent(stdout)).toBe(
      [
        '::error title=Wrong input::5 inputs are wrong:',
        '- Input "cluster" is required, but it is missing or empty.',
        '- Input "timeout" is "20x", but must be a duration such as 90s, 20m or 1h30m.',
        '- Input "dry-run" is "maybe", but must be "true" or "false".',
        '- Input "order" is "both", but must be "parallel" or "sequential".',
        '- Input "keep" is "10", but must be from 1 to 9.',
        '',
      ].join('\n'),
    )
  })

  test('shows the message of an expected failure, and the causes only to those who debug', async () => {
    const failing = `throw new ActionError('The cluster is gone. Create it.', { title: 'No cluster', cause: new Error('inner') })`
    const quiet = await run(failing)
    expect(quiet.stdout).toBe('::error title=No cluster::The cluster is gone. Create it.\n')
    const debug = await run(failing, { env: { RUNNER_DEBUG: '1' } })
    expect(debug.stdout).toContain('::debug::Error: inner')
    expect(debug.exitCode).toBe(1)
  })

  test('ends though a timer and a socket would hold the process, with all output written', async () => {
    const { exitCode, stdout, milliseconds } = await run(
      `setInterval(() => {}, 1000); for (let line = 0; line < 20000; line += 1) info('line ' + line)`,
    )
    expect(exitCode).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(20_000)
    expect(milliseconds).toBeLessThan(7000)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s aborts the signal, and what follows is still written',
    async (name) => {
      const { exitCode, stdout, summary, outputs } = await run(
        `info('started')
       const alive = setInterval(() => {}, 1000)
       try { await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))); }
       finally { await appendSummary('# cut short'); setOutputs({ outcome: 'cancelled' }) }`,
        {
          onStart: (kill, output) => {
            const timer = setInterval(() => {
              if (!output().includes('started')) return
              clearInterval(timer)
              kill(name)
            }, 20)
          },
        },
      )
      expect(exitCode).toBe(1)
      expect(stdout).toContain(`::error title=Cancelled::The workflow run was cancelled (${name}).`)
      expect(summary).toBe('# cut short\n')
      expect(outputs).toContain('cancelled')
    },
  )
})

describe('what is not ours', () => {
  test('is printed without the runner taking a command from it, even one that ends a fence', async () => {
    const { stdout } = await run(
      `printUntrusted('::error::fake\\n##[set-env name=A]b\\n::stop-commands::x\\n::x::\\n::warning::again'); info('after')`,
    )
    expect(commandsIn(stdout)).toEqual(['stop-commands', expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(stdout).toContain('::warning::again')
    expect(stdout.trimEnd().endsWith('after')).toBe(true)
  })

  test('cannot make an annotation of its own, and the eleventh becomes a line', async () => {
    const { stdout } = await run(
      `for (let n = 0; n < 12; n += 1) annotate('warning', 'n' + n + '\\n::error::x', { title: 'a,b::c' })`,
    )
    expect(commandsIn(stdout)).toEqual(Array(10).fill('warning'))
    expect(stdout).toContain('title=a%2Cb%3A%3Ac')
    expect(stdout).toContain('warning: n11 ::error::x')
  })
})

describe('appendSummary', () => {
  test('stays under 1 MiB in bytes, says that it left something out, and ends at a line', async () => {
    const { summary } = await run(
      `await appendSummary('first'); await appendSummary(('ü'.repeat(99) + '\\n').repeat(9000)); await appendSummary('last')`,
    )
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1024 * 1024 - 400)
    expect(summary).toContain('_The rest did not fit the 1 MiB a job summary may have._')
    expect(summary).not.toContain('\ufffd')
  })
})

describe('a tool', () => {
  test('gets no inputs of ours, and its output and exit code come back', async () => {
    const { stdout } = await run(
      `const result = await runTool('sh', ['-c', 'env; echo err >&2; exit 3']);
       info(JSON.stringify({ exitCode: result.exitCode, stderr: result.stderr, inputs: result.stdout.includes('INPUT_') }))`,
      { env: { INPUT_TOKEN: 'secret' } },
    )
    expect(JSON.parse(stdout)).toEqual({ exitCode: 3, stderr: 'err\n', inputs: false })
  })

  test('that is missing is named with what to do', async () => {
    const { stdout, exitCode } = await run(`await runTool('no-such-terraform', ['version'])`)
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /^::error::"no-such-terraform" could not be started: .*Install it in an earlier step/,
    )
  })

  test.each([
    ["runTool('sh', ['-c', 'trap \"\" INT; exec sleep 30'], { signal })"],
    ["runToolInto('/dev/null', 'sh', ['-c', 'trap \"\" INT; sleep 30 & wait'], { signal })"],
  ])('%s is ended with us, even when it ignores INT', async (call) => {
    const { stdout, milliseconds } = await run(`info('started'); await ${call}`, {
      onStart: (kill, output) => {
        const timer = setInterval(() => {
          if (!output().includes('started')) return
          clearInterval(timer)
          setTimeout(() => kill('SIGINT'), 300)
        }, 20)
      },
    })
    expect(stdout).toContain('title=Cancelled')
    expect(milliseconds).toBeLessThan(7000)
  })
})
