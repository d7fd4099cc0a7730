/** A Mermaid gantt chart; times in milliseconds. */
export interface GanttChart {
  title: string
  start: number
  end: number
  sections: Array<{ name: string; tasks: GanttTask[] }>
}

export interface GanttTask {
  name: string
  tags: string[]
  start: number
  end: number
}

const tagNames = ['done', 'active', 'crit', 'milestone']

/**
 * Reads the part of Mermaid's gantt grammar that reports use: `title`, `section`, and tasks of
 * `name : tags, id, start, end or duration`. Anything else: `undefined`, and the text is shown as it is.
 * https://mermaid.js.org/syntax/gantt.html
 */
export function readGantt(text: string): GanttChart | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.find((line) => line !== '' && !line.startsWith('%%')) !== 'gantt') return undefined
  const sections: GanttChart['sections'] = []
  let title = ''
  let previousEnd: number | undefined
  for (const line of lines) {
    const words = /^(\w+)\s+(.*)$/.exec(line)
    const colon = line.indexOf(':')
    if (words?.[1] === 'title') title = words[2] ?? ''
    else if (words?.[1] === 'section') sections.push({ name: words[2] ?? '', tasks: [] })
    else if (/^(dateFormat|axisFormat|tickInterval|todayMarker|excludes|gantt|%%)/.test(line)) continue
    else if (colon > 0) {
      const task = readTask(line.slice(0, colon).trim(), line.slice(colon + 1), previousEnd)
      if (!task) return undefined
      if (sections.length === 0) sections.push({ name: '', tasks: [] })
      sections.at(-1)?.tasks.push(task)
      previousEnd = task.end
    }
  }
  const tasks = sections.flatMap((section) => section.tasks)
  if (tasks.length === 0) return undefined
  const start = Math.min(...tasks.map((task) => task.start))
  const end = Math.max(...tasks.map((task) => task.end))
  return { title, start, end, sections }
}

function readTask(name: string, meta: string, previousEnd: number | undefined): GanttTask | undefined {
  const fields = meta.split(',').map((field) => field.trim())
  const tags = fields.filter((field) => tagNames.includes(field))
  const times = fields.filter((field) => !tagNames.includes(field)).slice(-2)
  const last = times.at(-1)
  const start = times.length === 2 ? (timeOf(times[0] ?? '') ?? previousEnd) : previousEnd
  if (start === undefined || last === undefined) return undefined
  const duration = durationOf(last)
  const end = duration === undefined ? timeOf(last) : start + duration
  return end === undefined ? undefined : { name, tags, start, end: Math.max(start, end) }
}

/** A clock time (`HH:mm:ss`), an ISO date, or epoch seconds or milliseconds (`dateFormat X` and `x`). */
function timeOf(text: string): number | undefined {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text)
  if (clock) {
    const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1, 4).map((part) => Number(part ?? 0))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000
  }
  if (/^\d+$/.test(text)) return text.length > 11 ? Number(text) : Number(text) * 1000
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

function durationOf(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? []
  const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  return amount === undefined ? undefined : Number(amount) * (units[unit ?? ''] ?? 0)
}
