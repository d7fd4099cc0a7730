import { findCommands } from '@infra-actions/local-cloud/runner/commands'
import { describe, expect, test } from '@jest/globals'
import { Cancelled } from '../src/cancellation.ts'
import { runProgram } from './run-file.ts'

const imports = `
import { runAction } from 'kit/run.ts'
import { ActionError, InputError } from 'kit/errors.ts'
import { readInputs } from 'kit/inputs.ts'
import { printUntrusted } from 'kit/untrusted.ts'
import { appendSummary } from 'kit/summary.ts'
import { setOutputs } from 'kit/outputs.ts'
import { runTool } from 'kit/child-process.ts'
import { debug, group, info, isDebug } from 'kit/log.ts'
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
    expect(debug.stdout).toMatch(/::debug::ActionError: The cluster is gone\. Create it\.%0A +at /)
    expect(debug.exitCode).toBe(1)
  })

  test('says of any other failure that it was not expected, and follows no endless chain of causes', async () => {
    const { stdout, exitCode } = await run(`throw new TypeError('x is undefined')`)
    expect(stdout).toBe('::error::Unexpected failure: TypeError: x is undefined\n')
    expect(exitCode).toBe(1)
    const odd = await run(`throw 'text'`, { env: { RUNNER_DEBUG: '1' } })
    expect(odd.stdout).toBe('::error::Unexpected failure: text\n::debug::text\n')
    const endless = await run(
      `const error = new Error('around'); error.stack = undefined; error.cause = error; throw error`,
      { env: { RUNNER_DEBUG: '1' } },
    )
    expect(endless.stdout.match(/::debug::Error: around\n/g)).toHaveLength(8)
  })

  test('ends with the exit status that was set where nothing failed', async () => {
    const { exitCode, stdout } = await run(`process.exitCode = 130`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  })

  test('ends though a timer and a socket would hold the process, with all output written', async () => {
    const { exitCode, stdout, milliseconds } = await run(
      `setInterval(() => {}, 1000); for (let line = 0; line < 20000; line += 1) info('line ' + line)`,
    )
    expect(exitCode).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(20_000)
    expect(milliseconds).toBeLessThan(7000)
  })

  /** Sends a signal once the program says so; again whenever it says so again. */
  const killWhen =
    (word: string, name: NodeJS.Signals) =>
    (kill: (signal: NodeJS.Signals) => void, output: () => string) => {
      let sent = 0
      const timer = setInterval(() => {
        const asked = output().split(word).length - 1
        if (asked > sent) kill(name)
        sent = asked
      }, 10)
      timer.unref()
    }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s aborts the signal, and what follows is still written',
    async (name) => {
      const { exitCode, stdout, summary, outputs } = await run(
        `info('started')
       const alive = setInterval(() => {}, 1000)
       try { await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))); }
       finally { await appendSummary('# cut short'); setOutputs({ outcome: 'cancelled' }) }`,
        { onStart: killWhen('started', name) },
      )
      expect(exitCode).toBe(1)
      expect(stdout).toContain(`::error title=Cancelled::The workflow run was cancelled (${name}).`)
      expect(summary).toBe('# cut short\n')
      expect(outputs).toContain('cancelled')
    },
  )

  test('a second signal does not end what the first one began', async () => {
    const { exitCode, summary } = await run(
      `info('now'); const alive = setInterval(() => {}, 1000)
       await new Promise((resolve) => signal.addEventListener('abort', resolve))
       info('now')
       for (let n = 0; n < 10; n += 1) await new Promise((resolve) => setTimeout(resolve, 50))
       await appendSummary('whole')`,
      { onStart: killWhen('now', 'SIGINT') },
    )
    expect({ exitCode, summary }).toEqual({ exitCode: 0, summary: 'whole\n' })
  })

  test('what does not end with the signal is ended before the runner kills it', async () => {
    const { exitCode, stdout, milliseconds } = await run(
      `info('started'); const alive = setInterval(() => {}, 1000); await new Promise(() => {})`,
      { onStart: killWhen('started', 'SIGINT') },
    )
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /::error title=Cancelled::The workflow run was cancelled \(SIGINT\)\. Something did not/,
    )
    expect(milliseconds).toBeGreaterThan(6500)
    expect(milliseconds).toBeLessThan(10_000)
  })

  test('ends a tool too, even one that ignores INT', async () => {
    const { stdout, milliseconds } = await run(
      `const tool = runTool('sh', ['-c', 'trap "" INT; exec sleep 30'], { signal })
       setTimeout(() => info('started'), 300); await tool`,
      { onStart: killWhen('started', 'SIGINT') },
    )
    expect(stdout).toContain('title=Cancelled')
    expect(milliseconds).toBeLessThan(6500)
  })
})

describe('the log', () => {
  test('has foreign text without the runner taking a command from it, even one that ends a fence', async () => {
    const { stdout } = await run(
      `printUntrusted('::error::fake\\n##[set-env name=A]b\\n::stop-commands::x\\n::x::\\n::warning::again'); info('after')`,
    )
    expect(commandsIn(stdout)).toEqual(['stop-commands', expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(stdout).toContain('::warning::again')
    expect(stdout.trimEnd().endsWith('after')).toBe(true)
  })

  test('has groups, and what only those who debug want to see', async () => {
    const body = `group('Checks', ['first', '::error::second']); debug('detail'); info('debug: ' + isDebug())`
    const quiet = await run(body)
    expect(quiet.stdout).toBe('::group::Checks\nfirst\n\u2060::error::second\n::endgroup::\ndebug: false\n')
    const loud = await run(body, { env: { RUNNER_DEBUG: '1' } })
    expect(loud.stdout).toMatch(/::endgroup::\n::debug::detail\ndebug: true\n$/)
  })
})

test('outputs are written as text, objects as JSON, and what is undefined is left unset', async () => {
  const { outputs } = await run(
    `setOutputs({ changed: false, count: 0, list: [{ a: 1 }], name: 'größe', left: undefined })`,
  )
  const values = [...outputs.matchAll(/^([a-z]+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [
    name,
    value,
  ])
  expect(Object.fromEntries(values)).toEqual({
    changed: 'false',
    count: '0',
    list: '[{"a":1}]',
    name: 'größe',
  })
})

test('a cancellation is known by its name, where the class is not', () => {
  expect(new Cancelled('SIGTERM')).toMatchObject({
    name: 'Cancelled',
    message: 'The workflow run was cancelled (SIGTERM).',
  })
})
