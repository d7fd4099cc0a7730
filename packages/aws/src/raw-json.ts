import type { MiddlewareStack } from '@smithy/types'

/**
 * Makes a client of AWS's JSON protocol send a body as it is given and keep the answer as it came. The SDK
 * drops what its model does not know, in both directions: a field AWS added yesterday would be lost on the
 * way from DescribeTaskDefinition to RegisterTaskDefinition. Signing, endpoints and retries stay the SDK's.
 */
export interface RawExchange {
  request: unknown
  response: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: a stack is typed by its client's whole union of commands
export function exchangeRaw(stack: MiddlewareStack<any, any>, exchange: RawExchange): void {
  stack.add(
    (next) => (args) => {
      const { request } = args
      // Before the body is measured (content-length) and signed.
      if (isBodied(request)) request.body = JSON.stringify(exchange.request)
      return next(args)
    },
    { step: 'build', priority: 'high', name: 'rawJsonRequest' },
  )
  stack.add(
    (next) => async (args) => {
      const result = await next(args)
      const { response } = result
      if (isBodied(response)) {
        const bytes = await bytesOf(response.body)
        response.body = bytes
        exchange.response = parsed(bytes)
      }
      return result
    },
    // Innermost: the deserializer, which wraps this, then reads the bytes left in the response.
    { step: 'deserialize', priority: 'low', name: 'rawJsonResponse' },
  )
}

function isBodied(message: unknown): message is { body: unknown } {
  return typeof message === 'object' && message !== null && 'headers' in message
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string') return Buffer.from(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parsed(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // An HTML page of a proxy, or a cut answer: the deserializer meets the same bytes and says so.
    return undefined
  }
}
