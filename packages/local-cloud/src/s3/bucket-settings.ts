/** Sub-resources of a bucket: kept as they were put, with what S3 answers where nothing was put. */
import { firstText } from '../protocol/xml.ts'
import { S3Error, type S3ErrorCode } from './errors.ts'
import { settingOf } from './operation.ts'
import { emptyResponse, nameSpace, type S3Operation, xmlResponse } from './request.ts'
import { type Bucket, bucketOf } from './store.ts'

/** What GET says of a bucket on which nothing was put: an error, or a document. */
const absent: Record<string, S3ErrorCode | ((bucket: Bucket) => string)> = {
  encryption: () =>
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm>' +
    '</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  policy: 'NoSuchBucketPolicy',
  policyStatus: 'NoSuchBucketPolicy',
  ownershipControls: 'OwnershipControlsNotFoundError',
  lifecycle: 'NoSuchLifecycleConfiguration',
  tagging: 'NoSuchTagSet',
  cors: 'NoSuchCORSConfiguration',
  website: 'NoSuchWebsiteConfiguration',
  replication: 'ReplicationConfigurationNotFoundError',
  'object-lock': 'ObjectLockConfigurationNotFoundError',
  versioning: (bucket) =>
    `<VersioningConfiguration xmlns="${nameSpace}">` +
    (bucket.versioning ? `<Status>${bucket.versioning}</Status>` : '') +
    '</VersioningConfiguration>',
  logging: () => '<BucketLoggingStatus/>',
  accelerate: () => '<AccelerateConfiguration/>',
  notification: () => '<NotificationConfiguration/>',
  requestPayment: () =>
    '<RequestPaymentConfiguration><Payer>BucketOwner</Payer></RequestPaymentConfiguration>',
  acl: () =>
    '<AccessControlPolicy><Owner><ID>local</ID></Owner><AccessControlList><Grant>' +
    '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>local</ID></Grantee>' +
    '<Permission>FULL_CONTROL</Permission></Grant></AccessControlList></AccessControlPolicy>',
}

const sizeHeader = 'x-amz-transition-default-minimum-object-size'

export const getBucketSetting: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const name = settingName(request.query)
  const put = bucket.settings.get(name)
  if (put !== undefined) {
    return name === 'policy'
      ? { status: 200, headers: { 'content-type': 'application/json' }, body: put }
      : xmlResponse(put, 200, name === 'lifecycle' ? { [sizeHeader]: bucket.minimumTransitionSize } : {})
  }
  const answer = absent[name]
  if (typeof answer === 'function') return xmlResponse(answer(bucket))
  throw new S3Error(answer ?? 'NotImplemented')
}

/** @throws S3Error MalformedXML for a versioning status S3 does not know, and a policy that is not JSON. */
export const putBucketSetting: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const name = settingName(request.query)
  const document = request.content.toString('utf8').replace(/^<\?xml[^>]*\?>\s*/, '')
  if (name === 'versioning') {
    const status = firstText(document, 'Status')
    if (status !== 'Enabled' && status !== 'Suspended') throw new S3Error('MalformedXML')
    bucket.versioning = status
  } else if (name !== 'acl') {
    if (name === 'policy') assertJson(document)
    if (name === 'lifecycle')
      bucket.minimumTransitionSize = request.headers[sizeHeader] ?? bucket.minimumTransitionSize
    bucket.settings.set(name, document)
  }
  return emptyResponse(name === 'policy' ? 204 : 200)
}

function assertJson(document: string): void {
  try {
    JSON.parse(document)
  } catch {
    throw new S3Error('MalformedXML', {
      message: "Policies must be valid JSON and the first byte must be '{'",
    })
  }
}

export const deleteBucketSetting: S3Operation = (store, request) => {
  bucketOf(store, request.bucket).settings.delete(settingName(request.query))
  return emptyResponse(204)
}

function settingName(query: URLSearchParams): string {
  return settingOf(new URL(`http://s3/?${query}`)) ?? ''
}
