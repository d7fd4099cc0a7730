import { codeBlock, codeCell, markdownTable, plainCell } from '@infra-actions/terraform-state/markdown'
import type { Restored } from '@infra-actions/terraform-state/restore/restore'
import { type StateLocation, stateUrl } from '@infra-actions/terraform-state/state-location'
import { type Finding, type Level, worst } from '@infra-actions/terraform-state/verify/finding'
import type { HistoryEntry } from '@infra-actions/terraform-state/versions/history'
import type { OutputName } from './action.gen.ts'
import type { Result } from './run.ts'

export type Outputs = Record<OutputName, string | number | object>

/** Addresses shown of what came and went, a version. */
const shownAddresses = 5
/** And in the output, which the runner cuts off at 1 MiB. */
const listedAddresses = 50

export function outputsOf(result: Result): Outputs {
  const restored = result.mode === 'restore' ? result.restored : undefined
  return {
    result:
      result.mode === 'drill' ? worst(result.findings) : { list: 'listed', restore: 'restored' }[result.mode],
    versions: result.mode === 'restore' ? '' : result.history.entries.map(entryJson),
    findings: result.mode === 'drill' ? result.findings : '',
    'version-id': restored?.versionId ?? '',
    serial: restored?.serial ?? '',
    'previous-version-id': restored?.previous?.versionId ?? '',
    'previous-serial': restored?.previous?.serial ?? '',
    digest: restored?.digest ?? '',
    'plan-changes': result.mode === 'drill' ? (result.plan ?? '') : '',
  }
}

function entryJson(entry: HistoryEntry) {
  return {
    'version-id': entry.versionId,
    modified: entry.modified.toISOString(),
    current: entry.current,
    'delete-marker': entry.deleteMarker,
    serial: entry.state?.serial ?? null,
    lineage: entry.state?.lineage ?? null,
    resources: entry.state?.addresses.length ?? null,
    came: entry.came.slice(0, listedAddresses),
    went: entry.went.slice(0, listedAddresses),
    'came-count': entry.came.length,
    'went-count': entry.went.length,
    problem: entry.problem ?? null,
  }
}

export function summaryOf(result: Result, location: StateLocation): string {
  const place = codeCell(stateUrl(location))
  if (result.mode === 'restore') return restoreSummary(result.restored, place)
  const { entries, total } = result.history
  const head = result.mode === 'list' ? '### Versions of the Terraform state' : drillHead(result.findings)
  const parts = [head, `${place} — ${total} versions and delete markers, the newest ${entries.length} here.`]
  if (result.mode === 'drill') parts.push(findingsTable(result.findings))
  parts.push(versionsTable(entries))
  return `${parts.join('\n\n')}\n`
}

const icons: Record<Level, string> = { pass: '✅', warn: '⚠️', fail: '❌' }

function drillHead(findings: Finding[]): string {
  const level = worst(findings)
  return `### ${icons[level]} Drill: the versions of the Terraform state ${level === 'fail' ? 'would not all do' : 'would do'}`
}

function findingsTable(findings: Finding[]): string {
  const rows = findings.map(({ level, check, found, repair = '' }) => [
    `${icons[level]} ${level}`,
    plainCell(check),
    plainCell(found),
    plainCell(repair),
  ])
  return markdownTable(['', 'check', 'found', 'what to do'], rows)
}

function versionsTable(entries: HistoryEntry[]): string {
  const rows = entries.map((entry) => [
    codeCell(entry.versionId),
    entry.modified.toISOString().replace('.000Z', 'Z'),
    entry.deleteMarker ? '🗑️ deleted' : (entry.state?.serial ?? '❌').toString(),
    entry.state === undefined ? plainCell(entry.problem ?? '') : String(entry.state.addresses.length),
    addressCell(entry.came),
    addressCell(entry.went),
    entry.current ? 'current' : '',
  ])
  return markdownTable(['version-id', 'written', 'serial', 'resources', 'came', 'went', ''], rows)
}

function addressCell(addresses: string[]): string {
  const shown = addresses.slice(0, shownAddresses).map(codeCell).join(' ')
  const rest = addresses.length - shownAddresses
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

/** What is there now, and how to get back what was there before. */
function restoreSummary(restored: Restored, place: string): string {
  const rows = [
    ['State', place],
    ['Serial', String(restored.serial)],
    ['Version', codeCell(restored.versionId ?? 'unversioned')],
    ['Lineage', codeCell(restored.lineage)],
    ...(restored.digest === undefined ? [] : [['Digest', codeCell(restored.digest)]]),
  ]
  const parts = ['### ♻️ Terraform state restored', markdownTable(['', ''], rows)]
  for (const line of restored.locksLeft) parts.push(`> ⚠️ ${plainCell(line)}`)
  parts.push(
    'Plan files made before are refused now: plan again, and read the plan before it is applied.',
    '#### Undo',
    codeBlock(undoLines(restored), 'yaml'),
  )
  return `${parts.join('\n\n')}\n`
}

/** The inputs that bring back what was there before. */
export function undoLines({ previous, versionId }: Restored): string[] {
  if (versionId === undefined || versionId === 'null') {
    return ['# The bucket keeps no versions: what was there before is overwritten.']
  }
  if (previous === undefined) return ['# There was no state before: to undo, delete it again.']
  return [
    'mode: restore',
    `version-id: ${JSON.stringify(previous.versionId)}`,
    `expect-serial: ${previous.serial ?? '# what was there was no state; it cannot be restored'}`,
  ]
}
