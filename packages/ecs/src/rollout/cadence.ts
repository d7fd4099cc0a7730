import type { Service } from '../api.ts'
import type { ServiceState, WaitState } from './state.ts'

/** Between two looks, in milliseconds. DescribeServices allows 20 a second sustained, of all callers together. */
const soon = 2_500
const wayBack = 3_500
const ending = 2_500
const late = 10_000
const throttledFirst = 5_000
const throttledMost = 15_000

/** How long after the start of the wait it looks often. */
const opening = 30_000

/**
 * Milliseconds until the next look: often at the start and when some rollout may end any moment, seldom while
 * the tasks of a long one come up in batches, and less and less only while AWS throttles.
 * @param random in [0, 1): spreads many waits that were throttled together.
 */
export function untilNextLook(state: WaitState, now: number, random: number): number {
  if (state.throttled > 0) {
    const most = Math.min(throttledFirst * 2 ** (state.throttled - 1), throttledMost)
    return Math.round(most * (0.75 + random / 4))
  }
  if (now - state.startedAt < opening) return soon
  const open = state.services.filter(({ phase }) => phase !== 'settled')
  return Math.min(...open.map((service) => pace(service, now - state.startedAt, now)), late)
}

function pace(state: ServiceState, elapsed: number, now: number): number {
  const { phase, progress, doubt, deadTasks } = state
  if (phase === 'rolling-back') return wayBack
  if (doubt || progress === undefined || deadTasks.length > 0) return ending
  const { desired, running, pending, stage } = progress
  if (stage === 'BAKE_TIME') return whileBaking(state, now)
  // The last batch may be all that is missing: from its start on, the end may come at any moment.
  if (running + pending >= desired || desired - running <= Math.max(1, desired / 3)) return ending
  const done = running / desired
  const remaining = done === 0 ? Number.POSITIVE_INFINITY : (elapsed * (1 - done)) / done
  return Math.max(ending, Math.min(late, remaining / 6))
}

/** Seldom until the configured time is nearly over. */
function whileBaking({ moments, bakeTime }: ServiceState, now: number): number {
  const since = moments.findLast(({ kind }) => kind === 'phase')?.at ?? now
  return Math.max(ending, Math.min(late / 2, (since + bakeTime - now) / 6))
}

const alarmed = /unhealthy|failed|unable|replaced/i

/** Whether a service looks as if tasks of it died since the last look: worth two more calls now. */
export function looksTroubled(state: ServiceState, service: Service): boolean {
  const deployment = service.deployments.find(({ id }) => id === state.pinned?.id)
  if (!deployment) return false
  const before = state.progress
  const known = new Set(state.seenEvents)
  const since = state.pinned?.createdAt ?? 0
  const alarming = service.events.some(
    ({ id, createdAt, message }) => !known.has(id) && createdAt * 1000 >= since && alarmed.test(message),
  )
  return (
    alarming ||
    deployment.rolloutState === 'FAILED' ||
    (deployment.failedTasks ?? 0) > (before?.failed ?? 0) ||
    deployment.runningCount < (before?.running ?? 0) ||
    (deployment.pendingCount < (before?.pending ?? 0) && deployment.runningCount <= (before?.running ?? 0))
  )
}
