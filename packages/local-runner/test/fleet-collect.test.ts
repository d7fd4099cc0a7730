import { describe, expect, test } from '@jest/globals'
import { collectRun } from '../src/run/collect.ts'
import { readWorkflow } from '../src/run/workflow.ts'

const files: Record<string, string> = {
  './.github/workflows/shard.yml':
    'name: shard\non: workflow_call\njobs: { plan: { name: Plan, steps: [{ name: Work, run: x }] } }',
}
const workflow = readWorkflow(
  `name: plan
on: push
jobs:
  plan:
    name: Plan
    uses: ./.github/workflows/shard.yml
  once:
    uses: ./.github/workflows/shard.yml
  comment:
    name: Comment
    needs: plan
    steps: [{ name: Post, run: x }]
`,
  (path) => files[path] ?? '',
)
/** As act names the jobs of a called workflow: by the calling job, with the id that they have there. */
const line = (job: string, jobID: string, more: object) => ({
  at: 0,
  line: { job, jobID, matrix: {}, ...more },
})
const ended = (job: string, jobResult: string) => line(job, 'plan', { jobResult })
const about = { event: 'push', title: 'Push', exitCode: 0, secrets: [] }

describe('a workflow that calls another', () => {
  test('has the jobs of the called one, one a place of the matrix', () => {
    const run = collectRun(
      workflow,
      [
        line('Plan-2/shard/Plan', 'plan', {
          stage: 'Main',
          step: 'Work',
          stepID: ['0'],
          stepResult: 'failure',
        }),
        ended('Plan-2/shard/Plan', 'failure'),
        ended('Plan-10/shard/Plan', 'failure'),
        ended('Plan-1/shard/Plan', 'success'),
        ended('once/shard/Plan', 'success'),
        line('plan/Comment', 'comment', { jobResult: 'success' }),
      ],
      about,
    )
    expect(run.jobs.map(({ id, name, needs, conclusion }) => [id, name, needs, conclusion])).toEqual([
      ['plan', 'Plan 1 / Plan', [], 'success'],
      ['plan', 'Plan 2 / Plan', [], 'failure'],
      // act calls what ends after a failure failed, too.
      ['plan', 'Plan 10 / Plan', [], 'success'],
      ['once', 'once / Plan', [], 'success'],
      ['comment', 'Comment', ['plan'], 'success'],
    ])
    expect(run.conclusion).toBe('failure')
  })

  test('shows what was never reached as skipped', () => {
    const run = collectRun(workflow, [ended('once/shard/Plan', 'success')], about)
    expect(run.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['Plan', 'skipped'],
      ['once / Plan', 'success'],
      ['Comment', 'skipped'],
    ])
  })
})
