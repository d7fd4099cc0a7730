/** What containers write. */
import { textOf } from '../protocol/json-input.ts'
import { essentialContainer, logTarget } from './container-definition.ts'
import type { TaskRecord } from './records.ts'
import type { World } from './world.ts'

/** Writes to the stream of the task's essential container, if it has the awslogs driver. */
export function writeLogs(world: World, task: TaskRecord, lines: string[]): void {
  const container = essentialContainer(task.taskDefinition)
  const target = logTarget(container)
  if (target === undefined) return
  if (target.creates && !world.logs.hasGroup(target.group)) world.logs.createGroup(target.group)
  const name = textOf(container, 'name') ?? ''
  const stream = target.prefix === undefined ? task.id : `${target.prefix}/${name}/${task.id}`
  world.logs.write(target.group, stream, lines)
}
