import { administrator } from '../account/account.ts'
import type { GateCall } from '../account/gate.ts'
import type { Caller, Expectation } from '../result.ts'
import { expectation } from '../scenario/expect.ts'

/** Who made the calls, the administrator and those who asked for a role aside. */
export function callersOf(calls: GateCall[]): Caller[] {
  const names = new Set(calls.map(({ caller }) => caller).filter((name) => name !== administrator))
  return [...names].flatMap((role) => {
    const own = calls.filter(({ caller }) => caller === role)
    const denied = own.flatMap((call) =>
      call.denied.map(({ action, resource }) => `${action} on ${resource}`),
    )
    if (role === '' && denied.length === 0) return []
    return [{ role: role || 'nobody', calls: own.length, denied: [...new Set(denied)] }]
  })
}

/** That no role was refused anything. */
export function expectAllowed(callers: Caller[]): Expectation {
  const counts = callers.map(({ role, calls }) => `${role} ${calls}`).join(', ')
  const denied = callers.flatMap(({ role, denied }) => denied.map((what) => `${role}: ${what}`))
  return expectation(
    `Every AWS call was allowed to the role that made it (${counts})`,
    denied.length === 0,
    denied.join('; '),
  )
}
