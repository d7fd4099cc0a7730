import { cluster, imageBefore } from './backend.ts'
import type { BackendCloud } from './backend-cloud.ts'
import { describeServices } from './services.ts'

/** Lets a CloudWatch alarm of the service go off once, as soon as it rolls out another image. */
export function alarmDuringRollout(cloud: BackendCloud, service: string, alarm: string): void {
  const timer = setInterval(() => {
    const state = describeServices(cloud).find(({ name }) => name === service)
    if (state?.image === imageBefore || state?.rolloutState !== 'IN_PROGRESS') return
    clearInterval(timer)
    // Not at once: an alarm takes its time to see what the new tasks do.
    setTimeout(() => cloud.ecs.alarm(cluster, service, alarm), 1200).unref()
  }, 100)
  timer.unref()
}
