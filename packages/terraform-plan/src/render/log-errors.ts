import { type Json, member, text } from '../interpret/json.ts'
import { printable, printableLine } from '../printable.ts'

/** More errors than these say no more than these. */
const MAX_ERRORS = 20

const MAX_LINES = 60

/**
 * What a log goes on with after an error that has no box to end it: another message, or what init and plan print. A plan
 * that is tried again prints all its values there.
 */
const GOES_ON = new RegExp(
  [
    '^(?:Warning|Planning failed|No changes\\.|Changes to Outputs:|Note: Objects have changed|Plan: \\d)',
    '^(?:(?:Releasing|Acquiring) state lock|Initializing |(?:Refreshing|Reading) )',
    '^(?:Terraform|OpenTofu) (?:used the selected|will perform|planned the following|detected the following|has compared)',
    // Before its first change, or between two: "# aws_x.y will be created", `+ resource "aws_x" "y" {`.
    '^ {2}# .+ (?:will|must) be ',
    // A line of the configuration that an error quotes has its number before it.
    '^[ ~+./<=-]{0,6} (?:resource|data) "[^"]*" "[^"]*" \\{',
    '^[^:]+: (?:Refreshing state|Reading|Still reading|Read complete|Opening|Still opening)\\b',
    '^[─-]{20}',
    // Debug output of TF_LOG.
    '^\\d{4}-\\d\\d-\\d\\dT\\S+ \\[',
  ].join('|'),
)

/** Not what a state lock that somebody else has says below its own error. */
const BEGINS = /^Error(?:: | (?!message: ))/

/**
 * The errors of a plan's log, each as Terraform words it. It draws them in a box (`╷ │ ╵`) on a terminal and with
 * color, plain (`Error: …`) without, and as a `diagnostic` of a JSON line with `-json`. Nothing else of the log: the
 * plan in it may hold secrets that nothing marks.
 */
export function errorBlocks(log: string): string[] {
  const blocks: string[] = []
  let open: string[] | undefined
  let inBox = false
  const close = () => {
    const text = open?.join('\n').trim() ?? ''
    if (text !== '' && blocks.length < MAX_ERRORS && !blocks.includes(text)) blocks.push(text)
    open = undefined
  }
  for (const raw of printable(log).split('\n')) {
    if (blocks.length >= MAX_ERRORS) break
    const [, bar, rest = raw] = /^(\s*│) ?(.*)$/.exec(raw) ?? []
    const diagnostic = jsonError(raw)
    if (diagnostic !== undefined) {
      close()
      open = [diagnostic]
      close()
    } else if (BEGINS.test(rest)) {
      close()
      open = [rest.trimEnd()]
      inBox = bar !== undefined
    } else if (open !== undefined) {
      if (inBox ? bar === undefined : GOES_ON.test(raw) || /^\s*[╷╵]/.test(raw)) close()
      else if (open.length < MAX_LINES) open.push((inBox ? rest : raw).trimEnd())
    }
  }
  close()
  return blocks
}

function jsonError(line: string): string | undefined {
  if (!line.startsWith('{') || !line.includes('"error"') || line.length > 100_000) return undefined
  try {
    const entry = JSON.parse(line) as {
      '@level'?: unknown
      '@message'?: unknown
      diagnostic?: Json
    }
    if (entry['@level'] !== 'error' || typeof entry['@message'] !== 'string') return undefined
    const detail = text(member(entry.diagnostic, 'detail'))
    return [entry['@message'], placeOf(entry.diagnostic), detail].filter((part) => part !== '').join('\n\n')
  } catch {
    return undefined
  }
}

/** Where the error is, in the form it has in a log without `-json`. */
function placeOf(diagnostic: Json | undefined): string {
  const [range, snippet] = [member(diagnostic, 'range'), member(diagnostic, 'snippet')]
  const [address, file, context] = [
    member(diagnostic, 'address'),
    member(range, 'filename'),
    member(snippet, 'context'),
  ].map((part) => printableLine(text(part)))
  const [line, first] = [member(member(range, 'start'), 'line'), member(snippet, 'start_line')]
  const place = address ? [`  with ${address},`] : []
  if (file && typeof line === 'number') {
    place.push(`  on ${file} line ${line}${context ? `, in ${context}` : ''}:`)
    const code = typeof first === 'number' ? text(member(snippet, 'code')).split('\n', MAX_LINES) : []
    place.push(...code.map((each, index) => `  ${Number(first) + index}: ${each.trimEnd()}`))
  }
  return place.join('\n')
}
