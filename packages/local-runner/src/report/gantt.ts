import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { type GanttChart, type GanttTask, readGantt } from './gantt-text.ts'
import { toText } from './tree-text.ts'

const width = 860
const rowHeight = 26
const labelWidth = 240

/** Draws the Mermaid gantt charts among the code blocks; other Mermaid stays as its text. */
export function drawGantts(tree: Root): void {
  visit(tree, 'element', (pre, index, parent) => {
    const code = pre.children[0]
    if (pre.tagName !== 'pre' || code?.type !== 'element' || index === undefined || !parent) return
    const names = code.properties.className
    if (!Array.isArray(names) || !names.includes('language-mermaid')) return
    const chart = readGantt(toText(code))
    if (chart) parent.children[index] = draw(chart)
  })
}

function draw(chart: GanttChart): Element {
  const rows = chart.sections.flatMap((section) => [
    { kind: 'section' as const, name: section.name },
    ...section.tasks.map((task) => ({ kind: 'task' as const, ...task })),
  ])
  const span = Math.max(chart.end - chart.start, 1)
  const x = (time: number) => labelWidth + ((time - chart.start) / span) * (width - labelWidth - 60)
  const top = chart.title ? 26 : 0
  const bottom = top + rows.length * rowHeight
  const drawn = rows.flatMap((row, index): ElementContent[] => {
    const y = top + index * rowHeight
    return row.kind === 'section' ? [label(row.name, 0, y + 17, 'gantt-section')] : drawTask(row, y, x)
  })
  const axis = [0, 0.25, 0.5, 0.75, 1].flatMap((part): ElementContent[] => {
    const at = x(chart.start + part * span)
    return [
      node('path', { d: `M${at} ${top}V${bottom}`, class: 'gantt-grid' }),
      label(`${((part * span) / 1000).toFixed(span < 20_000 ? 1 : 0)} s`, at - 12, bottom + 16, 'gantt-time'),
    ]
  })
  const svg = node(
    'svg',
    { viewBox: `0 0 ${width} ${bottom + 24}`, role: 'img', 'aria-label': chart.title || 'Timeline' },
    [...(chart.title ? [label(chart.title, 0, 15, 'gantt-title')] : []), ...axis, ...drawn],
  )
  return { type: 'element', tagName: 'div', properties: { className: ['gantt'] }, children: [svg] }
}

function drawTask(task: GanttTask, y: number, x: (time: number) => number): ElementContent[] {
  const [from, to] = [x(task.start), Math.max(x(task.end), x(task.start) + 4)]
  const classes = `gantt-bar ${task.tags.join(' ')}`
  const bar = task.tags.includes('milestone')
    ? node('circle', { cx: from, cy: y + 12, r: 5, class: classes })
    : node('rect', { x: from, y: y + 4, width: to - from, height: 16, rx: 3, class: classes })
  const time = seconds(task.end - task.start)
  return [
    label(shorten(task.name), 12, y + 17, 'gantt-task', task.name),
    bar,
    ...(time ? [label(time, to + 6, y + 17, 'gantt-time')] : []),
  ]
}

/** Text at a place; `whole` is shown when one points at it. */
function label(text: string, x: number, y: number, name: string, whole = text): Element {
  const title = whole === text ? [] : [node('title', {}, [{ type: 'text', value: whole }])]
  return node('text', { x, y, class: name }, [{ type: 'text', value: text }, ...title])
}

function node(
  tag: string,
  properties: Record<string, string | number>,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName: tag, properties: { ...properties }, children }
}

function shorten(text: string): string {
  return text.length > 36 ? `${text.slice(0, 35)}…` : text
}

function seconds(milliseconds: number): string {
  if (milliseconds < 1000) return ''
  const whole = Math.round(milliseconds / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
