import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Client, openClient } from './client.ts'

describe('workflow runs', () => {
  let client: Client

  beforeAll(async () => {
    client = await openClient({
      runs: [
        {
          id: 5,
          status: 'in_progress',
          headSha: 'a1',
          jobs: [{ id: 50, name: 'apply', runnerName: 'big-runner' }],
        },
        { id: 6, attempt: 1, conclusion: 'failure' },
        { id: 6, attempt: 2, conclusion: 'cancelled' },
      ],
    })
  })
  afterAll(() => client.close())

  const get = (path: string) => client.send('GET', path)

  test('one that goes on has no conclusion, one that ended has', async () => {
    expect((await get('/actions/runs/5')).json).toEqual(
      expect.objectContaining({ id: 5, run_attempt: 1, status: 'in_progress', conclusion: null }),
    )
    expect((await get('/actions/runs/6')).json).toEqual(
      expect.objectContaining({ run_attempt: 2, status: 'completed', conclusion: 'cancelled' }),
    )
    expect((await get('/actions/runs/6/attempts/1')).json).toEqual(
      expect.objectContaining({ run_attempt: 1, conclusion: 'failure' }),
    )
    expect((await get('/actions/runs/9')).status).toBe(404)
    expect((await get('/actions/runs/6/attempts/3')).status).toBe(404)
  })

  test('jobs tell their runner, under the run, its attempt and alone', async () => {
    const job = expect.objectContaining({
      id: 50,
      run_id: 5,
      name: 'apply',
      runner_name: 'big-runner',
    }) as object
    expect((await get('/actions/runs/5/jobs')).json).toEqual({ total_count: 1, jobs: [job] })
    expect((await get('/actions/runs/5/attempts/1/jobs')).json).toEqual({ total_count: 1, jobs: [job] })
    expect((await get('/actions/jobs/50')).json).toEqual(job)
    expect((await get('/actions/jobs/51')).status).toBe(404)
  })

  test('the list can be narrowed and is paged', async () => {
    const ids = async (query: string) =>
      ((await get(`/actions/runs${query}`)).json as { workflow_runs: { id: number }[] }).workflow_runs.map(
        ({ id }) => id,
      )
    expect(await ids('')).toEqual([6, 5])
    expect(await ids('?status=in_progress')).toEqual([5])
    expect(await ids('?status=cancelled')).toEqual([6])
    expect(await ids('?head_sha=a1')).toEqual([5])
    const page = await get('/actions/runs?per_page=1')
    expect(page.headers.get('link')).toBe(
      `<${client.github.apiUrl}/repos/example-org/backend/actions/runs?per_page=1&page=2>; rel="next", ` +
        `<${client.github.apiUrl}/repos/example-org/backend/actions/runs?per_page=1&page=2>; rel="last"`,
    )
  })

  test('change when told', async () => {
    client.github.setRun({ id: 5, status: 'completed', conclusion: 'success' })
    expect((await get('/actions/runs/5')).json).toEqual(expect.objectContaining({ conclusion: 'success' }))
  })
})

describe('deployments', () => {
  test('are made, told of, and moved through their states', async () => {
    const client = await openClient()
    const created = await client.send('POST', '/deployments', { body: { ref: 'main', environment: 'prod' } })
    expect([created.status, created.json]).toEqual([
      201,
      expect.objectContaining({ id: 1, environment: 'prod' }),
    ])
    const status = await client.send('POST', '/deployments/1/statuses', { body: { state: 'success' } })
    expect(status.status).toBe(201)
    expect((await client.send('GET', '/deployments/1/statuses')).json).toEqual([
      expect.objectContaining({ state: 'success' }),
    ])
    expect((await client.send('GET', '/deployments?environment=other')).json).toEqual([])
    expect((await client.send('GET', '/deployments?environment=prod')).json).toHaveLength(1)
    expect((await client.send('POST', '/deployments/1/statuses', { body: { state: 'done' } })).status).toBe(
      422,
    )
    expect((await client.send('POST', '/deployments', { body: {} })).status).toBe(422)
    expect((await client.send('GET', '/deployments/2')).status).toBe(404)
    await client.close()
  })
})

describe('GitHub Enterprise Server', () => {
  test('has its API under /api/v3, in links too, and its pages beside it', async () => {
    const client = await openClient({ enterpriseServer: true, pullRequests: [{ number: 1 }] })
    expect(client.github.apiUrl).toBe(`${client.front.url}/api/v3`)
    for (let index = 0; index < 2; index += 1) {
      await client.send('POST', '/issues/1/comments', { body: { body: 'x' } })
    }
    const { json, headers } = await client.send('GET', '/issues/1/comments?per_page=1')
    const [comment] = json as { url: string; html_url: string }[]
    expect(comment?.url).toMatch(
      /^http:\/\/[\d.:]+\/api\/v3\/repos\/example-org\/backend\/issues\/comments\/1$/,
    )
    expect(comment?.html_url).toMatch(/^http:\/\/[\d.:]+\/example-org\/backend\/pull\/1#issuecomment-1$/)
    expect(headers.get('link')).toContain('/api/v3/repos/')
    expect(
      (await fetch(`${client.front.url}/repos/example-org/backend`, { headers: { 'user-agent': 'x' } }))
        .status,
    ).toBe(404)
    await client.close()
  })
})
