import type { Fragment } from '../../fragments/fragment.ts'
import { printableLine, shorten } from '../../printable.ts'
import { type Budget, take } from '../budget.ts'
import { grouped } from '../grouped.ts'
import { ICONS } from '../kinds.ts'
import { cellCode, fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'
import { nameList, phraseMarkdown } from '../phrase.ts'
import type { StackGroup } from './groups.ts'
import { type StackState, stateWords } from './state.ts'

const HEADER = [
  // Spaces that do not break keep icon and sign in one line.
  `| Stack | ${ICONS.create}\u00a0+ | ${ICONS.update}\u00a0~ | ${ICONS.replace}\u00a0± | ${ICONS.destroy}\u00a0− | State |`,
  '|:--|--:|--:|--:|--:|:--|',
].join('\n')

/** Stacks of these states that are the very same share a row from so many on; what destroys something has one of its own. */
const FOLDED: ReadonlySet<StackState> = new Set(['failed', 'missing', 'changes'])
const FOLD_FROM = 4

/** A row for every stack with something to say, in the order of the groups; the others in one line. */
export function stackTable(groups: StackGroup[], budget: Budget): { markdown: string; withoutRow: number } {
  const unchanged = groups.filter(({ state }) => state === 'unchanged').flatMap(({ fragments }) => fragments)
  const telling = groups.filter(({ state }) => state !== 'unchanged')
  const rest = unchangedLine(unchanged, budget.limit / 20)
  if (rest !== '') take(budget, rest)
  let withoutRow = telling.reduce((sum, { fragments }) => sum + fragments.length, 0)
  const rows: string[] = []
  let full = !take(budget, HEADER)
  for (const fragments of telling.flatMap(rowsOf)) {
    if (full) break
    const row = stackRow(fragments)
    full = !take(budget, row)
    if (full) break
    rows.push(row)
    withoutRow -= fragments.length
  }
  const table = rows.length > 0 ? [HEADER, ...rows].join('\n') : ''
  const markdown = [table, rest].filter((part) => part !== '').join('\n\n')
  return { markdown, withoutRow }
}

function rowsOf(group: StackGroup): Fragment[][] {
  const fold = FOLDED.has(group.state) && group.fragments.length >= FOLD_FROM
  return fold ? [group.fragments] : group.fragments.map((fragment) => [fragment])
}

function stackRow(fragments: Fragment[]): string {
  const [first] = fragments
  if (first === undefined) return ''
  const { icon, words } = stateWords(first)
  const counts = first.plan?.counts
  const cells = [counts?.create, counts?.update, counts?.replace, counts?.delete].map((count) =>
    count === undefined || count === 0 ? '' : grouped(count),
  )
  const names = phraseMarkdown(
    nameList(
      fragments.slice(0, 3).map(({ name }) => name),
      3,
      fragments.length,
    ),
  )
  const stack = fragments.length === 1 ? cellCode(first.name, 120) : `**${fragments.length} alike:** ${names}`
  const each = fragments.length === 1 || first.plan === undefined || words === 'no changes' ? '' : ', each'
  return `| ${stack} | ${cells.join(' | ')} | ${icon} ${words}${each} |`
}

function unchangedLine(unchanged: Fragment[], maxCharacters: number): string {
  if (unchanged.length === 0) return ''
  const stacks = unchanged.length === 1 ? '1 stack has' : `${grouped(unchanged.length)} stacks have`
  const names: string[] = []
  let left = maxCharacters
  for (const { name } of unchanged) {
    const shown = shorten(printableLine(name), 120)
    left -= shown.length + 1
    if (left < 0) break
    names.push(shown)
  }
  if (names.length < unchanged.length) names.push(`… and ${unchanged.length - names.length} more`)
  return details(`✅ ${stacks} no changes`, fencedCode(names.join('\n')))
}
