import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { fargateTimings, type Timings } from '@infra-actions/local-cloud/ecs/timings'
import type { CloudSeed } from '@infra-actions/local-cloud/seed'

export type BackendCloud = Cloud

export type BackendSeed = CloudSeed & { account: string; region: string }

/** How much sooner containers start and stop here than on Fargate. */
export const haste = 15

const hastened = [
  'provisioning',
  'pulling',
  'startFailure',
  'settling',
  'containerHealthy',
  'targetHealthy',
  'draining',
  'stopping',
  'deprovisioning',
  'schedulerDelay',
  'steadying',
] as const

/**
 * A rollout in seconds instead of minutes. Shorter times rather than a faster clock: whoever reads the times
 * of a deployment compares them with the clock on the wall.
 */
export const brisk: Partial<Timings> = {
  ...Object.fromEntries(hastened.map((name) => [name, fargateTimings[name] / haste])),
  // Longer than a poll: a second wave of failures would let ECS go back before anyone has read the first.
  backoff: 5000,
}

/** GitHub, S3, STS and the rest, and an ECS whose containers start in a second. */
export function startBackendCloud(seed: BackendSeed): Promise<BackendCloud> {
  return startCloud({ seed: { ...seed, ecs: { timings: brisk, ...seed.ecs } } })
}
