import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../workspace.ts'

/** What an action, or a workflow that is called, takes and gives. */
export interface Contract {
  inputs: Record<string, { required?: boolean; default?: unknown }>
  outputs: Record<string, unknown>
}

/**
 * The contract behind a `uses:` of ours: a path in `repository` (the folder of this repository, or of an example), or one
 * of our actions as users write it. `undefined` for what is not ours, 'nowhere' for a path where there is nothing.
 */
export function contractOf(uses: string, repository: string): Contract | undefined | 'nowhere' {
  const ours = /\/infra-actions\/(actions\/[\w-]+)@/.exec(uses)?.[1]
  if (ours !== undefined) return actionAt(join(root, ours))
  if (!uses.startsWith('./')) return undefined
  return /\.ya?ml$/.test(uses) ? workflowAt(join(repository, uses)) : actionAt(join(repository, uses))
}

function actionAt(folder: string): Contract | 'nowhere' {
  const path = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file))
  if (path === undefined) return 'nowhere'
  const { inputs, outputs } = parse(readFileSync(path, 'utf8'))
  return { inputs: inputs ?? {}, outputs: outputs ?? {} }
}

function workflowAt(path: string): Contract | 'nowhere' {
  if (!existsSync(path)) return 'nowhere'
  const { inputs, outputs } = parse(readFileSync(path, 'utf8')).on?.workflow_call ?? {}
  return { inputs: inputs ?? {}, outputs: outputs ?? {} }
}
