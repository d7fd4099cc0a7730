import { dynamodbApi } from '@infra-actions/aws/dynamodb'
import { s3Api } from '@infra-actions/aws/s3'
import { openSession } from '@infra-actions/aws/session'
import type { LockTable, StateBucket } from '@infra-actions/terraform-state/ports'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import type { Inputs } from './inputs.ts'

export interface Clients {
  bucket: StateBucket
  table: LockTable
  guardAccount: () => Promise<void>
}

/**
 * S3 and DynamoDB in the state's region. They do not heed the job's cancellation: a restore must not be cut between
 * state and digest, and leaves by itself the calls that it need not wait for.
 */
export function openClients(inputs: Inputs, location: StateLocation & { region: string }): Clients {
  const session = openSession(
    { ...inputs.aws, region: location.region },
    { toolName: 'state-restore', endpoints: location.endpoints, configuredRole: location.assumedRole },
  )
  return {
    bucket: s3Api(session),
    table: dynamodbApi(session),
    guardAccount: () => session.guardAccount(),
  }
}
