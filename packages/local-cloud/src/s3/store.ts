/** Buckets, objects and their versions, in memory. */
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../clock-port.ts'
import { S3Error } from './errors.ts'

export interface ObjectVersion {
  key: string
  /** 'null' where the bucket has no versioning. */
  versionId: string
  deleteMarker: boolean
  content: Buffer
  /** With its quotes, as it goes over the wire. */
  etag: string
  /** Milliseconds since the epoch; on the wire S3 gives whole seconds. */
  lastModified: number
  /** Headers kept as sent: content-type, cache-control, x-amz-meta-*, x-amz-server-side-encryption*, checksums. */
  headers: Record<string, string>
  tags: Record<string, string>
}

export interface Bucket {
  name: string
  region: string
  createdAt: number
  versioning: 'Enabled' | 'Suspended' | undefined
  /** Sub-resources as they were put, by their query name; policy is JSON, the rest XML. */
  settings: Map<string, string>
  /** A header of the lifecycle configuration, beside its XML. */
  minimumTransitionSize: string
  /** Newest first. */
  versions: Map<string, ObjectVersion[]>
  uploads: Map<string, MultipartUpload>
}

export interface MultipartUpload {
  key: string
  headers: Record<string, string>
  parts: Map<number, { content: Buffer; etag: string }>
}

export interface S3Store {
  clock: Clock
  buckets: Map<string, Bucket>
}

export function createStore(clock: Clock): S3Store {
  return { clock, buckets: new Map() }
}

/** @throws S3Error NoSuchBucket. */
export function bucketOf(store: S3Store, name: string): Bucket {
  const bucket = store.buckets.get(name)
  if (!bucket) throw new S3Error('NoSuchBucket')
  return bucket
}

export function addBucket(store: S3Store, name: string, region: string): Bucket {
  const bucket: Bucket = {
    name,
    region,
    createdAt: store.clock.now(),
    versioning: undefined,
    settings: new Map(),
    minimumTransitionSize: 'all_storage_classes_128K',
    versions: new Map(),
    uploads: new Map(),
  }
  store.buckets.set(name, bucket)
  return bucket
}

/** The newest version, a delete marker included. */
export function newestVersion(bucket: Bucket, key: string): ObjectVersion | undefined {
  return bucket.versions.get(key)?.[0]
}

/** What GET without a version sees: undefined where there is none or a delete marker is on top. */
export function currentObject(bucket: Bucket, key: string): ObjectVersion | undefined {
  const newest = newestVersion(bucket, key)
  return newest?.deleteMarker ? undefined : newest
}

/** MD5 in hex and quotes, as S3 does for objects put in one piece and encrypted by S3 or not at all. */
export function etagOf(content: Buffer): string {
  return `"${createHash('md5').update(content).digest('hex')}"`
}

/** Adds a version, or replaces the 'null' version where versioning is not enabled. */
export function addVersion(
  store: S3Store,
  bucket: Bucket,
  version: Pick<ObjectVersion, 'key' | 'content' | 'headers'> & Partial<ObjectVersion>,
): ObjectVersion {
  const added: ObjectVersion = {
    versionId: bucket.versioning === 'Enabled' ? newVersionId() : 'null',
    deleteMarker: false,
    etag: etagOf(version.content),
    lastModified: store.clock.now(),
    tags: {},
    ...version,
  }
  const older = (bucket.versions.get(added.key) ?? []).filter((other) => other.versionId !== added.versionId)
  bucket.versions.set(added.key, [added, ...older])
  return added
}

/** Takes one version away for good; what was under it becomes current. */
export function removeVersion(bucket: Bucket, key: string, versionId: string): ObjectVersion | undefined {
  const versions = bucket.versions.get(key) ?? []
  const removed = versions.find((version) => version.versionId === versionId)
  const left = versions.filter((version) => version !== removed)
  if (left.length > 0) bucket.versions.set(key, left)
  else bucket.versions.delete(key)
  return removed
}

/** 32 characters, as opaque as S3's own. */
function newVersionId(): string {
  return randomBytes(24).toString('base64url')
}
