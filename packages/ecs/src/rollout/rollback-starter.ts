import type { Observation } from './observation.ts'
import type { Observer } from './observer.ts'
import type { Rollback } from './outcome.ts'
import { revisionName } from './pin.ts'
import type { WaitPorts } from './ports.ts'
import { rollBack } from './roll-back.ts'
import type { ServiceState, WaitState } from './state.ts'

/** Starts rollbacks that are wanted, once a service and run, whatever becomes of the attempt. */
export function rollbackStarter(
  observer: Observer,
  ports: WaitPorts,
  say: (observations: Observation[]) => void,
): { start(state: WaitState): Promise<WaitState>; abandon(state: WaitState): WaitState } {
  const attempts = new Map<string, Promise<Rollback>>()

  function attempt(service: ServiceState): Promise<Rollback> {
    const begun = attempts.get(service.key)
    if (begun) return begun
    const rollback = rollBack(service, observer.serviceDeploymentArn(service.key), ports)
    attempts.set(service.key, rollback)
    return rollback
  }

  async function start(state: WaitState): Promise<WaitState> {
    const services = await Promise.all(
      state.services.map(async (service): Promise<ServiceState> => {
        if (service.rollback?.state !== 'wanted') return service
        const rollback = await attempt(service)
        const at = ports.clock.now()
        say([{ at, service: service.name, kind: 'rollback', text: describeRollback(rollback) }])
        return { ...service, rollback, phase: rollback.state === 'failed' ? 'settled' : service.phase }
      }),
    )
    return { ...state, services }
  }

  /** After a cancellation: what is still going on is told as such. */
  function abandon(state: WaitState): WaitState {
    const services = state.services.map((service): ServiceState => {
      const { rollback } = service
      const open = rollback?.state === 'wanted' || rollback?.state === 'in-progress'
      if (!open) return { ...service, phase: 'settled' }
      const note =
        rollback.state === 'wanted'
          ? 'ECS did not answer the request for a rollback in time.'
          : 'It was asked for and not waited for, since the run was cancelled.'
      return { ...service, phase: 'settled', rollback: { ...rollback, state: 'unfinished', note } }
    })
    return { ...state, services }
  }

  return { start, abandon }
}

function describeRollback({ by, state, to, note }: Rollback): string {
  if (state === 'failed') return `no rollback: ${note}`
  const target = to === undefined ? 'the previous revision' : revisionName(to)
  return `rollback to ${target} asked for by ${by}${note ? ` (${note})` : ''}`
}
