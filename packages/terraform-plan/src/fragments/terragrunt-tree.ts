import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { PlanError } from '../plan-error.ts'

/** One unit of a Terragrunt tree. */
export interface Unit {
  /** Its path below the root, with `/`; '.' for the root itself. */
  name: string
  /** Of its plan. */
  path: string
}

/** What `terragrunt run --all plan --json-out-dir <folder>` calls each unit's plan. */
const PLAN_FILE = 'tfplan.json'
const MAX_DEPTH = 32

/** Finds the plan of every unit below `folder`, by name. Throws PlanError when there is none. */
export function findUnits(folder: string): Unit[] {
  const units: Unit[] = []
  walk([])
  if (units.length === 0) {
    throw new PlanError(
      `${folder} holds no ${PLAN_FILE}: run "terragrunt run --all plan --json-out-dir ${folder}" first`,
    )
  }
  return units.sort((a, b) => (a.name < b.name ? -1 : 1))

  function walk(steps: string[]): void {
    const here = join(folder, ...steps)
    let entries: ReturnType<typeof list>
    try {
      entries = list(here)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
      throw new PlanError(`${here} cannot be read as a folder (${code})`, { cause: error })
    }
    for (const entry of entries) {
      if (entry.isDirectory() && steps.length < MAX_DEPTH) walk([...steps, entry.name])
      else if (entry.isFile() && entry.name === PLAN_FILE) {
        units.push({ name: steps.length === 0 ? '.' : steps.join('/'), path: `${here}${sep}${PLAN_FILE}` })
      }
    }
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
}
