import { failureOf } from '../failure.ts'
import { explainFailure } from '../failure-words.ts'
import { type LockInfo, lockText, operationInWords, parseLockInfo } from '../lock-info.ts'
import type { Stores } from '../look.ts'
import type { ObjectAttributes } from '../ports.ts'
import { lockFileKey, lockItemId, type StateLocation } from '../state-location.ts'
import type { Doing, StoreName } from '../store-look.ts'

/** The lock cannot be taken; the message is for the user. */
export class LockRefused extends Error {
  override name = 'LockRefused'
}

/** A lock that is ours, and how to let go of exactly it. */
export interface OwnLock {
  info: LockInfo
  text: string
  /** In the order they were taken. */
  held: Array<{ store: StoreName; etag?: string }>
}

/** Where a lock has to be taken so that a Terraform of this configuration respects it: the file first, as it does. */
export function lockStores({ useLockfile, table }: StateLocation): StoreName[] {
  const stores: StoreName[] = useLockfile || table === undefined ? ['s3'] : []
  return table === undefined ? stores : [...stores, 'dynamodb']
}

/**
 * Takes the lock in every store the configuration locks in, or in none. An answer that was lost is looked after: the
 * lock is ours when its text is.
 * @throws LockRefused naming the holder, or the missing right.
 */
export async function takeLock(stores: Stores, location: StateLocation, info: LockInfo): Promise<OwnLock> {
  const lock: OwnLock = { info, text: lockText(info), held: [] }
  for (const store of lockStores(location)) {
    try {
      const etag =
        store === 's3' ? await putFile(stores, location, lock) : await putItem(stores, location, lock)
      lock.held.push({ store, ...(etag === undefined ? {} : { etag }) })
    } catch (error) {
      const left = await releaseLock(stores, location, lock)
      const message = error instanceof Error ? error.message : String(error)
      throw new LockRefused(left.length === 0 ? message : `${message} ${left.join(' ')}`)
    }
  }
  return lock
}

/** How Terraform encrypts what it writes here. */
function encryptionOf({ encrypt, kmsKeyId }: StateLocation): ObjectAttributes {
  if (!encrypt) return {}
  return kmsKeyId ? { serverSideEncryption: 'aws:kms', kmsKeyId } : { serverSideEncryption: 'AES256' }
}

async function putFile({ bucket }: Stores, location: StateLocation, { text }: OwnLock) {
  const place = { bucket: location.bucket, key: lockFileKey(location) }
  const read = async () => {
    const { body, etag } = await bucket.getObject(place)
    return { text: new TextDecoder().decode(body), etag }
  }
  try {
    const { etag } = await bucket.putObject({
      ...place,
      body: new TextEncoder().encode(text),
      contentType: 'application/json',
      ifNoneMatch: '*',
      ...encryptionOf(location),
    })
    return etag
  } catch (error) {
    const there = await read().catch(goneOr(text))
    if (there?.text === text) return there.etag
    throw refusal(there?.text, error, { permission: 's3:PutObject', resource: 'lock object' }, location)
  }
}

async function putItem({ table }: Stores, location: StateLocation, { text }: OwnLock): Promise<undefined> {
  const place = { table: location.table ?? '', lockId: lockItemId(location) }
  try {
    const item = { LockID: place.lockId, Info: text }
    await table.putItem({ table: place.table, item, onlyIfAbsent: true })
  } catch (error) {
    const there = await table.getItem(place).catch(goneOr(text))
    if (there?.Info === text) return undefined
    throw refusal(there?.Info, error, { permission: 'dynamodb:PutItem', resource: 'table' }, location)
  }
  return undefined
}

/** No lock there is an answer; no answer leaves open whether ours is. */
function goneOr(text: string): (error: unknown) => undefined {
  return (error) => {
    const { kind, name } = failureOf(error)
    if (kind === 'no-object' || kind === 'denied') return undefined
    const body = parseLockInfo(text)
    throw new LockRefused(
      `Whether the lock was taken is not known (${name}); the state was not changed. If state-lock-check shows lock ` +
        `${'info' in body ? body.info.id : ''}, remove it with terraform force-unlock.`,
    )
  }
}

function refusal(
  there: string | undefined,
  error: unknown,
  doing: Doing,
  location: StateLocation,
): LockRefused {
  const failure = failureOf(error)
  if (there === undefined && failure.kind !== 'condition') {
    return new LockRefused(`The lock could not be taken: ${explainFailure(failure, doing, location)}`)
  }
  const body = parseLockInfo(there ?? '')
  if (!('info' in body)) return new LockRefused('The state is locked by somebody else; nothing was changed.')
  const { who, operation, id } = body.info
  return new LockRefused(
    `The state is locked by ${who} for ${operationInWords(operation)} (lock ${id}); nothing was changed.`,
  )
}

/**
 * Lets go of exactly our lock, last taken first. Returns a sentence for each store in which it may still lie.
 */
export async function releaseLock(stores: Stores, location: StateLocation, lock: OwnLock): Promise<string[]> {
  const left: string[] = []
  for (const { store, etag } of [...lock.held].reverse()) {
    try {
      if (store === 's3') await releaseFile(stores, location, lock, etag)
      else await releaseItem(stores, location, lock)
    } catch (error) {
      const { name } = failureOf(error)
      const where = store === 's3' ? 'S3' : 'DynamoDB'
      left.push(
        `The lock in ${where} could not be released (${name}). Remove it: terraform force-unlock ${lock.info.id}`,
      )
    }
  }
  return left
}

async function releaseFile(
  { bucket }: Stores,
  location: StateLocation,
  lock: OwnLock,
  etag: string | undefined,
): Promise<void> {
  const place = { bucket: location.bucket, key: lockFileKey(location) }
  try {
    await bucket.deleteObject(etag ? { ...place, ifMatch: etag } : place)
  } catch (error) {
    if (failureOf(error).kind === 'no-object') return
    const there = await bucket.getObject(place).catch((cause) => {
      if (failureOf(cause).kind === 'no-object') return undefined
      throw error
    })
    if (there !== undefined && new TextDecoder().decode(there.body) === lock.text) throw error
  }
}

async function releaseItem({ table }: Stores, location: StateLocation, lock: OwnLock): Promise<void> {
  const place = { table: location.table ?? '', lockId: lockItemId(location) }
  try {
    await table.deleteItem({ ...place, onlyIfInfo: lock.text })
  } catch (error) {
    const there = await table.getItem(place)
    if (there?.Info === lock.text) throw error
  }
}
