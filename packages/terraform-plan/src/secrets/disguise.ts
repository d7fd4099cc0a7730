import { printable } from '../printable.ts'

/** JSON in JSON in JSON is as deep as people nest it. */
const MAX_DEPTH = 3
/** An escape, or what `printable` may take away or make a new line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const MAY_BE_DISGUISED = /[\\\x00-\x08\x0b-\x1f\x7f-\uffff]/
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))/g
const LETTERS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/**
 * What a text becomes when it is read as JSON or YAML and shown: escapes are undone, each of which has many
 * spellings, and characters nobody sees are gone. `undefined` where that is the text itself.
 */
export function undisguised(text: string): string | undefined {
  if (!MAY_BE_DISGUISED.test(text)) return undefined
  let plain = printable(text)
  for (let depth = 0; depth < MAX_DEPTH && plain.includes('\\'); depth++) {
    plain = plain.replace(ESCAPE, (_, unicode?: string, hex?: string, letter = '') => {
      const code = unicode ?? hex
      return code === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16))
    })
  }
  const seen = printable(plain)
  return seen === text ? undefined : seen
}
