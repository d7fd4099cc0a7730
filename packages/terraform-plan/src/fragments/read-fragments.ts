import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { PlanError } from '../plan-error.ts'
import type { Fragment } from './fragment.ts'
import { fragmentFile } from './fragment-file.ts'
import { MAX_FRAGMENT_BYTES, parseFragment } from './fragment-json.ts'
import { makeFragment } from './make-fragment.ts'
import { withMissing } from './missing.ts'

export interface Fragments {
  /** By name; those of missing stacks among them, and those of files that could not be read. */
  fragments: Fragment[]
  /** Sentences about those files: each is the failure of a fragment, too. */
  problems: string[]
}

const MAX_FILES = 5000
const MAX_DEPTH = 8

/**
 * Reads every `.json` below a folder, as `actions/download-artifact` leaves them: all in one, or each in its artifact's
 * folder. A file that is no fragment is a stack that failed: it hides no other, and is not hidden either. `expected` are
 * the stacks that there should be. Throws PlanError when there are none and none are expected.
 */
export function readFragments(folder: string, expected: string[] = []): Fragments {
  // Where every job died, nothing was downloaded: not even the folder is there.
  const paths = expected.length > 0 && !existsSync(folder) ? [] : jsonFiles(folder)
  if (paths.length === 0 && expected.length === 0) {
    throw new PlanError(
      `${folder} holds no fragments (*.json): download the artifacts of the plan jobs into it first`,
    )
  }
  const problems: string[] = []
  const read = paths.map((path) => {
    try {
      return { path, fragment: readFragment(path) }
    } catch (error) {
      const failure = sentence(error instanceof PlanError ? error.message : `${path} cannot be read`)
      problems.push(failure)
      return { path, fragment: makeFragment({ name: fileStack(path, folder, expected), failure }) }
    }
  })
  const { fragments, problems: clashes } = apart(read, folder)
  return { fragments: withMissing(fragments, expected), problems: [...problems, ...clashes] }
}

function readFragment(path: string): Fragment {
  if (statSync(path).size > MAX_FRAGMENT_BYTES) {
    throw new PlanError(
      `${path} is larger than ${MAX_FRAGMENT_BYTES} bytes: no fragment is, so it was not read`,
    )
  }
  return parseFragment(readFileSync(path, 'utf8'), path)
}

/** Which stack a file seems to be of, by its name alone: the one that was expected, if it is called so. */
function fileStack(path: string, folder: string, expected: string[]): string {
  return expected.find((stack) => fragmentFile(stack) === basename(path)) ?? relative(folder, path)
}

interface ReadFragment {
  path: string
  fragment: Fragment
}

/**
 * Two results of one stack: nobody can tell which is its own, so neither counts as planned, and both are shown, the
 * second under its path as well.
 */
function apart(read: ReadFragment[], folder: string): Fragments {
  const byName = Map.groupBy(read, ({ fragment }) => fragment.name)
  const problems: string[] = []
  const fragments = [...byName].flatMap(([name, same]) => {
    if (same.length === 1) return same.map(({ fragment }) => fragment)
    const paths = same.map(({ path }) => path).join(' and ')
    const problem = `${paths} are all of "${name}": give each stack a name of its own.`
    problems.push(problem)
    return same.map(({ path, fragment }, index) => ({
      ...fragment,
      name: index === 0 ? name : `${name} (${relative(folder, path)})`,
      failure: [problem, fragment.failure].filter((text) => text !== undefined).join('\n\n'),
    }))
  })
  return { fragments, problems }
}

/** Sorted, so that of two files with one name it is always the same that keeps it. Links are not followed. */
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
