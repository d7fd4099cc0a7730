import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PlanError } from '../plan-error.ts'

/** One stack of a folder of plans: at least one of its files is there. */
export interface Unit {
  /** Its path below the root, with `/`; '.' for the root itself. */
  name: string
  /** Of its plan's JSON; `undefined` when it failed before it had one. */
  plan: string | undefined
  /** Of what planning it printed; `undefined` when that was not kept. */
  log: string | undefined
}

/** What `terragrunt run --all plan --json-out-dir <folder>` calls each unit's plan. */
const PLAN_FILE = 'tfplan.json'
const LOG_FILE = 'tfplan.log'
const MAX_DEPTH = 32

/** Finds every stack below `folder`, by name: those with a plan, and those of which only the log tells. Throws PlanError when there is none. */
export function findUnits(folder: string): Unit[] {
  const units: Unit[] = []
  walk([])
  if (units.length === 0) {
    throw new PlanError(
      `${folder} holds no <stack>/${PLAN_FILE}: write them with "terraform show -json" or "tofu show -json", or run ` +
        `"terragrunt run --all plan --json-out-dir ${folder}" first`,
    )
  }
  return units.sort((a, b) => (a.name < b.name ? -1 : 1))

  function walk(steps: string[]): void {
    const here = join(folder, ...steps)
    const entries = list(here)
    const fileOf = (name: string) =>
      entries.some((entry) => entry.isFile() && entry.name === name) ? join(here, name) : undefined
    const [plan, log] = [fileOf(PLAN_FILE), fileOf(LOG_FILE)]
    if (plan !== undefined || log !== undefined)
      units.push({ name: steps.length === 0 ? '.' : steps.join('/'), plan, log })
    if (steps.length === MAX_DEPTH) return
    for (const entry of entries) if (entry.isDirectory()) walk([...steps, entry.name])
  }
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new PlanError(`${folder} cannot be read as a folder (${code})`, { cause: error })
  }
}
