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
      const request = args.request as { body: string }
      // Before the body is measured (content-length) and signed.
      request.body = JSON.stringify(exchange.request)
      return next(args)
    },
    { step: 'build', priority: 'high', name: 'rawJsonRequest' },
  )
  stack.add(
    (next) => async (args) => {
      const result = await next(args)
      const response = result.response as { body: unknown }
      // Node's own client always gives a stream.
      const bytes = await bytesOf(response.body as AsyncIterable<Uint8Array>)
      response.body = bytes
      exchange.response = parsed(bytes)
      return result
    },
    // Innermost: the deserializer, which wraps this, then reads the bytes left in the response.
    { step: 'deserialize', priority: 'low', name: 'rawJsonResponse' },
  )
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // Nothing, an HTML page of a proxy, or a cut answer: whoever reads the exchange, or the deserializer, says so.
    return undefined
  }
}
