import { describe, expect, test } from '@jest/globals'
import { readGantt } from '../src/report/gantt-text.ts'

const chart = (...lines: string[]) => readGantt(['gantt', ...lines].join('\n'))

describe('a Mermaid gantt chart', () => {
  test('is read with sections, tags, and ends as times or durations', () => {
    expect(
      chart(
        'title Rollout',
        'dateFormat x',
        'section a',
        'first :done, id1, 1000000000000, 1000000005000',
        'then :crit, 2s',
      ),
    ).toEqual({
      title: 'Rollout',
      start: 1000000000000,
      end: 1000000007000,
      sections: [
        {
          name: 'a',
          tasks: [
            { name: 'first', tags: ['done'], start: 1000000000000, end: 1000000005000 },
            { name: 'then', tags: ['crit'], start: 1000000005000, end: 1000000007000 },
          ],
        },
      ],
    })
  })

  test.each([
    ['10:00:05', '10:00:20', 15_000],
    ['10:00', '1m', 60_000],
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:01.500Z', 1500],
    ['1700000000', '1700000003', 3000],
  ])('knows the times %s to %s', (start, end, length) => {
    const read = chart(`a :${start}, ${end}`)
    expect((read?.end ?? 0) - (read?.start ?? 0)).toBe(length)
  })

  test.each(['graph TD', 'gantt', 'gantt\n a :nonsense', ''])('is nothing else: %j', (text) => {
    expect(readGantt(text)).toBeUndefined()
  })
})
