import { isPassing } from '@infra-actions/terraform-state/failure'
import { explainUnknown } from '@infra-actions/terraform-state/failure-words'
import type { Inspection } from '@infra-actions/terraform-state/inspection'
import {
  describeDigest,
  describeLock,
  durationInWords,
  forceUnlockLines,
} from '@infra-actions/terraform-state/lock-words'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { stateUrl } from '@infra-actions/terraform-state/state-location'
import type { Inputs } from './inputs.ts'
import type { Story } from './story.ts'

/** How the step ends, and in which words. */
export interface Verdict {
  level: 'ok' | 'warning' | 'error'
  title: string
  message: string
}

/** Whether to look again: a live holder lets go, a passing failure passes; a dead holder and a missing right do not. */
export function mayChangeByWaiting(
  { look, stale, orphaned }: Inspection,
  { onStale, unlock }: Pick<Inputs, 'onStale' | 'unlock'>,
): boolean {
  if (look.locked === false) return false
  if (look.locked === true) {
    if (orphaned === true && unlock === 'orphaned') return false
    return stale === false || onStale === 'wait'
  }
  return look.stores.every((one) => one.lock !== 'unknown' || isPassing(one.failure))
}

/** Tells apart: free, locked, stale, timed out, not known, digest that Terraform would refuse. */
export function judge(
  story: Story & { last: Inspection },
  inputs: Pick<Inputs, 'onLocked' | 'onStale' | 'location'>,
  location: StateLocation,
): Verdict {
  const { last } = story
  const bad = inputs.onLocked === 'warn' ? 'warning' : 'error'
  if (last.look.locked === 'unknown') {
    const reasons = last.look.stores.flatMap((one) =>
      one.lock === 'unknown' ? [explainUnknown(one, location)] : [],
    )
    if (location.assumedRole !== undefined) {
      reasons.push(
        `The backend itself assumes ${location.assumedRole.arn}, as this step does unless role-to-assume names another.`,
      )
    }
    return { level: bad, title: 'Lock not known', message: reasons.join(' ') }
  }
  if (last.look.locked === true) return lockedVerdict(story, inputs, location)
  if (last.digest?.digest === 'mismatch') {
    return { level: bad, title: 'State digest mismatch', message: describeDigest(last.digest, location) }
  }
  const after = story.waited < 1000 ? '' : ` after ${durationInWords(story.waited)}`
  const message = story.unlock?.removed.length
    ? `The orphaned lock of ${stateUrl(location)} was removed.`
    : `${stateUrl(location)} is not locked${after}.`
  return { level: 'ok', title: 'Not locked', message }
}

function lockedVerdict(
  story: Story & { last: Inspection },
  { onLocked, onStale, location: { workingDirectory } }: Pick<Inputs, 'onLocked' | 'onStale' | 'location'>,
  location: StateLocation,
): Verdict {
  const { last, unlock } = story
  const stale = last.stale !== false
  const level = (stale && onStale !== 'wait' ? onStale : onLocked) === 'warn' ? 'warning' : 'error'
  const title =
    last.stale === true
      ? 'Orphaned lock'
      : last.stale === 'suspected'
        ? 'Lock may be stale'
        : story.timedOut && onLocked === 'wait'
          ? 'Still locked'
          : 'Locked'
  const waited = title === 'Still locked' ? `Gave up after ${durationInWords(story.waited)}: ` : ''
  const kept = unlock?.refused === undefined ? '' : ` It was not removed: ${unlock.refused}.`
  const commands = forceUnlockLines(last, location, workingDirectory).join(' ; ')
  const sure = last.stale === true ? 'Remove it' : 'If you are sure that nobody is at work, remove it'
  return {
    level,
    title,
    message: `${waited}${describeLock(last, location)}${kept} ${sure} with: ${commands}`,
  }
}
