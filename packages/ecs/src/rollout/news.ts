import type { Service } from '../api.ts'
import type { Cause } from '../diagnose/cause.ts'
import { type Diagnosis, taskId } from '../diagnose/dead-task.ts'
import { causeOfEvent } from '../diagnose/service-events.ts'
import { withMoment } from '../timeline/moment.ts'
import { minimumHealthyPercent } from './deployment-configuration.ts'
import type { Observation } from './observation.ts'
import type { Verdict } from './outcome.ts'
import type { ServiceState } from './state.ts'

/** A state, what it said, and a verdict that an event alone supports. */
export interface News {
  state: ServiceState
  observations: Observation[]
  verdict?: Verdict
}

/** Events from before the wait are told only if they are this fresh. Milliseconds. */
const recent = 10 * 60_000

/** Service events not seen before, oldest first. Those older than the deployment are not its business. */
export function tellEvents(state: ServiceState, service: Service, now: number): News {
  const since = Math.max(state.pinned?.createdAt ?? now, now - recent)
  const seen = new Set(state.seenEvents)
  const fresh = service.events
    .filter(({ id, createdAt }) => !seen.has(id) && createdAt * 1000 >= since)
    .toSorted((a, b) => a.createdAt - b.createdAt)
  if (fresh.length === 0) return { state, observations: [] }
  const observations = fresh.map(
    ({ message }): Observation => ({
      at: now,
      service: state.name,
      kind: 'event',
      text: 'event',
      foreign: withoutPrefix(message),
    }),
  )
  const next = { ...state, seenEvents: [...state.seenEvents, ...fresh.map(({ id }) => id)] }
  const told = fresh
    .map(({ message }) => ({ message, cause: causeOfEvent(message) }))
    .findLast(({ cause }) => cause !== undefined && cause.kind !== 'crash')
  if (!told?.cause) return { state: next, observations }
  return troubleOf(next, service, told.cause, told.message, observations, now)
}

/** Dead tasks not seen before: one line each, and a milestone unless they were stopped on purpose. */
export function tellDeadTasks(state: ServiceState, deadTasks: readonly Diagnosis[], now: number): News {
  const known = new Set(state.deadTasks.map(({ taskArn }) => taskArn))
  const fresh = deadTasks.filter(({ taskArn }) => !known.has(taskArn))
  let { moments } = state
  const observations: Observation[] = []
  for (const dead of fresh) {
    const told = dead.exitCode === undefined || dead.title.includes(`code ${dead.exitCode}`)
    const exit = told ? '' : ` (exit code ${dead.exitCode})`
    const where = dead.container ? ` in container ${dead.container}` : ''
    const label = `task ${taskId(dead.taskArn).slice(0, 8)} stopped: ${lowerFirst(dead.title)}${where}${exit}`
    observations.push({
      at: now,
      service: state.name,
      kind: dead.kind === 'transient' ? 'warning' : 'dead-task',
      text: label,
      foreign: dead.reason,
    })
    const tone = dead.kind === 'benign' || dead.kind === 'transient' ? 'plain' : 'bad'
    moments = withMoment(moments, {
      at: Math.min(dead.stoppedAt ?? now, now),
      kind: 'milestone',
      label,
      tone,
      foreign: dead.reason,
    })
  }
  return { state: { ...state, deadTasks: [...state.deadTasks, ...fresh], moments }, observations }
}

function troubleOf(
  state: ServiceState,
  service: Service,
  cause: Cause,
  message: string,
  observations: Observation[],
  now: number,
): News {
  const { title, hint } = cause
  // Below 100 % an old task is stopped first and frees its port: then it is only a matter of waiting.
  const hopeless =
    cause.kind === 'deterministic' && (cause.id !== 'port-conflict' || minimumHealthyPercent(service) >= 100)
  if (hopeless) {
    const reason = `${title}: the deployment of ${state.name} cannot go on.`
    return {
      state,
      observations,
      verdict: { outcome: 'failed', reason, evidence: message, hint, cause: cause.id },
    }
  }
  const warning: Observation = { at: now, service: state.name, kind: 'warning', text: `${title}. ${hint}` }
  const repeated = state.trouble?.title === title
  return {
    state: { ...state, trouble: { title, hint, message, at: now } },
    observations: repeated ? observations : [...observations, warning],
  }
}

/** `(service backend) has started …` says the name again that stands before it in our line. */
function withoutPrefix(message: string): string {
  return message.replace(/^\(service [^)]*\)\s*/, '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
