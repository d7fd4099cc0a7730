import { decodeAwsChunked } from '@infra-actions/local-cloud/s3/chunked'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openClient, tag } from './client.ts'

/** Frames content as an SDK does; the opposite of what is under test. */
function frame(content: Buffer, size: number, trailer: string, signature = ''): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < content.length; at += size) {
    const chunk = content.subarray(at, at + size)
    parts.push(Buffer.from(`${chunk.length.toString(16)}${signature}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from(`0${signature}\r\n${trailer}\r\n`)])
}

describe('aws-chunked bodies', () => {
  test('any content in chunks of any size comes out whole, with its trailers', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom('', ';chunk-signature=abc'),
        (bytes, size, signature) => {
          const content = Buffer.from(bytes)
          const body = frame(content, size, 'x-amz-checksum-crc32:AAAAAA==\r\n', signature)
          const decoded = decodeAwsChunked(body, { 'x-amz-decoded-content-length': String(content.length) })
          expect(decoded.content).toEqual(content)
          expect(decoded.trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAAAA==' })
        },
      ),
    )
  })

  test('a body cut anywhere before its last chunk is IncompleteBody', () => {
    const body = frame(Buffer.from('hello, state'), 5, '')
    for (let length = 0; length < body.length - 4; length += 1) {
      expect(() => decodeAwsChunked(body.subarray(0, length), {})).toThrow(/number of bytes/)
    }
  })

  test('an object put so is stored without its frame, and its trailing checksum is verified', async () => {
    const { send } = openClient()
    const headers = {
      'content-encoding': 'aws-chunked',
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    }
    const right = frame(Buffer.from('hello'), 3, 'x-amz-checksum-crc32:NhCmhg==\r\n')
    expect((await send('PUT', '/state/a', { body: right, headers })).status).toBe(200)
    const got = await send('GET', '/state/a')
    expect([got.text, got.headers['content-encoding']]).toEqual(['hello', undefined])
    const wrong = frame(Buffer.from('hello'), 3, 'x-amz-checksum-crc32:AAAAAA==\r\n')
    expect(tag((await send('PUT', '/state/a', { body: wrong, headers })).text, 'Code')).toBe('BadDigest')
  })

  test('another encoding beside the frame is kept', async () => {
    const { send } = openClient()
    const headers = { 'content-encoding': 'aws-chunked,gzip' }
    await send('PUT', '/state/a', { body: frame(Buffer.from('x'), 3, ''), headers })
    expect((await send('GET', '/state/a')).headers['content-encoding']).toBe('gzip')
  })
})
