import { systemClock } from '@infra-actions/action-kit/clock'
import { ecsApi } from '@infra-actions/aws/ecs'
import { isAccessDenied, isThrottling, isUnanswered, nameOf } from '@infra-actions/aws/errors'
import { explainAwsError } from '@infra-actions/aws/explain'
import type { AwsInputs } from '@infra-actions/aws/inputs'
import { type AwsSession, openSession } from '@infra-actions/aws/session'
import type { EcsApi } from '@infra-actions/ecs/api'
import type { RequestFailure, WaitPorts } from '@infra-actions/ecs/rollout/ports'

/** The wait has its own pace: a throttled read is its business after a moment, not the client's for minutes. */
const impatient = { throttlingDeadline: 2_000, attempts: 2 }

export interface World extends WaitPorts {
  credentialsEnd: Date | undefined
}

/**
 * AWS and the clock for a wait. The session does not get the signal: a rollback on cancellation needs
 * requests that still work after it.
 */
export function openWorld(aws: AwsInputs, signal: AbortSignal): World {
  const session = openSession(aws, { toolName: 'wait-stable' })
  return {
    ecs: ecsApi<EcsApi>(session, impatient),
    logs: logsWhenAsked(session),
    clock: systemClock,
    random: Math.random,
    failureOf: (error, doing, action) => failureOf(error, doing, action, session.region),
    guardAccount: () => session.guardAccount(),
    signal,
    credentialsEnd: session.expiresAt(),
  }
}

/** The client of CloudWatch Logs is loaded when a task has died: most waits need none. */
function logsWhenAsked(session: AwsSession): World['logs'] {
  let client: Promise<World['logs']> | undefined
  return {
    async getLogEvents(input) {
      client ??= import('@infra-actions/aws/logs').then(({ logsApi }) => logsApi(session))
      return (await client).getLogEvents(input)
    },
  }
}

function failureOf(error: unknown, doing: string, action: string, region: string): RequestFailure {
  const explanation = explainAwsError(error, { doing, action, region })
  if (isThrottling(error)) return { kind: 'throttled', explanation }
  if (isAccessDenied(error)) return { kind: 'denied', explanation }
  // An answer that is no JSON is a proxy's or a load balancer's, and the next one may be AWS's again.
  const passing = isUnanswered(error) || ['MalformedAnswer', 'SyntaxError'].includes(nameOf(error))
  return { kind: passing ? 'passing' : 'fatal', explanation }
}
