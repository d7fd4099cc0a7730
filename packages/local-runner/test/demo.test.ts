import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { perform } from '../src/demo/perform.ts'
import { writeReport } from '../src/report/write.ts'
import { scenarios } from '../src/scenario/all.ts'
import { checkout, testWith, tool } from './tools.ts'

const withAct = testWith('act', tool('act') !== undefined)

/** With the recorded Terraform: the real one is the business of the tests that need its answers. */
describe('the demo', () => {
  // "unchanged" begins with all of "success".
  const told = scenarios.filter(({ name }) => name !== 'success')

  withAct.each(told.map((scenario) => [scenario.name, scenario] as const))(
    'goes as told: %s',
    async (_, scenario) => {
      const result = await perform(scenario, new AbortController().signal, () => {}, { recorded: true })
      expect(result.expectations.filter(({ held }) => !held)).toEqual([])
      expect(result.runs.map(({ event }) => event)).toEqual(scenario.runs.map(({ event }) => event))
      expect(result.terraform).toBe('recorded')
      writeReport(mkdtempSync(join(tmpdir(), 'report-')), result)
    },
    180_000,
  )

  withAct(
    'ends act and everything else when it is stopped',
    async () => {
      const abort = new AbortController()
      const [scenario] = scenarios
      if (!scenario) throw new Error('there are no scenarios')
      const stopped = perform(
        scenario,
        abort.signal,
        (line) => {
          if (line.includes('Init')) abort.abort(new Error('stopped'))
        },
        { recorded: true },
      )
      await expect(stopped).rejects.toThrow('stopped')
    },
    60_000,
  )
})

describe('pnpm demo --scenario from-nothing', () => {
  const demo = (...words: string[]) =>
    spawnSync(
      process.execPath,
      ['--conditions=source', join(checkout, 'packages/local-runner/src/demo.ts'), ...words],
      // Nothing is on this PATH.
      { encoding: 'utf8', env: { PATH: mkdtempSync(join(tmpdir(), 'path-')) } },
    )

  test('names what this machine lacks in one sentence, and fails', () => {
    const { status, stderr } = demo('--scenario', 'from-nothing')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^The way from nothing [^\n]* needs terraform on the PATH,? [^\n]*aws on the PATH\.\n$/,
    )
  }, 30_000)

  test('has no recording to replay', () => {
    const { status, stderr } = demo('--scenario', 'from-nothing', '--terraform', 'recorded')
    expect([status, stderr]).toEqual([
      1,
      'The scenario "from-nothing" has no recording: it needs the real Terraform.\n',
    ])
  }, 30_000)
})
