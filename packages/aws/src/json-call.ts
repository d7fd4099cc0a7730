import type { Client, Command, MetadataBearer } from '@smithy/types'
import { exchangeRaw, type RawExchange } from './raw-json.ts'

/** The answer was no JSON though the status was a success. */
export class MalformedAnswer extends Error {
  override name = 'MalformedAnswer'
}

// biome-ignore lint/suspicious/noExplicitAny: every client has its own union of inputs
type AnyCommand = Command<any, any, any, MetadataBearer, any>
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyClient = Client<any, MetadataBearer, any>

/**
 * Sends a command of a JSON-protocol service with `input` as its whole body, and returns the answer's JSON:
 * keys and times (epoch seconds) as on the wire. The caller says what shape it expects.
 */
export async function callJson<Output>(
  client: AnyClient,
  command: AnyCommand,
  input: object,
  signal: AbortSignal | undefined,
): Promise<Output> {
  const exchange: RawExchange = { request: input, response: undefined }
  exchangeRaw(command.middlewareStack, exchange)
  try {
    await client.send(command, signal === undefined ? {} : { abortSignal: signal })
  } catch (error) {
    // The SDK rejects with an AbortError of its own: whoever waits wants to know why it was aborted.
    signal?.throwIfAborted()
    throw error
  }
  if (typeof exchange.response !== 'object' || exchange.response === null) {
    throw new MalformedAnswer(
      `${command.constructor.name.replace(/Command$/, '')} was answered with no JSON.`,
    )
  }
  return exchange.response as Output
}
