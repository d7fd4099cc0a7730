import type { Fragment } from '../../fragments/fragment.ts'
import type { RenderContext } from '../context.ts'
import { grouped } from '../grouped.ts'
import { inlineCode } from '../markdown/code.ts'
import { nameList, phraseInline } from '../phrase.ts'
import { alert } from '../sections/head.ts'
import { STATES, type StackState, stateOf } from './state.ts'

const WORDS: Record<StackState, string> = {
  failed: 'failed',
  missing: 'missing',
  destructive: 'destroy or replace',
  unknown: 'with an unknown action',
  changes: 'change',
  unchanged: 'unchanged',
}

const ICON: Record<StackState, string> = {
  failed: '❌',
  missing: '❌',
  destructive: '🔴',
  unknown: '❓',
  changes: '🟡',
  unchanged: '✅',
}

/** The heading and the alerts over all stacks. */
export function stacksHead(fragments: Fragment[], context: RenderContext): string {
  const byState = new Map<StackState, Fragment[]>(STATES.map((state) => [state, []]))
  for (const fragment of fragments) byState.get(stateOf(fragment))?.push(fragment)
  const present = STATES.filter((state) => (byState.get(state)?.length ?? 0) > 0)
  const counted = present.map((state) => `${grouped(byState.get(state)?.length ?? 0)} ${WORDS[state]}`)
  const icon = ICON[present[0] ?? 'unchanged']
  const title = `### ${icon} ${inlineCode(context.stack, 100)}: ${grouped(fragments.length)} stacks`
  const verdict = counted.length === 0 ? title : `${title}, ${counted.join(', ')}`
  const parts = [
    verdict,
    destruction(byState.get('destructive') ?? []),
    failures(byState.get('failed') ?? []),
    missing(byState.get('missing') ?? []),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function destruction(fragments: Fragment[]): string {
  if (fragments.length === 0) return ''
  const total = (pick: 'delete' | 'replace') =>
    fragments.reduce((sum, { plan }) => sum + (plan?.counts[pick] ?? 0), 0)
  const destroyed = total('delete')
  const replaced = total('replace')
  const sum = destroyed + replaced
  const what =
    sum === 1 ? 'One existing object is destroyed' : `${grouped(sum)} existing objects are destroyed`
  const how = replaced === 0 ? '' : ` (${grouped(replaced)} of them to be created anew)`
  return alert('CAUTION', [`**${what}**${how}, in ${names(fragments)}.`])
}

function failures(fragments: Fragment[]): string {
  if (fragments.length === 0) return ''
  const what =
    fragments.length === 1 ? 'One stack has no whole plan' : `${fragments.length} stacks have no whole plan`
  return alert('WARNING', [`**${what}:** ${names(fragments)}.`])
}

function missing(fragments: Fragment[]): string {
  if (fragments.length === 0) return ''
  const what =
    fragments.length === 1 ? 'One stack is missing' : `${grouped(fragments.length)} stacks are missing`
  return alert('WARNING', [
    `**${what}:** ${names(fragments)}. No result was left by the job, so what would change is not known.`,
  ])
}

function names(fragments: Fragment[]): string {
  return phraseInline(
    nameList(
      fragments.slice(0, 5).map(({ name }) => name),
      5,
      fragments.length,
    ),
  )
}
