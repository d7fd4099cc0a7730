import { cellCode, inlineCode } from './markdown/code.ts'
import { htmlCode } from './markdown/html.ts'

/** Words of ours and foreign text beside each other: a string and `strong` are ours, `code` is foreign. */
export type Phrase = Array<string | { code: string } | { strong: string }>

const MAX_CODE = 160

/** For a table cell, where a pipe is escaped. */
export function phraseMarkdown(phrase: Phrase): string {
  return joined(phrase, (code) => cellCode(code, MAX_CODE))
}

/** For a paragraph, a list or an alert, where an escape would be read as text. */
export function phraseInline(phrase: Phrase): string {
  return joined(phrase, (code) => inlineCode(code, MAX_CODE))
}

function joined(phrase: Phrase, write: (code: string) => string): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part
      return 'code' in part ? write(part.code) : `**${part.strong}**`
    })
    .join('')
}

/** For a `<summary>`. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part
      return 'code' in part ? htmlCode(part.code, MAX_CODE) : `<b>${part.strong}</b>`
    })
    .join('')
}

/** Phrases with a separator of ours between them. */
export function joinPhrases(phrases: Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [separator, ...phrase]))
}

/** `a`, `b` and 3 more. */
export function nameList(names: string[], max: number, total = names.length): Phrase {
  const shown = names.slice(0, max).map((name): Phrase => [{ code: name }])
  const phrase = joinPhrases(shown, ', ')
  return total > shown.length ? [...phrase, ` and ${total - shown.length} more`] : phrase
}
