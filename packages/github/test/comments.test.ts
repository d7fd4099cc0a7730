import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { readConversation } from '../src/comments.ts'
import { formatMarker } from '../src/marker.ts'
import { NoPullRequest } from '../src/no-pull-request.ts'
import { changed, FakeGitHub, place, written } from './fake-github.ts'

const tool = 'infra-actions/terraform-plan-comment'
const body = (key: string) =>
  `${formatMarker({ tool, key, commit: 'a'.repeat(40), runId: 1, runAttempt: 1 })}\n${key}`

let github: FakeGitHub
beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
beforeEach(() => {
  github = new FakeGitHub()
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

const read = (of: { tool: string; key?: string } = { tool }) => readConversation(github.client(), place, of)

describe('a conversation', () => {
  test('has our comments of one key, or of all, the oldest first in whatever order they come', async () => {
    for (const key of ['b', 'a', 'b']) github.add(body(key))
    github.add('hello', false)
    github.comments.reverse()
    expect((await read({ tool, key: 'b' })).own.map(({ id }) => id)).toEqual([100, 102])
    expect((await read({ tool, key: '' })).own).toEqual([])
    const { own } = await read()
    expect(own.map(({ id, marker }) => [id, marker.key])).toEqual([
      [100, 'b'],
      [101, 'a'],
      [102, 'b'],
    ])
    expect(own[0]).toMatchObject({ url: 'https://github.com/c/100', body: body('b') })
  })

  test('of one key has none of a key that begins with it, nor of one that it begins with', async () => {
    const key = '0123456789abcdef'
    for (const other of [`${key}0`, key.slice(0, -1), `${key.slice(0, -1)}0`, key]) github.add(body(other))
    expect((await read({ tool, key })).own.map(({ marker }) => marker.key)).toEqual([key])
  })

  test('has the head, and when it was merged', async () => {
    expect(await read()).toEqual({ head: github.head, own: [] })
    github.mergedAt = '2026-01-02T00:00:00Z'
    expect(await read()).toEqual({ head: github.head, mergedAt: github.mergedAt, own: [] })
  })

  test('says when a comment was written, or changed', async () => {
    const comment = github.add(body('a'))
    expect((await read()).own[0]?.writtenAt).toBe(written)
    comment.lastEditedAt = changed
    expect((await read()).own[0]?.writtenAt).toBe(changed)
  })

  test('is read to its end, also where GitHub announces a page that it cannot name, or leaves one out', async () => {
    const pageInfo = { hasNextPage: true, endCursor: null }
    const comments = { pageInfo, nodes: [null] }
    const pullRequest = { headRefOid: github.head, mergedAt: null, comments }
    github.before = () => [200, { data: { repository: { pullRequest } } }]
    await expect(read()).resolves.toEqual({ head: github.head, own: [] })
    expect(github.requests).toEqual(['list'])
  })

  test.each([[{ repository: null }], [{ repository: { pullRequest: null } }]])(
    'of a pull request that is not there is an error that names it: %j',
    async (data) => {
      github.before = () => [200, { data }]
      const failed = read()
      await expect(failed).rejects.toThrow(NoPullRequest)
      await expect(failed).rejects.toMatchObject({
        name: 'NoPullRequest',
        message: 'example/backend has no pull request 7 that this token may see',
      })
    },
  )
})
