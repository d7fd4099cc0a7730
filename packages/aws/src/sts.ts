import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { clientOptions } from './client-options.ts'
import { readLimits } from './retry.ts'

export interface CallerIdentity {
  account: string
  arn: string
}

export interface Caller {
  region: string
  toolName: string
  credentials: AwsCredentialIdentityProvider | undefined
  signal?: AbortSignal | undefined
}

export async function callerIdentity(caller: Caller): Promise<CallerIdentity> {
  const client = new STSClient(clientOptions(caller, readLimits))
  const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}), abortedBy(caller))
  return { account: Account, arn: Arn }
}

/** With a web identity token where `token` is given, else with the caller's own credentials. */
export async function assumeRole(
  caller: Caller,
  how: {
    role: string
    sessionName: string
    token: (() => Promise<string>) | undefined
    externalId?: string | undefined
  },
): Promise<AwsCredentialIdentity> {
  const client = new STSClient(clientOptions(caller, readLimits))
  const common = { RoleArn: how.role, RoleSessionName: sessionName(how.sessionName) }
  const { Credentials } = how.token
    ? await client.send(
        new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: await how.token() }),
        abortedBy(caller),
      )
    : await client.send(new AssumeRoleCommand({ ...common, ExternalId: how.externalId }), abortedBy(caller))
  return identityOf(Credentials)
}

function identityOf(credentials: Credentials | undefined): AwsCredentialIdentity {
  if (!credentials?.AccessKeyId || !credentials.SecretAccessKey) {
    throw new Error('STS answered without credentials.')
  }
  return {
    accessKeyId: credentials.AccessKeyId,
    secretAccessKey: credentials.SecretAccessKey,
    ...(credentials.SessionToken === undefined ? {} : { sessionToken: credentials.SessionToken }),
    ...(credentials.Expiration === undefined ? {} : { expiration: credentials.Expiration }),
  }
}

/** STS takes 2 to 64 characters of `[\w+=,.@-]`. */
function sessionName(wanted: string): string {
  return wanted
    .replaceAll(/[^\w+=,.@-]/g, '-')
    .slice(0, 64)
    .padEnd(2, '-')
}

function abortedBy({ signal }: Caller): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal }
}
