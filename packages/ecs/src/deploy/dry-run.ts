import { familyRevision } from '../task-definition/arn.ts'
import { differenceLines } from '../task-definition/difference-text.ts'
import type { Run } from './patience.ts'
import { neededStatements } from './permissions.ts'
import { isSettled, type Plan, targetName, updateFor } from './plan.ts'
import type { DeployRequest } from './request.ts'

/** Says what a deploy would do: each new revision's difference, each update, and the permissions it takes. */
export function tellDryRun(request: DeployRequest, plan: Plan, run: Run): void {
  const { narrator } = run
  for (const registration of plan.registrations) {
    const lines = differenceLines(registration.base, registration.body)
    narrator.group(
      `Would register a revision of ${registration.family} (${registration.services.join(', ')})`,
      lines,
    )
  }
  for (const planned of plan.services) {
    const { service, target } = planned
    const arn = target.kind === 'revision' ? target.revision.arn : targetName(target)
    const runs = familyRevision(service.taskDefinition)
    if (isSettled(planned, request)) narrator.info(`Service "${service.serviceName}" runs ${runs} already.`)
    else if (!updateFor(planned, arn, request))
      narrator.info(`Service "${service.serviceName}" is rolling out ${runs}.`)
    else narrator.info(`Would update service "${service.serviceName}": ${runs} → ${targetName(target)}.`)
  }
  const policy = { Version: '2012-10-17', Statement: neededStatements(request, plan) }
  narrator.group('The IAM policy this deploy needs', JSON.stringify(policy, null, 2).split('\n'))
  narrator.info('Dry run: nothing was changed.')
}
