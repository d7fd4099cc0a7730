import { openFront } from '@infra-actions/local-cloud/front'
import type { Calls } from '@infra-actions/local-cloud/front/calls'
import { makeQueuesAndRoles, type Roles } from './before.ts'
import { sqsBehind } from './sqs.ts'

/** IAM and SQS for Terraform, holding what the example's infrastructure had before the pull request. */
export interface AwsApi {
  roles: Roles
  /** Overrides the emulated cloud's own endpoints. */
  env: Record<string, string>
  close(): Promise<void>
}

/** @param moto address of a moto_server that holds nothing yet. */
export async function startAwsApi(
  moto: string,
  account: string,
  region: string,
  calls: Calls,
): Promise<AwsApi> {
  const roles = await makeQueuesAndRoles(moto, account, region)
  const sqs = await openFront(sqsBehind(moto), { calls, region })
  return {
    roles,
    env: { AWS_ENDPOINT_URL_SQS: sqs.url, AWS_ENDPOINT_URL_IAM: moto },
    close: () => sqs.close(),
  }
}
