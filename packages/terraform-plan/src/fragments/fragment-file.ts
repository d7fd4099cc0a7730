import { hash } from 'node:crypto'

/** File systems take 255 bytes for a name. */
const MAX_LENGTH = 200

/**
 * The name of the file for a stack's fragment in a folder of them: another for each stack, so that those of many jobs go
 * into one folder; flat, whatever the stack is called; not hidden and without a character that GitHub refuses in an
 * artifact (https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md).
 */
export function fragmentFile(stack: string): string {
  const safe = encodeURIComponent(stack.toWellFormed()).replace(/[!'()*~]|^\./g, escaped)
  if (safe.length <= MAX_LENGTH) return `${safe}.json`
  return `${safe.slice(0, MAX_LENGTH)}~${hash('sha256', stack).slice(0, 32)}.json`
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
