import { grouped } from '../grouped.ts'
import type { Kind } from '../kinds.ts'
import { safeUrl } from '../markdown/link.ts'
import { alert } from './head.ts'

/** What a text is for. */
export type Where = 'comment' | 'summary'

/** What a text had no room for. */
export interface LeftOut {
  /** Diffs, by kind of change. */
  diffs: Map<Kind, number>
  /** Diffs that are shown in part. */
  cut: number
  /** Changes that are only counted, per module and type. */
  names: number
  /** Unchanged attributes and lines around changes. */
  context: boolean
  /** Diffs that were not kept in memory when the plan was read. */
  notKept: number
  /** Sections or lists cut short, in words. */
  sections: string[]
}

/** At most so long without its link. */
export const NOTE_ROOM = 640

/** Says what is missing and where it can be read; '' when nothing is. */
export function leftOutNote(left: LeftOut, where: Where, summaryUrl: string | undefined): string {
  const parts: string[] = []
  if (left.names > 0) parts.push(`the name${left.names === 1 ? '' : 's'} of ${resources(left.names)}`)
  const diffs = [...left.diffs].filter(([, count]) => count > 0)
  if (diffs.length > 0) {
    const kinds = diffs.map(([kind, count]) => `${number(count)} ${kind}`).join(', ')
    parts.push(`attribute diffs (${kinds})`)
  }
  if (left.cut > 0)
    parts.push(left.cut === 1 ? 'parts of a long diff' : `parts of ${number(left.cut)} long diffs`)
  parts.push(...left.sections)
  if (left.context && parts.length === 0) parts.push('unchanged attributes around the changes')
  const lines: string[] = []
  if (parts.length > 0) lines.push(`**Left out to fit:** ${parts.join('; ')}.${pointer(where, summaryUrl)}`)
  if (left.notKept > 0)
    lines.push(`The diffs of ${resources(left.notKept)} were not kept, as the plan is large.`)
  return lines.length === 0 ? '' : alert('NOTE', lines)
}

/** Where to read on. */
export function pointer(where: Where, summaryUrl: string | undefined): string {
  if (where === 'summary') return ' The log of the plan has them.'
  const url = summaryUrl === undefined ? undefined : safeUrl(summaryUrl)
  return url === undefined ? ' The job summary has more.' : ` The [job summary](${url}) has more.`
}

function resources(count: number): string {
  return `${number(count)} resource${count === 1 ? '' : 's'}`
}

function number(count: number): string {
  return grouped(count)
}
