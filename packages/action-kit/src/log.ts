import * as core from '@actions/core'
import { withoutCommands } from './untrusted.ts'

/** A line of our own words; foreign words inside must have gone through `oneLine`. */
export function info(text: string): void {
  process.stdout.write(`${withoutCommands(text)}\n`)
}

/** Lines folded under a title. */
export function group(title: string, lines: string[]): void {
  core.startGroup(title)
  for (const line of lines) info(line)
  core.endGroup()
}

/** Shown only when the workflow is run with debug logging. */
export function debug(text: string): void {
  if (core.isDebug()) core.debug(text)
}

export function isDebug(): boolean {
  return core.isDebug()
}
