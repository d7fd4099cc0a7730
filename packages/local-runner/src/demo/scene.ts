import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Proposal, ScratchRepository } from '../repository/scratch.ts'
import { localRepositories } from '../stand-ins.ts'
import type { BackendCloud } from './backend-cloud.ts'
import { ourRepository, places } from './places.ts'

/** Where workflows of the example run. */
export interface Scene {
  /** A folder of this scene alone. */
  scratch: string
  cloud: BackendCloud
  repository: ScratchRepository
  proposal: Proposal
  /** Environment of the workflows' steps: the cloud's endpoints, and which Terraform. */
  env: Record<string, string>
  /** The repository's variables. */
  vars: Record<string, string>
  /** What the workflows' `uses:` lines name, copied once: a bundle made meanwhile does not mix two versions. */
  localRepositories: Record<string, string>
}

/** What the workflows in `folder` use, with our actions from `checkout`. */
export function repositoriesOf(folder: string, checkout: string, scratch: string): Record<string, string> {
  const workflows = globSync(join(folder, '.github', 'workflows', '*.yml')).map((path) =>
    readFileSync(path, 'utf8'),
  )
  return localRepositories(workflows, { checkout, ours: ourRepository, standIns: places.standIns }, scratch)
}
