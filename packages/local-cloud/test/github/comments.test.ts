import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Client, openClient } from './client.ts'

describe('comments on a pull request', () => {
  let client: Client

  beforeAll(async () => {
    client = await openClient({
      pullRequests: [{ number: 2, author: 'dev', comments: [{ author: 'dev', body: 'hi' }] }],
    })
  })
  afterAll(() => client.close())

  const comment = (body: unknown) => client.send('POST', '/issues/2/comments', { body: { body } })

  test('a workflow token comments as github-actions[bot], a Bot', async () => {
    const { status, json } = await comment('plan')
    expect(status).toBe(201)
    expect(json).toEqual(
      expect.objectContaining({
        body: 'plan',
        user: expect.objectContaining({ login: 'github-actions[bot]', type: 'Bot' }) as object,
        url: expect.stringMatching(
          /^http:\/\/127\.0\.0\.1:\d+\/repos\/example-org\/backend\/issues\/comments\/\d+$/,
        ),
        html_url: expect.stringMatching(/\/example-org\/backend\/pull\/2#issuecomment-\d+$/),
      }),
    )
    const { html_url } = json as { html_url: string }
    expect(html_url.startsWith(client.front.url)).toBe(true)
  })

  test('65,536 characters are taken, of any plane; one more is refused as GitHub refuses it', async () => {
    expect((await comment('x'.repeat(65_536))).status).toBe(201)
    expect((await comment('\u{1f600}'.repeat(65_536))).status).toBe(201)
    const { status, json } = await comment('x'.repeat(65_537))
    expect(status).toBe(422)
    expect(json).toEqual({
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
      documentation_url: 'https://docs.github.com/rest',
      status: '422',
    })
  })

  test('the limit holds for changes, issues and pull requests too', async () => {
    const { id } = (await comment('short')).json as { id: number }
    const body = { body: 'x'.repeat(65_537) }
    expect((await client.send('PATCH', `/issues/comments/${id}`, { body })).status).toBe(422)
    expect((await client.send('PATCH', '/pulls/2', { body })).status).toBe(422)
    expect((await client.send('POST', '/issues', { body: { title: 't', ...body } })).status).toBe(422)
  })

  test('blank and broken bodies are refused', async () => {
    expect((await comment('  ')).status).toBe(422)
    expect((await comment(undefined)).status).toBe(422)
    expect((await client.send('POST', '/issues/2/comments', { body: '{"body":' })).status).toBe(400)
  })

  test('changed, read, deleted, gone', async () => {
    const { id } = (await comment('one')).json as { id: number }
    expect((await client.send('PATCH', `/issues/comments/${id}`, { body: { body: 'two' } })).status).toBe(200)
    expect((await client.send('GET', `/issues/comments/${id}`)).json).toEqual(
      expect.objectContaining({ body: 'two' }),
    )
    expect((await client.send('DELETE', `/issues/comments/${id}`)).status).toBe(204)
    expect((await client.send('GET', `/issues/comments/${id}`)).status).toBe(404)
  })

  test('on a number that is not there: 404', async () => {
    expect((await client.send('POST', '/issues/99/comments', { body: { body: 'x' } })).status).toBe(404)
  })

  test('pages are linked, by addresses that lead through them all', async () => {
    for (let index = 0; index < 5; index += 1) await comment(`page ${index}`)
    const ids: number[] = []
    let next: string | undefined =
      `${client.github.apiUrl}/repos/example-org/backend/issues/2/comments?per_page=2`
    while (next !== undefined) {
      const response: Response = await fetch(next, {
        headers: { authorization: `token ${client.github.token}` },
      })
      ids.push(...((await response.json()) as { id: number }[]).map(({ id }) => id))
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    }
    const comments = await client.github.comments(2)
    expect(ids).toEqual(comments.map(({ id }) => id))
    expect(comments[0]).toEqual(
      expect.objectContaining({ body: 'hi', user: expect.objectContaining({ type: 'User' }) as object }),
    )
  })
})
