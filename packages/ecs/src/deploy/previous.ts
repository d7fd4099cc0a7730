import type { Service, ServiceDeployment } from '../api.ts'
import { familyOf, familyRevision, revisionOf } from '../task-definition/arn.ts'
import { activeRevisions } from './active-revisions.ts'
import { patiently, type Run } from './patience.ts'
import { DeployRefused } from './refusal.ts'
import { primaryOf } from './services.ts'

/** Where to go back to, and how that is known. */
export interface PreviousRevision {
  /** The ARN, or what the service points at where it has gone back already. */
  reference: string
  why: string
}

/** One past rollout of a service, newest first. */
interface PastRollout {
  taskDefinition: string
  status: string
}

/**
 * The revision a service ran before the one it points at. What ECS or an earlier run has brought back already
 * stays: asking twice must not go forth again, nor one further back.
 * @throws DeployRefused where there is none.
 */
export async function previousRevision(
  cluster: string,
  service: Service,
  run: Run,
): Promise<PreviousRevision> {
  const current = service.taskDefinition
  const history = await pastRollouts(cluster, service, run)
  const other = history.find(({ taskDefinition }) => taskDefinition !== current)
  if (other && (isRolledBack(history[0], current) || isStepBack(current, other))) {
    return {
      reference: current,
      why:
        `is back at ${familyRevision(current)} already, from ${familyRevision(other.taskDefinition)}. ` +
        'To go elsewhere, name the revision.',
    }
  }
  const ran = history.find(
    ({ taskDefinition, status }) => taskDefinition !== current && status === 'SUCCESSFUL',
  )
  if (ran) return found(service, ran.taskDefinition, 'its last successful deployment before this one')

  // A rollout under way keeps what it replaces as an ACTIVE deployment.
  const draining = service.deployments.find(({ taskDefinition }) => taskDefinition !== current)
  if (draining) return found(service, draining.taskDefinition, 'the deployment that is being replaced')
  return found(service, await olderRevision(service, run), 'the next older active revision of its family')
}

function found(service: Service, reference: string, source: string): PreviousRevision {
  return {
    reference,
    why: `goes back from ${familyRevision(service.taskDefinition)} to ${familyRevision(reference)} (${source}).`,
  }
}

/** ECS itself has gone back, or is going, from what was deployed last. */
function isRolledBack(last: PastRollout | undefined, current: string): boolean {
  return last !== undefined && last.taskDefinition !== current && last.status.startsWith('ROLLBACK')
}

/** What ran before is newer than what runs: a deploy has gone back since. */
function isStepBack(current: string, { taskDefinition: before }: PastRollout): boolean {
  return familyOf(current) === familyOf(before) && revisionOf(current) < revisionOf(before)
}

/** The service's last rollouts; empty where they can't be read (old services, missing rights). */
async function pastRollouts(cluster: string, service: Service, run: Run): Promise<PastRollout[]> {
  try {
    const { serviceDeployments } = await patiently(run, () =>
      run.ecs.listServiceDeployments({ cluster, service: service.serviceName, maxResults: 20 }),
    )
    const newestFirst = [...serviceDeployments].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))
    const arns = [...new Set(newestFirst.map(revisionArn).filter((arn) => arn !== ''))]
    if (arns.length === 0) return []
    const { serviceRevisions } = await patiently(run, () =>
      run.ecs.describeServiceRevisions({ serviceRevisionArns: arns }),
    )
    const definitions = new Map(
      serviceRevisions.map(({ serviceRevisionArn, taskDefinition }) => [serviceRevisionArn, taskDefinition]),
    )
    return newestFirst.flatMap((deployment) => {
      const taskDefinition = definitions.get(revisionArn(deployment))
      return taskDefinition ? [{ taskDefinition, status: deployment.status }] : []
    })
  } catch (error) {
    run.signal?.throwIfAborted()
    const said = run.explain(error, {
      doing: `list the deployments of service "${service.serviceName}"`,
      action: 'ecs:ListServiceDeployments',
      resource: service.serviceArn,
    })
    run.narrator.notice(`${said} The previous revision is taken from the service and its family instead.`)
    return []
  }
}

function revisionArn(deployment: ServiceDeployment): string {
  return deployment.targetServiceRevisionArn ?? deployment.targetServiceRevision?.arn ?? ''
}

async function olderRevision(service: Service, run: Run): Promise<string> {
  const current = primaryOf(service)?.taskDefinition ?? service.taskDefinition
  for await (const arn of activeRevisions(familyOf(current), run)) {
    if (revisionOf(arn) < revisionOf(current)) return arn
  }
  throw new DeployRefused([
    `Service "${service.serviceName}" has no revision to go back to: ${familyRevision(current)} is the oldest active one.`,
  ])
}
