import type { ResourceChange } from '../../model.ts'
import type { DiffOptions } from '../diff/lines.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { ICONS, kindOf } from '../kinds.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import { phraseHtml } from '../phrase.ts'
import { why } from '../why.ts'
import { addressList } from './address-list.ts'

export interface ResourceBody {
  markdown: string
  /** False where a part of what changes is not shown. */
  whole: boolean
  /** Those of the resources whose address stands there. */
  named: ResourceChange[]
}

/** The collapsed attribute diff of one resource, or of several that share it; `undefined` where there is none to show. */
export function resourceBody(changes: ResourceChange[], options: DiffOptions): ResourceBody | undefined {
  const [first] = changes
  if (first === undefined) return undefined
  const { text, whole } = resourceDiff(first, options)
  if (text === '') return undefined
  const diff = fencedCode(text, 'diff')
  if (changes.length === 1) return { markdown: details(summaryOf(first), diff), whole, named: changes }
  const kind = kindOf(first)
  // Of what is hidden nobody can say that it is the same.
  const seen = text.includes('(sensitive value') ? ', as far as it is shown' : ''
  const summary = `${ICONS[kind]} <b>${changes.length} resources</b>, the same ${kind} of each${seen}`
  const list = addressList(changes, Math.floor(options.maxCharacters / 2))
  return { markdown: details(summary, `${list.markdown}\n\n${diff}`), whole, named: list.named }
}

function summaryOf(change: ResourceChange): string {
  const kind = kindOf(change)
  const reason = kind === 'update' ? '' : phraseHtml(why(change))
  return `${ICONS[kind]} ${htmlCode(change.address, 300)} ${kind}${reason === '' ? '' : ` · ${reason}`}`
}
