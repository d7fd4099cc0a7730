/** Requests off the socket and answers onto it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServiceRequest, ServiceResponse } from '../service.ts'
import { readSigner } from './credentials.ts'

/**
 * The path and query of a request line; as a proxy we get an absolute address, whose host may be none by the
 * rules of URL (`bucket.127.0.0.1`). Who needs the host reads the `host` header.
 */
function targetOf(requestLine: string): URL {
  return new URL(requestLine.replace(/^http:\/\/[^/]*/, '') || '/', 'http://127.0.0.1')
}

/** @param defaultRegion where the signature names none. */
export async function readRequest(incoming: IncomingMessage, defaultRegion: string): Promise<ServiceRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  )
  const url = targetOf(incoming.url ?? '/')
  const signer = readSigner(headers, url)
  return {
    method: incoming.method ?? 'GET',
    url,
    headers,
    body: Buffer.concat(chunks),
    credentials: signer && { accessKeyId: signer.accessKeyId },
    region: signer?.region ?? defaultRegion,
  }
}

/** @param malformed cuts the body in half, with a length that fits the half. */
export function writeResponse(outgoing: ServerResponse, response: ServiceResponse, malformed: boolean): void {
  const isHead = outgoing.req.method === 'HEAD'
  const whole = Buffer.from(response.body as string)
  const body = malformed ? whole.subarray(0, Math.floor(whole.length / 2)) : whole
  const { 'content-length': declared, ...headers } = response.headers
  const length = isHead ? (declared ?? '0') : String(body.length)
  const isBodiless = response.status === 204 || response.status === 304
  outgoing.writeHead(response.status, isBodiless ? headers : { ...headers, 'content-length': length })
  outgoing.end(isHead || isBodiless ? undefined : body)
}

/** RST rather than FIN: clients must see ECONNRESET, as when a machine on the way goes down. */
export function resetConnection(outgoing: ServerResponse): void {
  const { socket } = outgoing
  if (socket && 'resetAndDestroy' in socket) socket.resetAndDestroy()
  else outgoing.destroy()
}
