import type { Service } from '../api.ts'
import { causeKey, type Diagnosis, taskId } from '../diagnose/dead-task.ts'
import { rollsBackByItself } from './deployment-configuration.ts'
import type { Verdict } from './outcome.ts'
import type { ServiceState } from './state.ts'

/**
 * Whether the dead tasks of the pinned deployment end the wait: one with a cause that cannot go away, or
 * `failAfterTasks` with any cause that counts. The cause most tasks died of is named.
 */
export function judgeDeadTasks(
  state: ServiceState,
  service: Service,
  failAfterTasks: number,
): Verdict | undefined {
  const counting = state.deadTasks.filter(({ kind }) => kind === 'deterministic' || kind === 'crash')
  const hopeless = counting.find(({ kind }) => kind === 'deterministic')
  const worst = hopeless ?? (counting.length >= failAfterTasks ? mostFrequent(counting) : undefined)
  return worst && verdictOf(state, service, worst, counting)
}

/** The verdict a diagnosis supports, also for failures that ECS itself declared. */
export function verdictOf(
  state: ServiceState,
  service: Service | undefined,
  diagnosis: Diagnosis,
  all: readonly Diagnosis[],
): Verdict {
  const same = all.filter((one) => causeKey(one) === causeKey(diagnosis)).length
  const container = diagnosis.container
    ? `container ${diagnosis.container}`
    : `task ${taskId(diagnosis.taskArn)}`
  const count = same === 1 ? 'one task died' : `${same} tasks died`
  // A task that ECS stops for its health ends by a signal: that is no cause of its own.
  const exit =
    diagnosis.exitCode === undefined || diagnosis.cause.endsWith('-health')
      ? ''
      : ` (exit code ${diagnosis.exitCode}: ${diagnosis.exitMeaning})`
  const goesBack =
    service && rollsBackByItself(service)
      ? ' ECS will roll back by itself once its circuit breaker opens.'
      : ''
  return {
    outcome: 'failed',
    reason: `${diagnosis.title}: ${count} in ${container} of ${state.name}${exit}.`,
    evidence: diagnosis.reason,
    hint: `${diagnosis.hint}${goesBack}`,
    cause: diagnosis.cause,
  }
}

/** The newest diagnosis of the most frequent cause; undefined when there is none that counts. */
export function mostFrequent(diagnoses: readonly Diagnosis[]): Diagnosis | undefined {
  const counts = new Map<string, number>()
  for (const one of diagnoses) counts.set(causeKey(one), (counts.get(causeKey(one)) ?? 0) + 1)
  const top = Math.max(...counts.values())
  return diagnoses.findLast((one) => counts.get(causeKey(one)) === top)
}
