import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { clientOptions } from './client-options.ts'
import { readLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

/** IAM: whether a role is there. */
export function iamApi(session: AwsSession) {
  const client = new IAMClient(clientOptions(session, readLimits))
  return {
    getRole: async (input: { RoleName: string }): Promise<{ Role: { Arn: string } }> => {
      const { Role } = await client.send(
        new GetRoleCommand(input),
        session.signal === undefined ? {} : { abortSignal: session.signal },
      )
      return { Role: { Arn: Role?.Arn ?? '' } }
    },
  }
}
