import { posix } from 'node:path'

/** Where a state and its locks are: everything an S3 backend's configuration says about it, no credentials. */
export interface StateLocation {
  bucket: string
  /** The `key` of the configuration: the path of the default workspace. */
  key: string
  workspace: string
  workspaceKeyPrefix: string
  region: string | undefined
  /** The DynamoDB table, when one is known. */
  table: string | undefined
  /** Whether the configuration locks with an object beside the state. */
  useLockfile: boolean
  /** `endpoints` of the configuration, for stores that are not AWS. */
  endpoints: { s3?: string | undefined; dynamodb?: string | undefined }
  usePathStyle: boolean
  /** `encrypt`, `kms_key_id` and `acl`: how Terraform writes objects here. */
  encrypt: boolean
  kmsKeyId: string | undefined
  acl: string | undefined
  /** The role the backend assumes by itself: a look with other credentials may see less than Terraform does. */
  assumedRole: { arn: string; externalId: string | undefined } | undefined
  /** The configuration encrypts with a customer's key (SSE-C): the state's bytes are closed to us. */
  customerKey: boolean
}

/** Terraform's default for `workspace_key_prefix`, the colon literal. */
export const defaultWorkspaceKeyPrefix = 'env:'

/**
 * The object's key: the plain key for the default workspace, `<prefix>/<workspace>/<key>` for others.
 * Terraform joins with Go's path.Join, which cleans doubled slashes as this does.
 */
export function statePath(location: StateLocation): string {
  if (location.workspace === 'default') return location.key
  return posix.join(location.workspaceKeyPrefix, location.workspace, location.key)
}

/** The key of the lock object: https://developer.hashicorp.com/terraform/language/backend/s3#state-locking */
export function lockFileKey(location: StateLocation): string {
  return `${statePath(location)}.tflock`
}

/** The `LockID` of the lock's item. */
export function lockItemId(location: StateLocation): string {
  return `${location.bucket}/${statePath(location)}`
}

/** The `LockID` of the item with the state's MD5. It stays when the lock goes, and is no lock. */
export function digestItemId(location: StateLocation): string {
  return `${lockItemId(location)}-md5`
}

/** `s3://bucket/path`, for people. */
export function stateUrl(location: StateLocation): string {
  return `s3://${location.bucket}/${statePath(location)}`
}

/** `aws`, `aws-cn`, `aws-us-gov`: the second part of an ARN in the location's region. */
export function partitionOf(location: StateLocation): string {
  if (location.region?.startsWith('cn-')) return 'aws-cn'
  return location.region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
