import { addVersion, bucketOf } from '@infra-actions/local-cloud/s3/store'
import type { BackendCloud } from './backend-cloud.ts'

/** Puts JSON into a bucket of the emulated S3, past its API, as written so many `minutesAgo`. */
export function putObject(
  cloud: BackendCloud,
  bucket: string,
  key: string,
  body: string,
  minutesAgo = 0,
): void {
  const { store } = cloud.s3
  addVersion(store, bucketOf(store, bucket), {
    key,
    content: Buffer.from(body),
    headers: { 'content-type': 'application/json' },
    lastModified: store.clock.now() - minutesAgo * 60_000,
  })
}
