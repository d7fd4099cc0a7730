/** Takes the object out of an aws-chunked body (`STREAMING-UNSIGNED-PAYLOAD-TRAILER` and the signed kind). */
import { S3Error } from './errors.ts'

export interface DecodedBody {
  content: Buffer
  /** Headers that came after the last chunk, such as `x-amz-checksum-crc32`; names in lower case. */
  trailers: Record<string, string>
}

/** True where the body is framed: by content encoding, or by what the signature says of the payload. */
export function isAwsChunked(headers: Record<string, string>): boolean {
  return (
    /(^|,)\s*aws-chunked\s*(,|$)/.test(headers['content-encoding'] ?? '') ||
    (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-')
  )
}

/**
 * `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n` … `0\r\n<trailer lines>\r\n`.
 * @throws S3Error IncompleteBody where the body ends early or is longer or shorter than announced.
 */
export function decodeAwsChunked(body: Buffer, headers: Record<string, string>): DecodedBody {
  const chunks: Buffer[] = []
  let position = 0
  for (;;) {
    const lineEnd = body.indexOf('\r\n', position)
    if (lineEnd < 0) throw new S3Error('IncompleteBody')
    const size = Number.parseInt(body.toString('latin1', position, lineEnd), 16)
    if (Number.isNaN(size)) throw new S3Error('IncompleteBody')
    position = lineEnd + 2
    if (size === 0) break
    if (position + size + 2 > body.length) throw new S3Error('IncompleteBody')
    chunks.push(body.subarray(position, position + size))
    position += size + 2
  }
  const content = Buffer.concat(chunks)
  const announced = headers['x-amz-decoded-content-length']
  if (announced !== undefined && Number(announced) !== content.length) throw new S3Error('IncompleteBody')
  return { content, trailers: readTrailers(body.toString('latin1', position)) }
}

function readTrailers(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(/\r?\n/)
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      }),
  )
}
