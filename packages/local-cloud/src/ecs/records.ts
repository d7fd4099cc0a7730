/** What the simulator keeps. Times are milliseconds of its clock; `wire.ts` turns them into AWS's JSON. */
import type { JsonObject } from '../protocol/aws-json.ts'
import type { Cancel } from './due-queue.ts'

export interface ClusterRecord {
  arn: string
  name: string
  status: 'ACTIVE' | 'INACTIVE'
  /** settings, configuration, capacityProviders, defaultCapacityProviderStrategy … as they were given. */
  settings: JsonObject
}

export interface TaskDefinitionRecord {
  arn: string
  family: string
  revision: number
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS'
  /** The registered JSON with the defaults AWS fills in; fields no SDK knows included. */
  raw: JsonObject
}

/** The workload a deployment rolls out; its number is also the `ecs-svc/…` of the deployment. */
export interface ServiceRevisionRecord {
  arn: string
  deploymentId: string
  taskDefinition: TaskDefinitionRecord
  /** The fields of the service that shape its tasks, as they were when the revision was made. */
  settings: JsonObject
  createdAt: number
}

export interface DeploymentRecord {
  id: string
  revision: ServiceRevisionRecord
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE'
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  rolloutStateReason: string
  createdAt: number
  updatedAt: number
  /** Tasks that failed in a row, as the circuit breaker counts them. */
  failedTasks: number
  /** Waves of failures in a row; each doubles the wait before the next launch. */
  failureWaves: number
  /** No task is launched before this. */
  launchNotBefore: number
  /** Tasks launched so far; tells `times: 2` behaviours apart. */
  launches: number
  /** The next launch replaces a task for this reason. */
  replacing?: 'unhealthy'
}

export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED'

export interface ContainerRecord {
  name: string
  image: string
  essential: boolean
  hasHealthCheck: boolean
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED'
  healthStatus: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY'
  exitCode?: number
  reason?: string
  runtimeId?: string
}

export interface TaskRecord {
  id: string
  arn: string
  cluster: ClusterRecord
  service: ServiceRecord
  deployment: DeploymentRecord
  taskDefinition: TaskDefinitionRecord
  lastStatus: TaskStatus
  desiredStatus: 'RUNNING' | 'STOPPED'
  /** Passes the checks its service has, or has run long enough when there are none. */
  healthy: boolean
  containers: ContainerRecord[]
  createdAt: number
  pullStartedAt?: number
  pullStoppedAt?: number
  startedAt?: number
  stoppingAt?: number
  stoppedAt?: number
  stopCode?: string
  stoppedReason?: string
  version: number
  /** What will still happen to the task by itself. */
  timers: Cancel[]
}

export interface LifecycleHookRecord {
  hookId: string
  targetType: 'PAUSE' | 'AWS_LAMBDA'
  targetArn?: string
  stage: string
  status: 'AWAITING_ACTION' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT'
  expiresAt: number
  timeoutAction: 'ROLLBACK' | 'CONTINUE'
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html */
export interface ServiceDeploymentRecord {
  arn: string
  service: ServiceRecord
  deployment: DeploymentRecord
  status:
    | 'PENDING'
    | 'IN_PROGRESS'
    | 'SUCCESSFUL'
    | 'STOP_REQUESTED'
    | 'STOPPED'
    | 'ROLLBACK_REQUESTED'
    | 'ROLLBACK_IN_PROGRESS'
    | 'ROLLBACK_SUCCESSFUL'
    | 'ROLLBACK_FAILED'
  statusReason?: string
  source: ServiceRevisionRecord[]
  target: ServiceRevisionRecord
  configuration: JsonObject
  createdAt: number
  startedAt?: number
  finishedAt?: number
  stoppedAt?: number
  updatedAt: number
  rollback?: { reason: string; startedAt: number; revision: ServiceRevisionRecord }
  breaker: { status: 'DISABLED' | 'MONITORING' | 'TRIGGERED' | 'MONITORING_COMPLETE'; failures: number }
  triggeredAlarms: string[]
  /** Only with a traffic-shifting strategy. */
  stage?: string
  /** Percent of traffic on the target revision. */
  testWeight?: number
  productionWeight?: number
  hooks: LifecycleHookRecord[]
  /** The next step of a traffic-shifting deployment. */
  timer?: Cancel
  /** Task counts frozen at the end. */
  finalCounts?: Map<string, { requested: number; running: number; pending: number }>
}

export interface ServiceEventRecord {
  id: string
  at: number
  message: string
}

export interface ServiceRecord {
  arn: string
  name: string
  cluster: ClusterRecord
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE'
  /** The request's fields that are kept as they are (launchType, networkConfiguration, loadBalancers …). */
  settings: JsonObject
  desiredCount: number
  taskDefinition: TaskDefinitionRecord
  createdAt: number
  /** Newest first; the PRIMARY is the first. */
  deployments: DeploymentRecord[]
  /** Newest first. */
  serviceDeployments: ServiceDeploymentRecord[]
  revisions: ServiceRevisionRecord[]
  /** What a rollback goes back to. */
  lastCompleted?: ServiceRevisionRecord
  /** Newest first, at most 100. */
  events: ServiceEventRecord[]
  /** Stopped ones included until they are forgotten. */
  tasks: TaskRecord[]
  steady: boolean
  /** Since when every task is where it should be. */
  arrivedAt?: number
  /** ECS said that percentages and desired count leave no room to begin; once a deployment. */
  stuck?: DeploymentRecord
  pendingTick?: { at: number; cancel: Cancel }
  /** What DescribeServices said at earlier times, for reads that lag. Oldest first. */
  past: { at: number; wire: JsonObject }[]
}

export function primaryOf(service: ServiceRecord): DeploymentRecord | undefined {
  return service.deployments.find((deployment) => deployment.status === 'PRIMARY')
}
