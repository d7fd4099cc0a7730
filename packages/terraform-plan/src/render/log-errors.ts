import { printable } from './markdown/printable.ts'

/** More errors than these say no more than these. */
const MAX_ERRORS = 20

const MAX_LINES = 60

/**
 * The errors of a plan's log, each as Terraform words it. It draws them in a box (`╷ │ ╵`) on a terminal and with
 * color, plain (`Error: …`) without, and as a `diagnostic` of a JSON line with `-json`.
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
    const boxed = /^\s*│/.test(raw)
    const line = raw.replace(/^\s*│ ?/, '').trimEnd()
    const diagnostic = jsonError(raw)
    if (diagnostic !== undefined) {
      close()
      open = [diagnostic]
      close()
    } else if (/^\s*[╷╵]/.test(raw) || /^(Warning|Planning failed|Releasing state lock)/.test(line)) {
      close()
    } else if (/^Error:? /.test(line)) {
      close()
      open = [line]
      inBox = boxed
    } else if (open !== undefined) {
      if (inBox && !boxed) close()
      else if (open.length < MAX_LINES) open.push(line)
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
      diagnostic?: { detail?: unknown }
    }
    if (entry['@level'] !== 'error' || typeof entry['@message'] !== 'string') return undefined
    const detail = entry.diagnostic?.detail
    return typeof detail === 'string' && detail !== ''
      ? `${entry['@message']}\n\n${detail}`
      : entry['@message']
  } catch {
    return undefined
  }
}
