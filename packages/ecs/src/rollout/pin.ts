import type { Deployment } from '../api.ts'

/** What one service is waited for. Cluster and service are names or ARNs, as the user gave them. */
export interface Pin {
  cluster: string
  service: string
  /** ARN or `family:revision` the service must run. Without it, what is PRIMARY at the first look. */
  taskDefinition?: string
  /** `ecs-svc/…`. Without it, the PRIMARY deployment that runs `taskDefinition`. */
  deploymentId?: string
  /** What the service ran before: where a rollback goes to. */
  previousTaskDefinition?: string
  /** What the deployer says it did; `unknown` when another tool deployed. */
  deployed: 'started' | 'unchanged' | 'unknown'
}

/** Last part of a name or an ARN. */
export function shortName(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1)
}

/** One service of one cluster, however it was written. */
export function keyOf(pin: Pick<Pin, 'cluster' | 'service'>): string {
  return `${shortName(pin.cluster)}/${shortName(pin.service)}`
}

/** `family:revision` of a task definition's ARN. */
export function revisionName(taskDefinition: string): string {
  return shortName(taskDefinition)
}

/** Whether two task definitions are one; a bare `family:revision` stands for this account and region. */
export function sameRevision(a: string, b: string): boolean {
  return a === b || ((!isArn(a) || !isArn(b)) && revisionName(a) === revisionName(b))
}

/** The deployment new tasks are started for. */
export function primaryOf(deployments: readonly Deployment[]): Deployment | undefined {
  return deployments.find(({ status }) => status === 'PRIMARY')
}

function isArn(text: string): boolean {
  return text.startsWith('arn:')
}
