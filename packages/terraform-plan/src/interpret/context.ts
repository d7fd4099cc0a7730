import type { Masker } from '../secrets/masker.ts'
import { knownReasons, knownWords } from './action.ts'
import type { Notices } from './notices.ts'

/** What every interpretation needs: how to hide, where to wonder, and one copy of each often repeated text. */
export interface Context {
  masker: Masker
  notices: Notices
  /**
   * A word of the plan format as it is, anything else masked: a secret that happens to be "delete" must not change what the
   * plan is read to do.
   */
  word(text: string): string
  /** Masked and shared: 500,000 changes have a few dozen types, providers and modules between them. */
  shared(text: string): string
}

const MAX_SHARED = 100_000

export function openContext(masker: Masker, notices: Notices): Context {
  const texts = new Map<string, string>()
  function shared(text: string): string {
    const known = texts.get(text)
    if (known !== undefined) return known
    const masked = masker.text(text)
    if (texts.size < MAX_SHARED) texts.set(text, masked)
    return masked
  }
  return {
    masker,
    notices,
    shared,
    word: (text) => (knownWords.has(text) || knownReasons.has(text) ? text : shared(text)),
  }
}
