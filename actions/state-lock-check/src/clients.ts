import { runContext } from '@infra-actions/action-kit/environment'
import { info } from '@infra-actions/action-kit/log'
import { dynamodbApi } from '@infra-actions/aws/dynamodb'
import { s3Api } from '@infra-actions/aws/s3'
import { openSession } from '@infra-actions/aws/session'
import type { LockTable, StateBucket, WorkflowRuns } from '@infra-actions/terraform-state/ports'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import type { Inputs } from './inputs.ts'
import { workflowRuns } from './workflow-runs.ts'

export interface Clients {
  bucket: StateBucket
  table: LockTable
  runs: WorkflowRuns | undefined
  guardAccount: () => Promise<void>
}

/** S3 and DynamoDB in the state's region, and GitHub's runs where a token was given. */
export function openClients(
  inputs: Inputs,
  location: StateLocation & { region: string },
  signal: AbortSignal,
): Clients {
  const session = openSession(
    { ...inputs.aws, region: location.region },
    {
      toolName: 'state-lock-check',
      endpoints: location.endpoints,
      configuredRole: location.assumedRole,
      signal,
    },
  )
  return {
    bucket: s3Api(session),
    table: dynamodbApi(session),
    runs: inputs.githubToken === undefined ? undefined : runsOf(inputs.githubToken, signal),
    guardAccount: () => session.guardAccount(),
  }
}

function runsOf(token: string, signal: AbortSignal): WorkflowRuns {
  const { apiUrl, repository } = runContext()
  const open = async () => {
    const { openGitHub } = await import('@infra-actions/github/client')
    return openGitHub({ token, apiUrl, signal, onWait: info })
  }
  return workflowRuns(open, repository)
}
