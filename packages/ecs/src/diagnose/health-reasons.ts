import type { CausePattern } from './cause.ts'

/** Why a task that ran was taken out: memory and health. Tried before the reasons of the runtime. */
export const healthReasons: readonly CausePattern[] = [
  {
    id: 'out-of-memory',
    kind: 'crash',
    match: /OutOfMemory|out of memory|memory (?:usage|limit) exceeded/i,
    title: 'The container used more memory than its limit',
    hint: 'Raise memory of the container or the task, or make the runtime respect the limit (for example --max-old-space-size, -XX:MaxRAMPercentage).',
  },
  {
    id: 'load-balancer-health',
    kind: 'crash',
    match:
      /failed (?:ELB|load balancer) health checks|is unhealthy in \(?target-group|failed (?:ELB|load balancer)|health checks? failed with these codes/i,
    title: 'The health check of the load balancer failed',
    hint: 'Check path, port and expected codes of the target group, that the security group of the task lets the load balancer in, and healthCheckGracePeriodSeconds against the time the application needs to start.',
  },
  {
    id: 'container-health',
    kind: 'crash',
    match: /failed container health checks|container \S* ?(?:is |was )?unhealthy/i,
    title: 'The health check of a container failed',
    hint: 'Run healthCheck.command inside the image by hand (the tool it calls must be in the image), and give startPeriod the time the application needs to start.',
  },
]
