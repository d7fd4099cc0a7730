import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Where the actions of a workflow come from on this machine. Folders are absolute. */
export interface ActionSources {
  /** This checkout, whose `actions/` stand for `ours`. */
  checkout: string
  ours: string
  /** Folder of `<owner>/<name>` folders. */
  standIns: string
}

/**
 * What `uses:` lines name, as `owner/name@ref` → folder. Our own actions are copied to `scratch` with nothing
 * but their manifest and bundle, because act copies the whole folder it is given. Throws a sentence for an
 * action that has no stand-in: nothing is ever fetched.
 */
export function localRepositories(
  workflows: string[],
  { checkout, ours, standIns }: ActionSources,
  scratch: string,
): Record<string, string> {
  const folders: Record<string, string> = {}
  const uses = workflows.flatMap(usesOf)
  for (const { repository, ref } of uses) {
    if (repository === 'actions/checkout') continue
    const standIn = join(standIns, repository)
    if (repository === ours) folders[`${repository}@${ref}`] = join(scratch, 'our-actions')
    else if (existsSync(standIn)) folders[`${repository}@${ref}`] = standIn
    else
      throw new Error(
        `The workflow uses ${repository}, which has no stand-in: add packages/local-runner/stand-ins/${repository}/action.yml.`,
      )
  }
  for (const path of new Set(uses.filter(({ repository }) => repository === ours).map((use) => use.path)))
    copyAction(join(checkout, path), join(scratch, 'our-actions', path))
  const shared = join(checkout, 'actions/shared')
  if (existsSync(shared)) cpSync(shared, join(scratch, 'our-actions/actions/shared'), { recursive: true })
  return folders
}

interface Use {
  repository: string
  /** Folder in the repository; '' for its root. */
  path: string
  ref: string
}

/** The actions and reusable workflows from other repositories that one workflow file, or composite action, names. */
export function usesOf(file: string): Use[] {
  const { jobs = {}, runs = {} } = parse(file) as {
    jobs?: Record<string, Steps & { uses?: string }>
    runs?: Steps
  }
  return [...Object.values(jobs), runs as Steps & { uses?: string }]
    .flatMap((job) => [job.uses, ...(job.steps ?? []).map((step) => step.uses)])
    .flatMap((uses) => {
      const [, repository, path = '', ref] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]*))?@(.+)$/.exec(uses ?? '') ?? []
      return repository && ref ? [{ repository, path, ref }] : []
    })
}

interface Steps {
  steps?: Array<{ uses?: string }>
}

function copyAction(folder: string, target: string): void {
  if (!existsSync(join(folder, 'dist'))) throw new Error(`${folder}/dist is missing: run "pnpm bundle".`)
  for (const part of ['action.yml', 'dist'])
    cpSync(join(folder, part), join(target, part), { recursive: true })
}
