import type { ThisJob } from '@infra-actions/terraform-state/holder'
import {
  type Inspection,
  type InspectionDeps,
  type InspectionOptions,
  inspect,
} from '@infra-actions/terraform-state/inspection'
import { describeLock } from '@infra-actions/terraform-state/lock-words'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { unlockOrphan } from '@infra-actions/terraform-state/unlock'
import { waitWhile } from '@infra-actions/terraform-state/waiting'
import type { Inputs } from './inputs.ts'
import type { Story } from './story.ts'
import { mayChangeByWaiting } from './verdict.ts'

export interface Deps extends InspectionDeps {
  self: ThisJob
  /** Called before the first delete; throws when the account is not one of the allowed. */
  guardAccount: () => Promise<void>
  say: (line: string) => void
  random: () => number
  signal: AbortSignal
}

/** A digest that does not fit is looked at twice: a state may have been written between our two reads. */
const secondGlance = 3000

/**
 * Looks; waits while there is sense in it; removes an orphan where that was asked for. `story` is filled as it
 * goes, so that a cancelled job still reports what it saw.
 * @throws the signal's reason; an ActionError of the account guard.
 */
export async function run(inputs: Inputs, location: StateLocation, deps: Deps, story: Story): Promise<void> {
  const options: InspectionOptions = {
    checkDigest: inputs.checkDigest,
    staleAfter: inputs.staleAfter,
    self: deps.self,
  }
  const start = deps.clock.now()
  const watch = async (timeout: number) => {
    const result = await waitWhile((known) => inspect(deps, location, options, known), {
      clock: deps.clock,
      timeout,
      signal: deps.signal,
      random: deps.random,
      goOn: (seen) => mayChangeByWaiting(seen, inputs),
      onChange: (seen) => {
        const waited = deps.clock.now() - start
        Object.assign(story, { last: seen, waited })
        if (seen.look.locked !== false) deps.say(progress(seen, location, waited))
      },
    }).finally(() => {
      story.waited = deps.clock.now() - start
    })
    Object.assign(story, { last: result.last, timedOut: result.timedOut })
    return result.last
  }

  let last = await watch(inputs.onLocked === 'wait' ? inputs.timeout : 0)
  if (inputs.unlock === 'orphaned' && last.orphaned === true) {
    await deps.guardAccount()
    story.unlock = await unlockOrphan(deps, location, options, last)
    last = story.unlock.after
    story.last = last
    deps.signal.throwIfAborted()
    const left = inputs.timeout - (deps.clock.now() - start)
    if (last.look.locked === true && inputs.onLocked === 'wait' && left > 0) last = await watch(left)
  }
  if (last.digest?.digest === 'mismatch') {
    await deps.clock.sleep(secondGlance, deps.signal)
    story.last = await inspect(deps, location, options)
    deps.signal.throwIfAborted()
  }
}

function progress(seen: Inspection, location: StateLocation, waited: number): string {
  const time = waited < 1000 ? '' : `[${Math.round(waited / 1000)} s] `
  if (seen.look.locked === true) return `${time}${describeLock(seen, location)}`
  return `${time}Whether the state is locked is not known.`
}
