/**
 * The sentences ECS writes into a service's events and a deployment's `rolloutStateReason`.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */

const troubleshooting =
  'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
const tasks = (ids: string[]) => ids.map((id) => `(task ${id})`).join(' ')

export const eventTexts = {
  started: (ids: string[], replacing?: string) =>
    `has started ${ids.length} tasks: ${tasks(ids)}.` +
    (replacing === undefined
      ? ''
      : ` Amazon ECS replaced ${ids.length} tasks due to an ${replacing} status.`),
  stoppedRunning: (ids: string[]) => `has stopped ${ids.length} running tasks: ${tasks(ids)}.`,
  stoppedPending: (count: number) => `stopped ${count} pending tasks.`,
  draining: (count: number) => `has begun draining connections on ${count} tasks.`,
  registered: (count: number, group: string) => `registered ${count} targets in (target-group ${group})`,
  deregistered: (count: number, group: string) => `deregistered ${count} targets in (target-group ${group})`,
  completed: (deployment: string) => `(deployment ${deployment}) deployment completed.`,
  failed: (deployment: string, why: string) => `(deployment ${deployment}) deployment failed: ${why}`,
  rollingBack: (deployment: string) => `rolling back to deployment ${deployment}.`,
  steady: () => 'has reached a steady state.',
  unhealthyContainer: (task: string) => `(task ${task}) failed container health checks.`,
  unhealthyTarget: (task: string, port: number, group: string, why: string) =>
    `(task ${task}) (port ${port}) is unhealthy in (target-group ${group}) due to (reason ${why})`,
  stuck: () =>
    'was unable to stop or start tasks during a deployment because of the service deployment configuration. ' +
    'Update the minimumHealthyPercent or maximumPercent value and try again.',
  impaired: () => `is unable to consistently start tasks successfully. ${troubleshooting}`,
  notPlaced: (reason: string) => `was unable to place a task. Reason: ${reason}`,
  noInstance: (why: string) =>
    'was unable to place a task because no container instance met all of its requirements. ' +
    `The closest matching (container-instance 0a1b2c3d4e5f60718293a4b5c6d7e8f9) ${why}. ${troubleshooting}`,
}

export const capacityUnavailable =
  'Capacity is unavailable at this time. Please try again later or in a different availability zone. ' +
  troubleshooting

export const rolloutReasons = {
  inProgress: (id: string) => `ECS deployment ${id} in progress.`,
  completed: (id: string) => `ECS deployment ${id} completed.`,
  breakerFailed: () => 'ECS deployment circuit breaker: tasks failed to start.',
  breakerRollingBack: (id: string) => `ECS deployment circuit breaker: rolling back to deploymentId ${id}.`,
  alarmFailed: () => 'ECS deployment alarms: one or more alarms are in the ALARM state.',
  alarmRollingBack: (id: string) => `ECS deployment alarms: rolling back to deploymentId ${id}.`,
  stopped: (id: string) => `ECS deployment ${id} was stopped.`,
  rollingBack: (id: string) => `ECS deployment rolling back to deploymentId ${id}.`,
}

/** `statusReason` of a service deployment that did not succeed. */
export const statusReasons = {
  breaker: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
  breakerOnly: 'Service deployment stopped because the circuit breaker threshold was exceeded.',
  alarm: 'Service deployment rolled back because one or more alarms entered the ALARM state.',
  requested: 'Service deployment rolled back because of a request to stop the service deployment.',
  aborted: 'Service deployment stopped because of a request to stop the service deployment.',
  superseded: 'Service deployment stopped because a new service deployment was started.',
  noCandidate: (why: string) => `${why} No rollback candidate was found to run the rollback.`,
  deleted: 'Service deployment stopped because the service was deleted.',
  hook: (stage: string) => `Service deployment rolled back because ${stage} lifecycle hook(s) failed.`,
  hookTimedOut: (stage: string) =>
    `Service deployment rolled back because ${stage} lifecycle hook(s) timed out.`,
}
