/** Which tasks start and which stop, within minimumHealthyPercent and maximumPercent. */
import { boundsOf, healthyOf, isPending, isRunning, isWanted, tasksOf } from './counts.ts'
import { healthyNeeded } from './early-success.ts'
import { eventTexts } from './event-texts.ts'
import { countFailure } from './failures.ts'
import { decideFate } from './fate.ts'
import { type DeploymentRecord, primaryOf, type ServiceRecord, type TaskRecord } from './records.ts'
import { stopReasons } from './stop-reasons.ts'
import { targetGroupOf } from './target-group.ts'
import { launchTask } from './task-lifecycle.ts'
import { stopTask } from './task-stop.ts'
import { reached, shiftOf } from './traffic-shift.ts'
import { addEvent, type World } from './world.ts'

/** More tasks of the newest revision than desired: the desired count went down. Youngest first. */
export function stopSurplus(
  world: World,
  service: ServiceRecord,
  primary: DeploymentRecord,
  desired: number,
): void {
  const wanted = tasksOf(service, primary).filter(isWanted)
  const youngest = wanted.sort((a, b) => Number(a.healthy) - Number(b.healthy) || b.createdAt - a.createdAt)
  stopAll(world, service, youngest.slice(0, Math.max(0, wanted.length - desired)))
}

export function stopOld(
  world: World,
  service: ServiceRecord,
  primary: DeploymentRecord,
  desired: number,
): void {
  const shift = shiftOf(service)
  if (shift !== undefined && !reached(shift, 'CLEAN_UP')) return
  const old = service.tasks.filter((task) => isWanted(task) && task.deployment.id !== primary.id)
  const idle = old.filter((task) => !task.healthy)
  const serving = old.filter((task) => task.healthy).sort((a, b) => a.createdAt - b.createdAt)
  const fresh = healthyOf(service, primary).length
  const healthy = fresh + serving.length
  const { minimum, maximum } = boundsOf(service, desired)
  const replaced = healthy - Math.max(minimum, Math.min(desired, enoughHealthy(service, desired, fresh)))
  // Without room for a single new task, old ones make way as far as the minimum allows.
  const alive = service.tasks.filter((task) => isRunning(task) || isPending(task)).length
  const missing = desired - tasksOf(service, primary).filter(isWanted).length
  const room = missing > 0 ? Math.min(missing - Math.max(0, maximum - alive), healthy - minimum) : 0
  const count = Math.max(0, replaced, room)
  stopAll(world, service, [...idle, ...serving.slice(0, count)])
}

/** With early success criteria fewer healthy tasks than desired are enough for the old ones to go. */
function enoughHealthy(service: ServiceRecord, desired: number, fresh: number): number {
  const needed = healthyNeeded(service, desired)
  return fresh >= needed ? Math.max(fresh, needed) : desired
}

/** Launches what is missing of the newest revision, as far as there is room. */
export function launchMissing(
  world: World,
  service: ServiceRecord,
  primary: DeploymentRecord,
  desired: number,
): void {
  const now = world.clock.now()
  const missing = desired - tasksOf(service, primary).filter(isWanted).length
  if (missing <= 0) return
  if (now < primary.launchNotBefore) {
    world.tick(service, primary.launchNotBefore - now)
    return
  }
  const shift = shiftOf(service)
  if (shift !== undefined && !reached(shift, 'SCALE_UP')) return
  const alive = service.tasks.filter((task) => isRunning(task) || isPending(task))
  const own = alive.filter((task) => task.deployment.id === primary.id).length
  const { maximum } = boundsOf(service, desired)
  const room = shift === undefined ? maximum - alive.length : desired - own
  const started: string[] = []
  for (let i = 0; i < Math.min(missing, room); i++) {
    const fate = decideFate(world, service, primary)
    if (fate.kind === 'unplaced') {
      primary.launches++
      addEvent(world, service, fate.event)
      countFailure(world, service, primary)
      world.tick(service, Math.max(0, primary.launchNotBefore - now))
      break
    }
    started.push(launchTask(world, service, primary, fate).id)
  }
  if (started.length === 0) return
  addEvent(world, service, eventTexts.started(started, primary.replacing))
  delete primary.replacing
}

/** Neither a new task may start nor an old one stop: a percentage must change before anything happens. */
export function sayIfStuck(
  world: World,
  service: ServiceRecord,
  primary: DeploymentRecord,
  desired: number,
): void {
  const alive = service.tasks.filter((task) => isRunning(task) || isPending(task))
  const own = alive.filter((task) => task.deployment.id === primary.id)
  const { minimum, maximum } = boundsOf(service, desired)
  const changing = alive.some((task) => !task.healthy)
  if (own.length > 0 || alive.length === 0 || changing || shiftOf(service) !== undefined) return
  if (alive.length < maximum || alive.length > minimum || service.stuck === primary) return
  service.stuck = primary
  addEvent(world, service, eventTexts.stuck())
}

export function stopAll(world: World, service: ServiceRecord, tasks: TaskRecord[]): void {
  const running = tasks.filter((task) => task.lastStatus === 'RUNNING')
  const group = targetGroupOf(service)
  for (const task of tasks) {
    const reason = stopReasons.scaling(primaryOf(service)?.id ?? task.deployment.id)
    stopTask(world, task, { code: 'ServiceSchedulerInitiated', reason })
  }
  if (tasks.length === 0) return
  if (group !== undefined && running.length > 0) {
    addEvent(world, service, eventTexts.deregistered(running.length, group))
    addEvent(world, service, eventTexts.draining(running.length))
  }
  if (running.length > 0) addEvent(world, service, eventTexts.stoppedRunning(running.map((task) => task.id)))
  const pending = tasks.length - running.length
  if (pending > 0) addEvent(world, service, eventTexts.stoppedPending(pending))
}
