import { milestonesOf, type ServiceHistory } from './gantt.ts'
import { cell, clockTime, elapsed } from './markdown.ts'
import { spansOf } from './moment.ts'

/** The facts of the picture as a table: when (UTC), how long, which service, what. Sorted by time. */
export function historyTable(histories: readonly ServiceHistory[], start: number, end: number): string {
  const rows = histories.flatMap(({ name, moments }) => [
    ...spansOf(moments, end).map(({ from, to, label }) => ({
      at: from,
      name,
      what: label,
      lasted: elapsed(to - from),
    })),
    ...milestonesOf(moments).map(({ at, label, foreign }) => ({
      at,
      name,
      what: foreign === undefined ? label : `${label}: ${foreign}`,
      lasted: '',
    })),
  ])
  const lines = rows
    .toSorted((a, b) => a.at - b.at)
    .map(
      ({ at, name, what, lasted }) =>
        `| ${clockTime(at)} | ${elapsed(at - start)} | ${cell(name)} | ${cell(what)} | ${lasted} |`,
    )
  return ['| UTC | after | service | what | lasted |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')
}
