import { hash } from 'node:crypto'
import type { Fingerprint } from '../model.ts'
import { type CanonicalText, openCanonicalText } from './canonical-text.ts'

/** Collects changes in any order. */
export interface FingerprintBuilder {
  /** `key`: the address, with the deposed key where there is one; `write`: its change. */
  add(key: string, write: (text: CanonicalText) => void): void
  finish(): Fingerprint
}

/** Above this the digests of addresses are not kept: no comment has room for them. The buckets narrow it down. */
export const MAX_ADDRESSES = 2000
export const BUCKETS = 1024
const DIGEST_BYTES = 16
const SHORT_HEX = 8

/**
 * `planTime` is the plan's own timestamp: where a value holds it (`plantimestamp()`), it counts as the same in every plan.
 */
export function fingerprintBuilder(planTime: string): FingerprintBuilder {
  const text = openCanonicalText()
  const hasTime = planTime.length >= 20
  let holdsTime = false
  let digests = Buffer.allocUnsafe(64 * DIGEST_BYTES)
  let slots = new Uint16Array(64)
  let count = 0
  const addresses = new Map<string, string>()

  function remember(key: string, short: string): void {
    const other = addresses.get(key)
    // Masking can make two addresses one; XOR does not mind which came first.
    addresses.set(key, other === undefined ? short : xor(other, short))
  }

  return {
    add(key, write) {
      text.clear()
      text.quote(key)
      write(text)
      const written = text.written()
      const canonical = hasTime ? written.replaceAll(planTime, '(plan time)') : written
      holdsTime ||= canonical !== written
      const digest = hash('sha256', canonical, 'binary')
      if ((count + 1) * DIGEST_BYTES > digests.length) {
        digests = Buffer.concat([digests], digests.length * 2)
        const larger = new Uint16Array(slots.length * 2)
        larger.set(slots)
        slots = larger
      }
      digests.write(digest, count * DIGEST_BYTES, DIGEST_BYTES, 'latin1')
      slots[count++] = bucketOf(key)
      if (count <= MAX_ADDRESSES)
        remember(key, Buffer.from(digest, 'latin1').toString('hex', 0, SHORT_HEX / 2))
      else addresses.clear()
    },
    finish() {
      const inBucket: Array<string[]> = Array.from({ length: BUCKETS }, () => [])
      for (let i = 0; i < count; i++) {
        inBucket[slots[i] as number]?.push(
          digests.toString('latin1', i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES),
        )
      }
      const bucketHashes = inBucket.map((members) =>
        members.length === 0 ? '' : hash('sha256', Buffer.from(members.sort().join(''), 'latin1'), 'hex'),
      )
      return {
        hash: hash('sha256', `infra-actions plan fingerprint 2\n${bucketHashes.join('')}`, 'hex'),
        addresses,
        count,
        ...(holdsTime && { planTime }),
        buckets: bucketHashes.map((digest) => digest.slice(0, 4)),
      }
    },
  }
}

/** The bucket of an address, the same in every plan: FNV-1a, which spreads well enough and costs next to nothing. */
export function bucketOf(key: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < key.length; i++) sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193)
  return (sum >>> 0) % BUCKETS
}

function xor(a: string, b: string): string {
  return ((Number.parseInt(a, 16) ^ Number.parseInt(b, 16)) >>> 0).toString(16).padStart(SHORT_HEX, '0')
}
