import type { Fragment } from '../../fragments/fragment.ts'
import { isMissing } from '../../fragments/missing.ts'
import { printable } from '../../printable.ts'
import { errorBlocks } from '../log-errors.ts'
import { fencedCode } from '../markdown/code.ts'
import { safeUrl } from '../markdown/link.ts'

const SHOWN_STACKS = 60

const MAX_FAILURE = 4000

const LEFT_NOTHING =
  'No result was left: the job that plans it failed before it could, was cancelled, or ran out of time. The log of that ' +
  'job says why; run it again.'

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
 * The run that planned these stacks, where it is another than the footer's. A fragment's address is another job's word: it
 * is only followed to a run of the repository that this comment is of.
 */
export function runLink(fragments: Fragment[], ownRunUrl: string | undefined): string {
  const runs = /^https?:\/\/[^/]+\/.+\/actions\/runs\//.exec(ownRunUrl ?? '')?.[0]
  const urls = [...new Set(fragments.map((fragment) => fragment.runUrl))]
  const [only] = urls
  if (only === ownRunUrl) return ''
  const run = runs !== undefined && only?.startsWith(runs) ? only.slice(runs.length) : ''
  const url =
    only !== undefined && urls.length === 1 && /^\d+(\/[\w/]*)?$/.test(run) ? safeUrl(only) : undefined
  return url === undefined ? '' : `<sub>[run](${url})</sub>`
}

/** Why there is no whole plan: the errors of the log, or what was said where it has none. */
export function failureText(fragment: Fragment, maxCharacters: number): string {
  if (isMissing(fragment)) return LEFT_NOTHING
  const text = failureWords(fragment)
  const size = Math.min(MAX_FAILURE, Math.max(0, Math.floor(maxCharacters / 3)))
  if (text === '') return ''
  return fencedCode(text.length <= size ? text : `${text.slice(0, size).toWellFormed()}\n…`)
}

/** What tells one failure from another. The log around it differs in every run. */
export function failureWords({ failure = '' }: Fragment): string {
  const errors = errorBlocks(failure)
  return errors.length > 0 ? errors.join('\n\n') : printable(failure).trim()
}
