import { type Outcome, outcomes, overallOutcome } from '@infra-actions/ecs/rollout/outcome'
import { revisionName, shortName } from '@infra-actions/ecs/rollout/pin'
import type { ServiceState, WaitState } from '@infra-actions/ecs/rollout/state'

/** Of one service, in the output `outcomes`. Names instead of ARNs: a masked account id would lose the output. */
interface ServiceOutcome {
  cluster: string
  service: string
  outcome: Outcome
  reason: string
  /** Stable id of the cause, such as `image-not-found`. */
  cause: string
  taskDefinition: string
  deploymentId: string
  /** What became of a rollback; absent when there was none. */
  rollback?: { state: string; by: string; taskDefinition?: string; note?: string }
  durationSeconds: number
}

export interface Outputs {
  outcome: Outcome
  outcomes: ServiceOutcome[]
  durationSeconds: number
  reason: string
}

/** The service whose outcome is the worst stands for all. */
function worstOf(services: readonly ServiceState[]): ServiceState | undefined {
  const rank = ({ verdict }: ServiceState) => outcomes.indexOf(verdict?.outcome ?? 'failed')
  return services.toSorted((a, b) => rank(b) - rank(a))[0]
}

export function outputsOf({ services, startedAt }: WaitState, end: number): Outputs {
  const list = services.map((service) => outcomeOf(service, startedAt, end))
  return {
    outcome: overallOutcome(list.map(({ outcome }) => outcome)),
    outcomes: list,
    durationSeconds: Math.round((end - startedAt) / 1000),
    reason: worstOf(services)?.verdict?.reason ?? '',
  }
}

function outcomeOf(service: ServiceState, startedAt: number, end: number): ServiceOutcome {
  const { pin, name, pinned, verdict, rollback, decidedAt } = service
  return {
    cluster: shortName(pin.cluster),
    service: name,
    outcome: verdict?.outcome ?? 'failed',
    reason: verdict?.reason ?? 'No verdict was reached.',
    cause: verdict?.cause ?? 'unknown',
    taskDefinition: revisionName(pinned?.taskDefinition ?? pin.taskDefinition ?? ''),
    deploymentId: pinned?.id ?? pin.deploymentId ?? '',
    ...(rollback && {
      rollback: {
        state: rollback.state,
        by: rollback.by,
        ...(rollback.to !== undefined && { taskDefinition: revisionName(rollback.to) }),
        ...(rollback.note !== undefined && { note: rollback.note }),
      },
    }),
    durationSeconds: Math.round(((decidedAt ?? end) - startedAt) / 1000),
  }
}
