/**
 * `pnpm demo [--scenario <name>] [--terraform recorded]`: runs the example's workflow under act against an
 * emulated GitHub and AWS, writes `demo-report/` and says in a few lines what happened. Exit 0 when the scenario
 * went as told, else 1.
 */
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { conclude } from './demo/conclude.ts'
import { perform } from './demo/perform.ts'
import { places } from './demo/places.ts'
import { make } from './journey/make.ts'
import { writeReport } from './report/write.ts'
import { findScenario, journeys, listScenarios } from './scenario/all.ts'

const usage = `pnpm demo [--scenario <name>] [--terraform real|recorded]

Runs the workflow of workflows-examples/backend-ci-cd on this machine. Scenarios:
${listScenarios()}`

const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => abort.abort(new Error(`stopped by ${signal}`)))

try {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'success' },
      terraform: { type: 'string', default: 'real' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit()
  }
  if (!['real', 'recorded'].includes(values.terraform))
    throw new Error(`--terraform is "real" or "recorded", not "${values.terraform}".`)
  const recorded = values.terraform === 'recorded'
  if (recorded && journeys.some(({ name }) => name === values.scenario))
    throw new Error(`The scenario "${values.scenario}" has no recording: it needs the real Terraform.`)
  const journey = journeys.find(({ name }) => name === values.scenario)
  const result = journey
    ? await make(journey, abort.signal, console.log)
    : await perform(findScenario(values.scenario), abort.signal, console.log, { recorded })
  const page = writeReport(places.report, result)
  console.log(conclude(result, relative(process.cwd(), page)))
  process.exitCode = result.expectations.every(({ held }) => held) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
