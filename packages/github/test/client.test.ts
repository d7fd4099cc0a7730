import { spawn } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openGitHub } from '../src/client.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A client of a GitHub that gives one answer after the other; time passes at once. */
async function open(answers: Array<[status: number, headers?: Record<string, string>]>) {
  const asked: string[] = []
  const slept: number[] = []
  const said: string[] = []
  const apiUrl = await listen((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    const [status, headers] = answers.shift() ?? [200]
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"number":7}')
  })
  const clock = {
    now: () => 0,
    async sleep(milliseconds: number, signal?: AbortSignal) {
      slept.push(milliseconds)
      signal?.throwIfAborted()
    },
  }
  const controller = new AbortController()
  const onWait = (why: string) => {
    said.push(why)
    if (why.includes('99 s')) controller.abort(new Error('cancelled'))
  }
  const github = openGitHub({ token: 'ghs_example', apiUrl, onWait, clock, signal: controller.signal })
  return { github, asked, slept, said }
}
const pull = { owner: 'o', repo: 'r', pull_number: 7 }

describe('a client', () => {
  test('asks with its token, and again after a failure', async () => {
    const { github, asked, slept, said } = await open([[502], [503]])
    expect((await github.rest.pulls.get(pull)).data.number).toBe(7)
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'GET /repos/o/r/pulls/7 token ghs_example'))
    expect([slept, said]).toEqual([[1000, 4000], []])
  })

  test('tells what GitHub answered in the end', async () => {
    const { github, asked } = await open([[502], [502], [502]])
    await expect(github.rest.pulls.get(pull)).rejects.toMatchObject({ status: 502 })
    expect(asked).toHaveLength(3)
  })

  test('never sends a new comment again by itself', async () => {
    const { github, asked } = await open([[502]])
    const comment = github.rest.issues.createComment({ ...pull, issue_number: 7, body: 'x' })
    await expect(comment).rejects.toMatchObject({ status: 502 })
    expect(asked).toHaveLength(1)
  })

  test('takes no answer that is cut for one: it asks again, but makes nothing twice', async () => {
    let asked = 0
    const apiUrl = await listen((_, response) => {
      asked += 1
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(asked === 2 ? '{"number":7}' : '{"numb')
    })
    const github = openGitHub({ token: 'x', apiUrl, clock: { now: Date.now, sleep: async () => {} } })
    expect((await github.rest.pulls.get(pull)).data.number).toBe(7)
    const comment = github.rest.issues.createComment({ ...pull, issue_number: 7, body: 'x' })
    await expect(comment).rejects.toThrow("GitHub's answer is cut in the middle")
    expect(asked).toBe(3)
  })

  test('waits for a rate limit and says so', async () => {
    const { github, slept, said } = await open([[429, { 'retry-after': '7' }]])
    await github.rest.issues.createComment({ ...pull, issue_number: 7, body: 'x' })
    expect(slept).toEqual([7000])
    expect(said).toEqual(["GitHub's secondary rate limit is reached: waiting 7 s."])
  })

  test('ends a wait with its signal', async () => {
    const { github, asked } = await open([[429, { 'retry-after': '99' }]])
    await expect(github.rest.pulls.get(pull)).rejects.toThrow('cancelled')
    expect(asked).toHaveLength(1)
  })

  test('ends a request with its signal: it is not a failure to try again', async () => {
    const controller = new AbortController()
    let asked = 0
    const apiUrl = await listen(() => {
      asked += 1
      controller.abort(new Error('cancelled'))
    })
    const github = openGitHub({ token: 'x', apiUrl, signal: controller.signal })
    await expect(github.rest.pulls.get(pull)).rejects.toThrow('cancelled')
    expect(asked).toBe(1)
  })

  test("ends a write with the signal's own reason, not as an answer of GitHub's", async () => {
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const apiUrl = await listen(() => controller.abort(reason))
    const github = openGitHub({ token: 'x', apiUrl, signal: controller.signal })
    const comment = github.rest.issues.createComment({ ...pull, issue_number: 7, body: 'x' })
    await expect(comment).rejects.toBe(reason)
  })
})

/** The proxy is the environment's, so it has to be another process. */
test('goes through the proxy that the runner is told to use', async () => {
  const asked: string[] = []
  const proxy = await listen((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"number":7}')
  })
  const program = `
    import { openGitHub } from '@infra-actions/github/client'
    const github = openGitHub({ token: 'x', apiUrl: process.env.GITHUB_API_URL })
    const { data } = await github.rest.pulls.get({ owner: 'o', repo: 'r', pull_number: 7 })
    process.exitCode = data.number`
  const { exitCode } = await node(program, {
    http_proxy: proxy,
    GITHUB_API_URL: 'http://github.example.com/api/v3',
  })
  expect(exitCode).toBe(7)
  expect(asked).toEqual(['GET http://github.example.com/api/v3/repos/o/r/pulls/7'])
})

function node(program: string, env: Record<string, string>): Promise<{ exitCode: number | null }> {
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', program]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, env, stdio: 'ignore' })
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode })))
}
