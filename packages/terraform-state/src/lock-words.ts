import type { DigestCheck } from './digest.ts'
import type { Evidence } from './holder.ts'
import type { Age, Inspection } from './inspection.ts'
import { shellWord } from './legible.ts'
import { operationInWords } from './lock-info.ts'
import { digestItemId, lockFileKey, lockItemId, type StateLocation, stateUrl } from './state-location.ts'
import type { HeldLock, StoreName } from './store-look.ts'

const storeNames = { s3: 'S3', dynamodb: 'DynamoDB', both: 'S3 and DynamoDB' }

/** `Locked in S3 by ci@host for apply since …, 4m 12s ago (…)`: who, for what, since when, by which evidence. */
export function describeLock({ look, age, evidence }: Inspection, location: StateLocation): string {
  const where = `${stateUrl(location)} is locked in ${storeNames[look.store ?? 's3']}`
  const info = look.held?.info
  const since = age === undefined ? '' : ` ${sinceInWords(age)}`
  if (info === undefined) {
    return `${where}${since}; its details are unreadable: ${look.held?.unreadable ?? 'no body'}.`
  }
  const note = info.info === '' ? '' : `, "${info.info}"`
  const who = info.who || 'an unnamed holder'
  return (
    `${where} by ${who} for ${operationInWords(info.operation)}${note}${since} (Terraform ${info.version || '?'}, ` +
    `lock ${info.id}).${evidence === undefined ? '' : ` ${describeEvidence(evidence)}`}`
  )
}

/** `since 2026-01-02T03:04:05Z (4m 12s)`, or `at most …` where only the holder's clock is known. */
export function sinceInWords({ since, milliseconds, exact }: Age): string {
  const time = since.toISOString().replace(/\.\d+Z$/, 'Z')
  return `since ${time} (${exact ? '' : 'at most '}${durationInWords(milliseconds)})`
}

const thisJobInWords: Record<string, string> = {
  true: 'It was made on this machine since this job began, and no Terraform runs here now: an earlier step left it.',
  false: 'It was made on this machine since this job began, and a Terraform still runs here.',
  unknown: 'It was made on this machine since this job began: an earlier step may have left it.',
  'shared name':
    'Its host is this one: an earlier step of this job left it, or another job of this run with the same host name ' +
    'holds it.',
}

export function describeEvidence(evidence: Evidence): string {
  if (evidence.kind === 'none') return `Nothing more is known of its holder: ${evidence.why}.`
  if (evidence.kind === 'this-job') return thisJobInWords[String(evidence.left)] ?? ''
  const { run, kind, by } = evidence
  const name = `run #${run.number}${run.attempt > 1 ? ` (attempt ${run.attempt})` : ''} of "${run.name}"`
  const status = kind === 'run-ended' ? (run.conclusion ?? run.status) : run.status.replaceAll('_', ' ')
  const link = `${name}, ${status}, by its ${by}: ${run.url}`
  return kind === 'run-ended' ? `That run ended, the lock is orphaned: ${link}` : `Held by ${link}`
}

/**
 * The commands that remove the lock, ready to paste; one a lock where the stores hold different ones. Terraform removes
 * a lock by its ID from every store it is configured for; one without an ID, or in a store that this configuration does
 * not use, has to be deleted where it is, on the condition that it is still the same.
 */
export function forceUnlockLines(
  { look }: Pick<Inspection, 'look'>,
  location: StateLocation,
  workingDirectory?: string,
): string[] {
  const chdir = workingDirectory && workingDirectory !== '.' ? ` -chdir=${shellWord(workingDirectory)}` : ''
  const workspace = location.workspace === 'default' ? '' : `TF_WORKSPACE=${shellWord(location.workspace)} `
  const used = usedStores(location)
  const lines = look.stores.flatMap((one) => {
    if (one.lock !== 'held') return []
    const id = one.held.info?.id
    if (id === undefined || !used.includes(one.store)) return [removalLine(one.store, one.held, location)]
    return [`${workspace}terraform${chdir} force-unlock ${shellWord(id)}`]
  })
  return [...new Set(lines)]
}

function usedStores({ useLockfile, table }: StateLocation): StoreName[] {
  return [...(useLockfile ? ['s3' as const] : []), ...(table === undefined ? [] : ['dynamodb' as const])]
}

function removalLine(store: StoreName, { info, etag }: HeldLock, location: StateLocation): string {
  if (store === 's3') {
    const condition = etag ? ` --if-match ${shellWord(etag)}` : ''
    const [bucket, key] = [shellWord(location.bucket), shellWord(lockFileKey(location))]
    return `aws s3api delete-object --bucket ${bucket} --key ${key}${condition}`
  }
  const key = shellWord(JSON.stringify({ LockID: { S: lockItemId(location) } }))
  const same =
    info === undefined
      ? ''
      : ` --condition-expression 'contains(Info, :id)' --expression-attribute-values ${shellWord(JSON.stringify({ ':id': { S: info.id } }))}`
  return `aws dynamodb delete-item --table-name ${shellWord(location.table ?? '')} --key ${key}${same}`
}

/** What the digest means for the next Terraform run, and the repair. */
export function describeDigest(check: DigestCheck, location: StateLocation): string {
  if (check.digest === 'ok') return "The digest in the lock table is the state's MD5."
  if (check.digest === 'unknown') return `The digest could not be checked: ${check.why}.`
  if (check.digest === 'missing') {
    return 'The lock table has no digest of this state; Terraform writes one with the next state.'
  }
  const item = `the attribute "Digest" of item "${digestItemId(location)}" in table "${location.table}"`
  if (check.actual === undefined) {
    return (
      `The lock table has a digest (${check.stored}) but there is no state: Terraform refuses to go on. Bring the ` +
      `state back (state-restore), or, if it was deleted on purpose, delete ${item}.`
    )
  }
  return (
    `The digest in the lock table (${check.stored}) is not the state's MD5 (${check.actual}): Terraform refuses to ` +
    'read this state. Somebody wrote the object without Terraform, or a run was cut between state and digest. If the ' +
    `object is the state you want, set ${item} to ${check.actual}; if not, use state-restore.`
  )
}

/** `1h 05m`, `4m 32s`, `12s`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ]
  const two = (value: number) => String(value).padStart(2, '0')
  if (days > 0) return `${days}d ${two(hours)}h`
  if (hours > 0) return `${hours}h ${two(minutes)}m`
  return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`
}
