/**
 * The `stoppedReason` and container `reason` of tasks that die, as Fargate (platform 1.4) and the agent on
 * EC2 write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */

const secretsPrefix =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: '
const noSecret = "ResourceNotFoundException: Secrets Manager can't find the specified secret."
const noLogGroup = 'ResourceNotFoundException: The specified log group does not exist.'

/** A task that cannot start: what the task says, and what its container says when the agent runs on EC2. */
export interface StartFailure {
  reason: string
  containerReason?: string
}

/** What keeps a task from starting. */
export type Obstacle =
  | { what: 'image'; image: string }
  | { what: 'platform'; platform: string }
  | { what: 'secret'; arn: string }
  | { what: 'parameter'; name: string }
  | { what: 'log group' }

/** On Fargate the task itself carries the cause; on EC2 mostly its container does. */
export function startFailure(obstacle: Obstacle, on: 'FARGATE' | 'EC2', region: string): StartFailure {
  const reason = on === 'FARGATE' ? onFargate(obstacle) : onInstance(obstacle, region)
  return reason.startsWith('Cannot') && on === 'EC2'
    ? { reason: stopReasons.failedToStart(), containerReason: reason }
    : { reason }
}

function onFargate(obstacle: Obstacle): string {
  switch (obstacle.what) {
    case 'image':
      return (
        'CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref ' +
        `${obstacle.image}: ${obstacle.image}: not found`
      )
    case 'platform':
      return (
        'CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not ' +
        `contain descriptor matching platform '${obstacle.platform}'`
      )
    case 'secret':
      return (
        `${secretsPrefix}unable to retrieve secret from asm: service call has been retried 1 time(s): failed to ` +
        `fetch secret ${obstacle.arn} from secrets manager: operation error Secrets Manager: GetSecretValue, ` +
        `https response error StatusCode: 400, api error ${noSecret}`
      )
    case 'parameter':
      return (
        `${secretsPrefix}unable to retrieve secrets from ssm: service call has been retried 1 time(s): ` +
        `invalid parameters: ${obstacle.name}`
      )
    case 'log group':
      return (
        'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: ' +
        `failed to create Cloudwatch log stream: ${noLogGroup} : exit status 1`
      )
  }
}

function onInstance(obstacle: Obstacle, region: string): string {
  switch (obstacle.what) {
    case 'image':
      return (
        `CannotPullContainerError: Error response from daemon: manifest for ${obstacle.image} not found: ` +
        'manifest unknown: Requested image not found'
      )
    case 'platform':
      return `CannotPullContainerError: no matching manifest for ${obstacle.platform} in the manifest list entries`
    case 'secret':
      return `Fetching secret data from AWS Secrets Manager in region ${region}: secret ${obstacle.arn}: ${noSecret}`
    case 'parameter':
      return `Fetching secret data from SSM Parameter Store in ${region}: invalid parameters: ${obstacle.name}`
    case 'log group':
      return (
        'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: ' +
        `failed to create Cloudwatch log stream: ${noLogGroup}`
      )
  }
}

export const stopReasons = {
  networkTimeout: () => 'Timeout waiting for network interface provisioning to complete.',
  essentialExited: () => 'Essential container in task exited',
  failedToStart: () => 'Task failed to start',
  containerHealth: () => 'Task failed container health checks',
  targetHealth: (group: string) => `Task failed ELB health checks in (target-group ${group})`,
  spot: () => 'Your Spot Task was interrupted.',
  scaling: (deployment: string) => `Scaling activity initiated by (deployment ${deployment})`,
  user: (reason: string | undefined) => reason ?? 'Task stopped by user',
}

export const containerReasons = {
  outOfMemory: () => 'OutOfMemoryError: Container killed due to memory usage',
  portTaken: (port: number) =>
    'CannotStartContainerError: Error response from daemon: driver failed programming external connectivity ' +
    `on endpoint: Bind for 0.0.0.0:${port} failed: port is already allocated`,
}
