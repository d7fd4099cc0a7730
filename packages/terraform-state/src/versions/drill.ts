import { type Finding, fail, pass, warn } from '../verify/finding.ts'
import type { History, HistoryEntry } from './history.ts'

/**
 * Whether the versions would do when they are needed: they are there, they parse, they are of one lineage, their
 * serials rise. Reads nothing but a history that was read before.
 */
export function drill({ entries, total }: History): Finding[] {
  if (entries.length === 0) {
    const repair = 'Check bucket, key and workspace; enable versioning on the bucket.'
    return [fail('versions', 'Versions', 'the state has no version at all', repair)]
  }
  const states = entries.filter(({ deleteMarker }) => !deleteMarker)
  return [
    countFinding(states, total),
    currentFinding(entries),
    parseFinding(states),
    ...chainFindings(states),
  ]
}

function countFinding(states: HistoryEntry[], total: number): Finding {
  const check = 'Versions'
  if (states.length > 1) return pass('versions', check, `${states.length} looked at, of ${total}`)
  return warn(
    'versions',
    check,
    'there is one version only: nothing to go back to',
    'Enable versioning on the bucket; a lifecycle rule may also delete old versions (see state-verify).',
  )
}

function currentFinding(entries: HistoryEntry[]): Finding {
  const check = 'The current state is there'
  if (entries[0]?.deleteMarker !== true) return pass('current', check, `version ${entries[0]?.versionId}`)
  const last = entries.find(({ state }) => state !== undefined)
  return fail(
    'current',
    check,
    `it was deleted ${entries[0].modified.toISOString()}`,
    last === undefined
      ? 'No readable version is among the newest ones: look at more of them.'
      : `Restore version-id ${last.versionId}, expect-serial ${last.state?.serial}.`,
  )
}

function parseFinding(states: HistoryEntry[]): Finding {
  const check = 'Every version is a state'
  const bad = states.filter(({ problem }) => problem !== undefined)
  if (bad.length === 0) return pass('parse', check, `${states.length} of ${states.length}`)
  const found = bad.map(({ versionId, problem }) => `${versionId}: ${problem}`).join('; ')
  return fail('parse', check, found, 'Do not restore these; find out who wrote them other than by Terraform.')
}

/** Neighbours compared: one lineage, and each newer serial higher. */
function chainFindings(entries: HistoryEntry[]): Finding[] {
  const states = entries.filter(({ state }) => state !== undefined)
  const lineages = [...new Set(states.map(({ state }) => state?.lineage ?? ''))]
  const lineage =
    lineages.length <= 1
      ? pass('lineage', 'One lineage', lineages[0] ?? 'none')
      : fail(
          'lineage',
          'One lineage',
          `${lineages.length} lineages: ${lineages.join(', ')}`,
          'Another state was written over this one. Compare the resources in mode "list" before anything is applied.',
        )
  const falls = states.flatMap((newer, index) => {
    const older = states[index + 1]
    if (older === undefined || newer.state === undefined || older.state === undefined) return []
    if (newer.state.serial > older.state.serial) return []
    if (newer.state.serial === older.state.serial && newer.etag === older.etag) return []
    return [
      { text: `${older.state.serial} → ${newer.state.serial} in ${newer.versionId}`, newest: index === 0 },
    ]
  })
  const repair =
    'Somebody wrote a state by hand: a plan file made before may apply to the wrong state. Restore by mode "restore", ' +
    'which raises the serial above all others.'
  const found = falls.map(({ text }) => text).join('; ')
  if (falls.length === 0) return [lineage, pass('serial', 'Serials rise', serialsOf(states))]
  const make = falls.some(({ newest }) => newest) ? fail : warn
  return [lineage, make('serial', 'Serials rise', `not always: ${found}`, repair)]
}

function serialsOf(states: HistoryEntry[]): string {
  const [newest, oldest] = [states[0]?.state?.serial, states.at(-1)?.state?.serial]
  return newest === oldest ? String(newest ?? 'none') : `${oldest} to ${newest}`
}
