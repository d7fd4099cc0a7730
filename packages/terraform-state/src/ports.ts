/**
 * What this package needs of S3, DynamoDB and GitHub: the calls, their answers, nothing else. The adapters are in
 * packages/aws and in the actions; tests give fakes in memory. Errors are thrown as the AWS SDK throws them (`name`,
 * `message`, `$metadata.httpStatusCode`): failure.ts is the only reader of that shape.
 */

/** Times say "the server's": S3's own clock, from the `Date` header of the answer. */
export interface ObjectSummary {
  key: string
  /** Without the surrounding quotes. The MD5 of the body in hex, unless encrypted with KMS or sent in parts. */
  etag: string
  size: number
  lastModified: Date
}

export interface ObjectPage {
  objects: ObjectSummary[]
  /** True when S3 has more keys under the prefix than it sent. */
  truncated: boolean
  nextToken?: string | undefined
  serverTime?: Date | undefined
  /**
   * The bucket as the answer names it. An adapter that knows it always has the key; undefined then says that the
   * answer was no listing (a proxy's page, an empty body), in which no lock is to be found, and none is free.
   */
  bucket?: string | undefined
}

/** What a rewrite of the object has to say again to keep it as it is. */
export interface ObjectAttributes {
  contentType?: string | undefined
  /** `AES256`, `aws:kms`, `aws:kms:dsse`. */
  serverSideEncryption?: string | undefined
  kmsKeyId?: string | undefined
  bucketKeyEnabled?: boolean | undefined
  /** User metadata, `x-amz-meta-` left out. */
  metadata?: Record<string, string> | undefined
}

export interface StoredObject extends ObjectAttributes {
  body: Uint8Array
  etag: string
  versionId?: string | undefined
  lastModified?: Date | undefined
  serverTime?: Date | undefined
}

export interface ObjectVersion {
  key: string
  versionId: string
  isLatest: boolean
  lastModified: Date
  /** A delete marker has no body: `etag` is '' and `size` 0. */
  deleteMarker: boolean
  etag: string
  size: number
}

export interface VersionPage {
  versions: ObjectVersion[]
  truncated: boolean
  nextKeyMarker?: string | undefined
  nextVersionIdMarker?: string | undefined
}

/** S3, as far as reading and writing objects goes. A missing key or version throws (`NoSuchKey`, `NoSuchVersion`). */
export interface StateBucket {
  /** ListObjectsV2. */
  listObjects(input: {
    bucket: string
    prefix: string
    maxKeys?: number
    continuationToken?: string
  }): Promise<ObjectPage>
  /** GetObject. `range` is an HTTP range, such as `bytes=0-1023`. */
  getObject(input: { bucket: string; key: string; versionId?: string; range?: string }): Promise<StoredObject>
  /** PutObject. A failed `ifMatch` or `ifNoneMatch` throws with status 412 (or 409 when two writers met). */
  putObject(
    input: {
      bucket: string
      key: string
      body: Uint8Array
      /** An ETag without quotes. */
      ifMatch?: string
      ifNoneMatch?: '*'
      /** A canned access control list, such as `bucket-owner-full-control`. */
      acl?: string | undefined
    } & ObjectAttributes,
  ): Promise<{ etag: string; versionId?: string | undefined }>
  /** DeleteObject. A failed `ifMatch` throws with status 412. */
  deleteObject(input: { bucket: string; key: string; ifMatch?: string }): Promise<void>
  /** ListObjectVersions: versions and delete markers in one list, newest first within a key. */
  listVersions(input: {
    bucket: string
    prefix: string
    maxKeys?: number
    keyMarker?: string
    versionIdMarker?: string
  }): Promise<VersionPage>
}

/** An item of the lock table: its string attributes. Others are not Terraform's and are left out. */
export type LockItem = Record<string, string>

