import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  type S3Client,
} from '@aws-sdk/client-s3'

/** How a bucket is set up. What S3 calls "no such configuration" is thrown as S3 throws it. */
export function bucketSettings(reader: S3Client, options: { abortSignal?: AbortSignal }) {
  return {
    async getVersioning({ bucket }: { bucket: string }) {
      const answer = await reader.send(new GetBucketVersioningCommand({ Bucket: bucket }), options)
      return { status: answer.Status, mfaDelete: answer.MFADelete }
    },

    async getEncryption({ bucket }: { bucket: string }) {
      const answer = await reader.send(new GetBucketEncryptionCommand({ Bucket: bucket }), options)
      const rule = answer.ServerSideEncryptionConfiguration?.Rules?.[0]
      if (rule === undefined) return undefined
      return {
        algorithm: rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
        kmsKeyId: rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
        bucketKeyEnabled: rule.BucketKeyEnabled,
      }
    },

    async getPublicAccessBlock({ bucket }: { bucket: string }) {
      const answer = await reader.send(new GetPublicAccessBlockCommand({ Bucket: bucket }), options)
      const block = answer.PublicAccessBlockConfiguration
      if (block === undefined) return undefined
      return {
        blockPublicAcls: block.BlockPublicAcls,
        ignorePublicAcls: block.IgnorePublicAcls,
        blockPublicPolicy: block.BlockPublicPolicy,
        restrictPublicBuckets: block.RestrictPublicBuckets,
      }
    },

    async getPolicy({ bucket }: { bucket: string }) {
      return (await reader.send(new GetBucketPolicyCommand({ Bucket: bucket }), options)).Policy
    },

    async getOwnership({ bucket }: { bucket: string }) {
      const answer = await reader.send(new GetBucketOwnershipControlsCommand({ Bucket: bucket }), options)
      return answer.OwnershipControls?.Rules?.[0]?.ObjectOwnership
    },

    async getLifecycleRules({ bucket }: { bucket: string }) {
      const answer = await reader.send(
        new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }),
        options,
      )
      return answer.Rules?.map(ruleOf)
    },
  }
}

function ruleOf(rule: LifecycleRule) {
  const { Filter: filter, Expiration: expiration, NoncurrentVersionExpiration: noncurrent } = rule
  return {
    id: rule.ID,
    status: rule.Status ?? 'Disabled',
    prefix: filter?.And?.Prefix ?? filter?.Prefix ?? rule.Prefix,
    narrowed: isNarrowed(filter),
    expirationDays: expiration?.Days,
    expirationDate: expiration?.Date?.toISOString(),
    expiredObjectDeleteMarker: expiration?.ExpiredObjectDeleteMarker,
    noncurrentDays: noncurrent?.NoncurrentDays,
    newerNoncurrentVersions: noncurrent?.NewerNoncurrentVersions,
  }
}

/** A condition on tags or size: the rule then leaves out some objects under its prefix. */
function isNarrowed(filter: LifecycleRule['Filter']): boolean {
  const conditions = [
    filter?.Tag,
    filter?.ObjectSizeGreaterThan,
    filter?.ObjectSizeLessThan,
    filter?.And?.Tags?.[0],
    filter?.And?.ObjectSizeGreaterThan,
    filter?.And?.ObjectSizeLessThan,
  ]
  return conditions.some((condition) => condition !== undefined)
}
