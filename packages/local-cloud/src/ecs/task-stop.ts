/** How a task ends: stopped by someone, or by itself. */
import type { TaskRecord, TaskStatus } from './records.ts'
import { targetGroupOf } from './target-group.ts'
import { about, type World } from './world.ts'

/** Work that happens to the task by itself, unless it is told to stop before. */
export function later(world: World, task: TaskRecord, milliseconds: number, work: () => void): void {
  task.timers.push(world.clock.schedule(milliseconds, work))
}

export function move(world: World, task: TaskRecord, status: TaskStatus): void {
  task.lastStatus = status
  task.version++
  world.remember(task.service)
}

/** The scheduler or a person ends the task: drained, SIGTERM, gone. */
export function stopTask(
  world: World,
  task: TaskRecord,
  why: { code: string; reason: string; exitCode?: number },
): void {
  if (task.desiredStatus === 'STOPPED') return
  const ran = task.lastStatus === 'RUNNING'
  settleStop(world, task, why.code, why.reason)
  const stop = () => {
    move(world, task, 'STOPPING')
    later(world, task, about(world, world.timings.stopping), () => {
      for (const container of task.containers) {
        container.lastStatus = 'STOPPED'
        if (ran) container.exitCode = why.exitCode ?? 0
      }
      deprovision(world, task)
    })
  }
  if (!ran) {
    deprovision(world, task)
  } else if (targetGroupOf(task.service) === undefined) {
    stop()
  } else {
    move(world, task, 'DEACTIVATING')
    later(world, task, about(world, world.timings.draining), stop)
  }
}

/** The task ends by itself. */
export function end(world: World, task: TaskRecord, code: string, reason: string): void {
  settleStop(world, task, code, reason)
  deprovision(world, task)
}

function settleStop(world: World, task: TaskRecord, code: string, reason: string): void {
  for (const cancel of task.timers.splice(0)) cancel()
  task.desiredStatus = 'STOPPED'
  task.healthy = false
  task.stopCode = code
  task.stoppedReason = reason
  task.stoppingAt = world.clock.now()
}

function deprovision(world: World, task: TaskRecord): void {
  move(world, task, 'DEPROVISIONING')
  later(world, task, about(world, world.timings.deprovisioning), () => {
    task.stoppedAt = world.clock.now()
    move(world, task, 'STOPPED')
    world.taskChanged(task, 'stopped')
    world.clock.schedule(world.timings.stoppedTaskKept, () => {
      world.tasks.delete(task.arn)
      task.service.tasks.splice(task.service.tasks.indexOf(task), 1)
    })
  })
}
