import type { Fragment } from '../../fragments/fragment.ts'
import { fencedCode } from '../markdown/code.ts'
import { safeUrl } from '../markdown/link.ts'
import { printable } from '../markdown/printable.ts'

const SHOWN_STACKS = 60

const MAX_FAILURE = 4000

/** Names of stacks, one a line, in a fence. */
export function stackList(fragments: Fragment[], maxCharacters: number): string {
  const names: string[] = []
  let left = maxCharacters
  for (const { name } of fragments.slice(0, SHOWN_STACKS)) {
    const shown = name.slice(0, 120).replace(/\s+/g, ' ')
    left -= shown.length + 1
    if (left < 0) break
    names.push(shown)
  }
  if (names.length < fragments.length) names.push(`… and ${fragments.length - names.length} more`)
  return fencedCode(names.join('\n'))
}

/**
 * The run that planned these stacks. A fragment's address is another job's word: it is only followed to a run of the
 * repository that this comment is of.
 */
export function runLink(fragments: Fragment[], ownRunUrl: string | undefined): string {
  const runs = /^https?:\/\/[^/]+\/.+\/actions\/runs\//.exec(ownRunUrl ?? '')?.[0]
  const urls = [...new Set(fragments.map((fragment) => fragment.runUrl))]
  const [only] = urls
  const run = runs !== undefined && only?.startsWith(runs) ? only.slice(runs.length) : ''
  const url =
    only !== undefined && urls.length === 1 && /^\d+(\/[\w/]*)?$/.test(run) ? safeUrl(only) : undefined
  return url === undefined ? '' : `<sub>[run](${url})</sub>`
}

/** Why there is no whole plan: the end of what was said about it. */
export function failureText(fragment: Fragment, maxCharacters: number): string {
  const text = printable(fragment.failure ?? '').trim()
  const size = Math.min(MAX_FAILURE, Math.max(0, Math.floor(maxCharacters / 3)))
  if (text === '') return ''
  return fencedCode(text.length <= size ? text : `…\n${text.slice(text.length - size).toWellFormed()}`)
}
