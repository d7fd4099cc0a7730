import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree, type Trees } from '../repository/scratch.ts'

/** What the trees of a demo's repository are made of: absolute folders. */
export interface Sources {
  example: string
  /** Stands in the place of the example's `infra/`. */
  infra: string
  /** Laid over the example: what the pull request changes, as it was. */
  before: string
}

/** The example with the demo's small `infra/`; files in `leftOut`, from the root, are in no commit. */
export function demoTrees({ example, infra, before }: Sources, leftOut: string[] = []): Trees {
  const after = (folder: string) => {
    copyTree(example, folder)
    rmSync(join(folder, 'infra'), { recursive: true, force: true })
    copyTree(infra, join(folder, 'infra'))
    drop(folder)
  }
  const drop = (folder: string) => {
    for (const path of leftOut) rmSync(join(folder, path), { force: true })
  }
  return {
    after,
    before(folder) {
      after(folder)
      cpSync(before, folder, { recursive: true })
      drop(folder)
    },
  }
}
