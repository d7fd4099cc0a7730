import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { withTimeout } from '../src/client.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a request', () => {
  test('that is never answered ends', async () => {
    const url = await listen(createServer(() => {}))
    await expect(withTimeout(fetch, 50)(url)).rejects.toThrow('aborted due to timeout')
  })

  test('ends with its own signal too, and the reason is told', async () => {
    const url = await listen(createServer(() => {}))
    const controller = new AbortController()
    const answer = withTimeout(fetch, 60_000)(url, { signal: controller.signal })
    controller.abort(new Error('cancelled'))
    await expect(answer).rejects.toThrow('cancelled')
  })
})

/** The library reads the proxy when it is loaded, so it has to be another process. */
test('goes through the proxy that the runner is told to use', async () => {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"number":7}')
  })
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const program = `
    import { openGitHub } from '@infra-actions/github/client'
    const github = openGitHub({ token: 'x', apiUrl: process.env.GITHUB_API_URL })
    await github.rest.pulls.get({ owner: 'o', repo: 'r', pull_number: 7, request: { retries: 0 } }).catch(() => {})`
  const { exitCode } = await node(program, {
    http_proxy: await listen(proxy),
    GITHUB_API_URL: 'http://github.example.com/api/v3',
  })
  expect(exitCode).toBe(0)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('github.example.com')
})

function node(program: string, env: Record<string, string>): Promise<{ exitCode: number | null }> {
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', program]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, env, stdio: 'ignore' })
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode })))
}
