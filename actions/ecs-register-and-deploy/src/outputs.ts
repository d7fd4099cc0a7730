import { type DeployOutcome, taskDefinitionsOf } from '@infra-actions/ecs/deploy/outcome'
import { familyRevision } from '@infra-actions/ecs/task-definition/arn'
import type { OutputName } from './action.gen.ts'

export type Outputs = Record<OutputName, string | boolean | object>

export function outputsOf(outcome: DeployOutcome): Outputs {
  const arns = taskDefinitionsOf(outcome)
  return {
    changed: outcome.changed,
    'task-definition-arns': arns,
    'family-revisions': arns.map(familyRevision),
    deployments: outcome.deployments,
    rollback: outcome.rollback,
  }
}
