import { type Moment, spansOf } from './moment.ts'

/** The history of one service, as the picture and the table draw it. */
export interface ServiceHistory {
  name: string
  moments: readonly Moment[]
}

const milestonesShown = 12

/** Mermaid takes `:`, `;`, `,` and `#` of a name for its own; service names have none of what is left out. */
function plain(text: string): string {
  return (
    text
      .replaceAll(/[^\w .()/-]/g, ' ')
      .replaceAll(/ +/g, ' ')
      .trim() || 'unnamed'
  )
}

/** Written and read without a zone, so that the axis shows UTC, as the table does, wherever it is looked at. */
function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}

const tags: Record<Moment['tone'], string> = { active: 'active, ', done: 'done, ', bad: 'crit, ', plain: '' }

/**
 * A Mermaid gantt chart of the wait, from `start` to `end` (epoch milliseconds). Only our own labels are in
 * it. A mark under the bar of its service is a point in time: a dead task, a verdict.
 */
export function ganttOf(histories: readonly ServiceHistory[], start: number, end: number): string {
  const lines = ['gantt', '  title times in UTC', '  dateFormat YYYY-MM-DD HH:mm:ss', '  axisFormat %H:%M:%S']
  lines.push('  todayMarker off')
  for (const { name, moments } of histories) {
    lines.push(`  section ${plain(name)}`)
    for (const { label, tone, from, to } of spansOf(moments, end)) {
      const begun = Math.max(from, start)
      lines.push(`  ${plain(label)} :${tags[tone]}${utc(begun)}, ${utc(Math.max(to, begun + 1000))}`)
    }
    for (const { label, tone, at } of milestonesOf(moments)) {
      lines.push(
        `  ${plain(label)} :${tone === 'bad' ? 'crit, ' : ''}milestone, ${utc(Math.max(at, start))}, 0d`,
      )
    }
  }
  return lines.join('\n')
}

/** The first ones and the last: a crash loop would otherwise fill the page. */
export function milestonesOf(moments: readonly Moment[]): Moment[] {
  const all = moments.filter(({ kind }) => kind === 'milestone')
  return all.length <= milestonesShown ? all : [...all.slice(0, milestonesShown - 1), ...all.slice(-1)]
}
