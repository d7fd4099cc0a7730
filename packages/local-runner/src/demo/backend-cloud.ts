import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { createEcr, type Ecr } from '@infra-actions/local-cloud/ecr/ecr'
import { createScaledClock } from '@infra-actions/local-cloud/ecs/clock'
import { createEcs, type Ecs } from '@infra-actions/local-cloud/ecs/simulator'
import type { Timings } from '@infra-actions/local-cloud/ecs/timings'
import { openFront } from '@infra-actions/local-cloud/front'
import { createLogs, type Logs } from '@infra-actions/local-cloud/logs/logs'
import type { CloudSeed } from '@infra-actions/local-cloud/seed'

/** The whole cloud of the demo. */
export interface BackendCloud extends Cloud {
  ecs: Ecs
  ecr: Ecr
  logs: Logs
}

export type BackendSeed = CloudSeed & { account: string; region: string }

/**
 * A rollout in seconds instead of minutes. Shorter times rather than a faster clock: whoever reads the times
 * of a deployment compares them with the clock on the wall.
 */
const brisk: Partial<Timings> = {
  provisioning: 400,
  pulling: 800,
  startFailure: 900,
  settling: 800,
  containerHealthy: 800,
  targetHealthy: 1000,
  draining: 600,
  stopping: 300,
  deprovisioning: 200,
  schedulerDelay: 200,
  steadying: 400,
  // Longer than a poll: a second wave of failures would let ECS go back before anyone has read the first.
  backoff: 5000,
}

/** GitHub, S3, STS and the rest, and ECS with its registry and its logs beside them. */
export async function startBackendCloud(seed: BackendSeed): Promise<BackendCloud> {
  const { account, region } = seed
  const cloud = await startCloud({ seed })
  const clock = createScaledClock(1)
  const logs = createLogs({ clock, account, region })
  const ecr = createEcr({ clock, account, region })
  const ecs = createEcs({ clock, account, region, logs, ecr, secrets: cloud.secrets, timings: brisk })
  const { calls, faults } = cloud
  const options = { calls, faults, region, principalOf: cloud.sts.principalOf }
  const [ecsFront, logsFront, ecrFront] = await Promise.all([
    openFront(ecs, options),
    openFront(logs, options),
    openFront(ecr, options),
  ])
  return {
    ...cloud,
    ecs,
    ecr,
    logs,
    env: {
      ...cloud.env,
      AWS_ENDPOINT_URL_ECS: ecsFront.url,
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: logsFront.url,
      AWS_ENDPOINT_URL_ECR: ecrFront.url,
    },
    close: async () => {
      await Promise.all([cloud.close(), ecsFront.close(), logsFront.close(), ecrFront.close()])
    },
  }
}
