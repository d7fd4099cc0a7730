import { heeding, orCancelled } from '../heeding.ts'
import type { LockInfo } from '../lock-info.ts'
import { type StateLocation, statePath } from '../state-location.ts'
import { type OwnLock, releaseLock, takeLock } from './held-lock.ts'
import {
  type Plan,
  prepare,
  type RestoreDeps,
  RestoreError,
  type RestoreOptions,
  readTarget,
  refuseWhereLocked,
} from './restore-plan.ts'
import { readBack, StateUncertain, writeDigest, writeState } from './restore-writes.ts'

export interface Restored {
  /** The version that was written. */
  versionId: string | undefined
  serial: number
  lineage: string
  digest: string | undefined
  /** What was current before: the undo. Undefined when the state had been deleted. */
  previous: Plan['previous']
  /** A sentence for each store in which our lock still lies. */
  locksLeft: string[]
}

/**
 * Brings an old version back as a new one: under the real lock, with a serial above every other (an old plan file then
 * no longer applies), on the condition that the state is still the one that was read, then its digest. Cut at any
 * point it leaves the old state or the new one, and unless both fit and were read back, a lock that names it.
 * The signal is heeded up to the write; from there on the few calls left are made to the end.
 * @throws RestoreError | StateFileError | LockRefused, and the signal's reason.
 */
export async function restore(
  deps: RestoreDeps,
  location: StateLocation,
  options: RestoreOptions,
): Promise<Restored> {
  const { say } = deps
  const { signal } = options
  const reads = { ...deps, bucket: heeding(deps.bucket, signal), table: heeding(deps.table, signal) }
  const target = await orCancelled(signal, async () => {
    const wanted = await readTarget(reads, location, options)
    await refuseWhereLocked(reads, location)
    signal?.throwIfAborted()
    return wanted
  })

  const lock = await takeLock(deps, location, lockInfo(deps, location, options))
  say(`Locked as ${lock.info.id}.`)
  const plan = await orCancelled(signal, () => prepare(reads, location, target, options)).catch(
    async (error) => {
      throw await afterRelease(deps, location, lock, error)
    },
  )

  const written = await writeState(deps, location, plan).catch(async (error) => {
    if (error instanceof StateUncertain) throw new RestoreError(`${error.message} ${keptLock(lock)}`)
    throw await afterRelease(deps, location, lock, error)
  })
  say(`Wrote serial ${plan.serial} as version ${written.versionId ?? '(unversioned)'}.`)
  await writeDigest(deps, location, plan.digest).catch((error) => {
    throw new RestoreError(`${(error as Error).message} ${keptLock(lock)}`)
  })
  await readBack(deps, location, plan.digest).catch((error) => {
    throw new RestoreError(`${(error as Error).message} ${keptLock(lock)}`)
  })
  say('Read state and digest back: they fit.')
  const locksLeft = await releaseLock(deps, location, lock)
  return {
    versionId: written.versionId,
    serial: plan.serial,
    lineage: target.lineage,
    digest: location.table === undefined ? undefined : plan.digest,
    previous: plan.previous,
    locksLeft,
  }
}

function lockInfo(
  { clock }: RestoreDeps,
  location: StateLocation,
  { lockId, who, note, versionId, expectSerial }: RestoreOptions,
): LockInfo {
  return {
    id: lockId,
    operation: 'state-restore',
    info: `restores version ${versionId} (serial ${expectSerial})${note === '' ? '' : `, ${note}`}`,
    who,
    version: 'state-restore',
    created: new Date(clock.now()),
    path: `${location.bucket}/${statePath(location)}`,
  }
}

function keptLock({ info }: OwnLock): string {
  return (
    `The lock ${info.id} was left in place, so that nobody builds on this; when it is in order, remove it with ` +
    `terraform force-unlock ${info.id}, or restore again after that.`
  )
}

/** Nothing was written: the lock goes, and what went wrong is said with what is left of it. */
async function afterRelease(
  deps: RestoreDeps,
  location: StateLocation,
  lock: OwnLock,
  error: unknown,
): Promise<unknown> {
  const left = await releaseLock(deps, location, lock)
  if (left.length === 0 || !(error instanceof Error)) return error
  return new RestoreError(`${error.message} ${left.join(' ')}`)
}
