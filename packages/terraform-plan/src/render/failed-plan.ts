import type { Plan } from '../model.ts'
import { type Budget, bytes, characters, type Measure, openBudget, SEPARATOR, share, take } from './budget.ts'
import { MAX_COMMENT } from './comment.ts'
import type { RenderContext, Rendered } from './context.ts'
import { fencedCode, inlineCode } from './markdown/code.ts'
import { link } from './markdown/link.ts'
import { planText } from './plan-text.ts'
import { footer } from './sections/footer.ts'
import { alert, head } from './sections/head.ts'
import type { Where } from './sections/left-out.ts'
import { MAX_SUMMARY } from './summary.ts'

/** What is known of a plan that failed, beside what was planned until then. */
export interface FailedPlan {
  /** The errors of its log, with secrets already taken out. */
  errors: string[]
  /** Whether there was a log to look for them in. */
  logged: boolean
  exitCode?: number
}

/** What failed: `plan` is what was planned until then, where anything was. */
interface Failure {
  failed: FailedPlan
  plan?: Plan
}

/** The comment on a plan that failed: its errors, and the part of the plan that there is. */
export function renderFailedPlan(
  failure: Failure,
  context: RenderContext,
  options: { maxCharacters: number } = { maxCharacters: MAX_COMMENT },
): Rendered {
  return failedText(failure, context, 'comment', options.maxCharacters, characters)
}

/** The same for the job summary. */
export function renderFailedSummary(
  failure: Failure,
  context: RenderContext,
  options: { maxBytes: number } = { maxBytes: MAX_SUMMARY },
): Rendered {
  return failedText(failure, { ...context, marker: '' }, 'summary', options.maxBytes, bytes)
}

/** One line for an output and the log. */
export function failedLine({ errors, exitCode }: FailedPlan): string {
  const known = errors.length === 0 ? '' : `: ${counted(errors.length, 'error')}`
  return `plan failed${exitCode === undefined ? '' : ` with exit code ${exitCode}`}${known}`
}

function failedText(
  { failed, plan }: Failure,
  context: RenderContext,
  where: Where,
  limit: number,
  measure: Measure,
): Rendered {
  return plan === undefined
    ? nothingPlanned(failed, context, openBudget(limit, measure))
    : partlyPlanned(failed, plan, context, where, openBudget(limit, measure))
}

function nothingPlanned(failed: FailedPlan, context: RenderContext, budget: Budget): Rendered {
  const title = `### ❌ ${inlineCode(context.stack, 100)}: the plan failed`
  const code = failed.exitCode === undefined ? '' : ` It ended with exit code ${failed.exitCode}.`
  const what = `**There is no plan to review.**${code}${aboutLog(failed, context)}`
  const least = [context.marker, title].join('\n').trimStart()
  const top = [least, '', alert('WARNING', [what])].join('\n')
  const bottom = footer(undefined, context)
  if (!take(budget, top) || !take(budget, bottom)) return { markdown: least, truncated: true }
  const { parts, truncated } = errorParts(failed, context, budget)
  return { markdown: [top, ...parts, bottom].filter((part) => part !== '').join(SEPARATOR), truncated }
}

/** How much of the room the errors may take from what was planned. */
const ERRORS_SHARE = 1 / 4

function partlyPlanned(
  failed: FailedPlan,
  plan: Plan,
  context: RenderContext,
  where: Where,
  budget: Budget,
): Rendered {
  const { parts, truncated } = errorParts(failed, context, share(budget, budget.limit * ERRORS_SHARE))
  const errors = parts.map((part) => `${SEPARATOR}${part}`).join('')
  const planned = planText(plan, context, where, budget.limit - budget.measure(errors), budget.measure)
  const top = [context.marker, head(plan, context)].join('\n').trimStart()
  // Where there is no room for more than a heading there is none for what failed.
  if (!planned.markdown.startsWith(top)) return { ...planned, truncated: true }
  const markdown = `${top}${errors}${planned.markdown.slice(top.length)}`
  return { markdown, truncated: truncated || planned.truncated }
}

/** The errors that there is room for, each as a block, and where to read on. */
function errorParts({ errors, logged }: FailedPlan, context: RenderContext, budget: Budget) {
  const more = (left: number) =>
    `${left === 0 ? 'The rest of its log' : `Its log, with ${counted(left, 'more error')},`} is in the ${runLink(context)}.`
  const parts: string[] = []
  if (!logged || errors.length === 0 || !take(budget, more(errors.length))) {
    return { parts, truncated: errors.length > 0 }
  }
  for (const error of errors) {
    const block = fencedCode(error)
    if (!take(budget, block)) break
    parts.push(block)
  }
  let left = errors.length - parts.length
  const cut = left > 0 && parts.length === 0 ? startOf(errors[0] ?? '', budget) : ''
  if (cut !== '') {
    parts.push(cut)
    left--
  }
  parts.push(more(left))
  return { parts, truncated: left > 0 || cut !== '' }
}

function aboutLog({ errors, logged }: FailedPlan, context: RenderContext): string {
  if (!logged) return ' Its log was not kept.'
  return errors.length > 0 ? '' : ` Its log names no error; read it in the ${runLink(context)}.`
}

function runLink({ runUrl }: RenderContext): string {
  return link('run', runUrl)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The largest of a few sizes of an error's start that there is room for, in whole lines; '' when none fits. */
function startOf(error: string, budget: Budget): string {
  for (const part of [1, 0.9, 0.75, 0.5, 0.3, 0.1]) {
    const start = error.slice(0, Math.max(0, Math.floor((budget.left - 100) * part)))
    const lines = start.replace(/\n[^\n]*$/, '').toWellFormed()
    const block = lines === '' ? '' : fencedCode(`${lines}\n…`)
    if (block !== '' && take(budget, block)) return block
  }
  return ''
}
