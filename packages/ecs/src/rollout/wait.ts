import { settle } from './apply.ts'
import { cancel } from './deadline.ts'
import { createEvidenceStore, type EvidenceStore } from './evidence.ts'
import { step } from './machine.ts'
import type { Observation } from './observation.ts'
import { createObserver, type Look } from './observer.ts'
import type { WaitPlan } from './plan.ts'
import { untilAborted, type WaitPorts, WatchFailure } from './ports.ts'
import { rollbackStarter } from './rollback-starter.ts'
import { begin, isSettled, lastDeadline, type WaitState } from './state.ts'

export interface Waited {
  state: WaitState
  evidence: EvidenceStore
}

/** What may still be done after a cancellation, of the seven seconds there are. Milliseconds. */
const afterCancel = 4_500

/** A timer may be so late for the last look. Milliseconds. */
const grace = 250

const nothingSeen: Look = { snapshot: new Map(), throttled: false, warnings: [] }

/**
 * Waits until each service of the plan has a verdict: looks, lets the state machine decide, says what is new
 * and sleeps. Ends by the plan's timeout and one request, except for a rollback that was asked for. Never
 * throws for what happens at AWS: that is a verdict too.
 */
export async function waitForRollouts(
  plan: WaitPlan,
  logLines: number,
  ports: WaitPorts,
  tell: (observations: Observation[], state: WaitState) => void,
): Promise<Waited> {
  const { clock, signal } = ports
  const observer = createObserver(ports)
  const evidence = createEvidenceStore(ports, logLines)
  const say = (observations: Observation[]) => tell(observations, state)
  const rollbacks = rollbackStarter(observer, ports, say)
  let state = begin(plan, clock.now())

  async function tick(): Promise<number | undefined> {
    const deadline = lastDeadline(state)
    // A request for logs may have taken the time there was: the one more that is allowed was that.
    const late = clock.now() > deadline + grace
    const look = late ? nothingSeen : await observer.observe(state)
    signal.throwIfAborted()
    const now = clock.now()
    say(look.warnings.map((text) => ({ at: now, kind: 'warning', text })))
    const throttled = look.throttled ? state.throttled + 1 : 0
    const next = step({ ...state, throttled }, look.snapshot, now, ports.random())
    state = next.state
    say(next.observations)
    await evidence.collect(state.services, deadline)
    signal.throwIfAborted()
    if (next.rollbacks.length > 0) {
      const after = await rollbacks.start(state)
      // What follows a cancellation is cancelAll's business, which takes this attempt up again.
      signal.throwIfAborted()
      state = after
    }
    return isSettled(state) ? undefined : (next.nextPollAt ?? clock.now())
  }

  try {
    for (;;) {
      const nextPollAt = await untilAborted(tick(), signal)
      if (nextPollAt === undefined) break
      await clock.sleep(Math.max(0, nextPollAt - clock.now()), signal)
    }
  } catch (error) {
    if (signal.aborted) state = await cancelAll()
    else if (error instanceof WatchFailure) giveUp(error.message)
    else throw error
  }
  return { state, evidence }

  /** A rollback is asked for, not waited for: the runner kills this process soon. */
  async function cancelAll(): Promise<WaitState> {
    const cancelled = state.services.map((service) => cancel(service, plan, clock.now()))
    say(cancelled.flatMap(({ observations }) => observations))
    state = { ...state, services: cancelled.map((one) => one.state) }
    const asked = rollbacks.start(state).then((after) => {
      state = after
    })
    await Promise.race([
      Promise.all([asked, evidence.collect(state.services, clock.now() + afterCancel)]),
      clock.sleep(afterCancel),
    ])
    return rollbacks.abandon(state)
  }

  function giveUp(why: string): void {
    const now = clock.now()
    const services = state.services.map((service) => {
      if (service.phase === 'settled') return service
      const reason = `The wait for ${service.name} had to end: ${why}`
      const known = service.verdict
        ? { ...service, phase: 'settled' as const }
        : settle(service, { outcome: 'failed', reason, cause: 'watch' }, plan, now).state
      const { rollback } = known
      return rollback
        ? { ...known, rollback: { ...rollback, state: 'unfinished' as const, note: why } }
        : known
    })
    say([{ at: now, kind: 'warning', text: why }])
    state = { ...state, services }
  }
}
