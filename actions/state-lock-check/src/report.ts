import type { Inspection } from '@infra-actions/terraform-state/inspection'
import {
  describeDigest,
  describeEvidence,
  durationInWords,
  forceUnlockLines,
  sinceInWords,
} from '@infra-actions/terraform-state/lock-words'
import { codeBlock, codeCell, markdownTable, plainCell } from '@infra-actions/terraform-state/markdown'
import { type StateLocation, stateUrl } from '@infra-actions/terraform-state/state-location'
import type { OutputName } from './action.gen.ts'
import type { Story } from './story.ts'
import type { Verdict } from './verdict.ts'

export type Outputs = Record<OutputName, string | number | boolean | object>

/** Every output, '' where there is nothing to say: a step that reads one never meets an old value. */
export function outputsOf({ last, waited, unlock }: Story): Outputs {
  const info = last?.look.held?.info
  const flat = {
    locked: String(last?.look.locked ?? 'unknown'),
    'lock-id': info?.id ?? '',
    who: info?.who ?? '',
    operation: info?.operation ?? '',
    created: info?.created?.toISOString() ?? '',
    acquired: last?.look.held?.writtenAt?.toISOString() ?? '',
    'age-seconds': last?.age === undefined ? '' : Math.round(last.age.milliseconds / 1000),
    version: info?.version ?? '',
    path: info?.path ?? '',
    store: last?.look.store ?? '',
    stale: String(last?.stale ?? false),
    orphaned: String(last?.orphaned ?? 'unknown'),
    digest: last?.digest?.digest ?? '',
    'waited-seconds': Math.round(waited / 1000),
    unlocked: (unlock?.removed.length ?? 0) > 0,
  }
  return { ...flat, lock: { ...flat, info: info?.info ?? '', stores: storesOf(last) } }
}

function storesOf(last: Inspection | undefined) {
  return (last?.look.stores ?? []).map((one) => ({
    store: one.store,
    lock: one.lock,
    ...(one.lock === 'held' ? { 'lock-id': one.held.info?.id ?? '', who: one.held.info?.who ?? '' } : {}),
    ...(one.lock === 'unknown' ? { error: one.failure.name, permission: one.doing.permission } : {}),
  }))
}

/** The page people look at: one table of facts, and the command to paste. */
export function summaryOf(
  story: Story,
  verdict: Verdict,
  location: StateLocation,
  workingDirectory: string | undefined,
): string {
  const { last, waited, unlock } = story
  const icon = { ok: '🔓', warning: '⚠️', error: '🔒' }[verdict.level]
  const info = last?.look.held?.info
  const rows: string[][] = [['State', codeCell(stateUrl(location))]]
  for (const one of last?.look.stores ?? []) {
    const words = { held: '🔒 locked', free: 'free', unknown: '❓ not known' }[one.lock]
    rows.push([one.store === 's3' ? 'S3 lock object' : `Lock table ${codeCell(location.table ?? '')}`, words])
  }
  if (info !== undefined) {
    rows.push(['Held by', codeCell(info.who)], ['For', codeCell(info.operation)])
    if (info.info !== '') rows.push(['Note', codeCell(info.info)])
    rows.push(['Lock ID', codeCell(info.id)], ['Terraform', codeCell(info.version)])
  }
  if (last?.age !== undefined) rows.push(['Age', plainCell(sinceInWords(last.age))])
  if (last?.evidence !== undefined) rows.push(['Evidence', evidenceCell(last)])
  if (last?.digest !== undefined) rows.push(['Digest', plainCell(describeDigest(last.digest, location))])
  if (waited >= 1000) rows.push(['Waited', durationInWords(waited)])
  if (unlock !== undefined) {
    rows.push(['Unlock', plainCell(unlock.refused ?? `removed from ${unlock.removed.join(' and ')}`)])
  }
  const parts = [
    `### ${icon} ${verdict.title}`,
    ...(verdict.level === 'ok' ? [] : [plainCell(withoutCommand(verdict.message))]),
    markdownTable(['', ''], rows),
    ...(last?.look.warnings ?? []).map((warning) => `> ⚠️ ${plainCell(warning)}`),
  ]
  if (last?.look.locked === true)
    parts.push(codeBlock(forceUnlockLines(last, location, workingDirectory), 'sh'))
  return `${parts.join('\n\n')}\n`
}

/** A run's link is worth a click; its words are escaped. */
function evidenceCell({ evidence }: Inspection): string {
  if (evidence === undefined) return ''
  const text = describeEvidence(evidence)
  if (!('run' in evidence)) return plainCell(text)
  const { url } = evidence.run
  const words = plainCell(text.replace(`: ${url}`, ''))
  return /^https?:\/\/[\w.:/-]+$/.test(url) ? `[${words}](${url})` : words
}

/** The command stands in its own block below. */
function withoutCommand(message: string): string {
  return message.replace(/ (?:Remove it|If you are sure[^:]*) with: .*$/s, '')
}
