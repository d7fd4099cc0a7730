import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JsonObject } from '@infra-actions/ecs/api'
import type { FakeEcs } from '../../../packages/ecs/test/deploy/fake-ecs.ts'

export interface FakeAws {
  url: string
  /** `service.Operation` of every request, as they came. */
  requests: string[]
  close(): Promise<void>
}

type Answer = (input: JsonObject) => object | undefined

/** The fake ECS on the wire, and what other services answer; what nobody answers is denied. */
export async function serveAws(
  ecs: FakeEcs,
  others: Record<string, Answer> = {},
  hangs: (operation: string, input: JsonObject) => 'before' | 'after' | undefined = () => undefined,
): Promise<FakeAws> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const send = (status: number, answer: string, type = 'application/x-amz-json-1.1') =>
      response.writeHead(status, { 'content-type': type }).end(answer)
    const target = String(request.headers['x-amz-target'] ?? '')
    if (target === '') {
      const action = new URLSearchParams(body).get('Action') ?? ''
      requests.push(action)
      if (action !== 'GetCallerIdentity') return send(403, deniedXml, 'text/xml')
      return send(200, identityXml, 'text/xml')
    }
    const [service = '', operation = ''] = target.split('.')
    requests.push(`${service.replace(/V\d+$/, '')}.${operation}`)
    const input: JsonObject = JSON.parse(body)
    const hang = hangs(operation, input)
    if (hang === 'before') return
    try {
      const answer = service.startsWith('AmazonEC2ContainerService')
        ? await callEcs(ecs, operation, input)
        : others[operation]?.(input)
      if (hang === 'after') return
      if (answer) send(200, JSON.stringify(answer))
      else
        send(
          400,
          JSON.stringify({ __type: 'AccessDeniedException', message: `not authorized: ${operation}` }),
        )
    } catch (error) {
      if (!(error instanceof Error) || !('$metadata' in error)) throw error
      const { httpStatusCode } = error.$metadata as { httpStatusCode?: number }
      if (httpStatusCode === undefined) return request.socket.destroy()
      send(httpStatusCode, JSON.stringify({ __type: error.name, message: error.message }))
    }
  })
  await listening(server)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function callEcs(ecs: FakeEcs, operation: string, input: JsonObject): Promise<object> {
  const api = ecs.api as unknown as Record<string, (input: JsonObject) => Promise<object>>
  const call = api[`${operation[0]?.toLowerCase()}${operation.slice(1)}`]
  if (!call) throw new Error(`no ${operation}`)
  return call(input)
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

const identityXml =
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
  '<Arn>arn:aws:iam::123456789012:user/ci</Arn><UserId>AIDA</UserId><Account>123456789012</Account>' +
  '</GetCallerIdentityResult></GetCallerIdentityResponse>'

const deniedXml =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>'
