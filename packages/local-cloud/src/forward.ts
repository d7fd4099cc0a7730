/** Passes a request on to a server in this process that only speaks HTTP. */
import { request as httpRequest } from 'node:http'
import type { ServiceResponse } from './service.ts'

export interface Forwarded {
  port: number
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: Buffer | string
}

/** @throws the socket's error where the server is gone. */
export function forward({ port, method, path, headers, body }: Forwarded): Promise<ServiceResponse> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false as const,
    }
    const outgoing = httpRequest(options, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...received } = incoming.headers
        resolve({
          status: incoming.statusCode ?? 500,
          headers: received as Record<string, string>,
          body: Buffer.concat(chunks),
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
