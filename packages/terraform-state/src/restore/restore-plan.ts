import { md5 } from '../digest.ts'
import { explainUnknown } from '../failure-words.ts'
import { describeLock } from '../lock-words.ts'
import { look, type Stores } from '../look.ts'
import type { Clock, StoredObject } from '../ports.ts'
import type { StateLocation } from '../state-location.ts'
import { withSerial } from '../versions/state-file.ts'
import { highestSerial, listStateVersions, readCurrent, readVersion } from '../versions/state-versions.ts'

/** A restore that did not happen, or not wholly; the message is for the user and says what is there now. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

export interface RestoreOptions {
  versionId: string
  /** The serial that version must have: a version id alone is too easily the wrong one. */
  expectSerial: number
  /** `user@host` of the lock. */
  who: string
  /** A new lock's ID. */
  lockId: string
  /** What the lock says besides, such as the run's link. */
  note: string
  signal?: AbortSignal | undefined
}

export interface RestoreDeps extends Stores {
  clock: Clock
  say: (line: string) => void
}

/** The version to bring back. */
export interface Target {
  text: string
  lineage: string
  object: StoredObject
}

/** @throws RestoreError when it is no state, or not the one that was meant. */
export async function readTarget(
  { bucket }: RestoreDeps,
  location: StateLocation,
  { versionId, expectSerial }: RestoreOptions,
): Promise<Target> {
  const { text, state, problem, object } = await readVersion(bucket, location, versionId)
  if (state === undefined) {
    throw new RestoreError(`Version "${versionId}" is no state (${problem}); nothing was changed.`)
  }
  if (state.serial !== expectSerial) {
    throw new RestoreError(
      `Version "${versionId}" has serial ${state.serial}, but expect-serial is ${expectSerial}; nothing was changed. ` +
        'Check in mode "list" which of the two is meant.',
    )
  }
  return { text, lineage: state.lineage, object }
}

/** A lock in a store that this configuration does not use keeps us out as well. */
export async function refuseWhereLocked(deps: RestoreDeps, location: StateLocation): Promise<void> {
  const seen = await look(deps, location, false)
  if (seen.locked === false) return
  if (seen.locked === true) {
    const words = describeLock(
      {
        look: seen,
        evidence: undefined,
        age: undefined,
        stale: false,
        orphaned: 'unknown',
        digest: undefined,
      },
      location,
    )
    throw new RestoreError(`${words} Nothing was changed.`)
  }
  const reasons = seen.stores.flatMap((one) =>
    one.lock === 'unknown' ? [explainUnknown(one, location)] : [],
  )
  throw new RestoreError(`${reasons.join(' ')} Nothing was changed.`)
}

/** What will be written, over what. */
export interface Plan {
  body: Uint8Array
  digest: string
  serial: number
  current: StoredObject | undefined
  previous: { versionId: string; serial: number | undefined } | undefined
  target: Target
}

/** Everything that is decided, decided under the lock. */
export async function prepare(
  { bucket }: RestoreDeps,
  location: StateLocation,
  target: Target,
  { signal, versionId }: RestoreOptions,
): Promise<Plan> {
  const versions = await listStateVersions(bucket, location)
  if (!versions.some((version) => version.versionId === versionId)) {
    throw new RestoreError(
      `Version "${versionId}" was read, but the list of versions does not have it: the list cannot be trusted. ` +
        'Nothing was changed; check for a proxy in between, and try again.',
    )
  }
  const live = versions[0] !== undefined && !versions[0].deleteMarker
  const newest = versions.find(({ deleteMarker }) => !deleteMarker)
  // The live state is read as Terraform reads it: a right that lacks shows before anything is written.
  const read = live
    ? await readCurrent(bucket, location)
    : newest && (await readVersion(bucket, location, newest.versionId))
  const lineage = read?.state?.lineage
  if (lineage !== undefined && lineage !== target.lineage) {
    throw new RestoreError(
      `That version is of lineage ${target.lineage}, but the state here is of ${lineage}: it is another state. ` +
        'Nothing was changed.',
    )
  }
  const serial = (await highestSerial(bucket, location, versions)) + 1
  const body = new TextEncoder().encode(withSerial(target.text, serial))
  signal?.throwIfAborted()
  return {
    body,
    digest: md5(body),
    serial,
    target,
    current: live ? read?.object : undefined,
    previous: live ? { versionId: read?.object.versionId ?? 'null', serial: read?.state?.serial } : undefined,
  }
}
