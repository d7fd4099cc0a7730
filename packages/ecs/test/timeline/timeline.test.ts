import { ganttOf } from '@infra-actions/ecs/timeline/gantt'
import { historyTable } from '@infra-actions/ecs/timeline/history-table'
import { cell, clockTime, codeBlock, elapsed } from '@infra-actions/ecs/timeline/markdown'
import { type Moment, spansOf, withMoment } from '@infra-actions/ecs/timeline/moment'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

const start = Date.UTC(2026, 0, 2, 3, 0, 0)
const moments: Moment[] = [
  { at: start, kind: 'phase', label: 'starting new tasks', tone: 'active' },
  {
    at: start + 20_000,
    kind: 'milestone',
    label: 'task 0a1b2c3d stopped: the container exited with code 1',
    tone: 'bad',
    foreign: 'Essential container in task exited | <b>',
  },
  { at: start + 60_000, kind: 'phase', label: 'draining old tasks', tone: 'active' },
  { at: start + 90_000, kind: 'milestone', label: 'success', tone: 'done' },
]
const histories = [{ name: 'backend', moments }]

test('phases last until the next one, the last until the end', () => {
  expect(
    spansOf(moments, start + 90_000).map(({ from, to, label }) => [from - start, to - start, label]),
  ).toEqual([
    [0, 60_000, 'starting new tasks'],
    [60_000, 90_000, 'draining old tasks'],
  ])
})

test('a phase that goes on is not begun again', () => {
  const again = withMoment(moments.slice(0, 2), {
    at: start + 30_000,
    kind: 'phase',
    label: 'starting new tasks',
    tone: 'active',
  })
  expect(again).toHaveLength(2)
})

test('the picture, whose axis is in UTC wherever it is looked at', () => {
  expect(ganttOf(histories, start, start + 90_000)).toBe(
    [
      'gantt',
      '  title times in UTC',
      '  dateFormat YYYY-MM-DD HH:mm:ss',
      '  axisFormat %H:%M:%S',
      '  todayMarker off',
      '  section backend',
      '  starting new tasks :active, 2026-01-02 03:00:00, 2026-01-02 03:01:00',
      '  draining old tasks :active, 2026-01-02 03:01:00, 2026-01-02 03:01:30',
      '  task 0a1b2c3d stopped the container exited with code 1 :crit, milestone, 2026-01-02 03:00:20, 0d',
      '  success :milestone, 2026-01-02 03:01:30, 0d',
    ].join('\n'),
  )
})

test('the table has the facts of the picture, sorted by time', () => {
  expect(historyTable(histories, start, start + 90_000).split('\n')).toEqual([
    '| UTC | after | service | what | lasted |',
    '| --- | --- | --- | --- | --- |',
    '| 03:00:00 | 0:00 | backend | starting new tasks | 1:00 |',
    '| 03:00:20 | 0:20 | backend | task 0a1b2c3d stopped: the container exited with code 1: Essential container in task exited &#124; &lt;b&gt; |  |',
    '| 03:01:00 | 1:00 | backend | draining old tasks | 0:30 |',
    '| 03:01:30 | 1:30 | backend | success |  |',
  ])
})

test('a fraction of a millisecond, as ECS has them, is not drawn: Mermaid refuses the whole picture', () => {
  const odd = moments.map((moment) => ({ ...moment, at: moment.at + 0.25 }))
  expect(ganttOf([{ name: 'b', moments: odd }], start + 0.5, start + 90_000.75)).not.toContain('.')
})

test('a crash loop does not fill the page, and the verdict stays', () => {
  const loop = Array.from(
    { length: 40 },
    (_, index): Moment => ({ at: start + index, kind: 'milestone', label: `death ${index}`, tone: 'bad' }),
  )
  const lines = ganttOf([{ name: 'b', moments: loop }], start, start + 90_000).split('\n')
  expect(lines.filter((line) => line.includes('milestone'))).toHaveLength(12)
  expect(lines.at(-1)).toContain('death 39')
})

test('names cannot write Mermaid of their own', () => {
  const evil = [{ name: 'a:1, 2\n  section x\n  click b href "javascript:1" %%{init}%%;#', moments }]
  const lines = ganttOf(evil, start, start + 1000).split('\n')
  expect(lines.filter((line) => line.includes('section'))).toHaveLength(1)
  expect(lines[5]).toBe('  section a 1 2 section x click b href javascript 1 init')
})

describe('foreign text in Markdown', () => {
  test.each([
    ['![x](https://example.com/x.png)'],
    ['<img src=x onerror=alert(1)>'],
    ['@octocat see #1'],
    ['a | b\n| c |'],
    ['`code` **bold** ~~gone~~ $x$'],
    ['https://example.com www.example.com'],
    ['\u001b[31mred\u001b[0m \u202Eevil\u0007'],
  ])('%j stays text', (text) => {
    const tree = fromMarkdown(`| a |\n| --- |\n| ${cell(text)} |`, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    const kinds = new Set<string>()
    const visit = (node: { type: string; children?: never[] }) => {
      kinds.add(node.type)
      for (const child of node.children ?? []) visit(child)
    }
    visit(tree as never)
    expect([...kinds].toSorted()).toEqual(['root', 'table', 'tableCell', 'tableRow', 'text'])
  })

  test('whatever it is, a row stays one row of one cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tree = fromMarkdown(`| a |\n| --- |\n| x${cell(text)} |\n`, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        })
        const table = tree.children[0] as { type: string; children: Array<{ children: unknown[] }> }
        expect(tree.children).toHaveLength(1)
        expect(table.children).toHaveLength(2)
        expect(table.children[1]?.children).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  test('log lines cannot end their block', () => {
    const lines = ['```', '````', '<details>', '# title']
    const tree = fromMarkdown(codeBlock(lines))
    expect(tree.children).toHaveLength(1)
    expect(tree.children[0]).toMatchObject({ type: 'code', value: lines.join('\n') })
  })
})

test('times', () => {
  expect([0, 999, 65_000, 3_723_000].map(elapsed)).toEqual(['0:00', '0:01', '1:05', '1:02:03'])
  expect(clockTime(start + 5000)).toBe('03:00:05')
})
