/** CreateBucket, HeadBucket, DeleteBucket, GetBucketLocation, ListBuckets. */
import { element, firstText } from '../protocol/xml.ts'
import { S3Error } from './errors.ts'
import { emptyResponse, nameSpace, type S3Operation, xmlResponse } from './request.ts'
import { addBucket, bucketOf } from './store.ts'

export const createBucket: S3Operation = (store, request) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(request.bucket)) throw new S3Error('InvalidBucketName')
  if (store.buckets.has(request.bucket)) throw new S3Error('BucketAlreadyOwnedByYou')
  const region = firstText(request.content.toString('utf8'), 'LocationConstraint') ?? request.region
  addBucket(store, request.bucket, region)
  return emptyResponse(200, { location: `/${request.bucket}` })
}

/** HEAD has no body: the status and `x-amz-bucket-region` are all a client gets. */
export const headBucket: S3Operation = (store, request) => {
  const bucket = store.buckets.get(request.bucket)
  if (!bucket) return emptyResponse(404)
  return emptyResponse(bucket.region === request.region ? 200 : 301, { 'x-amz-bucket-region': bucket.region })
}

export const deleteBucket: S3Operation = (store, request) => {
  if (bucketOf(store, request.bucket).versions.size > 0) throw new S3Error('BucketNotEmpty')
  store.buckets.delete(request.bucket)
  return emptyResponse(204)
}

/** us-east-1 is the empty location. */
export const getBucketLocation: S3Operation = (store, request) => {
  const { region } = bucketOf(store, request.bucket)
  const location = region === 'us-east-1' ? '' : region
  return xmlResponse(`<LocationConstraint xmlns="${nameSpace}">${location}</LocationConstraint>`)
}

export const listBuckets: S3Operation = (store) =>
  xmlResponse(
    element('ListAllMyBucketsResult', {
      Owner: { ID: 'local' },
      Buckets: {
        Bucket: [...store.buckets.values()].map(({ name, createdAt }) => ({
          Name: name,
          CreationDate: new Date(createdAt).toISOString(),
        })),
      },
    }),
  )
