/** How long things take, in milliseconds. The defaults are those of a small Fargate service. */

export interface Timings {
  /** PROVISIONING: the network interface. */
  provisioning: number
  /** PENDING: pulling the image and starting the containers. */
  pulling: number
  /** From PENDING to the failure, for a task that cannot start. */
  startFailure: number
  /** How long a network interface may take before ECS gives the task up. */
  networkTimeout: number
  /** A task without a health check counts as healthy after it has run this long. */
  settling: number
  /** Container health check passing for the first time, after RUNNING. */
  containerHealthy: number
  /** Target healthy in its target group, after RUNNING. */
  targetHealthy: number
  /** DEACTIVATING: the target group's deregistration delay. */
  draining: number
  /** STOPPING: from SIGTERM to the last container's exit. */
  stopping: number
  /** DEPROVISIONING. */
  deprovisioning: number
  /** Between a change and the service scheduler acting on it. */
  schedulerDelay: number
  /** From the last change of its tasks to a service's steady state. */
  steadying: number
  /** Wait before replacing a failed task; doubles with each wave of failures up to `maxBackoff`. */
  backoff: number
  maxBackoff: number
  /** PENDING to IN_PROGRESS of a service deployment. */
  deploymentStart: number
  /** Each lifecycle stage of a traffic-shifting deployment that has no duration of its own. */
  stage: number
  /** A stopped task is forgotten after this; ECS promises an hour. */
  stoppedTaskKept: number
  /** Part of each duration that is left to chance: 0.2 is ± 20 %. */
  spread: number
}

export const fargateTimings: Timings = {
  provisioning: 6_000,
  pulling: 12_000,
  startFailure: 8_000,
  networkTimeout: 60_000,
  settling: 12_000,
  containerHealthy: 15_000,
  targetHealthy: 20_000,
  draining: 15_000,
  stopping: 3_000,
  deprovisioning: 5_000,
  schedulerDelay: 1_000,
  steadying: 6_000,
  backoff: 10_000,
  maxBackoff: 15 * 60_000,
  deploymentStart: 150,
  stage: 5_000,
  stoppedTaskKept: 3_600_000,
  spread: 0.2,
}
