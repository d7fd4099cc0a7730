/**
 * `pnpm bench [suite …] [--json]`: the figures, as a table or a JSON line each.
 * Ratios are of medians measured in turn in this run; absolute times say more of the machine than of us.
 */
import type { Figure } from './figure.ts'

const suites: Record<string, () => Promise<Figure[]>> = {
  start: async () => (await import('./suites/start.ts')).start(),
  plan: async () => (await import('./suites/plan.ts')).plan(),
  ecs: async () => (await import('./suites/ecs.ts')).ecs(),
  state: async () => (await import('./suites/state.ts')).state(),
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = wanted.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}: give ${Object.keys(suites).join(', ')} or nothing for all.`,
  )
  process.exit(2)
}

const json = process.argv.includes('--json')
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await suite()) console.log(json ? JSON.stringify(figure) : row(figure))
}
process.exit()

function row({ name, value, unit, reference, ratio, goal, holds }: Figure): string {
  const ratioText = ratio === null ? '' : `${ratio} × ${reference}`
  return [
    holds ? '✔' : '✘',
    name.padEnd(62),
    `${value} ${unit}`.padStart(12),
    ratioText.padEnd(40),
    goal,
  ].join('  ')
}
