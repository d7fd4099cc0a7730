import type { Json } from '../src/interpret/json.ts'

/** The text in pieces: cut at each of `cuts`, taken modulo its length, so that boundaries fall anywhere. */
export function inChunks(text: string, cuts: number[] = []): Buffer[] {
  const bytes = Buffer.from(text)
  const at = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...at].map((from, i) => bytes.subarray(from, at[i] ?? bytes.length))
}

export async function* streamOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** A plan (or anything else) as the stream `readPlan` takes. */
export function planStream(plan: Json | object | string, cuts: number[] = []): AsyncGenerator<Uint8Array> {
  return streamOf(inChunks(typeof plan === 'string' ? plan : JSON.stringify(plan), cuts))
}
