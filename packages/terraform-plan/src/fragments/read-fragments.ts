import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PlanError } from '../plan-error.ts'
import type { Fragment } from './fragment.ts'
import { MAX_FRAGMENT_BYTES, parseFragment } from './fragment-json.ts'
import { withMissing } from './missing.ts'

export interface Fragments {
  /** By name; those of missing stacks among them. */
  fragments: Fragment[]
  /** Sentences about files that could not be read: one bad stack must not hide the others. */
  problems: string[]
}

const MAX_FILES = 5000
const MAX_DEPTH = 8

/**
 * Reads every `.json` below a folder, as `actions/download-artifact` leaves them: all in one, or each in its artifact's
 * folder. `expected` are the stacks that there should be. Throws PlanError when there are none and none are expected.
 */
export function readFragments(folder: string, expected: string[] = []): Fragments {
  // Where every job died, nothing was downloaded: not even the folder is there.
  const paths = expected.length > 0 && !existsSync(folder) ? [] : jsonFiles(folder)
  if (paths.length === 0 && expected.length === 0) {
    throw new PlanError(
      `${folder} holds no fragments (*.json): download the artifacts of the plan jobs into it first`,
    )
  }
  const byName = new Map<string, { path: string; fragment: Fragment }>()
  const problems: string[] = []
  for (const path of paths) {
    try {
      const { size } = statSync(path)
      if (size > MAX_FRAGMENT_BYTES)
        throw new PlanError(
          `${path} is larger than ${MAX_FRAGMENT_BYTES} bytes: no fragment is, so it was not read`,
        )
      const fragment = parseFragment(readFileSync(path, 'utf8'), path)
      const other = byName.get(fragment.name)
      if (other)
        problems.push(
          `${path} and ${other.path} are both of "${fragment.name}": give each stack a name of its own; the first is shown.`,
        )
      else byName.set(fragment.name, { path, fragment })
    } catch (error) {
      problems.push(sentence(error instanceof PlanError ? error.message : `${path} cannot be read`))
    }
  }
  const fragments = [...byName.values()].map(({ fragment }) => fragment)
  return { fragments: withMissing(fragments, expected), problems }
}

/** Sorted, so that of two files with one name it is always the same that counts. Links are not followed. */
function jsonFiles(folder: string, depth = 0): string[] {
  let entries: ReturnType<typeof readEntries>
  try {
    entries = readEntries(folder)
  } catch (error) {
    throw new PlanError(
      `${folder} cannot be read as a folder (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      { cause: error },
    )
  }
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < MAX_DEPTH) found.push(...jsonFiles(path, depth + 1))
    else if (entry.isFile() && entry.name.endsWith('.json')) found.push(path)
    if (found.length > MAX_FILES)
      throw new PlanError(`${folder} holds more than ${MAX_FILES} .json files: is it the right folder?`)
  }
  return found
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
