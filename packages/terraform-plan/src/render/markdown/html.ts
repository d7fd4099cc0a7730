import { printableLine, shorten } from '../../printable.ts'

/**
 * Foreign text as `<code>` inside an HTML block of ours (a `<summary>` line), where Markdown is not read.
 * GitHub's filters (mentions, references, commits, emoji) leave the text of `<code>` alone.
 */
export function htmlCode(text: string, max = 400): string {
  const line = shorten(printableLine(text), max)
  return `<code>${escapeHtml(line === '' ? '(empty)' : line)}</code>`
}

/** Our own words in an HTML block. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * A collapsed section. The summary is HTML of ours (foreign text in it by `htmlCode`), the body Markdown; the
 * blank lines around the body are what makes GitHub read it as Markdown.
 */
export function details(summaryHtml: string, body: string): string {
  return `<details><summary>${summaryHtml}</summary>\n\n${body}\n\n</details>`
}
