import { printable, printableLine, shorten } from '../../printable.ts'

/**
 * Foreign text as inline code. Inside code GitHub makes no mention, reference, link, emoji or HTML of anything;
 * the fence of backticks is longer than any run inside. Good in paragraphs, headings, lists and alerts.
 */
export function inlineCode(text: string, max = 400): string {
  const line = shorten(printableLine(text), max)
  if (line === '') return '`(empty)`'
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const pad = /^`|`$/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/**
 * Inline code in a table cell: rows are split at `|` before anything else is read, also inside code. GitHub
 * reads a backslash before the pipe as an escaped backslash, so the two are kept apart by a space.
 */
export function cellCode(text: string, max = 400): string {
  return inlineCode(text.replace(/\\(?=\|)/g, '\\ '), max).replaceAll('|', '\\|')
}

/** Foreign text as a fenced block of its own lines, with a fence longer than any run of backticks inside. */
export function fencedCode(text: string, language: 'diff' | 'text' = 'text'): string {
  const content = printable(text)
  const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1))
  return `${fence}${language}\n${content}\n${fence}`
}

function longestRun(text: string, character: string): number {
  if (!text.includes(character)) return 0
  let longest = 0
  let run = 0
  for (const each of text) {
    run = each === character ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}
