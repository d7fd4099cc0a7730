/**
 * Which stacks a pull request concerns: `git diff -z --name-only … | node changed-stacks.mjs` prints their names, one
 * a line. What all stacks share concerns all of them; else those that changed and are still there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** `changed` are paths from the repository's root, `stacks` the folders that there are. */
export function concernedStacks(changed, stacks) {
  if (changed.some((path) => /^(modules|\.github)\//.test(path))) return stacks
  const touched = new Set(changed.map((path) => /^stacks\/([^/]+)\//.exec(path)?.[1]))
  return stacks.filter((stack) => touched.has(stack))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folders = existsSync('stacks') ? readdirSync('stacks', { withFileTypes: true }) : []
  const stacks = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  // Not a line each: git quotes a name it finds odd, and a quoted name is that of no stack.
  const changed = readFileSync(0, 'utf8').split('\0').filter(Boolean)
  process.stdout.write(
    concernedStacks(changed, stacks)
      .map((name) => `${name}\n`)
      .join(''),
  )
}
