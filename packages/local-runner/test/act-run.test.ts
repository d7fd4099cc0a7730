import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@infra-actions/local-cloud/machine/moto'
import { beforeAll, describe, expect } from '@jest/globals'
import { runAct } from '../src/act/run.ts'
import { places } from '../src/demo/places.ts'
import { git } from '../src/repository/git.ts'
import { collectRun } from '../src/run/collect.ts'
import type { JobResult, RunResult } from '../src/run/model.ts'
import { readWorkflow } from '../src/run/workflow.ts'
import { testWith, tool } from './tools.ts'

const act = tool('act')
const withAct = testWith('act', act !== undefined)

const pin = '0123456789abcdef0123456789abcdef01234567'
const workflow = `
name: contract
on: push
permissions: {}
jobs:
  first:
    name: First
    runs-on: ubuntu-24.04
    outputs:
      list: \${{ steps.js.outputs.list }}
    steps:
      - name: JavaScript
        id: js
        uses: made/up@${pin} # v1.0.0
      - name: Continued
        run: exit 3
        continue-on-error: true
      - name: Upload
        uses: actions/upload-artifact@${pin} # v1.0.0
        with: { name: report, path: made.txt }
  each:
    name: Each
    needs: first
    runs-on: ubuntu-24.04
    strategy:
      fail-fast: false
      matrix:
        service: \${{ fromJSON(needs.first.outputs.list) }}
    steps:
      - name: Download
        uses: actions/download-artifact@${pin} # v1.0.0
        with: { name: report, path: got }
      - name: Use
        env: { SERVICE: "\${{ matrix.service }}" }
        run: cat got/made.txt; [ "$SERVICE" != worker ]
      - name: On failure
        if: failure()
        run: echo "cleaning up"
  last:
    name: Last
    needs: each
    runs-on: ubuntu-24.04
    steps: [{ run: echo never }]
`
const action = {
  'action.yml':
    'name: Up\ndescription: d\noutputs: { list: { description: d } }\nruns: { using: node24, main: main.mjs, post: post.mjs }\n',
  'main.mjs': `
import { appendFileSync, writeFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_OUTPUT, 'list=["backend","worker"]\\n')
appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Said\\n')
writeFileSync('made.txt', 'made by first')
console.log(process.version)
console.log('::add-mask::top-secret-value')
console.log('it is top-secret-value')
console.log('::group::Inside')
console.log('within')
console.log('::endgroup::')
console.log('::warning file=a.tf,line=3,title=Careful::50%25 of it')
console.log('::stop-commands::token')
console.log('::error::not a command')
console.log('::token::')
console.log(process.env.GITHUB_TOKEN)
`,
  'post.mjs': "console.log('after all')",
}

/** What we rely on of act, checked with the real one. */
describe('a workflow under act', () => {
  let run: RunResult
  const job = (name: string): JobResult | undefined => run.jobs.find((each) => each.name === name)
  const step = (jobName: string, name: string) => job(jobName)?.steps.find((each) => each.name === name)

  beforeAll(async () => {
    if (!act) return
    const scratch = mkdtempSync(join(tmpdir(), 'act-'))
    const repository = join(scratch, 'repository')
    const folder = join(scratch, 'made-up')
    for (const path of [folder, join(repository, '.github', 'workflows'), join(scratch, 'files')])
      mkdirSync(path, { recursive: true })
    for (const [name, text] of Object.entries(action)) writeFileSync(join(folder, name), text)
    writeFileSync(join(repository, '.github', 'workflows', 'contract.yml'), workflow)
    git(repository, 'init', '--quiet', '--initial-branch', 'main')
    git(repository, 'remote', 'add', 'origin', 'https://github.com/example/contract.git')
    git(repository, 'add', '--all')
    git(repository, 'commit', '--quiet', '-m', 'All')
    writeFileSync(join(scratch, 'event.json'), '{}')
    const { lines, exitCode } = await runAct(
      act,
      repository,
      {
        event: 'push',
        workflow: '.github/workflows/contract.yml',
        eventPath: join(scratch, 'event.json'),
        scratch,
        env: { LOCAL_RUNNER_ARTIFACTS: join(scratch, 'files') },
        vars: {},
        secrets: { GITHUB_TOKEN: 'ghs_of_this_run' },
        actor: 'octocat',
        localRepositories: {
          [`made/up@${pin}`]: folder,
          [`actions/upload-artifact@${pin}`]: join(places.standIns, 'actions/upload-artifact'),
          [`actions/download-artifact@${pin}`]: join(places.standIns, 'actions/download-artifact'),
        },
        artifactPort: await freePort(),
      },
      () => {},
    )
    const about = { event: 'push', title: 'Push', exitCode, secrets: ['ghs_of_this_run'] }
    run = collectRun(readWorkflow(workflow), lines, about)
  }, 60_000)

  withAct('has the jobs, the places of the matrix, and what was never reached', () => {
    expect(run.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['First', 'success'],
      ['Each (backend)', 'success'],
      ['Each (worker)', 'failure'],
      ['Last', 'skipped'],
    ])
    expect(run.conclusion).toBe('failure')
  })

  withAct('runs node24 actions on this Node, and their post step last', () => {
    expect(step('First', 'JavaScript')?.log[0]?.text).toBe(process.version)
    expect(job('First')?.steps.at(-1)).toMatchObject({
      name: 'Post JavaScript',
      log: [{ text: 'after all' }],
    })
  })

  withAct('tells outputs, summary, groups and annotations', () => {
    expect(step('First', 'JavaScript')).toMatchObject({
      outputs: { list: '["backend","worker"]' },
      summary: '# Said\n',
      annotations: [{ level: 'warning', message: '50% of it', title: 'Careful', file: 'a.tf', line: '3' }],
    })
    const kinds = step('First', 'JavaScript')?.log.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['group', 'endgroup', 'warning']))
  })

  withAct('keeps secrets and masked values out, and stopped commands as text', () => {
    const text = JSON.stringify(run)
    expect(text).not.toContain('top-secret-value')
    expect(text).not.toContain('ghs_of_this_run')
    expect(step('First', 'JavaScript')?.log).toEqual(
      expect.arrayContaining([
        { kind: 'text', text: 'it is ***' },
        { kind: 'text', text: '::error::not a command' },
      ]),
    )
  })

  withAct('tells a failure that was continued from one that counts', () => {
    expect(step('First', 'Continued')).toMatchObject({ outcome: 'failure', conclusion: 'success' })
    expect(step('Each (worker)', 'Use')).toMatchObject({ outcome: 'failure', conclusion: 'failure' })
    expect(step('Each (worker)', 'On failure')).toMatchObject({
      conclusion: 'success',
      log: [{ text: 'cleaning up' }],
    })
    expect(step('Each (backend)', 'On failure')?.conclusion).toBe('skipped')
  })

  withAct('carries files from job to job by the stand-ins, which say what they are', () => {
    expect(step('First', 'Upload')?.log[0]?.text).toBe(
      'Stand-in for actions/upload-artifact: report stays on this machine',
    )
    expect(step('Each (backend)', 'Use')?.log[0]?.text).toBe('made by first')
  })
})
