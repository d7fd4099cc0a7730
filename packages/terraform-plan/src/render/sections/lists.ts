import type { ActionInvocation, CheckResult, DeferredChange, Plan } from '../../model.ts'
import { printableLine, shorten } from '../../printable.ts'
import { grouped } from '../grouped.ts'
import { kindOf } from '../kinds.ts'
import { cellCode, fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'
import { deferredReason } from '../reasons.ts'
import { NO_SECTION, type Section } from './section.ts'

/** Checks that did not pass, with what they say. */
export function checksSection(checks: CheckResult[], maxCharacters: number): Section {
  const open = checks.filter((check) => check.status !== 'pass')
  if (open.length === 0) return NO_SECTION
  const lines = open.flatMap((check) => [
    `${statusText(check.status)} ${shorten(printableLine(check.address), 300)}`,
    ...check.problems.map((problem) => `    ${printableLine(problem)}`),
  ])
  const failed = open.filter((check) => check.status === 'fail' || check.status === 'error').length
  const unknown = open.length - failed
  const words = [
    failed > 0 ? `<b>${failed} failed</b>` : '',
    unknown > 0 ? `${unknown} only known after apply` : '',
  ].filter((word) => word !== '')
  const passed = checks.length - open.length
  const summary = `${failed > 0 ? '❌' : '🔎'} Checks: ${words.join(', ')}${passed > 0 ? `, ${passed} passed` : ''}`
  return linesSection(summary, lines, maxCharacters)
}

const STATUS: Record<string, string> = { fail: 'failed   ', error: 'error    ', unknown: 'unknown  ' }

/** A status that is newer than this version is shown as it is. */
function statusText(status: string): string {
  return (Object.hasOwn(STATUS, status) && STATUS[status]) || shorten(printableLine(status), 30)
}

/** What this plan puts off, and until when. */
export function deferredSection(deferred: DeferredChange[], maxCharacters: number): Section {
  if (deferred.length === 0) return NO_SECTION
  const rows = deferred.map(({ reason, change }) => {
    const words = deferredReason(reason) ?? (reason === '' ? 'no reason given' : cellCode(reason, 80))
    const what = change.mode === 'action' ? 'invoke' : kindOf(change)
    return `| ${what} | ${cellCode(change.address, 300)} | ${words} |`
  })
  const summary = `⏳ <b>${deferred.length} deferred</b> to a later plan`
  return rowsSection(summary, '| | Resource | Waits because |\n|:--|:--|:--|', rows, maxCharacters)
}

/** Actions of Terraform 1.14 that applying invokes. */
export function actionsSection(actions: ActionInvocation[], maxCharacters: number): Section {
  if (actions.length === 0) return NO_SECTION
  const rows = actions.map(
    (action) => `| ${cellCode(action.address, 300)} | ${cellCode(action.trigger, 200)} |`,
  )
  const summary = `⚡ <b>${actions.length} action${actions.length === 1 ? '' : 's'}</b> invoked`
  return rowsSection(summary, '| Action | Triggered by |\n|:--|:--|', rows, maxCharacters)
}

/** Notices the head has no room for. */
export function noticesSection(plan: Plan, maxCharacters: number): Section {
  if (plan.notices.length <= 5) return NO_SECTION
  return linesSection('📎 All notices', plan.notices.map(printableLine), maxCharacters)
}

/** Lines in a fence; one that is long gives way to the others. */
function linesSection(summary: string, lines: string[], maxCharacters: number): Section {
  const longest = Math.max(500, Math.floor(maxCharacters / 8))
  const shown = fitting(
    lines.map((line) => shorten(line, longest)),
    maxCharacters,
  )
  const more = lines.length - shown.length
  const text = more > 0 ? [...shown, `… and ${grouped(more)} more lines`] : shown
  const whole = more === 0 && lines.every((line) => line.length <= longest)
  return { markdown: details(summary, fencedCode(text.join('\n'))), whole }
}

function rowsSection(summary: string, header: string, rows: string[], maxCharacters: number): Section {
  const shown = fitting(rows, maxCharacters)
  const more = rows.length - shown.length
  const rest = more > 0 ? `\n\n… and ${grouped(more)} more.` : ''
  return { markdown: details(summary, `${[header, ...shown].join('\n')}${rest}`), whole: more === 0 }
}

function fitting(lines: string[], maxCharacters: number): string[] {
  let left = maxCharacters
  const fitting: string[] = []
  for (const each of lines) {
    left -= each.length + 1
    if (left < 0) break
    fitting.push(each)
  }
  return fitting
}