/** DynamoDB's lock table; the partition key is the string `LockID`. */
export interface LockTable {
  /**
   * TransactGetItems over exact keys, in their order; `undefined` for what is not there. It needs no more than
   * `dynamodb:GetItem`, which is why it is not BatchGetItem: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
   */
  getItems(input: { table: string; lockIds: string[] }): Promise<Array<LockItem | undefined>>
  /** GetItem with `ConsistentRead`. */
  getItem(input: { table: string; lockId: string }): Promise<LockItem | undefined>
  /**
   * PutItem. `onlyIfAbsent` is `attribute_not_exists(LockID)`. A failed condition throws
   * `ConditionalCheckFailedException`.
   */
  putItem(input: { table: string; item: LockItem; onlyIfAbsent?: boolean }): Promise<void>
  /** DeleteItem, with `Info = :onlyIfInfo` when given. A failed condition throws `ConditionalCheckFailedException`. */
  deleteItem(input: { table: string; lockId: string; onlyIfInfo?: string }): Promise<void>
}

/**
 * Settings of the bucket, each as S3 answers it. What the bucket does not have is `undefined`; S3's own "no such
 * configuration" error may be thrown as well: both are read as unset.
 */
export interface BucketSettings {
  /** GetBucketVersioning. `status` is `Enabled`, `Suspended` or undefined (never switched on). */
  getVersioning(input: { bucket: string }): Promise<{
    status?: string | undefined
    mfaDelete?: string | undefined
  }>
  /** GetBucketEncryption: the default rule. `algorithm` is `AES256`, `aws:kms` or `aws:kms:dsse`. */
  getEncryption(input: { bucket: string }): Promise<
    | {
        algorithm?: string | undefined
        kmsKeyId?: string | undefined
        bucketKeyEnabled?: boolean | undefined
      }
    | undefined
  >
  /** GetPublicAccessBlock of the bucket. */
  getPublicAccessBlock(input: { bucket: string }): Promise<
    | {
        blockPublicAcls?: boolean | undefined
        ignorePublicAcls?: boolean | undefined
        blockPublicPolicy?: boolean | undefined
        restrictPublicBuckets?: boolean | undefined
      }
    | undefined
  >
  /** GetBucketPolicy: the policy's JSON text. */
  getPolicy(input: { bucket: string }): Promise<string | undefined>
  /** GetBucketOwnershipControls: `BucketOwnerEnforced`, `BucketOwnerPreferred`, `ObjectWriter`. */
  getOwnership(input: { bucket: string }): Promise<string | undefined>
  /** GetBucketLifecycleConfiguration: its rules. */
  getLifecycleRules(input: { bucket: string }): Promise<LifecycleRule[] | undefined>
}

export interface LifecycleRule {
  id?: string | undefined
  status: string
  /** The prefix of the filter (of `And` too); undefined: every key. */
  prefix?: string | undefined
  /** True when the rule has a condition besides the prefix (tag, size): it does not cover every object. */
  narrowed?: boolean | undefined
  expirationDays?: number | undefined
  /** ISO date. */
  expirationDate?: string | undefined
  expiredObjectDeleteMarker?: boolean | undefined
  noncurrentDays?: number | undefined
  newerNoncurrentVersions?: number | undefined
}

/** Settings of the lock table. */
export interface TableSettings {
  /** DescribeTable. A missing table throws `ResourceNotFoundException`. */
  describeTable(input: { table: string }): Promise<{
    status?: string | undefined
    keys: Array<{ name: string; type: string; attributeType?: string | undefined }>
    deletionProtection?: boolean | undefined
    billingMode?: string | undefined
    /** `KMS` or undefined (a key owned by AWS). */
    encryption?: string | undefined
  }>
  /** DescribeContinuousBackups: `ENABLED`, `DISABLED` or undefined. */
  getPointInTimeRecovery(input: { table: string }): Promise<string | undefined>
}

/** One attempt of a workflow run. */
export interface WorkflowRun {
  id: number
  attempt: number
  number: number
  name: string
  /** `queued`, `in_progress`, `waiting`, `completed`, … */
  status: string
  conclusion?: string | undefined
  url: string
}

/** GitHub's record of runs, in the repository of this job. Needs `actions: read`. */
export interface WorkflowRuns {
  /** `undefined` when this repository has no such run; throws when it may not be read. */
  findRun(input: { runId: number; attempt: number }): Promise<WorkflowRun | undefined>
  /**
   * The run whose job was on the self-hosted runner of this name at that time. `undefined` when none of the runs
   * looked at was.
   */
  findRunOnRunner(input: { runnerName: string; at: Date }): Promise<WorkflowRun | undefined>
}

/** The wall clock, and a wait that the signal ends. */
export interface Clock {
  now(): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
