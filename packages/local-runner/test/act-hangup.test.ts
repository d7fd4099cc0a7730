import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, jest } from '@jest/globals'
import { playWorkflow } from '../src/act/workflow-run.ts'
import { git } from '../src/repository/git.ts'
import type { RunResult } from '../src/run/model.ts'
import { testWith, tool } from './tools.ts'

const act = tool('act')
const withAct = testWith('act', act !== undefined)
const pin = '0123456789abcdef0123456789abcdef01234567'

/** Runs one job of `steps` (YAML, a flow list); `action` is the source of `made/up`. */
async function play(steps: string, action = ''): Promise<{ run: RunResult; marks: () => string }> {
  const scratch = mkdtempSync(join(tmpdir(), 'hangup-'))
  const [repository, folder] = [join(scratch, 'repository'), join(scratch, 'made-up')]
  const workflow = '.github/workflows/hangup.yml'
  for (const path of [folder, join(repository, '.github/workflows')]) mkdirSync(path, { recursive: true })
  writeFileSync(
    join(repository, workflow),
    `on: push\npermissions: {}\njobs:\n  only:\n    runs-on: ubuntu-24.04\n    steps: ${steps}\n`,
  )
  writeFileSync(
    join(folder, 'action.yml'),
    'name: Up\ndescription: d\nruns: { using: node24, main: main.mjs }\n',
  )
  writeFileSync(join(folder, 'main.mjs'), action)
  git(repository, 'init', '--quiet', '--initial-branch', 'main')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '-m', 'All')
  const marks = join(scratch, 'marks')
  writeFileSync(marks, '')
  const run = await playWorkflow({
    act: act ?? 'act',
    ...{ repository, workflow, event: 'push', title: 'Push', payload: {}, scratch: join(scratch, 'run') },
    ...{ env: { MARKS: marks }, vars: {}, token: 'ghs_of_this_run', secrets: [], actor: 'octocat' },
    localRepositories: { [`made/up@${pin}`]: folder },
    onLine() {},
  })
  return { run, marks: () => readFileSync(marks, 'utf8') }
}

describe("a step's terminal that hangs up", () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  afterEach(() => {
    stderr.mockClear()
  })

  withAct(
    'does not end a shell',
    async () => {
      const { run, marks } = await play('[{ run: kill -HUP $$; echo on >> "$MARKS" }]')
      expect([run.conclusion, marks()]).toEqual(['success', 'on\n'])
      expect(stderr).not.toHaveBeenCalled()
    },
    30_000,
  )

  const dies = (when: string) => `
    import { appendFileSync, readFileSync } from 'node:fs'
    appendFileSync(process.env.MARKS, 'run ')
    if (${when}) process.kill(process.pid, 'SIGHUP')
    await new Promise((resolve) => setTimeout(resolve, 200))`

  withAct(
    'has the workflow run once more where it ended an action, and says so',
    async () => {
      const onlyFirst = dies("readFileSync(process.env.MARKS, 'utf8') === 'run '")
      const { run, marks } = await play(`[{ uses: "made/up@${pin}" }]`, onlyFirst)
      expect([run.conclusion, marks()]).toEqual(['success', 'run run '])
      expect(stderr).toHaveBeenCalledWith(
        'act lost the terminal of a step (signal: hangup): Push is run once more.\n',
      )
    },
    30_000,
  )

  withAct(
    'fails the workflow where that happens again',
    async () => {
      const { run, marks } = await play(`[{ uses: "made/up@${pin}" }]`, dies('true'))
      expect([run.conclusion, marks()]).toEqual(['failure', 'run run '])
    },
    30_000,
  )
})
