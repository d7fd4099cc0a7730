/** ANSI control sequences: CSI and OSC. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this finds
const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g

/**
 * Words of a lock, which anybody with the right to lock may write: on one line, without control, bidi and
 * invisible characters, at most `max` long.
 */
export function legible(text: string, max = 200): string {
  const line = text
    .slice(0, max * 8)
    .replace(ansi, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`
}

/** One word of a POSIX command line, quoted only when it has to be. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
