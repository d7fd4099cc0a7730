/** What the cloud holds when it starts; a JSON file of this shape for `serve`. */
import type { ContainersSeed } from './cloud/containers.ts'
import type { DynamodbSeed } from './dynamodb.ts'
import type { GitHubSeed } from './github/seed.ts'
import type { IamSeed } from './iam.ts'
import type { OidcSeed } from './oidc.ts'
import type { PolicyDocument } from './policy/document.ts'
import type { S3Seed } from './s3/seed.ts'
import type { SecretsSeed } from './secrets.ts'
import type { StsSeed } from './sts.ts'

export interface CloudSeed extends ContainersSeed {
  /** '123456789012' when absent. */
  account?: string
  /** 'eu-west-1' when absent. */
  region?: string
  /** What every signer of AWS calls is restricted to; absent: nobody is. */
  policy?: PolicyDocument
  s3?: S3Seed
  dynamodb?: DynamodbSeed
  sts?: StsSeed
  oidc?: OidcSeed
  /** Absent: every role exists. */
  iam?: IamSeed
  /** Absent: every secret and parameter exists. */
  secrets?: SecretsSeed
  github?: GitHubSeed
}
