import type { Clock, EcsApi, LogsApi } from '../api.ts'

/** Amazon ECR: whether an image is there and which digest a tag has. Errors are told apart by their names. */
export interface EcrApi {
  describeImages(input: {
    repositoryName: string
    registryId?: string
    imageIds: Array<{ imageTag?: string; imageDigest?: string }>
  }): Promise<{ imageDetails: Array<{ imageDigest?: string; imageTags?: string[] }> }>
}

/** IAM: whether a role is there. */
export interface RolesApi {
  getRole(input: { RoleName: string }): Promise<unknown>
}

/** Whether secrets and parameters are there; never their values. */
export interface SecretsApi {
  describeSecret(input: { SecretId: string }): Promise<unknown>
  describeParameters(input: {
    ParameterFilters: Array<{ Key: string; Option: string; Values: string[] }>
  }): Promise<{ Parameters: Array<{ Name?: string }>; NextToken?: string }>
}

/** Where the deploy tells what it does. Foreign words in a text are one line already. */
export interface Narrator {
  info(text: string): void
  notice(text: string): void
  warning(text: string): void
  group(title: string, lines: string[]): void
}

/** What a request to AWS was for, so that its failure can be put into a sentence. */
export interface Doing {
  /** After "Could not": `update service "backend"`. */
  doing: string
  /** The IAM action it takes. */
  action: string
  resource?: string
}

/** The world as a deploy sees it. The readers of other services are made only when one is needed. */
export interface DeployDeps {
  ecs: EcsApi
  ecr?(): Promise<EcrApi>
  logs?(): Promise<Pick<LogsApi, 'describeLogGroups'>>
  roles?(): Promise<RolesApi>
  secrets?(): Promise<SecretsApi>
  /** The region and the account that the credentials are for; the account may cost one request. */
  region: string
  account(): Promise<string>
  /** Rejects where the account isn't one that was allowed. */
  guardAccount(): Promise<void>
  /** An AWS error as a sentence: what, why, what to do. */
  explain(error: unknown, doing: Doing): string
  clock: Clock
  /** 0 ≤ n < 1, for the jitter of retries. */
  random(): number
  signal?: AbortSignal | undefined
  narrator: Narrator
}
