import type { LifecycleRule } from '../ports.ts'
import { lockFileKey, type StateLocation, statePath } from '../state-location.ts'
import { type Finding, fail, judge, pass, type Setting, warn } from './finding.ts'

/** So many old versions of a state should survive whatever the lifecycle does. */
const wantedVersions = 10

const ids = {
  current: 'lifecycle-current',
  noncurrent: 'lifecycle-noncurrent',
  markers: 'lifecycle-delete-markers',
}

/** What the lifecycle does to the state, to its old versions, and to what locks leave behind. */
export function lifecycleFindings(rules: Setting<LifecycleRule[]>, location: StateLocation): Finding[] {
  const covering = (key: string) => (value: LifecycleRule[] | undefined) =>
    (value ?? []).filter(({ status, prefix = '' }) => status === 'Enabled' && key.startsWith(prefix))
  const ofState = covering(statePath(location))
  const ofLock = covering(lockFileKey(location))
  const findings = [
    judge(ids.current, 'The state never expires', rules, (value) => currentFinding(ofState(value))),
    judge(ids.noncurrent, 'Old versions are kept', rules, (value) => noncurrentFinding(ofState(value))),
  ]
  if (!location.useLockfile) return findings
  return [
    ...findings,
    judge(ids.markers, 'Delete markers are cleaned up', rules, (value) => markerFinding(ofLock(value))),
  ]
}

function currentFinding(rules: LifecycleRule[]): Finding {
  const check = 'The state never expires'
  const expiring = rules.filter(
    (rule) => rule.expirationDays !== undefined || rule.expirationDate !== undefined,
  )
  const certain = expiring.find((rule) => rule.narrowed !== true)
  const rule = certain ?? expiring[0]
  if (rule === undefined) return pass(ids.current, check, 'no rule expires current objects')
  const when =
    rule.expirationDays === undefined ? `on ${rule.expirationDate}` : `after ${rule.expirationDays} days`
  const found = `rule ${nameOf(rule)} deletes ${certain ? 'the state' : 'objects here, by tag or size,'} ${when}`
  const repair =
    'Remove the expiration of current objects from that rule, or keep its prefix away from the state.'
  return certain ? fail(ids.current, check, found, repair) : warn(ids.current, check, found, repair)
}

/** Days alone keep nothing of a stack that is quiet for longer; only a number does. */
function noncurrentFinding(rules: LifecycleRule[]): Finding {
  const check = 'Old versions are kept'
  const expiring = rules.filter((rule) => rule.noncurrentDays !== undefined)
  if (expiring.length === 0) return pass(ids.noncurrent, check, 'every version is kept')
  const fewest = expiring.reduce((a, b) => (keptBy(b) < keptBy(a) ? b : a))
  const kept = keptBy(fewest)
  if (kept >= wantedVersions) return pass(ids.noncurrent, check, `at least ${kept} old versions are kept`)
  const repair = `Set NewerNoncurrentVersions to ${wantedVersions} or more in that rule.`
  const found =
    kept === 0
      ? `rule ${nameOf(fewest)} deletes every old version after ${fewest.noncurrentDays} days: a state that did not change for so long has none`
      : `rule ${nameOf(fewest)} keeps ${kept} old versions, fewer than ${wantedVersions}`
  return warn(ids.noncurrent, check, found, repair)
}

/** Each lock that is taken and released in a versioned bucket leaves a version and a delete marker. */
function markerFinding(rules: LifecycleRule[]): Finding {
  const check = 'Delete markers are cleaned up'
  const cleaning = rules.find((rule) => rule.expiredObjectDeleteMarker === true && rule.narrowed !== true)
  if (cleaning !== undefined) return pass(ids.markers, check, `by rule ${nameOf(cleaning)}`)
  return warn(
    ids.markers,
    check,
    'no rule removes expired delete markers: every lock of a run leaves one, and lists grow slow',
    'Add a rule with Expiration.ExpiredObjectDeleteMarker = true and a NoncurrentVersionExpiration.',
  )
}

function keptBy(rule: LifecycleRule): number {
  return rule.newerNoncurrentVersions ?? 0
}

function nameOf({ id }: LifecycleRule): string {
  return id ? `"${id}"` : 'without a name'
}
