import type { JobResult } from '../run/model.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

const box = { width: 208, height: 44, gapX: 56, gapY: 14 }

/** The jobs from left to right by what they need, as GitHub draws them. */
export function jobGraph(jobs: JobResult[]): Html {
  const columns = inColumns(jobs)
  const places = new Map<JobResult, { x: number; y: number }>()
  for (const [column, members] of columns.entries())
    for (const [row, job] of members.entries())
      places.set(job, { x: column * (box.width + box.gapX) + 1, y: row * (box.height + box.gapY) + 1 })
  const width = columns.length * (box.width + box.gapX) - box.gapX + 2
  const height =
    Math.max(...columns.map((members) => members.length)) * (box.height + box.gapY) - box.gapY + 2

  const edges = jobs.flatMap((job) =>
    jobs
      .filter((other) => job.needs.includes(other.id))
      .map((needed) => edge(places.get(needed), places.get(job))),
  )
  const nodes = jobs.map((job) => {
    const { x, y } = places.get(job) ?? { x: 0, y: 0 }
    return html`<g transform="translate(${x} ${y})" class="node ${job.conclusion}"><rect width="${box.width}" height="${box.height}" rx="6"/>
<g transform="translate(12 14)">${icon(job.conclusion)}</g><text x="38" y="27">${shorten(job.name)}</text>
<text class="time" x="${box.width - 12}" y="27" text-anchor="end">${job.conclusion === 'skipped' ? '' : duration(job.seconds)}</text></g>`
  })
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Jobs and what they need">${edges}${nodes}</svg>`
}

function inColumns(jobs: JobResult[]): JobResult[][] {
  const depths = new Map<string, number>()
  // Each pass settles at least one more layer; needs cannot form a cycle.
  for (const _ of jobs)
    for (const job of jobs)
      depths.set(job.id, Math.max(0, ...job.needs.map((id) => (depths.get(id) ?? 0) + 1)))
  const columns: JobResult[][] = []
  for (const job of jobs) {
    const depth = depths.get(job.id) ?? 0
    columns[depth] = [...(columns[depth] ?? []), job]
  }
  return columns
}

function edge(from: { x: number; y: number } | undefined, to: { x: number; y: number } | undefined): Html {
  if (!from || !to) return html``
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2]
  const [x2, y2] = [to.x, to.y + box.height / 2]
  const middle = (x1 + x2) / 2
  return html`<path class="edge" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`
}

function shorten(name: string): string {
  return name.length > 19 ? `${name.slice(0, 18)}…` : name
}
