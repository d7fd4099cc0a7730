import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Client, openClient } from './client.ts'

const head = 'b'.repeat(40)
const merge = 'c'.repeat(40)
const fork = '1'.repeat(40)

describe.each(['User', 'Organization'] as const)('pull requests of a repository of a %s', (ownerType) => {
  let client: Client

  beforeAll(async () => {
    client = await openClient({
      ownerType,
      pullRequests: [
        {
          number: 4,
          title: 'Raise memory',
          author: 'dev',
          headSha: head,
          headRef: 'raise',
          labels: ['infra'],
        },
        { number: 6, headSha: 'd'.repeat(40), mergeCommitSha: merge, commits: ['e'.repeat(40)] },
        { number: 7, headRepository: 'contributor/backend', draft: true },
        { state: 'closed' },
        { headRef: 'patch' },
        {
          headRepository: 'contributor/backend',
          headRef: 'patch',
          headSha: fork,
          commits: ['2'.repeat(40)],
        },
      ],
    })
  })
  afterAll(() => client.close())

  const numbers = async (sha: string) => {
    const { json } = await client.send('GET', `/commits/${sha}/pulls`)
    return (json as { number: number }[]).map(({ number }) => number)
  }

  test('have the numbers, heads, authors and labels of the seed', async () => {
    const { json } = await client.send('GET', '/pulls/4')
    expect(json).toEqual(
      expect.objectContaining({
        number: 4,
        title: 'Raise memory',
        state: 'open',
        user: expect.objectContaining({ login: 'dev' }) as object,
        head: expect.objectContaining({ sha: head, ref: 'raise' }) as object,
        base: expect.objectContaining({ ref: 'main' }) as object,
        labels: [expect.objectContaining({ name: 'infra' })],
      }),
    )
    expect(client.github.pullRequestNumbers()).toEqual([4, 6, 7, 8, 9, 10])
  })

  test('are found by their head, by their merge, by a commit of theirs; by others not', async () => {
    expect(await numbers(head)).toEqual([4])
    expect(await numbers(merge)).toEqual([6])
    expect(await numbers('e'.repeat(40))).toEqual([6])
    expect(await numbers('f'.repeat(40))).toEqual([])
  })

  test("a fork's is not found by its own commits, which this repository does not have, but by its merge", async () => {
    expect(await numbers(fork)).toEqual([])
    expect(await numbers('2'.repeat(40))).toEqual([])
    await client.github.merge(10, '3'.repeat(40))
    expect([await numbers(fork), await numbers('3'.repeat(40))]).toEqual([[], [10]])
    client.github.reopen(10)
  })

  test.each([
    ['head=contributor:patch', [10]],
    ['head=example-org:patch', [9]],
    ['head=nobody:patch', []],
    ['state=closed', [8, 6]],
    ['per_page=1', [10]],
  ])('are listed by owner and branch, and by their state: %s', async (query, found) => {
    const { json } = await client.send('GET', `/pulls?${query}`)
    expect((json as { number: number }[]).map(({ number }) => number)).toEqual(found)
  })

  test('move their head, are merged and stand open again', async () => {
    const state = async () => {
      const { json } = await client.send('GET', '/pulls/9')
      const { state, merged, merged_at, merge_commit_sha, head } = json as Record<string, unknown>
      return [state, merged, merged_at, merge_commit_sha, (head as { sha: string }).sha]
    }
    client.github.push(9, '4'.repeat(40))
    await client.github.merge(9, '5'.repeat(40))
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(await state()).toEqual(['closed', true, at, '5'.repeat(40), '4'.repeat(40)])
    client.github.reopen(9)
    expect(await state()).toEqual(['open', false, null, null, '4'.repeat(40)])
    expect(await numbers('5'.repeat(40))).toEqual([])
    expect(() => client.github.push(99, head)).toThrow('no pull request 99')
  })

  test('merged, closed, draft and from a fork are told apart', async () => {
    const merged = (await client.github.pullRequest(6)) as {
      merged: boolean
      state: string
      merge_commit_sha: string
    }
    expect([merged.state, merged.merged, merged.merge_commit_sha]).toEqual(['closed', true, merge])
    const fork = (await client.github.pullRequest(7)) as {
      draft: boolean
      head: { repo: { full_name: string; fork: boolean } }
    }
    expect([fork.draft, fork.head.repo.full_name, fork.head.repo.fork]).toEqual([
      true,
      'contributor/backend',
      true,
    ])
    const closed = (await client.github.pullRequest(8)) as { merged: boolean; state: string }
    expect([closed.state, closed.merged]).toEqual(['closed', false])
  })

  test('the list shows the same commits', async () => {
    const { json } = await client.send('GET', '/pulls?state=all')
    const shas = (json as { number: number; head: { sha: string } }[]).map(({ number, head }) => [
      number,
      head.sha,
    ])
    expect(shas).toContainEqual([4, head])
  })

  test('make the payload of an event', async () => {
    const event = (await client.github.pullRequestEvent(4, 'opened')) as Record<string, never>
    expect(event).toEqual(
      expect.objectContaining({
        action: 'opened',
        number: 4,
        repository: expect.objectContaining({ full_name: 'example-org/backend' }) as object,
        pull_request: expect.objectContaining({
          head: expect.objectContaining({ sha: head }) as object,
        }) as object,
      }),
    )
  })

  test('are not found by a secret shortcut: an unknown pull request is 404', async () => {
    expect((await client.send('GET', '/pulls/5')).status).toBe(404)
    expect((await client.send('GET', '/pulls/99')).status).toBe(404)
  })
})
