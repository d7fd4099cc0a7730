/** Tasks of services: listed, described, stopped. */
import { AwsError, type JsonObject, type Operation } from '../../protocol/aws-json.ts'
import { textOf, textsOf } from '../../protocol/json-input.ts'
import { findCluster, findService, shortName } from '../lookup.ts'
import { pageOf } from '../paging.ts'
import type { TaskRecord } from '../records.ts'
import { stopReasons } from '../stop-reasons.ts'
import { stopTask } from '../task-stop.ts'
import { taskWire } from '../task-wire.ts'
import type { World } from '../world.ts'

const mostTasks = 100

export function taskOperations(world: World): Record<string, Operation> {
  return {
    ListTasks(input) {
      const { page, more } = pageOf(filtered(world, input), input, mostTasks)
      return { taskArns: page.map(({ arn }) => arn), ...more }
    },
    DescribeTasks(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const names = textsOf(input, 'tasks')
      if (names.length === 0) throw new AwsError('InvalidParameterException', 'Tasks cannot be empty.')
      if (names.length > mostTasks) {
        throw new AwsError('InvalidParameterException', `Tasks cannot be more than ${mostTasks}.`)
      }
      const found = names.map((name) => lookUpTask(world, cluster.name, name))
      return {
        tasks: found.flatMap((task) => (task === undefined ? [] : [taskWire(world, task)])),
        failures: names
          .filter((_, index) => found[index] === undefined)
          .map((name) => ({ arn: taskArn(world, cluster.name, name), reason: 'MISSING' })),
      }
    },
    StopTask(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const task = lookUpTask(world, cluster.name, textOf(input, 'task') ?? '')
      if (task === undefined) {
        throw new AwsError('InvalidParameterException', 'The referenced task was not found.')
      }
      const reason = stopReasons.user(textOf(input, 'reason'))
      stopTask(world, task, { code: 'UserInitiated', reason })
      world.taskChanged(task, 'interrupted')
      return { task: taskWire(world, task) }
    },
    ListContainerInstances: () => ({ containerInstanceArns: [] }),
  }
}

/** `startedBy` goes with no other filter but the desired status. */
function filtered(world: World, input: JsonObject): TaskRecord[] {
  const cluster = findCluster(world, textOf(input, 'cluster'))
  const startedBy = textOf(input, 'startedBy')
  const serviceName = textOf(input, 'serviceName')
  const family = textOf(input, 'family')
  const desiredStatus = textOf(input, 'desiredStatus') ?? 'RUNNING'
  if (startedBy !== undefined && (serviceName ?? family) !== undefined) {
    throw new AwsError('InvalidParameterException', 'startedBy cannot be specified with other filters.')
  }
  const service = serviceName === undefined ? undefined : findService(world, cluster, serviceName)
  return [...world.tasks.values()].filter(
    (task) =>
      task.cluster === cluster &&
      task.desiredStatus === desiredStatus &&
      (startedBy === undefined || task.deployment.id === startedBy) &&
      (service === undefined || task.service === service) &&
      (family === undefined || task.taskDefinition.family === family),
  )
}

function lookUpTask(world: World, cluster: string, name: string): TaskRecord | undefined {
  return world.tasks.get(taskArn(world, cluster, name))
}

function taskArn(world: World, cluster: string, name: string): string {
  return name.startsWith('arn:') ? name : world.identity.arn(`task/${cluster}/${shortName(name)}`)
}
