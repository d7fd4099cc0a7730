import { glob, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { InputError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import { findUnits } from '@infra-actions/terraform-plan/fragments/plan-tree'

/** Where one plan is, and what its stack is called where there are several. */
export interface PlanFile {
  name: string
  /** Of its JSON; `undefined` when it failed and only its log is there. */
  path: string | undefined
  /** Of what it printed, where that lies beside it. */
  log: string | undefined
}

export interface PlanFiles {
  files: PlanFile[]
  /** Each is a stack called by its place: there are several, or a folder of them was named, however many it has. */
  stacks: boolean
}

const isGlob = /[*?[{]/

/**
 * The files that `plan-json` names: paths as they are, globs expanded, a folder searched for stacks, in the order of the lines.
 * @throws InputError naming a line that finds nothing.
 */
export async function findPlanFiles(patterns: string[], workspace: string): Promise<PlanFiles> {
  const found = new Map<string, PlanFile>()
  let folder = false
  for (const pattern of patterns) {
    const { files, stacks } = await matching(pattern, workspace)
    folder ||= stacks
    if (files.length === 0) {
      const missing = isGlob.test(pattern) ? 'nothing matches' : 'there is no file'
      throw new InputError(
        `Input "plan-json": ${missing} "${oneLine(pattern)}" in ${workspace}. ` +
          'Write it with "terraform show -json <plan file> > <path>", or "tofu show …", in an earlier step.',
      )
    }
    for (const file of files) found.set(file.path ?? file.log ?? '', file)
  }
  return { files: [...found.values()], stacks: folder || found.size > 1 }
}

async function matching(pattern: string, workspace: string): Promise<PlanFiles> {
  const path = resolve(workspace, pattern)
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isDirectory()) {
    return { files: findUnits(path).map(({ name, plan, log }) => ({ name, path: plan, log })), stacks: true }
  }
  const named = (found: string): PlanFile => ({
    name: relative(workspace, found) || found,
    path: found,
    log: undefined,
  })
  if (entry) return { files: [named(path)], stacks: false }
  if (!isGlob.test(pattern)) return { files: [], stacks: false }
  const paths: string[] = []
  for await (const match of glob(pattern, { cwd: workspace })) {
    paths.push(isAbsolute(match) ? match : join(workspace, match))
  }
  return { files: paths.sort().map(named), stacks: false }
}
