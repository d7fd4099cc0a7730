import { md5 } from '../digest.ts'
import { failureOf } from '../failure.ts'
import { explainFailure } from '../failure-words.ts'
import { digestItemId, type StateLocation, statePath, stateUrl } from '../state-location.ts'
import { parseState } from '../versions/state-file.ts'
import { type Plan, type RestoreDeps, RestoreError } from './restore-plan.ts'

/** Whether the write took effect could not be found out. */
export class StateUncertain extends Error {}

/** On the condition that the state is still what it was. A lost answer is cleared up by reading. */
export async function writeState(
  { bucket }: RestoreDeps,
  location: StateLocation,
  { body, digest, current, target }: Plan,
): Promise<{ versionId: string | undefined }> {
  const place = { bucket: location.bucket, key: statePath(location) }
  const { contentType, serverSideEncryption, kmsKeyId, bucketKeyEnabled, metadata } = current ?? target.object
  try {
    const { versionId } = await bucket.putObject({
      ...place,
      body,
      contentType: contentType ?? 'application/json',
      serverSideEncryption,
      kmsKeyId,
      bucketKeyEnabled,
      metadata,
      acl: location.acl,
      ...(current === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: current.etag }),
    })
    return { versionId }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'denied') {
      const doing = { permission: 's3:PutObject', resource: 'state object' as const }
      throw new RestoreError(
        `The state was not written: ${explainFailure(failure, doing, location)} Nothing was changed.`,
      )
    }
    const there = await bucket.getObject(place).catch((cause) => {
      if (failureOf(cause).kind === 'no-object') return undefined
      throw new StateUncertain(
        `Whether the state was written is not known (${failure.name}, then ${failureOf(cause).name}).`,
      )
    })
    if (there !== undefined && md5(there.body) === digest) return { versionId: there.versionId }
    throw new RestoreError(
      `The state was not written (${failure.name})${failure.kind === 'condition' ? ': somebody changed it without the lock' : ''}. ` +
        'Nothing was changed by us; try again.',
    )
  }
}

/** The state is new now: the digest must follow, so it is tried a few times. */
export async function writeDigest(
  { table, clock }: RestoreDeps,
  location: StateLocation,
  digest: string,
): Promise<void> {
  if (location.table === undefined) return
  const lockId = digestItemId(location)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.putItem({ table: location.table, item: { LockID: lockId, Digest: digest } })
      return
    } catch (error) {
      const there = await table.getItem({ table: location.table, lockId }).catch(() => undefined)
      if (there?.Digest === digest) return
      const failure = failureOf(error)
      if (attempt < 3 && failure.kind !== 'denied') {
        await clock.sleep(500 * attempt)
        continue
      }
      const doing = { permission: 'dynamodb:PutItem', resource: 'table' as const }
      throw new Error(
        `The state ${stateUrl(location)} is the restored one, but its digest was not written: ` +
          `${explainFailure(failure, doing, location)} Set the attribute "Digest" of item "${lockId}" in table ` +
          `"${location.table}" to ${digest}.`,
      )
    }
  }
}

/** Both as Terraform will read them. */
export async function readBack({ bucket, table }: RestoreDeps, location: StateLocation, digest: string) {
  const reads = async () => {
    const { body } = await bucket.getObject({ bucket: location.bucket, key: statePath(location) })
    parseState(new TextDecoder().decode(body))
    const item =
      location.table === undefined
        ? { Digest: digest }
        : await table.getItem({ table: location.table, lockId: digestItemId(location) })
    return { state: md5(body), stored: item?.Digest }
  }
  const { state, stored } = await reads().catch((error) => {
    throw new Error(
      `State and digest were written, but could not be read back (${failureOf(error).name}). Check them with ` +
        'state-lock-check.',
    )
  })
  if (state === digest && stored === digest) return
  const what = state === digest ? 'the digest' : 'the state'
  throw new Error(`After the restore ${what} is not what was written: somebody writes without the lock.`)
}
