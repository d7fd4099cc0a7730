import { printableLine, shorten } from '../../printable.ts'

/**
 * A sentence of ours with foreign words in it, as plain text for a paragraph, a table cell, an alert or HTML.
 * Punctuation becomes character references, which are text in Markdown and in HTML alike; what GitHub would
 * still find in the rendered text (mentions, references, commits, links, emoji) is broken by zero-width spaces.
 */
export function prose(text: string, max = 600): string {
  return breakReferences(shorten(printableLine(text), max)).replace(
    PUNCTUATION,
    (character) => `&#${character.charCodeAt(0)};`,
  )
}

const GAP = '\u200b'

function breakReferences(line: string): string {
  return (
    line
      .replace(/[@#:/]/g, (character) => character + GAP)
      // GH-123 and a repository's own autolink prefixes (TICKET-123)
      .replace(/-(?=\d)/g, `-${GAP}`)
      .replace(/(\.|www)(?=\S)/gi, (match) => match + GAP)
      // a commit is linked from 7 hexadecimal digits on
      .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, (digits) => digits + GAP)
  )
}

// Not the letters, digits, spaces, commas and brackets that mean nothing in Markdown or HTML.
const PUNCTUATION = /[!"#$%&'*+./:;<=>?@[\\\]^_`{|}~()-]/g
