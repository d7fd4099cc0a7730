import { type Diagnosis, diagnose, isDead } from '../diagnose/dead-task.ts'
import type { WaitPorts } from './ports.ts'
import type { Requests } from './requests.ts'
import type { ServiceState } from './state.ts'

/** DescribeTasks takes at most so many. */
const perCall = 100

/**
 * The tasks of one deployment that died and were not read before. ListTasks costs one call; DescribeTasks
 * another only when there is something new. A task that is still stopping is left for a later look, since
 * its exit codes are not there yet.
 */
export async function readDeadTasks(
  { name, pin: { cluster } }: ServiceState,
  deploymentId: string,
  known: Set<string>,
  ecs: WaitPorts['ecs'],
  requests: Requests,
): Promise<Diagnosis[] | undefined> {
  const listed = await requests.needed('ecs:ListTasks', `list the stopped tasks of ${name}`, () =>
    ecs.listTasks({ cluster, startedBy: deploymentId, desiredStatus: 'STOPPED', maxResults: perCall }),
  )
  const fresh = listed?.taskArns.filter((arn) => !known.has(arn)) ?? []
  if (fresh.length === 0) return listed && []
  const described = await requests.needed('ecs:DescribeTasks', `describe the stopped tasks of ${name}`, () =>
    ecs.describeTasks({ cluster, tasks: fresh.slice(0, perCall) }),
  )
  const dead = described?.tasks.filter(isDead) ?? []
  for (const { taskArn } of dead) known.add(taskArn)
  return dead.filter(({ startedBy }) => startedBy === undefined || startedBy === deploymentId).map(diagnose)
}
