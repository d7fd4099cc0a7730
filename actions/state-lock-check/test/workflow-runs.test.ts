import { openGitHub } from '@infra-actions/github/client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { workflowRuns } from '../src/workflow-runs.ts'

const api = 'https://api.github.com'
const runs = workflowRuns(async () => openGitHub({ token: 'x', apiUrl: api }), {
  owner: 'example',
  repo: 'app',
})
const run = {
  id: 5,
  run_number: 7,
  name: 'deploy',
  status: 'in_progress',
  conclusion: null,
  html_url: 'https://github.com/example/app/actions/runs/5',
  updated_at: '2026-03-01T12:10:00Z',
}

beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

describe('a run by its number', () => {
  test('the attempt that is named is asked for', async () => {
    nock(api)
      .get('/repos/example/app/actions/runs/5/attempts/2')
      .reply(200, { ...run, status: 'completed', conclusion: 'failure' })
    expect(await runs.findRun({ runId: 5, attempt: 2 })).toEqual({
      id: 5,
      attempt: 2,
      number: 7,
      name: 'deploy',
      status: 'completed',
      conclusion: 'failure',
      url: 'https://github.com/example/app/actions/runs/5',
    })
  })

  test('404 is no such run, 403 is thrown', async () => {
    nock(api).get('/repos/example/app/actions/runs/5/attempts/1').reply(404, { message: 'Not Found' })
    expect(await runs.findRun({ runId: 5, attempt: 1 })).toBeUndefined()
    nock(api)
      .get('/repos/example/app/actions/runs/5/attempts/1')
      .reply(403, { message: 'Resource not accessible' })
    await expect(runs.findRun({ runId: 5, attempt: 1 })).rejects.toMatchObject({ status: 403 })
  })
})

describe('a run by its runner', () => {
  const at = new Date('2026-03-01T12:00:00Z')
  const job = {
    runner_name: 'runner-a',
    started_at: '2026-03-01T11:55:00Z',
    completed_at: null,
    status: 'in_progress',
    conclusion: null,
    run_attempt: 3,
    html_url: 'https://github.com/example/app/actions/runs/5/job/9',
  }
  const answer = (jobs: object[], list: object[] = [run]) => {
    nock(api).get('/repos/example/app/actions/runs').query(true).reply(200, { workflow_runs: list })
    nock(api)
      .get('/repos/example/app/actions/runs/5/jobs')
      .query({ filter: 'all', per_page: 100 })
      .reply(200, { jobs })
  }

  test('the job that was on the runner then is the evidence', async () => {
    answer([{ ...job, runner_name: 'other' }, job])
    expect(await runs.findRunOnRunner({ runnerName: 'runner-a', at })).toMatchObject({
      attempt: 3,
      status: 'in_progress',
      url: job.html_url,
    })
  })

  test('an ended job counts though its run goes on', async () => {
    answer([{ ...job, status: 'completed', conclusion: 'cancelled', completed_at: '2026-03-01T12:05:00Z' }])
    const found = await runs.findRunOnRunner({ runnerName: 'runner-a', at })
    expect(found).toMatchObject({ status: 'completed', conclusion: 'cancelled' })
  })

  test.each([
    ['began later', { started_at: '2026-03-01T12:30:00Z' }],
    ['ended before', { completed_at: '2026-03-01T11:58:00Z', status: 'completed' }],
    ['was on another runner', { runner_name: 'runner-b' }],
  ])('a job that %s is none', async (_, changes) => {
    answer([{ ...job, ...changes }])
    expect(await runs.findRunOnRunner({ runnerName: 'runner-a', at })).toBeUndefined()
  })

  test('runs that ended before the lock was made are not asked for their jobs', async () => {
    nock(api)
      .get('/repos/example/app/actions/runs')
      .query(true)
      .reply(200, { workflow_runs: [{ ...run, status: 'completed', updated_at: '2026-03-01T11:00:00Z' }] })
    expect(await runs.findRunOnRunner({ runnerName: 'runner-a', at })).toBeUndefined()
  })
})
