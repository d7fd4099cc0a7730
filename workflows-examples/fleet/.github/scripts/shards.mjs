/**
 * Cuts names into the places of a matrix: `node shards.mjs <most a place> < names` prints `places=<JSON>` and
 * `count=<number>` for GITHUB_OUTPUT. A place is `{ number, names: [...], lines: "a\nb" }`.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** GitHub makes no more jobs than that of a matrix. */
export const mostPlaces = 256

/** As few names a place as the matrix allows, never more than `most`. Throws a sentence when they do not fit. */
export function shards(names, most) {
  if (names.length > mostPlaces * most)
    throw new Error(
      `${names.length} do not fit into a matrix of ${mostPlaces} places with ${most} each: split the repository, or raise the number.`,
    )
  const places = Math.ceil(names.length / most)
  return Array.from({ length: places }, (_, index) => {
    const from = Math.floor((index * names.length) / places)
    const part = names.slice(from, Math.floor(((index + 1) * names.length) / places))
    return { number: index + 1, names: part, lines: part.join('\n') }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = [...new Set(readFileSync(0, 'utf8').split('\n').filter(Boolean))].sort()
  const odd = names.find((name) => !/^[A-Za-z0-9][\w.-]*$/.test(name))
  if (odd !== undefined) throw new Error(`${JSON.stringify(odd)} is no name for a stack or a service.`)
  process.stdout.write(
    `places=${JSON.stringify(shards(names, Number(process.argv[2])))}\ncount=${names.length}\n`,
  )
}
