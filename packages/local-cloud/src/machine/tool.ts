import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../../../..', import.meta.url))

/** The path of a command: on the PATH, or where `pnpm tools` put it. */
export function findTool(command: string): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))
  return [...onPath, ...fetched().filter((path) => basename(path) === command)].find(isExecutable)
}

/** A PATH on which the fetched tools are found too. */
export function pathWithTools(): string {
  return [process.env.PATH ?? '', ...fetched().map(dirname)].join(delimiter)
}

/** `pnpm tools` notes the path of each command beside it. */
function fetched(): string[] {
  return globSync(join(checkout, '.cache/tools/*/command')).map((note) => readFileSync(note, 'utf8').trim())
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
