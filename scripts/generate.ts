/**
 * Writes what follows from other files: TypeScript project references (from package.json), the typed
 * input and output names of each action and the tables of its README (both from action.yml).
 * `--check` writes nothing and fails naming the stale files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { namesOf, readContract, tablesInto } from './generate/action-contract.ts'
import { projectReferences } from './generate/project-references.ts'
import { actionFolders, root, workspaceFolders } from './workspace.ts'

const files = new Map<string, string>(projectReferences(workspaceFolders()))

for (const folder of actionFolders()) {
  const contract = readContract(folder)
  files.set(`${folder}/src/action.gen.ts`, namesOf(contract))
  const readme = `${folder}/README.md`
  if (existsSync(readme)) files.set(readme, tablesInto(readFileSync(readme, 'utf8'), contract, readme))
}

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${relative(root, path)} is stale: run "pnpm generate"`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [path, text] of stale) writeFileSync(path, text)
  console.log(stale.length === 0 ? 'everything generated is fresh' : `wrote ${stale.length} files`)
}
