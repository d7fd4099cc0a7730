/**
 * Makes the fixtures of test/fixtures with the real Terraform (1.11 or later on the PATH; most need no provider), and those
 * of test/fixtures/opentofu with the real OpenTofu (`pnpm tools --tofu` says where it is):
 *
 *   node packages/terraform-plan/corpus/make.ts [--binary=<path of terraform or tofu>] [name …]
 *
 * `drift` is made where AWS_ENDPOINT_URL names an AWS API server (`moto_server`), with the AWS CLI and a CLI
 * configuration (TF_CLI_CONFIG_FILE) that finds Terraform's AWS provider.
 *
 * What differs from run to run (ids, times) is replaced, so that only a change of the tool changes a fixture. The large
 * ones (`1k`, `10k`) are made when they are named, and go into .cache/corpus.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { largeScenarios } from './large-scenarios.ts'
import { makePlan, stablePlan, toolOf } from './make-plan.ts'
import { scenarios } from './scenarios.ts'

const flag = '--binary='
const binary = argv.find((argument) => argument.startsWith(flag))?.slice(flag.length) ?? 'terraform'
const wanted = argv.slice(2).filter((argument) => !argument.startsWith(flag))
const tool = toolOf(binary)
if (tool === undefined) throw new Error(`There is no command "${binary}": give --binary=<path>.`)

const ours = tool === 'OpenTofu' ? 'opentofu' : ''
const fixtures = join(import.meta.dirname, '../test/fixtures', ours)
const large = join(import.meta.dirname, '../../../.cache/corpus', ours)

for (const scenario of [...scenarios, ...largeScenarios]) {
  const isLarge = largeScenarios.includes(scenario)
  if (wanted.length === 0 ? isLarge : !wanted.includes(scenario.name)) continue
  if (scenario.aws && !process.env.AWS_ENDPOINT_URL) {
    console.log(`${scenario.name}: skipped, AWS_ENDPOINT_URL names no server`)
    continue
  }
  const file = join(isLarge ? large : fixtures, `${scenario.name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${stablePlan(makePlan(scenario, binary)).trimEnd()}\n`)
  console.log(scenario.name)
}
