/**
 * The service scheduler: looks at one service at a time and starts or stops tasks so that it comes nearer to
 * what was asked.
 */
import { circuitBreaker } from './circuit-breaker.ts'
import { configurationOf, desiredOf, healthyOf, isWanted } from './counts.ts'
import { startDeployment } from './deployment.ts'
import { eventTexts, statusReasons } from './event-texts.ts'
import { countFailure } from './failures.ts'
import { platformOf } from './fate.ts'
import { primaryOf, type ServiceRecord, type TaskRecord } from './records.ts'
import { rollBack, rollbackCauses } from './rollback.ts'
import { launchMissing, sayIfStuck, stopAll, stopOld, stopSurplus } from './rolling-update.ts'
import { conclude } from './steady-state.ts'
import { targetGroupOf } from './target-group.ts'
import { beginShift, type ShiftEvents, scaledUp, shiftOf } from './traffic-shift.ts'
import { addEvent, type TaskChange, type World } from './world.ts'

/** Has the scheduler look at the service soon; asking again for a later time changes nothing. */
export function tick(world: World, service: ServiceRecord, delay = world.timings.schedulerDelay): void {
  const at = world.clock.now() + delay
  if (service.pendingTick !== undefined) {
    if (service.pendingTick.at <= at) return
    service.pendingTick.cancel()
  }
  const cancel = world.clock.schedule(delay, () => {
    delete service.pendingTick
    reconcile(world, service)
  })
  service.pendingTick = { at, cancel }
}

/** A new revision of the service is rolled out from now on. */
export function deploy(world: World, service: ServiceRecord): void {
  const record = startDeployment(world, service)
  beginShift(world, record, shiftEvents(world))
  tick(world, service)
}

function shiftEvents(world: World): ShiftEvents {
  return {
    tick: (service) => tick(world, service),
    hookFailed(record, why, stage) {
      const reason = why === 'failed' ? statusReasons.hook(stage) : statusReasons.hookTimedOut(stage)
      rollBack(world, record.service, record, rollbackCauses.hook(record.deployment.id, reason))
      tick(world, record.service)
    },
  }
}

export function onTaskChange(world: World, task: TaskRecord, change: TaskChange): void {
  const { service, deployment } = task
  const group = targetGroupOf(service)
  if (change === 'running' && group !== undefined) addEvent(world, service, eventTexts.registered(1, group))
  if (change === 'healthy') {
    const breaker = circuitBreaker(configurationOf(service), desiredOf(world, service))
    if (breaker.resetOnHealthyTask) deployment.failedTasks = 0
    deployment.failureWaves = 0
  }
  if (change === 'failed') {
    const onFargate = platformOf(service) === 'FARGATE'
    if (onFargate && task.stopCode === 'TaskFailedToStart' && task.stoppedReason !== undefined) {
      addEvent(world, service, eventTexts.notPlaced(task.stoppedReason))
    }
    countFailure(world, service, deployment)
  }
  tick(world, service)
}

function reconcile(world: World, service: ServiceRecord): void {
  if (service.status === 'DRAINING') drain(world, service)
  const primary = primaryOf(service)
  if (service.status !== 'ACTIVE' || primary === undefined) return
  const desired = desiredOf(world, service)
  stopSurplus(world, service, primary, desired)
  if (primary.rolloutState !== 'FAILED') {
    stopOld(world, service, primary, desired)
    launchMissing(world, service, primary, desired)
    sayIfStuck(world, service, primary, desired)
  }
  // A launch that cannot be placed may have opened the circuit breaker: another revision is PRIMARY now.
  if (primaryOf(service) !== primary) {
    tick(world, service)
    return
  }
  const shift = shiftOf(service)
  if (shift !== undefined && healthyOf(service, primary).length >= desired) {
    scaledUp(world, shift, shiftEvents(world))
  }
  conclude(world, service, primary, desired)
  world.remember(service)
}

/** The service was deleted: its tasks end, then it is INACTIVE. */
function drain(world: World, service: ServiceRecord): void {
  stopAll(world, service, service.tasks.filter(isWanted))
  if (service.tasks.some((task) => task.lastStatus !== 'STOPPED')) return
  service.status = 'INACTIVE'
  service.deployments = []
  world.remember(service)
}
