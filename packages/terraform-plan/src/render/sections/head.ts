import type { Plan, ResourceChange } from '../../model.ts'
import type { RenderContext } from '../context.ts'
import { holdsData } from '../data-types.ts'
import { grouped } from '../grouped.ts'
import { changesByKind } from '../kinds.ts'
import { inlineCode } from '../markdown/code.ts'
import { prose } from '../markdown/prose.ts'
import { nameList, phraseInline } from '../phrase.ts'
import { countsLine, hasChanges, verdict } from '../verdict.ts'

const MAX_NOTICES = 5

/** The heading: which stack, and what the plan does to it. */
export function heading(plan: Plan, context: RenderContext): string {
  const { icon, words } = verdict(plan)
  return `### ${icon} ${inlineCode(context.stack, 100)}: ${words}`
}

/** Everything above the table: heading, alerts where there is something to be alert about, counts. */
export function head(plan: Plan, context: RenderContext): string {
  const parts = [heading(plan, context), caution(plan), warning(plan), countsLine(plan)]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Only when existing objects go away. */
function caution(plan: Plan): string {
  const { delete: destroyed, replace: replaced } = plan.counts
  const total = destroyed + replaced
  if (total === 0) return ''
  const what =
    replaced === 0
      ? `${resources(destroyed)} destroyed.`
      : destroyed === 0
        ? `${resources(replaced)} destroyed and created anew.`
        : `${resources(total)} destroyed: ${grouped(destroyed)} for good, ${grouped(replaced)} to be created anew.`
  const kinds = changesByKind(plan)
  const gone = [...(kinds.get('destroy') ?? []), ...(kinds.get('replace') ?? [])]
  return alert('CAUTION', [`**${what}**${dataAtRisk(gone, total)}`])
}

function resources(count: number): string {
  return count === 1 ? 'One existing object is' : `${grouped(count)} existing objects are`
}

function dataAtRisk(gone: ResourceChange[], total: number): string {
  const names = gone
    .filter((change) => change.deposed === undefined && holdsData(change.type))
    .map((change) => change.address)
  if (names.length === 0) return ''
  if (total === 1) return ' It holds data.'
  return ` Of those, ${phraseInline(nameList(names, 3))} ${names.length === 1 ? 'holds' : 'hold'} data.`
}

/** What makes the plan less than it looks: failed, partial, not applicable, failed checks, not understood. */
function warning(plan: Plan): string {
  const lines: string[] = []
  if (plan.errored) {
    lines.push(
      '**The plan failed.** What is shown is what was planned before the error; it cannot be applied.',
    )
  }
  if (plan.complete === false && !plan.errored) {
    lines.push('**The plan is not complete.** After applying it, another plan may have more to do.')
  }
  if (plan.applyable === false && !plan.errored && hasChanges(plan)) {
    lines.push(`**${plan.tool} says that this plan cannot be applied.**`)
  }
  const failed = plan.checks.filter((check) => check.status === 'fail' || check.status === 'error')
  if (failed.length > 0) {
    const names = phraseInline(
      nameList(
        failed.map((check) => check.address),
        3,
      ),
    )
    lines.push(`**${failed.length === 1 ? 'A check fails' : `${failed.length} checks fail`}:** ${names}`)
  }
  for (const notice of plan.notices.slice(0, MAX_NOTICES)) lines.push(prose(notice, 300))
  if (plan.notices.length > MAX_NOTICES) lines.push(`And ${plan.notices.length - MAX_NOTICES} more notices.`)
  return lines.length === 0 ? '' : alert('WARNING', lines)
}

export function alert(kind: 'CAUTION' | 'WARNING' | 'NOTE', lines: string[]): string {
  return [`> [!${kind}]`, lines.map((line) => `> ${line}`).join('\n>\n')].join('\n')
}
