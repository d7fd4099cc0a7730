import { familyRevision } from '../task-definition/arn.ts'
import { outcomeOf, type ServiceOutcome } from './outcome.ts'
import type { Run } from './patience.ts'
import type { Plan } from './plan.ts'
import { DeployIncomplete, EffectUnknown } from './refusal.ts'

/** The error for a deploy that can't go on: what was updated, what wasn't and why, how to go on or back. */
export function stopHalfWay(
  plan: Plan,
  deployments: ServiceOutcome[],
  registered: string[],
  errors: unknown[],
  run: Run,
): DeployIncomplete {
  const outcome = outcomeOf(deployments, registered, false)
  const reached = new Set(deployments.map(({ service }) => service))
  const updated = deployments
    .filter(({ status }) => status === 'started')
    .map(({ service, taskDefinition }) => `${service} (${familyRevision(taskDefinition)})`)
  const unclear = errors.flatMap((error) => (error instanceof EffectUnknown ? [error.subject] : []))
  const left = plan.services
    .map(({ service }) => service.serviceName)
    .filter((name) => !reached.has(name) && !unclear.includes(name))
  const why = [...new Set(errors.map((error) => (error instanceof Error ? error.message : String(error))))]
  const back =
    updated.length > 0
      ? ` To go back instead, deploy with "revision: ${outcome.rollback.split('\n').join(', ')}" (one a line).`
      : ''
  const message = [
    run.signal?.aborted ? 'The deploy was cancelled half-way.' : 'The deploy stopped half-way.',
    `Updated: ${updated.join(', ') || 'none'}.`,
    ...(unclear.length > 0
      ? [`Perhaps updated: ${unclear.join(', ')} (the request was sent, its answer did not come).`]
      : []),
    `Not updated: ${left.join(', ') || 'none'}.`,
    why.join(' '),
    `Run it again to go on${registered.length > 0 ? `: ${registered.map(familyRevision).join(', ')} is used then` : ''}.${back}`,
  ].join(' ')
  return new DeployIncomplete(message, outcome, errors[0])
}
