/** Health of a running task: its containers' own checks and its target group's. */
import { eventTexts } from './event-texts.ts'
import type { Fate } from './fate.ts'
import type { TaskRecord } from './records.ts'
import { stopReasons } from './stop-reasons.ts'
import { targetGroupOf, targetPortOf } from './target-group.ts'
import { later, move, stopTask } from './task-stop.ts'
import { about, addEvent, type World } from './world.ts'

/** A task is healthy when its containers' checks and its target group say so; without either, when it stays up. */
export function awaitHealth(world: World, task: TaskRecord): void {
  const { timings } = world
  const checked = task.containers.some((container) => container.hasHealthCheck)
  const balanced = targetGroupOf(task.service) !== undefined
  const wait = Math.max(
    checked ? about(world, timings.containerHealthy) : 0,
    balanced ? about(world, timings.targetHealthy) : 0,
    checked || balanced ? 0 : timings.settling,
  )
  later(world, task, wait, () => {
    for (const container of task.containers) if (container.hasHealthCheck) container.healthStatus = 'HEALTHY'
    task.healthy = true
    move(world, task, 'RUNNING')
    world.taskChanged(task, 'healthy')
  })
}

export function failCheck(world: World, task: TaskRecord, fate: Extract<Fate, { kind: 'unhealthy' }>): void {
  task.healthy = false
  if (fate.check === 'container') {
    for (const container of task.containers) if (container.essential) container.healthStatus = 'UNHEALTHY'
  }
  const group = targetGroupOf(task.service, world)
  addEvent(
    world,
    task.service,
    fate.check === 'container'
      ? eventTexts.unhealthyContainer(task.id)
      : eventTexts.unhealthyTarget(task.id, targetPortOf(task.service), group, fate.why),
  )
  stopTask(world, task, {
    code: 'ServiceSchedulerInitiated',
    reason: fate.check === 'container' ? stopReasons.containerHealth() : stopReasons.targetHealth(group),
    exitCode: 143,
  })
  addEvent(world, task.service, eventTexts.stoppedRunning([task.id]))
  task.deployment.replacing = 'unhealthy'
  world.taskChanged(task, 'failed')
}
