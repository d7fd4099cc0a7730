import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { send } from '../src/http.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += part
  return text
}

describe('a request', () => {
  test('carries method, headers and body; the answer is read whole', async () => {
    const { url } = await listen(async (request, response) => {
      const { method, headers } = request
      response.setHeader('X-Seen', `${method} ${headers.authorization} ${headers['content-length']}`)
      response.write('é'.repeat(40_000))
      response.end(await textOf(request))
    })
    const body = '{"é":1}'
    const answer = await send(url, {
      method: 'PATCH',
      headers: { authorization: 'b' },
      body,
      timeout: 60_000,
    })
    expect(answer).toMatchObject({ status: 200, body: `${'é'.repeat(40_000)}${body}` })
    expect(answer.headers.get('x-seen')).toBe('PATCH b 8')
  })

  test('that is never answered ends in time', async () => {
    const { url } = await listen(() => {})
    await expect(send(url, { timeout: 50 })).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('whose answer stops half way ends in time', async () => {
    const { url } = await listen((_request, response) => response.write('half'))
    await expect(send(url, { timeout: 50 })).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('whose answer breaks off is no answer', async () => {
    const { url } = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '10' })
      response.write('half')
      setTimeout(() => response.destroy(), 10)
    })
    await expect(send(url, { timeout: 60_000 })).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('ends with its own signal, before and while it is on its way, and the reason is told', async () => {
    let asked = 0
    const controller = new AbortController()
    const { url } = await listen(() => {
      asked += 1
      controller.abort(new Error('cancelled'))
    })
    const { signal } = controller
    await expect(send(url, { signal, timeout: 60_000 })).rejects.toThrow('cancelled')
    await expect(send(url, { signal, timeout: 60_000 })).rejects.toThrow('cancelled')
    expect(asked).toBe(1)
  })

  test('uses the connection of the one before', async () => {
    const ports = new Set<number | undefined>()
    const { url } = await listen((request, response) => {
      ports.add(request.socket.remotePort)
      response.end()
    })
    for (let times = 0; times < 3; times += 1) await send(url, { timeout: 60_000 })
    expect(ports.size).toBe(1)
  })
})

describe('a redirect', () => {
  const moved = (status: number, location: string) => (request: IncomingMessage) =>
    request.url === '/old' ? { status, location } : undefined

  async function ask(method: string, status: number, location = '/new') {
    const seen: string[] = []
    const { url } = await listen(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${await textOf(request)}`)
      const to = moved(status, location)(request)
      response.writeHead(to?.status ?? 200, to ? { location: to.location } : {}).end('there')
    })
    const answer = await send(`${url}/old`, { method, body: method === 'GET' ? '' : 'x', timeout: 60_000 })
    return { seen, status: answer.status, path: new URL(answer.url).pathname }
  }

  test.each([
    ['GET', 301],
    ['GET', 302],
    ['GET', 307],
    ['POST', 307],
    ['PATCH', 308],
  ])('of %s with %i is followed as it was', async (method, status) => {
    const { seen, ...end } = await ask(method, status)
    const body = method === 'GET' ? '' : 'x'
    expect(seen).toEqual([`${method} /old ${body}`, `${method} /new ${body}`])
    expect(end).toEqual({ status: 200, path: '/new' })
  })

  test.each([
    ['a write that would become a read', 'POST', 301, '/new'],
    ['another host, which must not get the token', 'GET', 307, 'http://127.0.0.2:1/new'],
    ['what is no address', 'GET', 307, 'http://'],
  ])('to %s is not followed', async (_what, method, status, location) => {
    expect(await ask(method, status, location)).toMatchObject({ status, path: '/old' })
  })

  test('in a circle ends', async () => {
    let asked = 0
    const { url } = await listen((_request, response) => {
      asked += 1
      response.writeHead(307, { location: '/round' }).end()
    })
    expect(await send(url, { timeout: 60_000 })).toMatchObject({ status: 307 })
    expect(asked).toBe(4)
  })
})
