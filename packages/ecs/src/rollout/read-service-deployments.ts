import type { Deployment, ServiceDeployment } from '../api.ts'
import type { WaitPorts } from './ports.ts'
import { isRollingBack, serviceDeploymentOf } from './service-deployment.ts'

/** DescribeServiceDeployments takes at most so many. */
export const perDescription = 20

/** A rollback that ended before the wait began counts for a wait without a pin for so long. Seconds. */
const recent = 300

/** The ARN of the service deployment of a deployment, when ECS lists it already. */
export async function findServiceDeployment(
  cluster: string,
  service: string,
  deployment: Pick<Deployment, 'id' | 'createdAt'>,
  ecs: WaitPorts['ecs'],
): Promise<string | undefined> {
  const { serviceDeployments } = await ecs.listServiceDeployments({ cluster, service })
  return serviceDeploymentOf(deployment, serviceDeployments)?.serviceDeploymentArn
}

/**
 * The newest service deployment, if it is one that was rolled back just now: for somebody who waits without
 * saying for what, that is what was deployed, and not what is PRIMARY again.
 */
export async function findRecentRollback(
  cluster: string,
  service: string,
  now: number,
  ecs: WaitPorts['ecs'],
): Promise<string | undefined> {
  const { serviceDeployments } = await ecs.listServiceDeployments({ cluster, service })
  const newest = serviceDeployments.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]
  const endedAt = newest?.finishedAt ?? now / 1000
  return isRollingBack(newest) && now / 1000 - endedAt < recent ? newest?.serviceDeploymentArn : undefined
}

/** Their present state, by ARN. */
export async function readServiceDeployments(
  arns: readonly string[],
  ecs: WaitPorts['ecs'],
): Promise<Map<string, ServiceDeployment>> {
  const chunks = Array.from({ length: Math.ceil(arns.length / perDescription) }, (_, index) =>
    arns.slice(index * perDescription, (index + 1) * perDescription),
  )
  const answers = await Promise.all(
    chunks.map((serviceDeploymentArns) => ecs.describeServiceDeployments({ serviceDeploymentArns })),
  )
  return new Map(
    answers.flatMap(({ serviceDeployments }) =>
      serviceDeployments.map((one): [string, ServiceDeployment] => [one.serviceDeploymentArn, one]),
    ),
  )
}
