import { untilNextLook } from './cadence.ts'
import { decideAtDeadline } from './deadline.ts'
import { lookAtService } from './look.ts'
import type { Observation } from './observation.ts'
import { judgeRollback } from './rollback-progress.ts'
import type { Snapshot } from './snapshot.ts'
import { isSettled, type ServiceState, type WaitState } from './state.ts'

/** What a tick makes of what it saw. */
export interface Step {
  state: WaitState
  observations: Observation[]
  /** Epoch milliseconds; undefined when every service is settled. */
  nextPollAt: number | undefined
  /** Services whose previous revision is now to be brought back, by what the plan says. */
  rollbacks: ServiceState[]
}

const heartbeatEvery = 60_000

/**
 * The whole state machine: no clock, no client, nothing changed in place. Deciding what a snapshot means is
 * `look.ts`; this puts the services together, keeps the deadline and says when to look again.
 */
export function step(before: WaitState, snapshot: Snapshot, now: number, random = 0): Step {
  const observations: Observation[] = []
  const services = before.services.map((service) => {
    const seen = snapshot.get(service.key)
    const looked = seen && service.phase !== 'settled' ? stepService(before, service, seen, now) : undefined
    observations.push(...(looked?.observations ?? []))
    const late = decideAtDeadline(looked?.state ?? service, before.plan, now)
    observations.push(...late.observations)
    return late.state
  })
  const spoken = heartbeats({ ...before, services }, observations, now)
  const state = { ...before, services: spoken.services }
  return {
    state,
    observations: [...observations, ...spoken.observations],
    nextPollAt: isSettled(state) ? undefined : nextPoll(state, now, random),
    rollbacks: state.services.filter(({ rollback }) => rollback?.state === 'wanted'),
  }
}

function stepService(
  { plan, startedAt }: WaitState,
  service: ServiceState,
  seen: Parameters<typeof lookAtService>[1],
  now: number,
) {
  return service.phase === 'rolling-back'
    ? judgeRollback(service, seen, now)
    : lookAtService(service, seen, { plan, startedAt, now })
}

/** Never later than the next deadline: what comes after it is not to be waited for. */
function nextPoll(state: WaitState, now: number, random: number): number {
  const deadlines = state.services
    .filter(({ phase }) => phase !== 'settled')
    .map(({ phase, deadline, rollback }) =>
      phase === 'rolling-back' ? (rollback?.deadline ?? deadline) : deadline,
    )
  return Math.max(now, Math.min(now + untilNextLook(state, now, random), ...deadlines))
}

/** One line a minute for what has nothing new to say, so that a quiet log is not a hung one. */
function heartbeats(state: WaitState, said: readonly Observation[], now: number) {
  const speaking = new Set(said.map(({ service }) => service))
  const observations: Observation[] = []
  const services = state.services.map((service) => {
    if (speaking.has(service.name)) return { ...service, lastLineAt: now }
    if (service.phase === 'settled' || now - service.lastLineAt < heartbeatEvery) return service
    const text = service.lastLine ?? 'not seen yet'
    observations.push({ at: now, service: service.name, kind: 'heartbeat', text: `still waiting: ${text}` })
    return { ...service, lastLineAt: now }
  })
  return { services, observations }
}
