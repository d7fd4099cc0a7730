/**
 * The runner's two command grammars, after their description: `::name properties::value` at a line's start
 * behind white space, `##[name properties]value` anywhere in a line; and the fence of `stop-commands`.
 * Returns the names found outside fences.
 */
export function commandsIn(output: string): string[] {
  const found: string[] = []
  let token: string | undefined
  for (const line of output.split(/\r\n|\n|\r/)) {
    const name = commandOf(line)
    if (token !== undefined) {
      if (line.trim() === `::${token}::` || line.includes(`##[${token}]`)) token = undefined
      continue
    }
    if (name === undefined) continue
    const stop = /^\s*::stop-commands::(.+)$/.exec(line)
    if (stop) token = stop[1]?.trim()
    else found.push(name)
  }
  return found
}

function commandOf(line: string): string | undefined {
  const colons = /^\s*::([^\s:]+)(?: [^:]*(?::[^:]+)*?)?::/.exec(line)
  if (colons) return colons[1]
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const name = line
    .slice(start + 3, end)
    .trim()
    .split(' ')[0]
  return name || undefined
}
