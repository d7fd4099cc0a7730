/**
 * Removes what a reader cannot see or what changes how the rest is seen: terminal sequences, control, bidi
 * and zero-width characters, Unicode tags, halves of surrogate pairs. New lines and tabs stay.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  return text.toWellFormed().replace(TERMINAL_SEQUENCES, '').replace(LINE_BREAKS, '\n').replace(INVISIBLE, '')
}

/** The same in one line: runs of white space become one space. */
export function printableLine(text: string): string {
  if (PLAIN_WORD.test(text)) return text
  return printable(text).replace(/\s+/g, ' ').trim()
}

/** At most `max` UTF-16 units, the last one an ellipsis where something was cut, and never half a pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * Writes the characters that `printable` would remove, and spaces that only look like one, as `\u{202e}`, so that a
 * change made of them shows.
 */
export function showInvisible(text: string): string {
  if (PLAIN.test(text)) return text
  const code = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  return text.toWellFormed().replace(INVISIBLE, code).replace(OTHER_SPACES, code)
}

/** Nearly every text is of these alone, and needs no further look. */
const PLAIN = /^[\t\n\x20-\x7e]*$/
const PLAIN_WORD = /^[\x21-\x7e]*$/

// CSI and OSC sequences and two-character escapes, of ESC and of the C1 forms (ECMA-48, xterm).
const TERMINAL_SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b\]|\x9d)(?:[^\x07\x1b\x9c\n]{0,2000}(?:\x07|\x1b\\|\x9c))?|\x1b[ -/]*[0-~]?/g

const OTHER_SPACES = /(?! )\p{Zs}/gu

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g

// C0 and C1 controls but tab and new line; soft hyphen; Arabic letter mark; fillers; zero-width characters and
// bidi marks (Unicode TR9); invisible operators; variation selectors; interlinear and tag characters.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is wanted by itself
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu
