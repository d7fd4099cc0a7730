import { createHash } from 'node:crypto'

/**
 * The first line of a comment of ours, hidden when rendered: which comment it is, and of which run. A visible
 * prefix would be found in a person's comment too, and one stack's name begins another's.
 */
export interface Marker {
  /** Which action wrote it. */
  tool: string
  /** Hex; a hash of what the comment is about. */
  key: string
  /** The commit it shows. */
  commit: string
  runId: number
  runAttempt: number
  /** When it was written by the clock of who wrote it, in milliseconds since 1970; absent in what an older version wrote. */
  at?: number | undefined
  /** What the tool itself keeps in the comment: names (other than those above) and values of `[\w.,:+/=-]`. */
  data?: Record<string, string>
}

export function keyOf(tool: string, name: string): string {
  return createHash('sha256').update(`${tool}\0${name}`).digest('hex').slice(0, 32)
}

export function formatMarker({ tool, key, commit, runId, runAttempt, at, data = {} }: Marker): string {
  const time = at === undefined ? {} : { at: String(at) }
  const fields = { key, commit, run: `${runId}.${runAttempt}`, ...time, ...data }
  const text = Object.entries(fields).map(([name, value]) => {
    if (!/^[\w-]+$/.test(name) || !/^[\w.,:+/=-]*$/.test(value)) throw new Error(`unfit marker field ${name}`)
    // Two hyphens end an HTML comment.
    if (value.includes('--')) throw new Error(`unfit marker field ${name}`)
    return ` ${name}=${value}`
  })
  return `<!-- ${tool}${text.join('')} -->`
}

/** The marker a comment begins with; `undefined` for every other comment. */
export function parseMarker(body: string, tool: string): Marker | undefined {
  const end = body.indexOf(' -->')
  const start = `<!-- ${tool} `
  if (!body.startsWith(start) || end < 0) return undefined
  const fields = new Map<string, string>()
  for (const field of body.slice(start.length, end).split(' ')) {
    const equals = field.indexOf('=')
    if (equals < 1) return undefined
    fields.set(field.slice(0, equals), field.slice(equals + 1))
  }
  const run = /^(\d+)\.(\d+)$/.exec(fields.get('run') ?? '')
  const key = fields.get('key')
  const commit = fields.get('commit')
  if (!run || key === undefined || commit === undefined) return undefined
  const at = /^\d+$/.exec(fields.get('at') ?? '')?.[0]
  for (const name of ['key', 'commit', 'run', 'at']) fields.delete(name)
  return {
    tool,
    key,
    commit,
    runId: Number(run[1]),
    runAttempt: Number(run[2]),
    ...(at !== undefined && { at: Number(at) }),
    data: Object.fromEntries(fields),
  }
}
