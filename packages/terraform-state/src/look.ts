import type { LockInfo } from './lock-info.ts'
import type { LockTable, StateBucket } from './ports.ts'
import type { StateLocation } from './state-location.ts'
import { type HeldLock, lookInBucket, lookInTable, type StateObject, type StoreLook } from './store-look.ts'

export interface Stores {
  bucket: StateBucket
  /** Asked only when the location has a table. */
  table: LockTable
}

/** Both stores at one moment. */
export interface Look {
  /** True when any store holds a lock; 'unknown' when none was seen but a store could not be asked. */
  locked: boolean | 'unknown'
  stores: StoreLook[]
  /** Which store the lock is in; undefined when none was seen. */
  store: 's3' | 'dynamodb' | 'both' | undefined
  /** The lock: S3's, where the age is honest, before DynamoDB's. */
  held: HeldLock | undefined
  state: StateObject
  digestItem: string | 'absent' | undefined
  serverTime: Date | undefined
  /** Sentences on what is odd: stores that disagree, a lock where the configuration does not lock. */
  warnings: string[]
}

/** Looks in S3 and, when a table is known, in DynamoDB, at the same time: at most 2 calls and 1. Never throws. */
export async function look(stores: Stores, location: StateLocation, wantDigest: boolean): Promise<Look> {
  const { table } = location
  const [inBucket, inTable] = await Promise.all([
    lookInBucket(stores.bucket, location),
    table === undefined ? undefined : lookInTable(stores.table, { ...location, table }, wantDigest),
  ])
  const looks = inTable === undefined ? [inBucket.look] : [inBucket.look, inTable.look]
  const holders = looks.filter((one) => one.lock === 'held')
  return {
    locked: holders.length > 0 ? true : looks.some((one) => one.lock === 'unknown') ? 'unknown' : false,
    stores: looks,
    store: holders.length === 2 ? 'both' : holders[0]?.store,
    held: holders[0]?.held,
    state: inBucket.state,
    digestItem: inTable?.digest,
    serverTime: inBucket.serverTime,
    warnings: oddities(looks, location),
  }
}

function oddities(looks: StoreLook[], location: StateLocation): string[] {
  const warnings: string[] = []
  const held = (store: string) => looks.find((one) => one.store === store && one.lock === 'held')
  const free = (store: string) => looks.some((one) => one.store === store && one.lock === 'free')
  const [file, item] = [held('s3'), held('dynamodb')]
  if (file !== undefined && !location.useLockfile) {
    warnings.push(
      'A lock object lies beside the state, but this configuration does not lock with one (use_lockfile): somebody ' +
        'runs Terraform with another configuration, or it was left by one. This configuration does not respect it.',
    )
  }
  if (location.table !== undefined && location.useLockfile) {
    if (file !== undefined && free('dynamodb')) {
      warnings.push(
        'The stores disagree: the S3 lock is held and the DynamoDB lock is free. The holder locks with S3 alone, ' +
          'is between the two, or ended between the two. (force-unlock then removes it, and ends in an error about ' +
          'the other.)',
      )
    }
    if (item !== undefined && free('s3')) {
      warnings.push(
        'The stores disagree: the DynamoDB lock is held and the S3 lock is free. The holder locks with DynamoDB ' +
          'alone (an older configuration), is between the two, or ended between the two. (force-unlock then removes ' +
          'it, and ends in an error about the other.)',
      )
    }
  }
  const [a, b] = [infoOf(file), infoOf(item)]
  if (a !== undefined && b !== undefined && a.id !== b.id) {
    warnings.push(
      `The stores disagree: S3 is locked by ${a.id} (${a.who}), DynamoDB by ${b.id} (${b.who}). ` +
        'Two configurations lock one state in different places, and do not see each other.',
    )
  }
  return warnings
}

function infoOf(one: StoreLook | undefined): LockInfo | undefined {
  return one?.lock === 'held' ? one.held.info : undefined
}
