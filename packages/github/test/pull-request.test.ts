import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { openGitHub } from '../src/client.ts'
import { findPullRequest } from '../src/pull-request.ts'

const [sha, head] = ['1'.repeat(40), '2'.repeat(40)]
const context = { repository: { owner: 'example', repo: 'backend' }, sha, ref: 'refs/heads/main' }

beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

const find = (event: Record<string, unknown>, ref = context.ref, apiUrl = 'https://api.github.com') =>
  findPullRequest(async () => openGitHub({ token: 'ghs_example', apiUrl }), { ...context, ref }, event)

describe('the event says it', () => {
  test.each([
    [
      'pull_request, by its head, not the merge commit the run has',
      { pull_request: { number: 7, head: { sha: head } } },
      { number: 7, commit: head },
    ],
    [
      'workflow_run',
      { workflow_run: { head_sha: head, pull_requests: [{ number: 8 }] } },
      { number: 8, commit: head },
    ],
    [
      'pull_request without a head, by the commit of the run',
      { pull_request: { number: 7 } },
      { number: 7, commit: sha },
    ],
    [
      'pull_request with an empty head, by the commit of the run',
      { pull_request: { number: 7, head: { sha: '' } } },
      { number: 7, commit: sha },
    ],
    [
      'workflow_run without a head, by the commit of the run',
      { workflow_run: { pull_requests: [{ number: 8 }] } },
      { number: 8, commit: sha },
    ],
    [
      'issue_comment, whose commit is the default branch',
      { issue: { number: 9, pull_request: {} } },
      { number: 9, commit: '' },
    ],
  ])('%s', async (_, event, expected) => {
    await expect(find(event)).resolves.toEqual(expected)
  })

  test('a merge queue, by its branch', async () => {
    await expect(find({}, `refs/heads/gh-readonly-queue/main/pr-12-${head}`)).resolves.toEqual({
      number: 12,
      commit: '',
    })
  })
})

describe('the commit says it', () => {
  const pulls = (list: object[], base = 'https://api.github.com') =>
    nock(base).get(`/repos/example/backend/commits/${sha}/pulls`).query(true).reply(200, list)

  test('the open pull request with this head, before one that merely contains the commit', async () => {
    pulls([
      { number: 1, state: 'open', head: { sha: head } },
      { number: 2, state: 'closed', head: { sha }, merged_at: null },
      { number: 3, state: 'open', head: { sha } },
    ])
    await expect(find({})).resolves.toEqual({ number: 3, commit: sha })
  })

  test('the one that was merged as this commit', async () => {
    pulls([
      { number: 4, state: 'closed', head: { sha: head }, merge_commit_sha: sha, merged_at: '2026-01-01' },
    ])
    await expect(find({})).resolves.toEqual({ number: 4, commit: sha })
  })

  test("a fork's, from a workflow_run that names none", async () => {
    nock('https://api.github.com')
      .get(`/repos/example/backend/commits/${head}/pulls`)
      .query(true)
      .reply(200, [{ number: 6, state: 'open', head: { sha: head } }])
    const event = { workflow_run: { head_sha: head, pull_requests: [] } }
    await expect(find(event)).resolves.toEqual({ number: 6, commit: head })
  })

  test('none: one that was closed at this commit, one whose merge would be this commit', async () => {
    pulls([
      { number: 1, state: 'closed', head: { sha: head }, merge_commit_sha: sha, merged_at: null },
      { number: 2, state: 'closed', head: { sha: head }, merge_commit_sha: head, merged_at: '2026-01-01' },
    ])
    await expect(find({ workflow_run: null, issue: 'text' })).resolves.toBeUndefined()
  })

  test.each([
    `refs/heads/gh-readonly-queue/main/pr-12-${head}x`,
    `x/refs/heads/gh-readonly-queue/main/pr-12-${head}`,
    `refs/heads/gh-readonly-queue/pr-12-${head}`,
  ])('none: a branch that is no queue: %s', async (ref) => {
    pulls([])
    await expect(find({}, ref)).resolves.toBeUndefined()
  })

  test('none: an issue of a pull request without a number', async () => {
    pulls([])
    await expect(find({ issue: { pull_request: {}, number: '9' } })).resolves.toBeUndefined()
  })

  test('none: an issue that is no pull request, a commit no pull request has', async () => {
    pulls([])
    await expect(find({ issue: { number: 9 } })).resolves.toBeUndefined()
  })

  test('on a GitHub Enterprise Server', async () => {
    pulls([{ number: 5, state: 'open', head: { sha } }], 'https://ghes.example.com/api/v3')
    await expect(find({}, undefined, 'https://ghes.example.com/api/v3')).resolves.toEqual({
      number: 5,
      commit: sha,
    })
  })
})
