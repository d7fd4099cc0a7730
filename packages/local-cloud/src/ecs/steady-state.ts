/** Whether a service has arrived where it was sent. */
import { healthyOf, isPending, isRunning, tasksOf } from './counts.ts'
import { completeDeployment } from './deployment.ts'
import { earlySuccess, healthyNeeded } from './early-success.ts'
import { eventTexts } from './event-texts.ts'
import type { DeploymentRecord, ServiceRecord } from './records.ts'
import { reached, shiftOf } from './traffic-shift.ts'
import { addEvent, type World } from './world.ts'

/** Steady, and with it completed: every task of the PRIMARY healthy and none of another revision left. */
export function conclude(
  world: World,
  service: ServiceRecord,
  primary: DeploymentRecord,
  desired: number,
): void {
  if (primary.rolloutState === 'FAILED') return
  const healthy = healthyOf(service, primary).length
  const alive = service.tasks.filter((task) => isRunning(task) || isPending(task))
  const old = alive.filter((task) => task.deployment.id !== primary.id).length
  const shift = shiftOf(service)
  const shifted = shift === undefined || reached(shift, 'CLEAN_UP')
  const arrived = healthy === desired && alive.length - old === desired && old === 0 && shifted
  const early = earlySuccess(service)
  const enough =
    early !== undefined && healthy >= healthyNeeded(service, desired) && (old === 0 || early.deferred)
  // A failed deployment is still listed while the service goes back from it.
  const listed = service.deployments.filter(
    (deployment) =>
      deployment === primary ||
      tasksOf(service, deployment).some((task) => isRunning(task) || isPending(task)) ||
      (deployment.rolloutState === 'FAILED' && primary.rolloutState === 'IN_PROGRESS'),
  )
  service.deployments = listed
  if (!arrived && !enough) {
    delete service.arrivedAt
    service.steady = false
    return
  }
  const now = world.clock.now()
  service.arrivedAt ??= now
  const left = service.arrivedAt + world.timings.steadying - now
  if (left > 0) {
    world.tick(service, left)
    return
  }
  if (primary.rolloutState === 'IN_PROGRESS') completeDeployment(world, service, primary)
  if (old === 0) service.deployments = [primary]
  if (arrived && !service.steady) addEvent(world, service, eventTexts.steady())
  service.steady = arrived
}
