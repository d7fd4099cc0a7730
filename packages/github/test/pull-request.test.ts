import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { openGitHub } from '../src/client.ts'
import { eventCommit } from '../src/event.ts'
import { readHead } from '../src/head.ts'
import { NoPullRequest } from '../src/no-pull-request.ts'
import { findPullRequest } from '../src/pull-request.ts'

const [sha, head] = ['1'.repeat(40), '2'.repeat(40)]
const context = { repository: { owner: 'example', repo: 'backend' }, sha, ref: 'refs/heads/main' }

beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

const api = 'https://api.github.com'
const find = (event: Record<string, unknown>, { ref = context.ref, apiUrl = api, merged = false } = {}) =>
  findPullRequest(
    async () => openGitHub({ token: 'ghs_example', apiUrl }),
    { ...context, ref },
    event,
    merged ? 'merged' : 'open',
  )

const repository = (path: string) => ({ url: `${api}/repos/${path}` })
const into = (number: number, headSha: string, path = 'example/backend') => ({
  number,
  head: { sha: headSha },
  base: { repo: repository(path) },
})

describe('the event says it', () => {
  test.each([
    [
      'pull_request, by its head, not the merge commit the run has',
      { pull_request: { number: 7, head: { sha: head } } },
      { number: 7, commit: head, ofHead: true },
    ],
    [
      'workflow_run, by the head that the other run had',
      { workflow_run: { head_sha: head, pull_requests: [into(6, sha), into(8, head)] } },
      { number: 8, commit: head, ofHead: true },
    ],
    [
      'workflow_run in a fork, which names pull requests into the repository it is a fork of too',
      { workflow_run: { head_sha: head, pull_requests: [into(6, head, 'up/backend'), into(8, head)] } },
      { number: 8, commit: head, ofHead: true },
    ],
    [
      'pull_request without a head, by the commit of the run',
      { pull_request: { number: 7 } },
      { number: 7, commit: sha, ofHead: true },
    ],
    [
      'pull_request with an empty head, by the commit of the run',
      { pull_request: { number: 7, head: { sha: '' } } },
      { number: 7, commit: sha, ofHead: true },
    ],
    [
      'issue_comment, whose commit is the default branch',
      { issue: { number: 9, pull_request: {} } },
      { number: 9, commit: '', ofHead: true },
    ],
  ])('%s', async (_, event, expected) => {
    await expect(find(event)).resolves.toEqual(expected)
  })

  test("a merge queue, by its branch; its commit is the queue's own", async () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-12-${head}`
    await expect(find({}, { ref })).resolves.toEqual({ number: 12, commit: sha, ofHead: false })
  })
})

describe("whose branch it is says it, of another workflow's run", () => {
  const run = (more: object = {}) => ({
    workflow_run: {
      head_sha: head,
      head_branch: 'fix/it',
      head_repository: { owner: { login: 'mona' } },
      pull_requests: [],
      ...more,
    },
  })
  const ofBranch = (list: object[]) =>
    nock(api)
      .get('/repos/example/backend/pulls')
      .query({ state: 'open', head: 'mona:fix/it', per_page: 100 })
      .reply(200, list)
  const ofCommit = (list: object[], commit = head) =>
    nock(api).get(`/repos/example/backend/commits/${commit}/pulls`).query(true).reply(200, list)

  test("a fork's, whose commits GitHub finds no pull request by", async () => {
    ofBranch([
      { number: 5, head: { sha } },
      { number: 6, head: { sha: head } },
    ])
    await expect(find(run())).resolves.toEqual({ number: 6, commit: head, ofHead: true })
  })

  test('none that has moved on: its own run will write', async () => {
    ofBranch([{ number: 6, head: { sha } }])
    ofCommit([])
    await expect(find(run({ pull_requests: [into(6, sha)] }))).resolves.toBeUndefined()
  })

  test('what the run on main was merged from, where no branch leads to it', async () => {
    ofCommit([{ number: 4, state: 'closed', head: { sha }, merge_commit_sha: head, merged_at: '2026-01-01' }])
    const pushed = run({ head_repository: null })
    await expect(find(pushed)).resolves.toEqual({ number: 4, commit: head, ofHead: false })
  })

  test('without its head nothing is known of it', async () => {
    ofCommit([], sha)
    await expect(find(run({ head_sha: undefined, pull_requests: [into(8, head)] }))).resolves.toBeUndefined()
  })
})

describe('the commit says it', () => {
  const pulls = (list: object[], base = api) =>
    nock(base).get(`/repos/example/backend/commits/${sha}/pulls`).query(true).reply(200, list)

  test('the open pull request with this head, before one that merely contains the commit', async () => {
    pulls([
      { number: 1, state: 'open', head: { sha: head } },
      { number: 2, state: 'closed', head: { sha }, merged_at: null },
      { number: 3, state: 'open', head: { sha } },
    ])
    await expect(find({})).resolves.toEqual({ number: 3, commit: sha, ofHead: true })
  })

  test('the one that was merged as this commit', async () => {
    pulls([
      { number: 4, state: 'closed', head: { sha: head }, merge_commit_sha: sha, merged_at: '2026-01-01' },
    ])
    await expect(find({})).resolves.toEqual({ number: 4, commit: sha, ofHead: false })
  })

  test('the merged one before an open one of a release branch, for who asks what was reviewed', async () => {
    const both = [
      { number: 3, state: 'open', head: { sha } },
      { number: 4, state: 'closed', head: { sha: head }, merge_commit_sha: sha, merged_at: '2026-01-01' },
    ]
    pulls(both)
    await expect(find({})).resolves.toMatchObject({ number: 3, ofHead: true })
    pulls(both)
    await expect(find({}, { merged: true })).resolves.toEqual({ number: 4, commit: sha, ofHead: false })
    pulls(both.slice(0, 1))
    await expect(find({}, { merged: true })).resolves.toMatchObject({ number: 3, ofHead: true })
  })

  test('none: one that was closed at this commit, one whose merge would be this commit', async () => {
    pulls([
      { number: 1, state: 'closed', head: { sha: head }, merge_commit_sha: sha, merged_at: null },
      { number: 2, state: 'closed', head: { sha: head }, merge_commit_sha: head, merged_at: '2026-01-01' },
    ])
    await expect(find({ workflow_run: null, issue: 'text', pull_request: 7 })).resolves.toBeUndefined()
  })

  test.each([
    `refs/heads/gh-readonly-queue/main/pr-12-${head}x`,
    `x/refs/heads/gh-readonly-queue/main/pr-12-${head}`,
    `refs/heads/gh-readonly-queue/pr-12-${head}`,
  ])('none: a branch that is no queue: %s', async (ref) => {
    pulls([])
    await expect(find({}, { ref })).resolves.toBeUndefined()
  })

  test('none: an issue of a pull request without a number', async () => {
    await expect(find({ issue: { pull_request: {}, number: '9' } })).resolves.toBeUndefined()
  })

  test("none: an issue that is no pull request, though the default branch's commit came from one", async () => {
    await expect(find({ issue: { number: 9 } })).resolves.toBeUndefined()
  })

  test('none: a commit no pull request has', async () => {
    pulls([])
    await expect(find({})).resolves.toBeUndefined()
  })

  test('on a GitHub Enterprise Server', async () => {
    pulls([{ number: 5, state: 'open', head: { sha } }], 'https://ghes.example.com/api/v3')
    await expect(find({}, { apiUrl: 'https://ghes.example.com/api/v3' })).resolves.toEqual({
      number: 5,
      commit: sha,
      ofHead: true,
    })
  })
})

test.each([
  ['a pull request: its head', { pull_request: { number: 7, head: { sha: head } } }, undefined, head],
  ['its own number given', { pull_request: { number: 7, head: { sha: head } } }, 7, head],
  ["another's number given: nobody knows", { pull_request: { number: 7, head: { sha: head } } }, 8, ''],
  ["another workflow's run: its head", { workflow_run: { head_sha: head } }, 8, head],
  ["another workflow's run of which nothing is said", { workflow_run: {} }, undefined, sha],
  ['a comment: nobody knows', { issue: { number: 7 } }, undefined, ''],
  ['by hand, a push, a queue: what is checked out', {}, undefined, sha],
  ['by hand with a number: nobody knows', {}, 7, ''],
])('the commit a run is about: %s', (_, event, number, commit) => {
  expect(eventCommit(event, sha, number)).toBe(commit)
})

describe('the head of this moment', () => {
  const head = (status: number, body: object) => {
    nock(api).get('/repos/example/backend/pulls/7').reply(status, body)
    return readHead(openGitHub({ token: 'x', apiUrl: api }), { owner: 'example', repo: 'backend', number: 7 })
  }
  test('is read', async () => {
    await expect(head(200, { head: { sha } })).resolves.toBe(sha)
  })
  test('is none of a pull request that is not there; what GitHub says otherwise is left as it is', async () => {
    await expect(head(404, {})).rejects.toThrow(NoPullRequest)
    await expect(head(403, {})).rejects.toMatchObject({ status: 403 })
  })
})
