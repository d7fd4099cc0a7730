/**
 * Cuts names into shards: `node shards.mjs <most a shard> < names` prints for GITHUB_OUTPUT `shards`, the names of each,
 * one a line, by its number; `numbers`, the places of the matrix; `names`, one a line; and `count`.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** GitHub makes no more jobs than that of a matrix. */
export const mostPlaces = 256

/** As few shards as can be, none larger than `most`. Throws a sentence when they are more than a matrix has places. */
export function shardsOf(names, most) {
  const count = Math.ceil(names.length / most)
  if (count > mostPlaces)
    throw new Error(
      `${names.length} do not fit into a matrix of ${mostPlaces} places with ${most} each: split the repository, or raise the number.`,
    )
  const start = (shard) => Math.floor((shard * names.length) / count)
  return Array.from({ length: count }, (_, shard) => names.slice(start(shard), start(shard + 1)))
}

/**
 * The names, each once and sorted. Throws a sentence for one that is more than a name: it becomes part of a path, of
 * the key of a state and of an output of the job.
 */
export function vetted(lines) {
  const names = [...new Set(lines.filter(Boolean))].sort()
  const odd = names.find((name) => !/^[A-Za-z0-9][\w.-]{0,99}$/.test(name))
  if (odd !== undefined)
    throw new Error(
      `"${encodeURIComponent(odd)}" is no name for a stack or a service: letters, digits, ".", "_" and "-", at most 100.`,
    )
  return names
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = vetted(readFileSync(0, 'utf8').split('\n'))
  const parts = shardsOf(names, Number(process.argv[2])).map((part, index) => [
    `${index + 1}`,
    part.join('\n'),
  ])
  const shards = JSON.stringify(Object.fromEntries(parts))
  const numbers = JSON.stringify(parts.map(([number]) => number))
  // No name begins with a hyphen, so none ends the list.
  const list = `names<<--\n${names.join('\n')}\n--`
  process.stdout.write(`shards=${shards}\nnumbers=${numbers}\n${list}\ncount=${names.length}\n`)
}
