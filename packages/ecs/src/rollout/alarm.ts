import type { Service, ServiceDeployment } from '../api.ts'
import type { Verdict } from './outcome.ts'
import type { ServiceState } from './state.ts'

/**
 * ECS failed the deployment because a CloudWatch alarm of the service's deployment configuration went off; undefined
 * when nothing says so. The tasks may all be well: what the alarm measures is the place to look.
 */
export function failedByAlarm(
  state: ServiceState,
  service: Service,
  serviceDeployment: ServiceDeployment | undefined,
  said: string | undefined,
): Verdict | undefined {
  const triggered = namesIn(serviceDeployment?.alarms?.triggeredAlarmNames)
  if (triggered.length === 0 && !/\balarms?\b/i.test(said ?? '')) return undefined
  const watched = namesIn(
    (service.deploymentConfiguration?.alarms as { alarmNames?: unknown } | undefined)?.alarmNames,
  )
  const names = triggered.length > 0 ? triggered : watched
  return {
    outcome: 'failed',
    reason: `A CloudWatch alarm went off during the deployment of ${state.name}, so ECS failed it.`,
    ...evidenceOf(said, triggered),
    hint: alarmHint(names),
    cause: 'alarm',
  }
}

/** What to look at after an alarm; `names` are those that went off, or those that are watched. */
export function alarmHint(names: readonly string[] = []): string {
  const which =
    names.length > 0 ? `Look in CloudWatch at ${names.join(', ')}` : 'Look at the alarm in CloudWatch'
  return `${which}: what it measures got worse with the new revision. If it is not the revision's doing (or was in ALARM before), mend the alarm and deploy again.`
}

function evidenceOf(said: string | undefined, triggered: readonly string[]): { evidence?: string } {
  const parts = [said ?? '', triggered.length > 0 ? `In ALARM: ${triggered.join(', ')}` : ''].filter(Boolean)
  return parts.length > 0 ? { evidence: parts.join(' ') } : {}
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}
