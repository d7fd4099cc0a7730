/**
 * Checks every workflow and action of this repository and of the examples: actionlint; zizmor where it is; and what
 * neither looks at: every `uses:` pinned to a commit with its version, our own actions and workflows called with inputs
 * they have and asked for outputs they have, manifests of actions that are whole.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { problemsOfAction } from './lint-workflows/action.ts'
import { actionlint } from './lint-workflows/actionlint.ts'
import { problemsOfWorkflow } from './lint-workflows/workflow.ts'
import { zizmor } from './tools/catalogue.ts'
import { locate } from './tools/locate.ts'
import { root } from './workspace.ts'

const find = (...patterns: string[]) =>
  globSync(patterns, { cwd: root })
    .map((path) => join(root, path))
    .sort()
/** What stands for a repository: this one, or an example of one. */
const repositoryOf = (path: string) => /^(.*\/workflows-examples\/[^/]+)\//.exec(path)?.[1] ?? root

const workflows = find('.github/workflows/*.yml', 'workflows-examples/*/.github/workflows/*.yml')
const actions = find(
  'actions/*/action.yml',
  '.github/actions/*/action.yml',
  'workflows-examples/*/.github/actions/*/action.yml',
)
let failed = false
const complain = (path: string, problem: string) => {
  console.error(`${relative(root, path)}: ${problem}`)
  failed = true
}

for (const path of workflows) {
  const text = readFileSync(path, 'utf8')
  const problems = [...problemsOfWorkflow(text, repositoryOf(path)), ...(await actionlint(text, path))]
  for (const problem of problems) complain(path, problem)
}
for (const path of actions) {
  const problems = problemsOfAction(readFileSync(path, 'utf8'), dirname(path), repositoryOf(path))
  for (const problem of problems) complain(path, problem)
}

const audit = locate(zizmor)
if (audit) {
  const { status, stdout, stderr } = spawnSync(
    audit.path,
    ['--offline', '--no-progress', ...workflows, ...actions],
    { encoding: 'utf8' },
  )
  if (status !== 0) {
    console.error(stdout + stderr)
    failed = true
  }
} else {
  console.log('zizmor is not here, so nothing was audited: "pnpm tools" gets it')
}

console.log(`${workflows.length} workflows and ${actions.length} actions checked${failed ? '' : ': clean'}`)
process.exitCode = failed ? 1 : 0
