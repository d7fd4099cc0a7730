import { createHash } from 'node:crypto'
import { failureOf } from './failure.ts'
import type { Look } from './look.ts'
import type { StateBucket } from './ports.ts'
import { type StateLocation, statePath } from './state-location.ts'

/**
 * `ok`: the table's digest is the state's MD5. `mismatch`: it is not, and Terraform refuses to read the state.
 * `missing`: the table has none, which Terraform lets pass. `unknown`: it could not be told.
 */
export interface DigestCheck {
  digest: 'ok' | 'mismatch' | 'missing' | 'unknown'
  /** MD5 of the object, in hex, when it is known. */
  actual?: string
  /** What the table says. */
  stored?: string
  /** Why it is unknown. */
  why?: string
}

/** Terraform's digest: MD5 in lower-case hex. */
export function md5(body: Uint8Array): string {
  return createHash('md5').update(body).digest('hex')
}

/**
 * Compares the state with the digest of a look that asked for it; writes nothing. The listing's ETag is the MD5 of
 * an object that is not encrypted with KMS, so the state itself is read only when the two differ. A holder writes the
 * state first and the digest after, so while a lock is held a difference says nothing.
 */
export async function checkDigest(
  bucket: StateBucket,
  location: StateLocation,
  look: Look,
): Promise<DigestCheck> {
  const { state, digestItem } = look
  if (digestItem === undefined) return unknown('the table could not be read')
  if (state === undefined) return unknown('the state could not be listed')
  if (digestItem === 'absent') return { digest: 'missing' }
  if (state !== 'absent' && state.etag === digestItem) {
    return { digest: 'ok', actual: digestItem, stored: digestItem }
  }
  if (look.locked === true) return unknown('the state is locked, its holder may be writing')
  if (state === 'absent') return { digest: 'mismatch', stored: digestItem }
  if (location.customerKey) return unknown("the state is encrypted with a customer's key")
  try {
    const { body } = await bucket.getObject({ bucket: location.bucket, key: statePath(location) })
    const actual = md5(body)
    return { digest: actual === digestItem ? 'ok' : 'mismatch', actual, stored: digestItem }
  } catch (error) {
    const { kind, name } = failureOf(error)
    return unknown(
      kind === 'denied' ? 'reading the state is denied (s3:GetObject)' : `the read failed (${name})`,
    )
  }
}

function unknown(why: string): DigestCheck {
  return { digest: 'unknown', why }
}
