import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { runTool } from '@infra-actions/action-kit/child-process'
import { type Finding, fail, pass, warn } from '@infra-actions/terraform-state/verify/finding'

export interface PlanOnCopy {
  /** An initialised directory; it is read, never written to. */
  directory: string
  /** The state's text. */
  state: string
  /** Shown to people. */
  versionId: string
  workspace: string
  terraform: string
  signal: AbortSignal
}

export interface PlanResult {
  changes: 'none' | 'some' | 'error'
  finding: Finding
  /** What Terraform printed; not our words. */
  output: string
}

/**
 * Plans with the state as a local file in a copy of the directory, so that neither the real state, its lock nor the
 * directory is touched. The copy lies beside the original, where relative module paths still lead somewhere.
 */
export async function planOnCopy(options: PlanOnCopy): Promise<PlanResult> {
  const directory = resolve(options.directory)
  const copy = await mkdtemp(join(dirname(directory), `.drill-${basename(directory)}-`))
  try {
    await cp(directory, copy, { recursive: true, filter: (path) => !isBackendState(path, directory) })
    await writeFile(join(copy, 'zz_drill_override.tf'), 'terraform {\n  backend "local" {}\n}\n')
    return await plan(copy, options)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Which backend was initialised is kept here; the copy has another. Downloaded modules and providers stay. */
function isBackendState(path: string, directory: string): boolean {
  const data = join(directory, '.terraform')
  return (
    path === join(data, 'terraform.tfstate') || path === join(data, 'environment') || /\/\.git$/.test(path)
  )
}

async function plan(
  copy: string,
  { terraform, workspace, signal, versionId, state }: PlanOnCopy,
): Promise<PlanResult> {
  const env = environment(workspace)
  const run = (args: string[]) => runTool(terraform, args, { cwd: copy, env, signal })
  const [id, check] = ['plan', 'terraform plan on a copy']
  const init = await run(['init', '-input=false', '-no-color', '-reconfigure'])
  if (init.exitCode !== 0) {
    return {
      changes: 'error',
      finding: fail(id, check, 'init failed', 'See the log; run "terraform init" in an earlier step.'),
      output: init.stdout + init.stderr,
    }
  }
  // Not before: init takes a local state that is already there for one to migrate.
  const folder = workspace === 'default' ? copy : join(copy, 'terraform.tfstate.d', workspace)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'terraform.tfstate'), state, { mode: 0o600 })
  const result = await run(['plan', '-lock=false', '-input=false', '-no-color', '-detailed-exitcode'])
  const output = result.stdout + result.stderr
  if (result.exitCode === 0) {
    return { changes: 'none', finding: pass(id, check, `version ${versionId}: no changes`), output }
  }
  if (result.exitCode === 2) {
    const summary = /^Plan: .*$/m.exec(result.stdout)?.[0] ?? 'changes to outputs'
    const repair = 'Read the plan in the log: this is what would be applied after a restore of that version.'
    return { changes: 'some', finding: warn(id, check, `version ${versionId}: ${summary}`, repair), output }
  }
  const repair = 'See the log. Where a provider is not to be reached from here, drill without plan.'
  return {
    changes: 'error',
    finding: fail(id, check, `version ${versionId}: plan failed`, repair),
    output,
  }
}

/** Ours without the inputs, with the state's workspace, and with the copy's own data directory. */
function environment(workspace: string): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(INPUT_|(TF_DATA_DIR|TF_WORKSPACE|TF_CLI_ARGS|TF_CLI_ARGS_init)$)/.test(entry[0]),
  )
  const workspaceVariable = workspace === 'default' ? {} : { TF_WORKSPACE: workspace }
  return { ...Object.fromEntries(own), ...workspaceVariable, TF_IN_AUTOMATION: '1' }
}
