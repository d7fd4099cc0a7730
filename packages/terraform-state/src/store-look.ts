import { type Failure, failureOf } from './failure.ts'
import { type LockInfo, parseLockInfo } from './lock-info.ts'
import type { LockTable, ObjectSummary, StateBucket } from './ports.ts'
import { digestItemId, lockFileKey, lockItemId, type StateLocation, statePath } from './state-location.ts'

export type StoreName = 's3' | 'dynamodb'

/** A lock that is there. */
export interface HeldLock {
  /** The body as it was read, the key to a conditional delete in DynamoDB; undefined when it could not be read. */
  text: string | undefined
  info: LockInfo | undefined
  /** Why `info` is not known. */
  unreadable?: string
  /** S3: the version that was seen, the key to a conditional delete. */
  etag?: string
  /** S3: when the lock was written, by S3's clock. */
  writtenAt?: Date
}

/** What one store said. Unknown is never free: it carries why. */
export type StoreLook =
  | { store: StoreName; lock: 'held'; held: HeldLock }
  | { store: StoreName; lock: 'free' }
  | { store: StoreName; lock: 'unknown'; failure: Failure; doing: Doing }

/** The call that failed, for the sentence that says what to grant or mend. */
export interface Doing {
  permission: string
  resource: 'bucket' | 'lock object' | 'state object' | 'table'
}

/** The state object as the listing shows it; undefined when the listing was refused. */
export type StateObject = ObjectSummary | 'absent' | undefined

export interface BucketLook {
  look: StoreLook
  state: StateObject
  /** S3's clock. */
  serverTime: Date | undefined
}

/**
 * S3 in one or two calls: a listing of the state's path gives the presence of the lock, S3's time and the state's
 * ETag at once; the lock is read only when it is there.
 */
export async function lookInBucket(bucket: StateBucket, location: StateLocation): Promise<BucketLook> {
  const doing: Doing = { permission: 's3:ListBucket', resource: 'bucket' }
  let listing: Listing
  try {
    listing = await listStateAndLock(bucket, location)
  } catch (error) {
    const failure = failureOf(error)
    const look: StoreLook = { store: 's3', lock: 'unknown', failure, doing }
    if (failure.kind !== 'denied') return { look, state: undefined, serverTime: undefined }
    // Without ListBucket a read still tells a lock that is there; S3 answers 403 when it is not.
    const held = await readLockObject(bucket, location)
    const seen = held !== 'gone' && held.text !== undefined
    return {
      look: seen ? { store: 's3', lock: 'held', held } : look,
      state: undefined,
      serverTime: undefined,
    }
  }
  const { lock, state = 'absent', serverTime } = listing
  if (lock === undefined) return { look: { store: 's3', lock: 'free' }, state, serverTime }
  const held = await readLockObject(bucket, location)
  // Released between the two calls.
  if (held === 'gone') return { look: { store: 's3', lock: 'free' }, state, serverTime }
  const look: StoreLook = {
    store: 's3',
    lock: 'held',
    held: { etag: lock.etag, writtenAt: lock.lastModified, ...held },
  }
  return { look, state, serverTime: serverTime ?? undefined }
}

interface Listing {
  lock: ObjectSummary | undefined
  state: ObjectSummary | undefined
  serverTime: Date | undefined
}

/** An answer without what every listing has. */
class NotAListing extends Error {
  override name = 'MalformedAnswer'
  override message = 'the listing names no bucket'
}

/** One page nearly always: only keys between `x.tfstate` and `x.tfstate.tflock` sort before the lock. */
async function listStateAndLock(bucket: StateBucket, location: StateLocation): Promise<Listing> {
  const lockKey = lockFileKey(location)
  const found: Listing = { lock: undefined, state: undefined, serverTime: undefined }
  let token: string | undefined
  do {
    const page = await bucket.listObjects({
      bucket: location.bucket,
      prefix: statePath(location),
      ...(token === undefined ? {} : { continuationToken: token }),
    })
    if ('bucket' in page && !page.bucket) throw new NotAListing()
    found.serverTime = page.serverTime ?? found.serverTime
    found.lock ??= page.objects.find(({ key }) => key === lockKey)
    found.state ??= page.objects.find(({ key }) => key === statePath(location))
    const last = page.objects.at(-1)?.key ?? ''
    token = page.truncated && last < lockKey ? page.nextToken : undefined
  } while (token !== undefined)
  return found
}

/** The lock object; one that cannot be read is held all the same. */
async function readLockObject(bucket: StateBucket, location: StateLocation): Promise<HeldLock | 'gone'> {
  try {
    const object = await bucket.getObject({ bucket: location.bucket, key: lockFileKey(location) })
    const text = new TextDecoder().decode(object.body)
    const written = object.lastModified === undefined ? {} : { writtenAt: object.lastModified }
    return { text, etag: object.etag, ...written, ...bodyOf(text) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'no-object') return 'gone'
    const why =
      failure.kind === 'denied'
        ? 'reading it is denied (s3:GetObject)'
        : `reading it failed (${failure.name})`
    return { text: undefined, info: undefined, unreadable: why }
  }
}

function bodyOf(text: string): { info: LockInfo | undefined; unreadable?: string } {
  const body = parseLockInfo(text)
  return 'info' in body ? body : { info: undefined, unreadable: body.unreadable }
}

export interface TableLook {
  look: StoreLook
  /** The stored MD5 of the state; 'absent' when no item is there, undefined when it was not asked for or refused. */
  digest: string | 'absent' | undefined
}

/** DynamoDB in one call, exact keys: the lock's item and, when wanted, the digest's. Never a scan. */
export async function lookInTable(
  table: LockTable,
  location: StateLocation & { table: string },
  wantDigest: boolean,
): Promise<TableLook> {
  try {
    const lockIds = [lockItemId(location), ...(wantDigest ? [digestItemId(location)] : [])]
    const [lock, digest] = await readItems(table, location.table, lockIds)
    const look: StoreLook =
      lock === undefined
        ? { store: 'dynamodb', lock: 'free' }
        : { store: 'dynamodb', lock: 'held', held: { text: lock.Info ?? '', ...bodyOf(lock.Info ?? '') } }
    return { look, digest: wantDigest ? (digest?.Digest ?? 'absent') : undefined }
  } catch (error) {
    const doing: Doing = { permission: 'dynamodb:GetItem', resource: 'table' }
    return {
      look: { store: 'dynamodb', lock: 'unknown', failure: failureOf(error), doing },
      digest: undefined,
    }
  }
}

/**
 * One transaction, also for one item: its answer has an entry for an item that is not there, where GetItem's is merely
 * empty. Where transactions are not to be had (a server that is not AWS, a policy that names them apart) each item is
 * read by itself.
 */
async function readItems(table: LockTable, name: string, lockIds: string[]) {
  try {
    return await table.getItems({ table: name, lockIds })
  } catch (error) {
    const { kind, name: code } = failureOf(error)
    const unsupported = /UnknownOperation|NotImplemented|ValidationException/.test(code)
    if (kind !== 'denied' && !unsupported && code !== 'TransactionCanceledException') throw error
  }
  return await Promise.all(lockIds.map((lockId) => table.getItem({ table: name, lockId })))
}
