/** Buckets and objects that are there from the start. */
import { headersToKeep } from './object.ts'
import { addBucket, addVersion, type S3Store } from './store.ts'

export interface S3Seed {
  buckets?: BucketSeed[]
}

export interface BucketSeed {
  name: string
  /** The cloud's region when absent. */
  region?: string
  versioning?: 'Enabled' | 'Suspended'
  /** Sub-resources by query name: `{ policy: '{…}', lifecycle: '<LifecycleConfiguration>…' }`. */
  settings?: Record<string, string>
  /** In order of age; the same key again is a newer version. */
  objects?: { key: string; body: string; headers?: Record<string, string> }[]
}

export function seedS3(store: S3Store, seed: S3Seed, region: string): void {
  for (const each of seed.buckets ?? []) {
    const bucket = addBucket(store, each.name, each.region ?? region)
    bucket.versioning = each.versioning
    for (const [name, document] of Object.entries(each.settings ?? {})) bucket.settings.set(name, document)
    for (const object of each.objects ?? []) {
      addVersion(store, bucket, {
        key: object.key,
        content: Buffer.from(object.body),
        headers: headersToKeep(object.headers ?? {}),
      })
    }
  }
}
