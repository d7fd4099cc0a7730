import { dynamodbApi } from '@infra-actions/aws/dynamodb'
import { s3Api } from '@infra-actions/aws/s3'
import { openSession } from '@infra-actions/aws/session'
import type { BucketSettings, TableSettings } from '@infra-actions/terraform-state/ports'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import type { Inputs } from './inputs.ts'

export interface Clients {
  bucket: BucketSettings
  table: TableSettings
  guardAccount: () => Promise<void>
}

/** The settings of bucket and table in the state's region. */
export function openClients(
  inputs: Inputs,
  location: StateLocation & { region: string },
  signal: AbortSignal,
): Clients {
  const session = openSession(
    { ...inputs.aws, region: location.region },
    { toolName: 'state-verify', endpoints: location.endpoints, configuredRole: location.assumedRole, signal },
  )
  return {
    bucket: s3Api(session),
    table: dynamodbApi(session),
    guardAccount: () => session.guardAccount(),
  }
}
