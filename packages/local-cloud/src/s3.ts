/** Amazon S3, small: the calls that Terraform's backend, the AWS CLI and the state actions make. */
import type { Clock } from './clock-port.ts'
import { systemTime } from './clock-port.ts'
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from './s3/bucket.ts'
import { deleteBucketSetting, getBucketSetting, putBucketSetting } from './s3/bucket-settings.ts'
import { copyObject } from './s3/copy.ts'
import { S3Error } from './s3/errors.ts'
import { listObjects, listObjectVersions } from './s3/listing.ts'
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  uploadPart,
} from './s3/multipart.ts'
import { deleteObject, deleteObjects, getObject, headObject, putObject } from './s3/object.ts'
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './s3/object-tagging.ts'
import { s3Operation, settingOf } from './s3/operation.ts'
import { readS3Request, type S3Operation } from './s3/request.ts'
import { type S3Seed, seedS3 } from './s3/seed.ts'
import { createStore, type S3Store } from './s3/store.ts'
import type { EmulatedService, ServiceRequest, ServiceResponse } from './service.ts'

const operations: Record<string, S3Operation> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  GetBucketLocation: getBucketLocation,
  ListObjects: listObjects,
  ListObjectsV2: listObjects,
  ListObjectVersions: listObjectVersions,
  GetObject: getObject,
  HeadObject: headObject,
  PutObject: putObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  GetObjectTagging: getObjectTagging,
  PutObjectTagging: putObjectTagging,
  DeleteObjectTagging: deleteObjectTagging,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
}

const settingOperations: Record<string, S3Operation> = {
  GET: getBucketSetting,
  PUT: putBucketSetting,
  DELETE: deleteBucketSetting,
}

export interface S3 extends EmulatedService {
  store: S3Store
}

export function createS3(options: { clock?: Clock; region?: string; seed?: S3Seed } = {}): S3 {
  const { clock = systemTime, region = 'us-east-1' } = options
  const store = createStore(clock)
  seedS3(store, options.seed ?? {}, region)
  return { name: 's3', store, handle: async (request) => dispatch(store, request) }
}

/** Every answer carries the server's time, since clients take the age of a lock from it. */
function dispatch(store: S3Store, request: ServiceRequest): ServiceResponse {
  const response = attempt(store, request)
  return { ...response, headers: { date: new Date(store.clock.now()).toUTCString(), ...response.headers } }
}

function attempt(store: S3Store, request: ServiceRequest): ServiceResponse {
  try {
    const read = readS3Request(request)
    const name = s3Operation(request)
    const onSetting = read.key === '' && settingOf(request.url) !== undefined
    const operation = onSetting ? settingOperations[request.method] : operations[name]
    if (!operation) throw new S3Error('NotImplemented', { message: `local-cloud's S3 does not know ${name}` })
    const bucket = store.buckets.get(read.bucket)
    if (bucket && bucket.region !== request.region && name !== 'GetBucketLocation' && name !== 'HeadBucket') {
      throw new S3Error('PermanentRedirect', { headers: { 'x-amz-bucket-region': bucket.region } })
    }
    return operation(store, read)
  } catch (error) {
    if (error instanceof S3Error) return error.toResponse()
    throw error
  }
}
