import type { Fragment } from '../../fragments/fragment.ts'
import { type Measure, openBudget, SEPARATOR, take } from '../budget.ts'
import { grouped } from '../grouped.ts'
import { details, htmlCode } from '../markdown/html.ts'
import { nameList, phraseHtml } from '../phrase.ts'
import { type PlanPart, planParts } from '../plan-text.ts'
import { summaryLine } from '../verdict.ts'
import { failureText, runLink, stackList } from './about-stack.ts'
import type { StackGroup } from './groups.ts'
import { stateWords } from './state.ts'

export interface StackSection {
  /** '' when there is not enough room to say anything. */
  markdown: string
  /** True when not everything is shown. */
  truncated: boolean
}

/** The least room in which a plan says something. */
const LEAST = 200

/** The collapsed section of one stack, or of several that would do the same. */
export function stackSection(
  group: StackGroup,
  room: number,
  measure: Measure,
  ownRunUrl: string | undefined,
): StackSection {
  const [first] = group.fragments
  if (first === undefined) return { markdown: '', truncated: false }
  const list = group.fragments.length > 1 ? stackList(group.fragments, room / 4) : ''
  const run = runLink(group.fragments, ownRunUrl)
  const frame = details(summaryHtml(group), [list, run].join(SEPARATOR))
  const left = room - measure(frame) - 80
  if (left < LEAST) return { markdown: '', truncated: true }
  const failure = failureText(first, left)
  const rest = left - measure(failure)
  const { markdown, truncated } =
    group.variants.length > 1 ? variants(group, rest, measure) : onePlan(group, rest, measure, 'all')
  const missing =
    first.leftOut > 0
      ? `${grouped(first.leftOut)} entries were not passed on to this comment, or not whole.`
      : ''
  const body = [list, run, failure, markdown, missing].filter((part) => part !== '').join(SEPARATOR)
  return { markdown: details(summaryHtml(group), body), truncated: truncated || first.leftOut > 0 }
}

function summaryHtml(group: StackGroup): string {
  const [first] = group.fragments
  if (first === undefined) return ''
  const { icon } = stateWords(first)
  const line =
    group.state === 'missing'
      ? 'missing'
      : first.plan === undefined
        ? 'the plan failed'
        : summaryLine(first.plan)
  if (group.fragments.length === 1) return `${icon} ${htmlCode(first.name, 120)}: ${line}`
  if (group.state === 'missing') return `${icon} <b>${grouped(group.fragments.length)} stacks are missing</b>`
  if (first.plan === undefined) return `${icon} <b>${group.fragments.length} stacks failed alike</b>`
  const count = first.plan.changes.length
  const changes = count === 1 ? 'The same change' : count > 1 ? `The same ${count} changes` : 'The same'
  const values = group.variants.length > 1 ? ', with different values' : ''
  return `${icon} <b>${changes} in ${group.fragments.length} stacks</b>${values}: ${line}`
}

function onePlan(group: StackGroup, room: number, measure: Measure, part: PlanPart): StackSection {
  const plan = group.variants[0]?.[0]?.plan
  if (plan === undefined) return { markdown: '', truncated: false }
  const { markdown, leftOut } = planParts(plan, openBudget(room, measure), part)
  const { diffs, names, cut, notKept, sections } = leftOut
  // Of hundreds of stacks nobody misses the unchanged attributes.
  const missing = [...diffs.values(), names, cut, notKept, sections.length]
  return { markdown, truncated: missing.some((count) => count > 0) }
}

/** One table for all, then the diffs of as many variants as there is room for. */
function variants(group: StackGroup, room: number, measure: Measure): StackSection {
  const budget = openBudget(room, measure)
  const table = onePlan(group, room * 0.6, measure, 'table')
  let truncated = table.truncated || !take(budget, table.markdown)
  const sections: string[] = []
  // Variants have the same shape and so about the same size.
  let usual = 800
  for (const [index, fragments] of group.variants.entries()) {
    const fair = Math.max(budget.left / (group.variants.length - index), Math.min(budget.left, usual))
    const section = variant(group, fragments, fair, measure)
    // At least one is shown, as an example, though it takes more than its part.
    const example =
      sections.length === 0 && section.markdown === ''
        ? variant(group, fragments, budget.left, measure)
        : section
    truncated ||= example.truncated
    if (example.markdown === '' || !take(budget, example.markdown)) break
    sections.push(example.markdown)
    usual = measure(example.markdown) + 200
  }
  const told =
    sections.length < group.variants.length
      ? `The values of ${sections.length} of ${group.variants.length}:`
      : ''
  const intro = sections.length > 0 && told !== '' && take(budget, told) ? told : ''
  const markdown = [table.markdown, intro, ...sections].filter((part) => part !== '').join(SEPARATOR)
  return { markdown, truncated: truncated || sections.length < group.variants.length }
}

/** What is behind the table for those stacks of a group that have equal values. */
function variant(group: StackGroup, fragments: Fragment[], room: number, measure: Measure): StackSection {
  const names = fragments.slice(0, 3).map(({ name }) => name)
  const summary = phraseHtml(nameList(names, 3, fragments.length))
  const left = room - measure(details(summary, '')) - SEPARATOR.length
  const { markdown, truncated } = onePlan({ ...group, variants: [fragments] }, left, measure, 'rest')
  if (left < LEAST || markdown === '') return { markdown: '', truncated: true }
  return { markdown: details(summary, markdown), truncated }
}
