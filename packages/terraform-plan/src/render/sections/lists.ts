import type { ActionInvocation, CheckResult, DeferredChange, Plan } from '../../model.ts'
import { kindOf } from '../kinds.ts'
import { cellCode, fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'
import { printableLine, shorten } from '../markdown/printable.ts'
import { deferredReason } from '../reasons.ts'

/** Checks that did not pass, with what they say. */
export function checksSection(checks: CheckResult[], maxCharacters: number): string {
  const open = checks.filter((check) => check.status !== 'pass')
  if (open.length === 0) return ''
  const lines = open.map((check) => {
    const problems = check.problems.slice(0, 20).map((problem) => `\n    ${line(problem, 500)}`)
    return `${STATUS[check.status] ?? line(check.status, 30)} ${line(check.address, 300)}${problems.join('')}`
  })
  const failed = open.filter((check) => check.status === 'fail' || check.status === 'error').length
  const unknown = open.length - failed
  const words = [
    failed > 0 ? `<b>${failed} failed</b>` : '',
    unknown > 0 ? `${unknown} only known after apply` : '',
  ].filter((word) => word !== '')
  const passed = checks.length - open.length
  const summary = `${failed > 0 ? '❌' : '🔎'} Checks: ${words.join(', ')}${passed > 0 ? `, ${passed} passed` : ''}`
  return details(summary, fencedCode(fitLines(lines, maxCharacters)))
}

const STATUS: Record<string, string> = { fail: 'failed   ', error: 'error    ', unknown: 'unknown  ' }

/** What this plan puts off, and until when. */
export function deferredSection(deferred: DeferredChange[], maxCharacters: number): string {
  if (deferred.length === 0) return ''
  const rows = deferred.map(({ reason, change }) => {
    const words = deferredReason(reason) ?? (reason === '' ? 'no reason given' : cellCode(reason, 80))
    return `| ${kindOf(change)} | ${cellCode(change.address, 300)} | ${words} |`
  })
  const table = `| | Resource | Waits because |\n|:--|:--|:--|\n`
  return details(
    `⏳ <b>${deferred.length} deferred</b> to a later plan`,
    `${table}${fitRows(rows, maxCharacters)}`,
  )
}

/** Actions of Terraform 1.14 that applying invokes. */
export function actionsSection(actions: ActionInvocation[], maxCharacters: number): string {
  if (actions.length === 0) return ''
  const rows = actions.map(
    (action) => `| ${cellCode(action.address, 300)} | ${cellCode(action.trigger, 200)} |`,
  )
  const summary = `⚡ <b>${actions.length} action${actions.length === 1 ? '' : 's'}</b> invoked`
  return details(summary, `| Action | Triggered by |\n|:--|:--|\n${fitRows(rows, maxCharacters)}`)
}

/** Notices the head has no room for. */
export function noticesSection(plan: Plan, maxCharacters: number): string {
  if (plan.notices.length <= 5) return ''
  return details(
    '📎 All notices',
    fencedCode(
      fitLines(
        plan.notices.map((notice) => line(notice, 500)),
        maxCharacters,
      ),
    ),
  )
}

function line(text: string, max: number): string {
  return shorten(printableLine(text), max)
}

function fitLines(lines: string[], maxCharacters: number): string {
  const shown = fitting(lines, maxCharacters)
  const more = lines.length - shown.length
  return more > 0 ? [...shown, `… and ${more} more`].join('\n') : shown.join('\n')
}

function fitRows(rows: string[], maxCharacters: number): string {
  const shown = fitting(rows, maxCharacters)
  const more = rows.length - shown.length
  return more > 0 ? `${shown.join('\n')}\n\n… and ${more} more.` : shown.join('\n')
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
