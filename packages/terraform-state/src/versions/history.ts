import type { ObjectVersion, StateBucket } from '../ports.ts'
import type { StateLocation } from '../state-location.ts'
import { eachAtOnce, listStateVersions, type ReadVersion, readVersion } from './state-versions.ts'

/** One version of a state, against the one before it. */
export interface HistoryEntry {
  versionId: string
  modified: Date
  current: boolean
  deleteMarker: boolean
  /** Undefined for a delete marker and for what is no state. */
  state: ReadVersion['state']
  /** Why it is no state. */
  problem: string | undefined
  etag: string
  size: number
  /** Addresses it has and the version before it had not, and the other way round. */
  came: string[]
  went: string[]
}

export interface History {
  /** Newest first. */
  entries: HistoryEntry[]
  /** How many versions and markers there are in all. */
  total: number
}

/** The newest versions of a state, each with what came and went. One version more is read, to compare the last. */
export async function readHistory(
  bucket: StateBucket,
  location: StateLocation,
  count: number,
): Promise<History> {
  const all = await listStateVersions(bucket, location)
  const read = await eachAtOnce(all.slice(0, count + 1), (version) => readEntry(bucket, location, version))
  const entries = read.map((entry, index) => ({ ...entry, ...changes(entry, before(read, index)) }))
  return { entries: entries.slice(0, count), total: all.length }
}

type Entry = Omit<HistoryEntry, 'came' | 'went'>

async function readEntry(
  bucket: StateBucket,
  location: StateLocation,
  version: ObjectVersion,
): Promise<Entry> {
  const read = version.deleteMarker ? undefined : await readVersion(bucket, location, version.versionId)
  return {
    versionId: version.versionId,
    modified: version.lastModified,
    current: version.isLatest,
    deleteMarker: version.deleteMarker,
    etag: version.etag,
    size: version.size,
    state: read?.state,
    problem: read?.problem,
  }
}

/** The next older one that is a state. */
function before(entries: Entry[], index: number): Entry | undefined {
  return entries.slice(index + 1).find(({ state }) => state !== undefined)
}

function changes(newer: Entry, older: Entry | undefined): { came: string[]; went: string[] } {
  if (newer.state === undefined || older?.state === undefined) return { came: [], went: [] }
  const [now, then] = [newer.state.addresses, older.state.addresses]
  return { came: without(now, then), went: without(then, now) }
}

function without(a: string[], b: string[]): string[] {
  const known = new Set(b)
  return a.filter((address) => !known.has(address))
}
