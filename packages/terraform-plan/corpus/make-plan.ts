import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childModule, type Scenario } from './scenarios.ts'

const awsEnvironment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_DEFAULT_REGION: 'eu-west-1',
}

/**
 * Lets `binary` (a `terraform` or `tofu` command) plan the scenario in a folder of its own; returns the JSON of the plan.
 * @throws Error with what the tool printed, where a step fails that should not.
 */
export function makePlan(scenario: Scenario, binary: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-corpus-'))
  const run = (args: string[], mayFail = false): string => {
    const env = {
      ...process.env,
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
      TF_DATA_DIR: join(folder, '.terraform'),
    }
    const { status, stdout, stderr } = spawnSync(binary, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    if (status !== 0 && !mayFail)
      throw new Error(`${scenario.name}: ${args.join(' ')} failed:\n${stdout}${stderr}`)
    return stdout
  }
  try {
    mkdirSync(join(folder, 'module'))
    writeFileSync(join(folder, 'module/main.tf'), childModule)
    if (scenario.state) writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(scenario.state()))
    if (scenario.before !== undefined) {
      writeFileSync(join(folder, 'main.tf'), scenario.before)
      run(['init', '-no-color'])
      run(['apply', '-auto-approve', '-no-color'])
    }
    if (scenario.between) run(scenario.between)
    for (const call of scenario.aws ?? []) {
      const { status, stderr } = spawnSync('aws', call, { env: awsEnvironment, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${scenario.name}: aws ${call.join(' ')} failed:\n${stderr}`)
    }
    writeFileSync(join(folder, 'main.tf'), scenario.after)
    run(['init', '-no-color'])
    run(['plan', '-out=plan.tfplan', '-no-color', ...(scenario.planArguments ?? [])], scenario.fails)
    return run(['show', '-json', 'plan.tfplan'])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same plan with what differs from run to run (ids, times) replaced. */
export function stablePlan(json: string): string {
  const ids = new Map<string, string>()
  return json
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const known = ids.get(id) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`
      ids.set(id, known)
      return known
    })
    .replace(/"timestamp":"[^"]*"/, '"timestamp":"2026-01-01T00:00:00Z"')
}

/** What `binary` calls itself, `undefined` where there is no such command. */
export function toolOf(binary: string): 'Terraform' | 'OpenTofu' | undefined {
  const { stdout, status } = spawnSync(binary, ['version'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  return stdout.startsWith('OpenTofu') ? 'OpenTofu' : 'Terraform'
}
