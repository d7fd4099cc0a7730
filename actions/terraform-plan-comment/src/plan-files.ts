import { glob, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { InputError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import { findUnits } from '@infra-actions/terraform-plan/fragments/terragrunt-tree'

/** A file with a plan's JSON, and what its stack is called where there are several. */
export interface PlanFile {
  path: string
  name: string
}

const isGlob = /[*?[{]/

/**
 * The files that `plan-json` names: paths as they are, globs expanded, a folder searched as a Terragrunt tree,
 * in the order of the lines.
 * @throws InputError naming a line that finds nothing.
 */
export async function findPlanFiles(patterns: string[], workspace: string): Promise<PlanFile[]> {
  const found = new Map<string, PlanFile>()
  for (const pattern of patterns) {
    const files = await matching(pattern, workspace)
    if (files.length === 0) {
      const missing = isGlob.test(pattern) ? 'nothing matches' : 'there is no file'
      throw new InputError(
        `Input "plan-json": ${missing} "${oneLine(pattern)}" in ${workspace}. ` +
          'Write it with "terraform show -json <plan file> > <path>" in an earlier step.',
      )
    }
    for (const file of files) found.set(file.path, file)
  }
  return [...found.values()]
}

async function matching(pattern: string, workspace: string): Promise<PlanFile[]> {
  const path = resolve(workspace, pattern)
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isDirectory()) return findUnits(path)
  if (entry) return [{ path, name: relative(workspace, path) || path }]
  if (!isGlob.test(pattern)) return []
  const paths: string[] = []
  for await (const match of glob(pattern, { cwd: workspace })) {
    paths.push(isAbsolute(match) ? match : join(workspace, match))
  }
  return paths.sort().map((one) => ({ path: one, name: relative(workspace, one) }))
}
