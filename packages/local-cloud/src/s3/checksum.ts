/** The digests a client may send with an object: Content-MD5 and `x-amz-checksum-*`. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { S3Error } from './errors.ts'

/** CRC32C and CRC64NVME are kept and given back, not verified: nothing in Node computes them. */
const digests: Record<string, (content: Buffer) => string> = {
  'x-amz-checksum-crc32': (content) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(crc32(content))
    return bytes.toString('base64')
  },
  'x-amz-checksum-sha1': (content) => createHash('sha1').update(content).digest('base64'),
  'x-amz-checksum-sha256': (content) => createHash('sha256').update(content).digest('base64'),
}

/** @throws S3Error BadDigest, InvalidDigest. */
export function verifyDigests(content: Buffer, headers: Record<string, string>): void {
  const md5 = headers['content-md5']
  if (md5 !== undefined) {
    if (Buffer.from(md5, 'base64').length !== 16) throw new S3Error('InvalidDigest')
    if (createHash('md5').update(content).digest('base64') !== md5) throw new S3Error('BadDigest')
  }
  for (const [name, digest] of Object.entries(digests)) {
    const sent = headers[name]
    if (sent !== undefined && sent !== digest(content)) throw new S3Error('BadDigest')
  }
}

/** The checksum headers to keep with the object. */
export function checksumHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) =>
      /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/.test(name),
    ),
  )
}
