import { hash } from 'node:crypto'

/** What a fragment's reader takes, and so what a writer keeps to. Characters, and steps of a path. */
export const MAX_STACK_NAME = 512
export const MAX_NAME = 4096
export const MAX_TEXT = 64 * 1024
export const MAX_PATH = 1000

const HASH = 32

/** A stack's name as a fragment can hold it: of one that is too long its beginning, and a hash that tells it from others. */
export function stackName(name: string): string {
  if (name.length <= MAX_STACK_NAME) return name
  const start = name.slice(0, MAX_STACK_NAME - HASH - 1).toWellFormed()
  return `${start}…${hash('sha256', name).slice(0, HASH)}`
}
