/**
 * The part of Amazon ECS this package talks to, in the wire's own shapes: times are epoch seconds, keys
 * are spelled as AWS spells them, and what is not listed here is still there (`raw` values are whole).
 * The adapter is in packages/aws; tests give the simulator.
 */

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** A task definition exactly as AWS sent it, fields no SDK knows included. */
export type RawTaskDefinition = JsonObject

export interface Tag {
  key: string
  value: string
}

export interface Failure {
  arn?: string
  reason?: string
  detail?: string
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html */
export interface Deployment {
  /** `ecs-svc/…`; also the `startedBy` of its tasks. */
  id: string
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE' | (string & {})
  taskDefinition: string
  desiredCount: number
  pendingCount: number
  runningCount: number
  failedTasks?: number
  rolloutState?: 'COMPLETED' | 'FAILED' | 'IN_PROGRESS' | (string & {})
  rolloutStateReason?: string
  createdAt?: number
  updatedAt?: number
}

export interface ServiceEvent {
  id: string
  createdAt: number
  message: string
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export interface Service {
  serviceArn: string
  serviceName: string
  clusterArn: string
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE' | (string & {})
  taskDefinition: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  deployments: Deployment[]
  events: ServiceEvent[]
  schedulingStrategy?: 'REPLICA' | 'DAEMON' | (string & {})
  deploymentController?: { type: 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL' | (string & {}) }
  deploymentConfiguration?: JsonObject
  networkConfiguration?: JsonObject
  launchType?: string
  currentServiceDeployment?: string
  tags?: Tag[]
}

export interface Container {
  name: string
  image?: string
  lastStatus?: string
  exitCode?: number
  reason?: string
  healthStatus?: string
  runtimeId?: string
}

export interface Task {
  taskArn: string
  taskDefinitionArn: string
  lastStatus: string
  desiredStatus?: string
  startedBy?: string
  stopCode?: string
  stoppedReason?: string
  healthStatus?: string
  createdAt?: number
  startedAt?: number
  stoppedAt?: number
  containers: Container[]
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html */
export interface ServiceDeployment {
  serviceDeploymentArn: string
  serviceArn: string
  status: string
  statusReason?: string
  lifecycleStage?: string
  createdAt?: number
  startedAt?: number
  finishedAt?: number
  stoppedAt?: number
  updatedAt?: number
  sourceServiceRevisions?: ServiceRevisionSummary[]
  targetServiceRevision?: ServiceRevisionSummary
  /** In place of `targetServiceRevision` in the answer of ListServiceDeployments. */
  targetServiceRevisionArn?: string
  lifecycleHookDetails?: LifecycleHookDetail[]
  deploymentConfiguration?: JsonObject
  rollback?: { reason?: string; startedAt?: number; serviceRevisionArn?: string }
  deploymentCircuitBreaker?: { status: string; failureCount: number; threshold: number }
  alarms?: JsonObject
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookDetail.html */
export interface LifecycleHookDetail {
  hookId?: string
  targetType?: 'AWS_LAMBDA' | 'PAUSE' | (string & {})
  targetArn?: string
  status?: 'AWAITING_ACTION' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | (string & {})
  expiresAt?: number
  timeoutAction?: 'CONTINUE' | 'ROLLBACK' | (string & {})
}

export interface ServiceRevisionSummary {
  arn: string
  requestedTaskCount?: number
  runningTaskCount?: number
  pendingTaskCount?: number
  requestedTestTrafficWeight?: number
  requestedProductionTrafficWeight?: number
}

export interface EcsApi {
  describeClusters(input: { clusters: string[] }): Promise<{
    clusters: Array<{ clusterArn: string; clusterName: string; status: string }>
    failures: Failure[]
  }>
  /** At most 10 services a call. */
  describeServices(input: {
    cluster: string
    services: string[]
    include?: string[]
  }): Promise<{ services: Service[]; failures: Failure[] }>
  describeTaskDefinition(input: {
    taskDefinition: string
    include?: string[]
  }): Promise<{ taskDefinition: RawTaskDefinition; tags?: Tag[] }>
  /** The body is sent as it is: every key of `input` reaches AWS. */
  registerTaskDefinition(input: JsonObject): Promise<{ taskDefinition: RawTaskDefinition; tags?: Tag[] }>
  deregisterTaskDefinition(input: { taskDefinition: string }): Promise<{ taskDefinition: RawTaskDefinition }>
  listTaskDefinitions(input: {
    familyPrefix: string
    status?: 'ACTIVE' | 'INACTIVE'
    sort?: 'ASC' | 'DESC'
    maxResults?: number
    nextToken?: string
  }): Promise<{ taskDefinitionArns: string[]; nextToken?: string }>
  /** The body is sent as it is: nothing is added. */
  updateService(input: JsonObject): Promise<{ service: Service }>
  listTasks(input: {
    cluster: string
    startedBy?: string
    serviceName?: string
    desiredStatus?: 'RUNNING' | 'STOPPED'
    maxResults?: number
    nextToken?: string
  }): Promise<{ taskArns: string[]; nextToken?: string }>
  /** At most 100 tasks a call. */
  describeTasks(input: { cluster: string; tasks: string[] }): Promise<{ tasks: Task[]; failures: Failure[] }>
  listServiceDeployments(input: {
    cluster: string
    service: string
    status?: string[]
    createdAt?: { after?: number; before?: number }
    maxResults?: number
    nextToken?: string
  }): Promise<{ serviceDeployments: ServiceDeployment[]; nextToken?: string }>
  /** At most 20 a call. */
  describeServiceDeployments(input: {
    serviceDeploymentArns: string[]
  }): Promise<{ serviceDeployments: ServiceDeployment[]; failures: Failure[] }>
  describeServiceRevisions(input: { serviceRevisionArns: string[] }): Promise<{
    serviceRevisions: Array<JsonObject & { serviceRevisionArn: string; taskDefinition: string }>
    failures: Failure[]
  }>
  stopServiceDeployment(input: {
    serviceDeploymentArn: string
    stopType?: 'ROLLBACK' | 'ABORT'
  }): Promise<{ serviceDeploymentArn: string }>
}

/** CloudWatch Logs, for the last lines of a dead task. */
export interface LogsApi {
  getLogEvents(input: {
    logGroupName: string
    logStreamName: string
    limit: number
    startFromHead?: boolean
  }): Promise<{ events: Array<{ timestamp?: number; message?: string }> }>
  describeLogGroups(input: {
    logGroupNamePrefix: string
    limit?: number
  }): Promise<{ logGroups: Array<{ logGroupName?: string }> }>
}

/** Wall clock in milliseconds, and a sleep that rejects with the signal's reason when it is aborted. */
export interface Clock {
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}
