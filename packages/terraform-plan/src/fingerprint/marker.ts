import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Fingerprint } from '../model.ts'
import { BUCKETS, bucketOf } from './fingerprint.ts'

/** A fingerprint as it was kept in a comment: always the hash, and as much more as there was room for. */
export interface StoredFingerprint {
  /** Hex; of many stacks in one comment only the beginning, '' for a plan that changed nothing. */
  hash: string
  /** Digests by address. */
  addresses?: Map<string, string>
  /** Where the addresses did not fit: how many changes there were, and a digest for each bucket of addresses. */
  count?: number
  buckets?: string[]
}

/** No marker of ours unpacks to more. */
const MAX_UNPACKED = 8 * 1024 * 1024
const HASH_ONLY = 'h'
const ADDRESSES = 'a'
const BUCKET_DIGESTS = 'b'

/** Characters of the shortest marker: 64 bits of the hash, which no two plans share by chance. */
export const LEAST_MARKER = 16

/**
 * One word for an HTML comment, at most `budget` characters, of which there are `LEAST_MARKER`: the hash with the packed
 * addresses, else with the buckets, else alone, else its beginning. The addresses are masked already. No hyphens: two of
 * them end a comment.
 */
export function formatMarker(fingerprint: Fingerprint, budget: number): string {
  const { hash, addresses, count = addresses.size, buckets } = fingerprint
  // A compressed address takes at least a few characters: do not pack what cannot fit.
  if (addresses.size === count && addresses.size * 8 < budget) {
    const lines = [...addresses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, digest]) => `${digest}${JSON.stringify(address)}`)
    const marker = `${hash}.${ADDRESSES}.${packed(lines.join('\n'))}`
    if (marker.length <= budget) return marker
  }
  const marker = buckets && `${hash}.${BUCKET_DIGESTS}.${count}.${packed(buckets.join(','))}`
  if (marker !== undefined && marker.length <= budget) return marker
  const least = `${hash}.${HASH_ONLY}`
  return least.length <= budget ? least : hash.slice(0, Math.max(LEAST_MARKER, budget))
}

/** Reads a marker back; `undefined` where it is none of ours, as after somebody's edit. Never throws. */
export function parseMarker(marker: string): StoredFingerprint | undefined {
  const [hash = '', kind, first = '', second = ''] = marker.trim().split('.')
  if (!/^[0-9a-f]+$/.test(hash) || hash.length < LEAST_MARKER || hash.length > 64) return undefined
  try {
    if (kind === ADDRESSES) return { hash, addresses: addressesOf(unpacked(first)) }
    if (kind === BUCKET_DIGESTS && /^\d{1,9}$/.test(first)) {
      const buckets = unpacked(second).split(',')
      if (buckets.length === BUCKETS && buckets.every((bucket) => /^([0-9a-f]{4})?$/.test(bucket))) {
        return { hash, count: Number(first), buckets }
      }
    }
  } catch {
    // The hash is whole and still worth comparing.
  }
  return { hash }
}

function addressesOf(text: string): Map<string, string> {
  const addresses = new Map<string, string>()
  if (text === '') return addresses
  for (const line of text.split('\n')) {
    const digest = line.slice(0, 8)
    const address: unknown = JSON.parse(line.slice(8))
    if (!/^[0-9a-f]{8}$/.test(digest) || typeof address !== 'string') throw new Error('not a marker')
    addresses.set(address, digest)
  }
  return addresses
}

function packed(text: string): string {
  return deflateRawSync(text, { level: 9 }).toString('base64')
}

function unpacked(text: string): string {
  return inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString('utf8')
}

/** What differs between the plan that was reviewed and this one. */
export interface FingerprintDifference {
  equal: boolean
  /** Changes of the new plan that the reviewed one did not have. */
  added: string[]
  /** Changes of the reviewed plan that are gone. */
  removed: string[]
  /** Same address, another change. */
  changed: string[]
  /** Where the reviewed addresses were too many to keep: some of these are new or changed, the others are as reviewed. */
  suspects: string[]
}

/** `keys`: of everything that `now` is of (`fingerprintKeys`), since of a large plan it has none itself. */
export function compareFingerprints(
  reviewed: StoredFingerprint,
  now: Fingerprint,
  keys: readonly string[] = [...now.addresses.keys()],
): FingerprintDifference {
  const difference: FingerprintDifference = {
    equal: reviewed.hash.length >= LEAST_MARKER && now.hash.startsWith(reviewed.hash),
    added: [],
    removed: [],
    changed: [],
    suspects: [],
  }
  if (difference.equal) return difference
  const { addresses, buckets } = reviewed
  const current = new Set(keys)
  if (addresses) {
    for (const key of current) {
      const [old, digest] = [addresses.get(key), now.addresses.get(key)]
      if (old === undefined) difference.added.push(key)
      else if (digest !== undefined && old !== digest) difference.changed.push(key)
    }
    for (const address of addresses.keys()) if (!current.has(address)) difference.removed.push(address)
  } else if (buckets) {
    for (const key of current) {
      const bucket = bucketOf(key)
      if (buckets[bucket] !== now.buckets?.[bucket]) difference.suspects.push(key)
    }
  }
  for (const list of [difference.added, difference.removed, difference.changed, difference.suspects])
    list.sort()
  return difference
}
