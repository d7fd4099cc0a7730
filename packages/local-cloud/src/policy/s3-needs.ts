/** S3's operations have other names as actions, and are about a bucket or an object. */
import { readAddress } from '../s3/address.ts'
import type { ServiceRequest } from '../service.ts'
import type { Need } from './document.ts'

const renamed: Record<string, string> = {
  ListBuckets: 'ListAllMyBuckets',
  HeadBucket: 'ListBucket',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  HeadObject: 'GetObject',
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  DeleteObjects: 'DeleteObject',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
}

export function s3Needs(operation: string, request: ServiceRequest): Need[] {
  const { bucket, key } = readAddress(request)
  const { headers, url } = request
  const resource = bucket === undefined ? '*' : `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`
  const need = (action: string, on = resource, context?: Need['context']): Need => ({
    action: `s3:${action}`,
    resource: on,
    ...(context && { context }),
  })
  if (operation === 'CopyObject') {
    const source = decodeURIComponent(headers['x-amz-copy-source'] ?? '').replace(/^\//, '')
    const [path = '', version] = source.split('?versionId=')
    const read = version === undefined ? 'GetObject' : 'GetObjectVersion'
    return [need(read, `arn:aws:s3:::${path}`), need('PutObject')]
  }
  const action = renamed[operation] ?? operation
  if (url.searchParams.has('versionId') && /^(Get|Delete)Object(Tagging)?$/.test(action)) {
    return [need(action.replace('Object', 'ObjectVersion'))]
  }
  // A conditional delete reads what it compares.
  if (action === 'DeleteObject' && headers['if-match'] !== undefined) return [need(action), need('GetObject')]
  if (action === 'ListBucket')
    return [need(action, resource, { 's3:prefix': [url.searchParams.get('prefix') ?? ''] })]
  return [need(action)]
}

/** Who may not list a bucket is not told whether a key is there: 403 in the place of 404. */
export function listNeed(request: ServiceRequest): Need {
  const { bucket = '' } = readAddress(request)
  return { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}`, context: { 's3:prefix': [''] } }
}
