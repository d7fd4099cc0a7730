import type { ResourceChange } from '../../model.ts'
import type { DiffOptions } from '../diff/lines.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { ICONS, kindOf } from '../kinds.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import { phraseHtml } from '../phrase.ts'
import { why } from '../why.ts'

export interface ResourceBody {
  markdown: string
  /** False where lines of the diff were left out. */
  whole: boolean
}

/** The collapsed attribute diff of one resource; `undefined` where there is none to show. */
export function resourceBody(change: ResourceChange, options: DiffOptions): ResourceBody | undefined {
  const { text, whole } = resourceDiff(change, options)
  if (text === '') return undefined
  return { markdown: details(summaryOf(change), fencedCode(text, 'diff')), whole }
}

/** The same diff of several resources, once. */
export function sharedBody(changes: ResourceChange[], options: DiffOptions): ResourceBody | undefined {
  const [first] = changes
  if (first === undefined) return undefined
  const { text, whole } = resourceDiff(first, options)
  const kind = kindOf(first)
  const summary = `${ICONS[kind]} <b>${changes.length} resources</b>, the same ${kind} of each`
  return { markdown: details(summary, `${addressList(changes)}\n\n${fencedCode(text, 'diff')}`), whole }
}

const SHOWN_ADDRESSES = 100

/** Addresses one a line, in a fence. */
export function addressList(changes: ResourceChange[]): string {
  const names = changes
    .slice(0, SHOWN_ADDRESSES)
    .map((change) => change.address.slice(0, 300).replace(/\s+/g, ' '))
  if (changes.length > names.length) names.push(`… and ${changes.length - names.length} more`)
  return fencedCode(names.join('\n'))
}

function summaryOf(change: ResourceChange): string {
  const kind = kindOf(change)
  const reason = kind === 'update' ? '' : phraseHtml(why(change))
  return `${ICONS[kind]} ${htmlCode(change.address, 300)} ${kind}${reason === '' ? '' : ` · ${reason}`}`
}
