import { failureOf } from '../failure.ts'
import { explainFailure } from '../failure-words.ts'
import type { ObjectVersion, StateBucket, StoredObject } from '../ports.ts'
import { type StateLocation, statePath } from '../state-location.ts'
import { headerOf, parseState, type StateFile, StateFileError } from './state-file.ts'

/** Enough for Terraform's own beginning of a state, whatever its length. */
const headerBytes = 2048
const atOnce = 8

/**
 * Every version and delete marker of the state, newest first. The versions of its lock object, often thousands, sort
 * behind it and are not listed.
 * @throws StateFileError when they cannot be listed, or the bucket keeps none.
 */
export async function listStateVersions(
  bucket: StateBucket,
  location: StateLocation,
): Promise<ObjectVersion[]> {
  const key = statePath(location)
  const versions: ObjectVersion[] = []
  let marker: { keyMarker?: string; versionIdMarker?: string } | undefined = {}
  try {
    while (marker !== undefined) {
      const page = await bucket.listVersions({ bucket: location.bucket, prefix: key, ...marker })
      versions.push(...page.versions.filter((version) => version.key === key))
      const more = page.truncated && page.nextKeyMarker === key
      marker = more ? { keyMarker: key, ...versionMarker(page.nextVersionIdMarker) } : undefined
    }
  } catch (error) {
    const doing = { permission: 's3:ListBucketVersions', resource: 'bucket' as const }
    throw new StateFileError(
      `The versions of the state cannot be listed: ${explainFailure(failureOf(error), doing, location)}`,
    )
  }
  return versions
}

function versionMarker(id: string | undefined): { versionIdMarker?: string } {
  return id === undefined ? {} : { versionIdMarker: id }
}

/** A version's bytes and what they say; `problem` when they are no state. */
export interface ReadVersion {
  object: StoredObject
  text: string
  state: StateFile | undefined
  problem: string | undefined
}

/** @throws StateFileError when the version is not there or may not be read. */
export async function readVersion(
  bucket: StateBucket,
  location: StateLocation,
  versionId: string,
): Promise<ReadVersion> {
  return inspected(await getVersion(bucket, location, versionId))
}

/** The live state. @throws StateFileError when it may not be read. */
export async function readCurrent(bucket: StateBucket, location: StateLocation): Promise<ReadVersion> {
  try {
    return inspected(await bucket.getObject({ bucket: location.bucket, key: statePath(location) }))
  } catch (error) {
    const doing = { permission: 's3:GetObject', resource: 'state object' as const }
    throw new StateFileError(
      `The state cannot be read: ${explainFailure(failureOf(error), doing, location)} Nothing was changed.`,
    )
  }
}

function inspected(object: StoredObject): ReadVersion {
  const text = new TextDecoder().decode(object.body)
  try {
    return { object, text, state: parseState(text), problem: undefined }
  } catch (error) {
    return { object, text, state: undefined, problem: (error as Error).message }
  }
}

async function getVersion(
  bucket: StateBucket,
  location: StateLocation,
  versionId: string,
  range?: string,
): Promise<StoredObject> {
  try {
    return await bucket.getObject({
      bucket: location.bucket,
      key: statePath(location),
      versionId,
      ...(range === undefined ? {} : { range }),
    })
  } catch (error) {
    const failure = failureOf(error)
    const why =
      failure.kind === 'no-object' ||
      failure.name === 'InvalidArgument' ||
      failure.name === 'MethodNotAllowed'
        ? 'this state has no such version. Run mode "list" to see those it has.'
        : explainFailure(failure, { permission: 's3:GetObjectVersion', resource: 'state object' }, location)
    throw new StateFileError(`Version "${versionId}" cannot be read: ${why}`)
  }
}

/** The highest serial of all versions there are; versions that are no state do not count. */
export async function highestSerial(
  bucket: StateBucket,
  location: StateLocation,
  versions: ObjectVersion[],
): Promise<number> {
  const serials = await eachAtOnce(
    versions.filter(({ deleteMarker }) => !deleteMarker),
    (version) => serialOf(bucket, location, version),
  )
  return Math.max(-1, ...serials.filter((serial) => serial !== undefined))
}

async function serialOf(
  bucket: StateBucket,
  location: StateLocation,
  { versionId, size }: ObjectVersion,
): Promise<number | undefined> {
  if (size === 0) return undefined
  const start = await getVersion(bucket, location, versionId, `bytes=0-${headerBytes - 1}`)
  const header = headerOf(new TextDecoder().decode(start.body))
  if (header !== undefined) return header.serial
  return (await readVersion(bucket, location, versionId)).state?.serial
}

/** The results in order, a few at a time: a state may have thousands of versions. */
export async function eachAtOnce<Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}
