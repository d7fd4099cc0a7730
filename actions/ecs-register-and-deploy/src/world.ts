import { systemClock } from '@infra-actions/action-kit/clock'
import { ecsApi } from '@infra-actions/aws/ecs'
import { explainAwsError } from '@infra-actions/aws/explain'
import type { AwsInputs } from '@infra-actions/aws/inputs'
import { openSession } from '@infra-actions/aws/session'
import type { EcsApi } from '@infra-actions/ecs/api'
import type { DeployDeps, Narrator } from '@infra-actions/ecs/deploy/ports'

/** AWS and the clock for a deploy. Clients that only some deploys need are loaded when they are asked for. */
export function openWorld(aws: AwsInputs, narrator: Narrator, signal: AbortSignal): DeployDeps {
  const session = openSession(aws, { toolName: 'ecs-register-and-deploy', signal })
  const { region } = session
  return {
    ecs: ecsApi<EcsApi>(session),
    ecr: once(async () => (await import('@infra-actions/aws/ecr')).ecrApi(session)),
    logs: once(async () => (await import('@infra-actions/aws/logs')).logsApi(session)),
    roles: once(async () => (await import('@infra-actions/aws/iam')).iamApi(session)),
    secrets: once(async () => (await import('@infra-actions/aws/secrets')).secretsApi(session)),
    region,
    account: async () => (await session.identity()).account,
    guardAccount: () => session.guardAccount(),
    explain: (error, doing) => explainAwsError(error, { ...doing, region }),
    clock: systemClock,
    random: Math.random,
    signal,
    narrator,
  }
}

function once<Client>(open: () => Promise<Client>): () => Promise<Client> {
  let client: Promise<Client> | undefined
  return () => {
    client ??= open()
    return client
  }
}
