/** Names an S3 request as IAM and the API reference do. */
import type { ServiceRequest } from '../service.ts'
import { readAddress } from './address.ts'

/** Sub-resources of a bucket, and how operations on them are called. */
const settings: Record<string, string> = {
  versioning: 'BucketVersioning',
  encryption: 'BucketEncryption',
  publicAccessBlock: 'PublicAccessBlock',
  policy: 'BucketPolicy',
  policyStatus: 'BucketPolicyStatus',
  ownershipControls: 'BucketOwnershipControls',
  lifecycle: 'BucketLifecycleConfiguration',
  tagging: 'BucketTagging',
  acl: 'BucketAcl',
  cors: 'BucketCors',
  website: 'BucketWebsite',
  logging: 'BucketLogging',
  accelerate: 'BucketAccelerateConfiguration',
  requestPayment: 'BucketRequestPayment',
  replication: 'BucketReplication',
  'object-lock': 'ObjectLockConfiguration',
  notification: 'BucketNotificationConfiguration',
}

const verbs: Record<string, string> = { GET: 'Get', HEAD: 'Head', PUT: 'Put', DELETE: 'Delete', POST: 'Post' }

/** The sub-resource a bucket request is about (`?versioning`), undefined for the bucket itself. */
export function settingOf(url: URL): string | undefined {
  return Object.keys(settings).find((name) => url.searchParams.has(name))
}

export function s3Operation(request: ServiceRequest): string {
  const { url, method } = request
  const { bucket, key } = readAddress(request)
  const verb = verbs[method] ?? method
  if (bucket === undefined) return method === 'GET' ? 'ListBuckets' : 'Unknown'
  if (key === undefined) return bucketOperation(url, method, verb)
  return objectOperation(request, verb)
}

function bucketOperation(url: URL, method: string, verb: string): string {
  const setting = settingOf(url)
  if (setting) return `${verb}${settings[setting]}`
  if (url.searchParams.has('location')) return 'GetBucketLocation'
  if (url.searchParams.has('versions')) return 'ListObjectVersions'
  if (url.searchParams.has('uploads')) return 'ListMultipartUploads'
  if (url.searchParams.has('delete') && method === 'POST') return 'DeleteObjects'
  if (method === 'GET') return url.searchParams.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects'
  return { PUT: 'CreateBucket', HEAD: 'HeadBucket', DELETE: 'DeleteBucket' }[method] ?? 'Unknown'
}

function objectOperation(request: ServiceRequest, verb: string): string {
  const { searchParams } = request.url
  if (searchParams.has('tagging')) return `${verb}ObjectTagging`
  if (searchParams.has('uploads')) return 'CreateMultipartUpload'
  if (searchParams.has('uploadId')) {
    return {
      PUT: 'UploadPart',
      POST: 'CompleteMultipartUpload',
      DELETE: 'AbortMultipartUpload',
      GET: 'ListParts',
    }[request.method] as string
  }
  if (request.method === 'PUT' && request.headers['x-amz-copy-source']) return 'CopyObject'
  return `${verb}Object`
}
