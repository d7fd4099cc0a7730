import { ActionError } from '@infra-actions/action-kit/errors'
import { identityToken } from '@infra-actions/action-kit/identity-token'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { explainAwsError } from './explain.ts'
import type { AwsInputs } from './inputs.ts'
import { assumeRole, type Caller, type CallerIdentity, callerIdentity } from './sts.ts'

/** Services that are not AWS's own, by the configuration at hand; AWS_ENDPOINT_URL and its like win over them. */
export type Endpoints = Partial<Record<'s3' | 'dynamodb', string | undefined>>

export interface AwsSession {
  region: string
  /** Names this action in the user agent. */
  toolName: string
  /** `undefined`: the SDK's own chain (environment, container, instance). */
  credentials: AwsCredentialIdentityProvider | undefined
  endpoints: Endpoints
  signal: AbortSignal | undefined
  /** Who we are; one call to STS, remembered. @throws ActionError */
  identity(): Promise<CallerIdentity>
  /**
   * Compares our account with the allowed ones. To be called before the first mutating request; costs nothing
   * when there is nothing to compare.
   * @throws ActionError naming both accounts.
   */
  guardAccount(): Promise<void>
  /** When the credentials end, if they say so and cannot be renewed by us. */
  expiresAt(): Date | undefined
}

/** A role that a configuration at hand names, to be assumed as its owner would: with the credentials at hand. */
export interface ConfiguredRole {
  arn: string
  externalId?: string | undefined
}

interface SessionOptions {
  toolName: string
  signal?: AbortSignal
  endpoints?: Endpoints
  /** Assumed where the inputs name no role. */
  configuredRole?: ConfiguredRole | undefined
}

export function openSession(
  inputs: AwsInputs,
  { toolName, signal, endpoints = {}, configuredRole }: SessionOptions,
): AwsSession {
  const { region } = inputs
  const role = inputs.roleToAssume ?? configuredRole?.arn
  const credentials =
    role === undefined
      ? undefined
      : renewing(() =>
          assume(role, inputs, { region, toolName, signal, credentials: undefined }, configuredRole),
        )
  const session = { region, toolName, credentials, endpoints, signal }
  let identity: Promise<CallerIdentity> | undefined
  const whoAmI = () => {
    identity ??= callerIdentity(session).catch((error) => {
      signal?.throwIfAborted()
      throw new ActionError(
        explainAwsError(error, { doing: 'ask AWS who we are', action: 'sts:GetCallerIdentity', region }),
        { title: 'No AWS credentials', cause: error },
      )
    })
    return identity
  }
  return {
    ...session,
    identity: whoAmI,
    async guardAccount() {
      const allowed = inputs.allowedAccountIds
      if (allowed === undefined) return
      const { account } = await whoAmI()
      if (allowed.includes(account)) return
      const wanted =
        allowed.length > 0
          ? `"allowed-account-ids" has ${allowed.join(', ')}`
          : '"allowed-account-ids" is empty'
      throw new ActionError(
        `These credentials belong to account ${account}, but ${wanted}. Nothing was changed. ` +
          'Use the credentials of the account meant, or correct the input.',
        { title: 'Wrong AWS account' },
      )
    },
    expiresAt() {
      const stated = process.env.AWS_CREDENTIAL_EXPIRATION
      if (inputs.roleToAssume || !stated) return undefined
      const date = new Date(stated)
      return Number.isNaN(date.getTime()) ? undefined : date
    },
  }
}

/** The role by the job's own OpenID Connect token where it can have one, else by the credentials at hand. */
function assume(role: string, inputs: AwsInputs, base: Caller, configured: ConfiguredRole | undefined) {
  const sessionName = inputs.roleSessionName ?? `${base.toolName}-${process.env.GITHUB_RUN_ID ?? 'local'}`
  const byToken = inputs.roleToAssume !== undefined && Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL)
  const token = byToken ? () => identityToken('sts.amazonaws.com', base) : undefined
  const externalId = inputs.roleToAssume === undefined ? configured?.externalId : undefined
  return assumeRole(base, { role, sessionName, token, externalId }).catch((error) => {
    base.signal?.throwIfAborted()
    if (error instanceof ActionError) throw error
    throw new ActionError(
      explainAwsError(error, {
        doing: `assume the role ${role}`,
        action: token ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
        resource: role,
        region: base.region,
      }) +
        (token ? " The role's trust policy must name this repository's and environment's `sub` claim." : ''),
      { title: 'Role not assumed', cause: error },
    )
  })
}

/** Credentials renewed five minutes before their end, one renewal at a time. */
function renewing(get: () => Promise<AwsCredentialIdentity>): AwsCredentialIdentityProvider {
  let current: Promise<AwsCredentialIdentity> | undefined
  let end = 0
  return async () => {
    if (current === undefined || Date.now() > end - 300_000) {
      end = Number.POSITIVE_INFINITY
      current = get()
      current.then(
        ({ expiration }) => {
          end = expiration?.getTime() ?? Number.POSITIVE_INFINITY
        },
        () => {
          current = undefined
        },
      )
    }
    return current
  }
}
