import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Client, openClient } from './client.ts'

describe('what a token may', () => {
  let client: Client

  beforeAll(async () => {
    client = await openClient({
      pullRequests: [{ number: 1, comments: [{ body: 'x' }] }],
      runs: [{ id: 7 }],
      users: [{ login: 'dev', token: 'ghp_dev' }],
      rateLimit: 100,
    })
  })
  afterAll(() => client.close())

  const body = { body: 'x' }
  const comment = (token: string | null) => client.send('POST', '/issues/1/comments', { body, token })

  test('a read-only token reads comments and is refused to write, in the words of GitHub', async () => {
    const token = await client.github.issueToken({ pull_requests: 'read' })
    expect((await client.send('GET', '/issues/1/comments', { token })).status).toBe(200)
    const refused = await comment(token)
    expect(refused.status).toBe(403)
    expect(refused.json).toEqual(
      expect.objectContaining({ message: 'Resource not accessible by integration' }),
    )
    expect(await client.github.comments(1)).toHaveLength(1)
  })

  test('a token without a permission reads nothing of a private repository', async () => {
    const token = await client.github.issueToken({ contents: 'read' })
    expect((await client.send('GET', '/issues/1/comments', { token })).status).toBe(403)
    expect((await client.send('GET', '/actions/runs/7', { token })).status).toBe(403)
    expect((await client.send('GET', `/commits/${'a'.repeat(40)}/pulls`, { token })).status).toBe(403)
  })

  test('either of issues and pull_requests is enough to comment', async () => {
    expect((await comment(await client.github.issueToken({ issues: 'write' }))).status).toBe(201)
    expect((await comment(await client.github.issueToken({ pull_requests: 'write' }))).status).toBe(201)
  })

  test('a token that is not known is 401, none at all does not see a private repository', async () => {
    const unknown = await comment('ghs_unknown')
    expect([unknown.status, unknown.json]).toEqual([
      401,
      expect.objectContaining({ message: 'Bad credentials' }),
    ])
    expect((await client.send('GET', '/actions/runs/7', { token: null })).status).toBe(404)
  })

  test('GET /user is not for a workflow token, but for a person', async () => {
    const refused = await client.send('GET', '/user', { root: true })
    expect([refused.status, refused.json]).toEqual([
      403,
      expect.objectContaining({ message: 'Resource not accessible by integration' }),
    ])
    const { json } = await client.send('GET', '/user', { root: true, token: 'ghp_dev' })
    expect(json).toEqual(expect.objectContaining({ login: 'dev', type: 'User' }))
  })

  test('a request without a user agent is refused', async () => {
    expect((await client.send('GET', '/actions/runs/7', { headers: { 'user-agent': '' } })).status).toBe(403)
  })

  test('each answer tells what is left of the rate limit; at its end comes 403', async () => {
    const token = await client.github.issueToken({ actions: 'read' })
    const { headers } = await client.send('GET', '/actions/runs/7', { token })
    expect(headers.get('x-ratelimit-limit')).toBe('100')
    expect(headers.get('x-ratelimit-remaining')).toBe('99')
    for (let call = 0; call < 99; call += 1) await client.send('GET', '/actions/runs/7', { token })
    const over = await client.send('GET', '/actions/runs/7', { token })
    expect([over.status, over.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect((over.json as { message: string }).message).toContain('rate limit exceeded')
    expect((await client.send('GET', '/actions/runs/7')).status).toBe(200)
  })
})

describe('a public repository', () => {
  test('is read without a permission, not written', async () => {
    const client = await openClient({ private: false, pullRequests: [{ number: 1 }] })
    const token = await client.github.issueToken({})
    expect((await client.send('GET', '/issues/1/comments', { token })).status).toBe(200)
    expect((await client.send('POST', '/issues/1/comments', { token, body: { body: 'x' } })).status).toBe(403)
    await client.close()
  })
})
