/**
 * The workflow commands in a log, by the runner's two grammars (actions/runner, ActionCommand and
 * ActionCommandManager): `::name key=value,key=value::data` at the start of a line after white space, and
 * `##[name key=value;key=value]data` anywhere in a line. Only names the runner knows are commands.
 */

export interface FoundCommand {
  name: string
  properties: Record<string, string>
  data: string
  /** 'colons' for `::name::`, 'hashes' for `##[name]`. */
  grammar: 'colons' | 'hashes'
  /** 1 for the log's first line. */
  line: number
}

/** What the runner acts on, `internal-set-repo-path` left out: it is for plugins only. */
export const knownCommands = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]

interface Parsed {
  name: string
  properties: Record<string, string>
  data: string
}

type Escapes = readonly (readonly [escaped: string, text: string])[]

// In this order: the runner resolves %25 last, so that %250A stays %0A.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const hashEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

function unescapeWith(escapes: Escapes, text: string): string {
  return escapes.reduce((result, [escaped, replacement]) => result.replaceAll(escaped, replacement), text)
}

function splitInfo(info: string, known: ReadonlySet<string>): { name: string; rest: string } | undefined {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!known.has(name.toLowerCase())) return undefined
  return { name, rest: space > 0 ? info.slice(space + 1) : '' }
}

/** `key=value` pairs; a pair without key or value is dropped, as the runner drops it. */
function readProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const pair of text.split(separator)) {
    const trimmed = pair.replace(/^=+/, '')
    const equals = trimmed.indexOf('=')
    const value = equals < 0 ? '' : trimmed.slice(equals + 1)
    if (equals > 0 && value !== '') {
      properties[trimmed.slice(0, equals).toLowerCase()] = unescapeWith(escapes, value)
    }
  }
  return properties
}

function parseColons(line: string, known: ReadonlySet<string>): Parsed | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const info = splitInfo(text.slice(2, end), known)
  if (!info) return undefined
  return {
    name: info.name,
    properties: readProperties(info.rest.trim(), ',', propertyEscapes),
    data: unescapeWith(dataEscapes, text.slice(end + 2)),
  }
}

function parseHashes(line: string, known: ReadonlySet<string>): Parsed | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const info = splitInfo(line.slice(start + 3, end), known)
  if (!info) return undefined
  return {
    name: info.name,
    properties: readProperties(info.rest, ';', hashEscapes),
    data: unescapeWith(hashEscapes, line.slice(end + 1)),
  }
}

/** Every command the runner would act on, `stop-commands` and the token that ends it included. */
export function findCommands(log: string): FoundCommand[] {
  const known = new Set(knownCommands)
  const found: FoundCommand[] = []
  let stopToken: string | undefined
  log.split(/\r\n|\n|\r/).forEach((text, index) => {
    const colons = parseColons(text, known)
    const parsed = colons ?? parseHashes(text, known)
    if (!parsed) return
    const name = parsed.name.toLowerCase()
    if (stopToken !== undefined) {
      if (name !== stopToken) return
      known.delete(stopToken)
      stopToken = undefined
    } else if (name === 'stop-commands') {
      stopToken = parsed.data.toLowerCase()
      known.add(stopToken)
    }
    found.push({ ...parsed, name, grammar: colons ? 'colons' : 'hashes', line: index + 1 })
  })
  return found
}
