import { familyOf, familyRevision } from '../task-definition/arn.ts'

/** What became of one service; `wait-stable` takes a list of these. */
export interface ServiceOutcome {
  /** Names, not ARNs: an account id that a runner masks would drop the whole output. */
  cluster: string
  service: string
  previousTaskDefinition: string
  taskDefinition: string
  deploymentId: string
  /** `unchanged`: runs it already, and its rollout is COMPLETED. `started`: there is a rollout to wait for. */
  status: 'unchanged' | 'started'
}

export interface DeployOutcome {
  changed: boolean
  deployments: ServiceOutcome[]
  /** ARNs that this run registered. */
  registered: string[]
  /** The value to give `revision` to go back; '' where nothing was deployed. */
  rollback: string
}

/** `complete` is false where services that were asked for are missing in `deployments`. */
export function outcomeOf(
  deployments: ServiceOutcome[],
  registered: string[],
  complete: boolean,
): DeployOutcome {
  return {
    changed: deployments.some(({ status }) => status === 'started'),
    deployments,
    registered,
    rollback: rollbackOf(deployments, complete),
  }
}

/** One `family:12` when it is right for every service, else `service=family:12`, one a line. */
function rollbackOf(deployments: ServiceOutcome[], complete: boolean): string {
  const previous = new Set(deployments.map((deployment) => deployment.previousTaskDefinition))
  const [only] = previous
  const sameFamily = deployments.every(
    (one) => familyOf(one.taskDefinition) === familyOf(one.previousTaskDefinition),
  )
  if (only !== undefined && previous.size === 1 && complete && sameFamily) return familyRevision(only)
  return deployments
    .map(({ service, previousTaskDefinition }) => `${service}=${familyRevision(previousTaskDefinition)}`)
    .join('\n')
}

/** The distinct task definitions that the services are at now, and those registered without being reached. */
export function taskDefinitionsOf(outcome: DeployOutcome): string[] {
  return [
    ...new Set([...outcome.deployments.map(({ taskDefinition }) => taskDefinition), ...outcome.registered]),
  ]
}
