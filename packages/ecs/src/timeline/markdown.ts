// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const ansi = /\u001b\[[0-?]*[ -/]*[@-~]/g

/**
 * Text from AWS inside Markdown: on one line, without control and direction characters, and with everything
 * that Markdown or HTML would take for its own made literal.
 */
export function cell(text: string, max = 240): string {
  const line = text
    .replaceAll(ansi, '')
    .replaceAll(/\s+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
    .trim()
  const short = line.length > max ? `${line.slice(0, max - 1)}…` : line
  return short
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#@$!]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(/(https?|ftp):\/\//gi, '$1:&#8288;//')
    .replaceAll(/\bwww\./gi, 'www&#8288;.')
}

/** Lines of foreign text as a code block that no line in it can end. */
export function codeBlock(lines: readonly string[]): string {
  const body = lines
    .join('\n')
    .replaceAll(ansi, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
    .toWellFormed()
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${body}\n${fence}`
}

/** `4:05`, `1:02:03`. */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const pad = (value: number) => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

/** `06:12:03` in UTC. */
export function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 19)
}
