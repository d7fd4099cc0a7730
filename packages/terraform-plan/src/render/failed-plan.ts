import { type Budget, bytes, characters, openBudget, SEPARATOR, take } from './budget.ts'
import { MAX_COMMENT } from './comment.ts'
import type { RenderContext, Rendered } from './context.ts'
import { grouped } from './grouped.ts'
import { errorBlocks } from './log-errors.ts'
import { fencedCode, inlineCode } from './markdown/code.ts'
import { details } from './markdown/html.ts'
import { printable } from './markdown/printable.ts'
import { footer } from './sections/footer.ts'
import { alert } from './sections/head.ts'
import { MAX_SUMMARY } from './summary.ts'

/** What is known of a plan that made no plan file. */
export interface FailedPlan {
  /** What the plan printed, with secrets already taken out; '' when it was not kept. */
  log: string
  exitCode?: number
}

/** The comment on a plan that failed: its errors, and the end of its log. */
export function renderFailedPlan(
  failed: FailedPlan,
  context: RenderContext,
  options: { maxCharacters: number } = { maxCharacters: MAX_COMMENT },
): Rendered {
  return failedText(failed, context, openBudget(options.maxCharacters, characters))
}

/** The same for the job summary. */
export function renderFailedSummary(
  failed: FailedPlan,
  context: RenderContext,
  options: { maxBytes: number } = { maxBytes: MAX_SUMMARY },
): Rendered {
  return failedText(failed, { ...context, marker: '' }, openBudget(options.maxBytes, bytes))
}

/** One line for an output and the log. */
export function failedLine(failed: FailedPlan): string {
  const errors = errorBlocks(failed.log).length
  const known = errors === 0 ? '' : `: ${errors} error${errors === 1 ? '' : 's'}`
  return `plan failed${failed.exitCode === undefined ? '' : ` with exit code ${failed.exitCode}`}${known}`
}

function failedText(failed: FailedPlan, context: RenderContext, budget: Budget): Rendered {
  const errors = errorBlocks(failed.log)
  const title = `### ❌ ${inlineCode(context.stack, 100)}: the plan failed`
  const code = failed.exitCode === undefined ? '' : ` It ended with exit code ${failed.exitCode}.`
  const what = `**There is no plan to review.**${code}${failed.log === '' ? ' Its log was not kept.' : ''}`
  const top = [context.marker, title, '', alert('WARNING', [what])].join('\n').trimStart()
  const bottom = footer(undefined, context)
  const least = [context.marker, title].join('\n').trimStart()
  if (!take(budget, top) || !take(budget, bottom)) return { markdown: least, truncated: true }

  const parts: string[] = []
  let truncated = false
  for (const error of errors) {
    const block = fencedCode(error)
    truncated = !take(budget, block)
    if (truncated) break
    parts.push(block)
  }
  if (truncated && parts.length === 0) {
    const cut = withinBudget((max) => fencedCode(endOf(errors[0] ?? '', max, 'start')), budget)
    if (cut !== '' && take(budget, cut)) parts.push(cut)
  }
  const tail = withinBudget((max) => logPart(failed.log, max, errors.length > 0), budget)
  if (tail !== '' && take(budget, tail)) parts.push(tail)
  truncated ||= failed.log !== '' && !tail.includes(WHOLE)
  const markdown = [top, ...parts, bottom].filter((part) => part !== '').join(SEPARATOR)
  return { markdown, truncated }
}

const WHOLE = 'The whole log'

function logPart(log: string, max: number, collapsed: boolean): string {
  const text = printable(log).trim()
  if (text === '') return ''
  const end = endOf(text, max, 'end')
  const lines = end.split('\n').length
  const title = end === text ? WHOLE : `The last ${grouped(lines)} lines of the log`
  return collapsed ? details(title, fencedCode(end)) : `${title}:${SEPARATOR}${fencedCode(end)}`
}

/** The largest of a few sizes whose text there is room for; '' when none fits. */
function withinBudget(make: (max: number) => string, budget: Budget): string {
  for (const part of [1, 0.9, 0.75, 0.5, 0.3, 0.1]) {
    const text = make(Math.floor((budget.left - 200) * part))
    if (text !== '' && budget.measure(text) + SEPARATOR.length <= budget.left) return text
  }
  return ''
}

/** At most `max` characters from one end, in whole lines where a line fits. */
function endOf(text: string, max: number, which: 'start' | 'end'): string {
  if (max <= 0) return ''
  if (text.length <= max) return text
  if (which === 'start')
    return text
      .slice(0, max)
      .replace(/\n[^\n]*$/, '')
      .toWellFormed()
  return text
    .slice(-max)
    .replace(/^[^\n]*\n/, '')
    .toWellFormed()
}
