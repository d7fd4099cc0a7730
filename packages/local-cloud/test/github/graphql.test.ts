import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Client, openClient } from './client.ts'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
const query = 'query($owner:String!,$repo:String!,$number:Int!,$after:String){…viewerDidAuthor…}'

describe.each([false, true])(
  'the conversation of a pull request by GraphQL (Enterprise Server: %s)',
  (enterpriseServer) => {
    let client: Client

    beforeAll(async () => {
      client = await openClient({
        enterpriseServer,
        pullRequests: [
          { number: 2, headSha: 'b'.repeat(40), comments: [{ author: 'dev', body: 'hi' }] },
          { number: 3, mergeCommitSha: 'c'.repeat(40) },
        ],
      })
    })
    afterAll(() => client.close())

    async function ask(
      number: number,
      { after = null as string | null, token = client.github.token, text = query, comment = '' } = {},
    ) {
      const response = await fetch(`${client.front.url}${enterpriseServer ? '/api' : ''}/graphql`, {
        method: 'POST',
        headers: { authorization: `bearer ${token}` },
        body: JSON.stringify({
          query: text,
          variables: { owner: 'example-org', repo: 'backend', number, after, comment },
        }),
      })
      const json = (await response.json()) as {
        data?: { repository: { pullRequest: never }; node?: unknown }
        errors?: unknown
      }
      return { ...json, status: response.status, pullRequest: json.data?.repository.pullRequest as unknown }
    }

    test('tells the head, and of each comment whether the token wrote it', async () => {
      await client.send('POST', '/issues/2/comments', { body: { body: 'plan' } })
      expect((await ask(2)).pullRequest).toEqual({
        headRefOid: 'b'.repeat(40),
        mergedAt: null,
        comments: {
          pageInfo: { hasNextPage: false, endCursor: '2' },
          nodes: [
            expect.objectContaining({ body: 'hi', viewerDidAuthor: false }),
            expect.objectContaining({
              body: 'plan',
              viewerDidAuthor: true,
              databaseId: expect.any(Number),
              createdAt: time,
              lastEditedAt: null,
            }),
          ],
        },
      })
      expect((await ask(3)).pullRequest).toEqual(expect.objectContaining({ mergedAt: time }))
    })

    test('tells what a comment said before, the newest first, and when it was changed', async () => {
      const text = 'query($number:Int!,$comment:ID!){…userContentEdits…}'
      const { id, node_id } = (await client.send('POST', '/issues/2/comments', { body: { body: 'one' } }))
        .json as { id: number; node_id: string }
      const past = async () => (await ask(2, { text, comment: node_id })).data?.node
      expect(await past()).toEqual({ body: 'one', userContentEdits: { nodes: [] } })
      const path = `/issues/comments/${id}`
      for (const body of ['two', 'three']) await client.send('PATCH', path, { body: { body } })
      const nodes = ['three', 'two', 'one'].map((diff) => ({ diff, editedAt: time }))
      expect(await past()).toEqual({ body: 'three', userContentEdits: { nodes } })
      const { comments } = (await ask(2)).pullRequest as { comments: { nodes: object[] } }
      expect(comments.nodes).toContainEqual(expect.objectContaining({ body: 'three', lastEditedAt: time }))
      await client.send('DELETE', path)
      expect(await ask(2, { text, comment: node_id })).toMatchObject({
        data: { repository: { pullRequest: { headRefOid: 'b'.repeat(40) } }, node: null },
        errors: [{ type: 'NOT_FOUND', path: ['node'] }],
      })
    })

    test('goes on after a hundred comments', async () => {
      const { length } = await client.github.comments(2)
      for (let index = length; index < 101; index += 1) {
        await client.send('POST', '/issues/2/comments', { body: { body: `${index}` } })
      }
      const first = (await ask(2)).pullRequest as {
        comments: { pageInfo: { endCursor: string; hasNextPage: boolean } }
      }
      expect(first.comments.pageInfo.hasNextPage).toBe(true)
      const second = await ask(2, { after: first.comments.pageInfo.endCursor })
      expect(second.pullRequest).toEqual(
        expect.objectContaining({
          comments: {
            pageInfo: expect.objectContaining({ hasNextPage: false }),
            nodes: [expect.objectContaining({ body: '100' })],
          },
        }),
      )
    })

    test('refusals are among the errors of a 200; a token that is not known is 401', async () => {
      const missing = await ask(99)
      expect([missing.status, missing.pullRequest]).toEqual([200, null])
      expect(missing.errors).toEqual([expect.objectContaining({ type: 'NOT_FOUND' })])
      const token = await client.github.issueToken({ contents: 'read' })
      const forbidden = await ask(2, { token })
      expect([forbidden.status, forbidden.pullRequest]).toEqual([200, null])
      expect(forbidden.errors).toEqual([
        expect.objectContaining({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }),
      ])
      expect((await ask(2, { token: 'ghs_unknown' })).status).toBe(401)
    })

    test('another query is said not to be emulated', async () => {
      expect((await ask(2, { text: '{viewer{login}}' })).errors).toEqual([
        expect.objectContaining({ type: 'UNSUPPORTED' }),
      ])
    })
  },
)
