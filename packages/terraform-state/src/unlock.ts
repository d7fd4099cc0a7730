import { failureOf } from './failure.ts'
import { type Inspection, type InspectionDeps, type InspectionOptions, inspect } from './inspection.ts'
import { lockFileKey, lockItemId, type StateLocation } from './state-location.ts'
import type { HeldLock, StoreName } from './store-look.ts'

export interface UnlockResult {
  /** Where the orphan's lock was deleted. */
  removed: StoreName[]
  /** Why nothing, or not everything, was deleted. */
  refused: string | undefined
  /** What is there now. */
  after: Inspection
}

/**
 * Removes the lock of a process that is known to have ended, and no other: everything is read and judged anew, each
 * delete is conditional on the very bytes that were judged, and a look afterwards says what is there.
 * The table goes first: whoever locks both stores begins with the file and stays out until that is gone too.
 */
export async function unlockOrphan(
  deps: InspectionDeps,
  location: StateLocation,
  options: InspectionOptions,
  judged: Inspection,
): Promise<UnlockResult> {
  const before = whyNot(judged)
  if (before !== undefined) return { removed: [], refused: before, after: judged }
  const again = await inspect(deps, location, options)
  const refusal = changedSince(judged, again) ?? whyNot(again)
  if (refusal !== undefined) return { removed: [], refused: refusal, after: again }

  const removed: StoreName[] = []
  let refused: string | undefined
  for (const { store, held } of holdersOf(again).reverse()) {
    refused = await removeFrom(store, held, deps, location)
    if (refused !== undefined) break
    removed.push(store)
  }
  return { removed, refused, after: await inspect(deps, location, options) }
}

/**
 * Evidence, and never age. That a lock was left by this very job rests on host and time alone, so it opens no more
 * than the lock of a plan, which writes nothing.
 */
function whyNot({ look, evidence }: Inspection): string | undefined {
  if (look.stores.some((one) => one.lock === 'unknown')) return 'one of the stores could not be read'
  const holders = holdersOf({ look })
  const [first] = holders
  if (first === undefined) return 'no lock is held'
  if (holders.some(({ held }) => held.info === undefined || held.text === undefined)) {
    return 'the details of the lock cannot be read, so nothing is known of its holder'
  }
  if (holders.some(({ held }) => held.info?.id !== first.held.info?.id)) {
    return 'the two stores hold locks of different holders'
  }
  if (evidence?.kind === 'run-ended') return undefined
  if (evidence?.kind === 'this-job' && evidence.left === true) {
    if (first.held.info?.operation === 'OperationTypePlan') return undefined
    return 'only a host name says that this job left it: that is not enough for a lock that may be an apply'
  }
  if (evidence?.kind === 'run-active') return 'the run that holds it has not ended'
  return `there is no evidence that its holder has ended${evidence?.kind === 'none' ? ` (${evidence.why})` : ''}`
}

function changedSince(judged: Inspection, again: Inspection): string | undefined {
  const [a, b] = [judged.look.held?.info?.id, again.look.held?.info?.id]
  if (again.look.locked === false) return 'the lock was released meanwhile'
  return a === b ? undefined : 'another lock was taken meanwhile'
}

function holdersOf({ look }: Pick<Inspection, 'look'>): Array<{ store: StoreName; held: HeldLock }> {
  return look.stores.flatMap((one) => (one.lock === 'held' ? [{ store: one.store, held: one.held }] : []))
}

/** Deletes exactly the lock that was read; undefined when it is gone, else why it is not. */
async function removeFrom(
  store: StoreName,
  held: HeldLock,
  deps: InspectionDeps,
  location: StateLocation,
): Promise<string | undefined> {
  try {
    if (store === 's3') {
      if (!held.etag) return 'the ETag of the lock object is not known, so it cannot be deleted safely'
      await deps.bucket.deleteObject({
        bucket: location.bucket,
        key: lockFileKey(location),
        ifMatch: held.etag,
      })
    } else {
      await deps.table.deleteItem({
        table: location.table ?? '',
        lockId: lockItemId(location),
        onlyIfInfo: held.text ?? '',
      })
    }
    return undefined
  } catch (error) {
    const failure = failureOf(error)
    const where = store === 's3' ? 'S3' : 'DynamoDB'
    if (failure.kind === 'no-object') return undefined
    if (failure.kind === 'condition') return `the lock in ${where} was changed or released meanwhile`
    if (failure.kind === 'denied') {
      const permission = store === 's3' ? 's3:DeleteObject (and s3:GetObject)' : 'dynamodb:DeleteItem'
      return `deleting the lock in ${where} is denied: grant ${permission}`
    }
    return `deleting the lock in ${where} failed (${failure.name}: ${failure.message})`
  }
}
