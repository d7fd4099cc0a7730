import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { DescribeParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import { clientOptions } from './client-options.ts'
import { callJson } from './json-call.ts'
import { readLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

/**
 * Whether secrets and parameters are there. Nothing here can read a value: GetParameters without decryption, which
 * takes a right on single parameters, would give the plain text of a String, and with the right to it anybody who may
 * use the key could ask for the rest. DescribeParameters takes a right on `*` and gives names.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function secretsApi(session: AwsSession) {
  const options = clientOptions(session, readLimits)
  const secretsManager = new SecretsManagerClient(options)
  const ssm = new SSMClient(options)
  return {
    describeSecret: (input: { SecretId: string }) =>
      callJson<{ ARN?: string; Name?: string }>(
        secretsManager,
        new DescribeSecretCommand(input),
        input,
        session.signal,
      ),
    describeParameters: (input: {
      ParameterFilters: Array<{ Key: string; Option: string; Values: string[] }>
    }) =>
      callJson<{ Parameters: Array<{ Name?: string }> }>(
        ssm,
        new DescribeParametersCommand(input),
        input,
        session.signal,
      ),
  }
}
