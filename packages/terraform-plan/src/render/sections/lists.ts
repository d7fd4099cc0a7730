import type { ActionInvocation, CheckResult, DeferredChange, Plan, ResourceChange } from '../../model.ts'
import { printableLine, shorten } from '../../printable.ts'
import { grouped } from '../grouped.ts'
import { kindOf } from '../kinds.ts'
import { cellCode, fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'
import { phraseMarkdown } from '../phrase.ts'
import { deferredReason } from '../reasons.ts'
import { why } from '../why.ts'
import { actionConfigs } from './action-configs.ts'
import { type MakeSection, NO_SECTION } from './section.ts'

/** Checks that did not pass, with what they say. */
export function checksSection(checks: CheckResult[]): MakeSection {
  const open = checks.filter((check) => check.status !== 'pass')
  if (open.length === 0) return () => NO_SECTION
  const lines = open.flatMap(({ status, address, problems }) => [
    () => `${statusText(status)} ${shorten(printableLine(address), 300)}`,
    ...problems.map((problem) => () => `    ${printableLine(problem)}`),
  ])
  const failed = open.filter((check) => check.status === 'fail' || check.status === 'error').length
  // Before apply, after an error, and in a plan that destroys: those are not checked.
  const unknown = open.filter((check) => check.status === 'unknown').length
  const others = open.length - failed - unknown
  const words = [
    failed > 0 ? `<b>${failed} failed</b>` : '',
    unknown > 0 ? `${unknown} not known yet` : '',
    others > 0 ? `${others} of another status` : '',
  ].filter((word) => word !== '')
  const passed = checks.length - open.length
  const summary = `${failed > 0 ? '❌' : '🔎'} Checks: ${words.join(', ')}${passed > 0 ? `, ${passed} passed` : ''}`
  return linesSection(summary, lines)
}

const STATUS: Record<string, string> = { fail: 'failed   ', error: 'error    ', unknown: 'unknown  ' }

/** A status that is newer than this version is shown as it is. */
function statusText(status: string): string {
  return (Object.hasOwn(STATUS, status) && STATUS[status]) || shorten(printableLine(status), 30)
}

/** What this plan puts off, and until when. */
export function deferredSection(deferred: DeferredChange[]): MakeSection {
  if (deferred.length === 0) return () => NO_SECTION
  const rows = deferred.map(({ reason, change }) => () => {
    const words = deferredReason(reason) ?? (reason === '' ? 'no reason given' : cellCode(reason, 80))
    const { kind, more } = aboutDeferred(change)
    return `| ${kind} | ${[cellCode(change.address, 300), more].filter(Boolean).join('<br>')} | ${words} |`
  })
  const summary = `⏳ <b>${deferred.length} deferred</b> to a later plan`
  return rowsSection(summary, '| | Resource | Waits because |\n|:--|:--|:--|', rows)
}

/** What happens to it then, in a word, and as much as the table says of what happens now. */
function aboutDeferred(change: ResourceChange): { kind: string; more: string } {
  if (change.mode === 'action') return { kind: 'invoke', more: '' }
  const kind = kindOf(change)
  // Also what stays as it is may be put off: a plan cannot tell yet.
  if (kind === 'unknown' && change.action === 'no-op') return { kind: 'no change', more: '' }
  return { kind, more: phraseMarkdown(why(change)) }
}

/** Actions of Terraform 1.14 that applying invokes. */
export function actionsSection(actions: ActionInvocation[]): MakeSection {
  if (actions.length === 0) return () => NO_SECTION
  const rows = actions.map(
    (action) => () => `| ${cellCode(action.address, 300)} | ${cellCode(action.trigger, 200)} |`,
  )
  const summary = `⚡ <b>${actions.length} action${actions.length === 1 ? '' : 's'}</b> invoked`
  return rowsSection(summary, '| Action | Triggered by |\n|:--|:--|', rows, actionConfigs(actions))
}

/** Notices the head has no room for. */
export function noticesSection({ notices }: Plan): MakeSection {
  if (notices.length <= 5) return () => NO_SECTION
  return linesSection(
    '📎 All notices',
    notices.map((notice) => () => printableLine(notice)),
  )
}

/** A line that is made when it is shown: most lines of a long list never are. */
type MakeLine = () => string

/** Lines in a fence; one that is long gives way to the others. */
function linesSection(summary: string, makers: MakeLine[]): MakeSection {
  const lines = madeOnce(makers)
  return (maxCharacters) => {
    const longest = Math.max(500, Math.floor(maxCharacters / 8))
    let whole = true
    const shown = fitting(lines, maxCharacters, (line) => {
      if (line.length > longest) whole = false
      return shorten(line, longest)
    })
    const more = makers.length - shown.length
    const text = more > 0 ? [...shown, `… and ${grouped(more)} more lines`] : shown
    return { markdown: details(summary, fencedCode(text.join('\n'))), whole: whole && more === 0 }
  }
}

function rowsSection(
  summary: string,
  header: string,
  makers: MakeLine[],
  below: MakeSection = () => NO_SECTION,
): MakeSection {
  const rows = madeOnce(makers)
  return (maxCharacters) => {
    const shown = fitting(rows, maxCharacters, (row) => row)
    const more = makers.length - shown.length
    const rest = more > 0 ? `… and ${grouped(more)} more.` : ''
    const table = [header, ...shown].join('\n')
    const { markdown, whole } = below(maxCharacters - table.length)
    const parts = [table, rest, markdown].filter((part) => part !== '')
    return { markdown: details(summary, parts.join('\n\n')), whole: more === 0 && whole }
  }
}

/** The lines from the first on, each made once however often they are gone through. */
function madeOnce(makers: MakeLine[]): Iterable<string> {
  const made: string[] = []
  return {
    *[Symbol.iterator]() {
      for (const [index, make] of makers.entries()) {
        const line = made[index] ?? make()
        made[index] = line
        yield line
      }
    },
  }
}

function fitting(lines: Iterable<string>, maxCharacters: number, write: (line: string) => string): string[] {
  let left = maxCharacters
  const fitting: string[] = []
  for (const each of lines) {
    const line = write(each)
    left -= line.length + 1
    if (left < 0) break
    fitting.push(line)
  }
  return fitting
}
