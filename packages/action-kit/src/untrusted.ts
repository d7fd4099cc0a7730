import { randomUUID } from 'node:crypto'

/**
 * Text that is not ours (a plan, a stopped reason, an event, a log line, a lock's holder) reaches a terminal,
 * a log or Markdown only through this module.
 */

const ansiSequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this finds
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[PX^_][^\u001b]*(?:\u001b\\)?|[ -/]*[0-~])|\u009b[0-?]*[ -/]*[@-~]/g

/** C0 and C1 controls except newline and tab; bidi controls; zero-width and other invisible formatters. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

/** The text without ANSI sequences, bidi and control characters; tabs and line ends stay, each of them as LF. */
export function plainText(text: string): string {
  return text
    .replace(ansiSequences, '')
    .replaceAll(/[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .toWellFormed()
}

/** No more than so many times what is shown of a text is looked at: it may have gigabytes of spaces. */
const lookedAt = 8

/** The text on one line of at most `max` characters, shortened in words' sight with `…`. */
export function oneLine(text: string, max = 300): string {
  const start = text.slice(0, max * lookedAt)
  const line = plainText(start).replaceAll(/\s+/g, ' ').trim()
  const whole = start.length === text.length && line.length <= max
  return whole ? line : `${line.slice(0, max - 1).toWellFormed()}…`
}

/**
 * Our own line made safe to print though foreign words stand in it: neither of the runner's two command
 * grammars (`::name::` at a line's start, `##[name]` anywhere) finds anything.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\u2060#[').replaceAll(/^(\s*):(?=:)/gm, '$1\u2060:')
}

/**
 * Prints foreign text as it is, fenced so that the runner takes no command from it.
 * The token is new each time: text printed earlier cannot end the fence.
 */
export function printUntrusted(text: string): void {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n`)
  try {
    process.stdout.write(`${plainText(text)}\n`)
  } finally {
    process.stdout.write(`::${token}::\n`)
  }
}
