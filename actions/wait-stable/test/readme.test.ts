import { readFileSync, writeFileSync } from 'node:fs'
import { exitStatusOf, outcomes } from '@infra-actions/ecs/rollout/outcome'
import { expect, test } from '@jest/globals'
import { scenarios } from './scenarios.ts'
import { openSimulatedRegion } from './simulated-region.ts'

const path = new URL('../README.md', import.meta.url)
const readme = readFileSync(path, 'utf8')
const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((one) => one.trim()),
    )

test('the table of outcomes has each with its exit status', () => {
  const table = rowsOf(readme.slice(readme.indexOf('## Outcomes'), readme.indexOf('## What ends')))
  const told = Object.fromEntries(table.slice(2).map(([outcome, status]) => [outcome, status]))
  expect(told).toEqual(Object.fromEntries(outcomes.map((one) => [`\`${one}\``, String(exitStatusOf(one))])))
})

/** `UPDATE_README=1` writes the table anew. Times may differ a little: the simulator has chance in it. */
test('the table of scenarios is what was measured', async () => {
  const rows: string[][] = []
  for (const { name, service, play } of scenarios) {
    const it = await openSimulatedRegion(service)
    const { outputs, exitStatus, took } = await it.wait(await play(it))
    const cause = outputs.outcomes[0]?.cause ?? ''
    rows.push([name, `\`${outputs.outcome}\``, String(exitStatus), `\`${cause}\``, `${Math.round(took)} s`])
  }
  const head = [
    ['scenario', 'outcome', 'exit', 'cause', 'after'],
    ['---', '---', '---', '---', '---'],
  ]
  const table = [...head, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  const [open, close] = ['<!-- scenarios -->', '<!-- /scenarios -->']
  const [start, end] = [readme.indexOf(open) + open.length, readme.indexOf(close)]
  if (process.env.UPDATE_README) {
    writeFileSync(path, `${readme.slice(0, start)}\n${table}\n${readme.slice(end)}`)
    return
  }
  const told = rowsOf(readme.slice(start, end)).slice(2)
  expect(told.map((row) => row.slice(0, 4))).toEqual(rows.map((row) => row.slice(0, 4)))
  for (const [index, row] of told.entries()) {
    const [said, measured] = [row, rows[index] ?? []].map((one) => Number.parseInt(one[4] ?? '', 10))
    expect(Math.abs((said ?? 0) - (measured ?? 0))).toBeLessThanOrEqual(5 + 0.2 * (measured ?? 0))
  }
})
