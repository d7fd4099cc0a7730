/**
 * Bundles each action (or those named as arguments) from `lib/` into `dist/index.js`. Large chunks, which are
 * libraries, go to `actions/shared/dist` under the hash of their content, so that a library is downloaded once
 * though five actions use it. `--check` bundles into a scratch folder and fails naming each action whose
 * committed dist differs, and each shared chunk that nothing uses.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { shareChunks, unusedChunks } from './shared-chunks.ts'
import { actionFolders, root } from './workspace.ts'

const check = process.argv.includes('--check')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const scratch = mkdtempSync(join(tmpdir(), 'bundle-'))
const folders = actionFolders().filter((folder) => wanted.length === 0 || wanted.includes(basename(folder)))
const shared = join(root, 'actions/shared/dist')
const types = spawnSync('tsc', ['-b', ...folders], { cwd: root, stdio: 'inherit' })
if (types.status !== 0) process.exit(1)

const stale = folders.filter((folder) => {
  const fresh = join(scratch, basename(folder))
  execFileSync('ncc', ['build', 'lib/index.js', '-o', fresh, '--license', 'licenses.txt', '-q'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const missing = shareChunks(fresh, shared, { write: !check })
  const dist = join(folder, 'dist')
  if (missing.length === 0 && same(fresh, dist)) return false
  if (check) return true
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  cpSync(fresh, dist, { recursive: true })
  console.log(`bundled ${basename(folder)}`)
  return false
})
rmSync(scratch, { recursive: true })

for (const folder of stale) console.error(`actions/${basename(folder)}/dist is stale: run "pnpm bundle"`)
// Only when all were bundled: a bundle made beside this one may not have said yet what it uses.
const unused = wanted.length === 0 ? unusedChunks(actionFolders(), shared) : []
for (const path of unused) {
  if (check) console.error(`${path} is used by no action: run "pnpm bundle"`)
  else rmSync(path)
}
process.exitCode = stale.length > 0 || (check && unused.length > 0) ? 1 : 0

function same(a: string, b: string): boolean {
  if (!existsSync(b)) return false
  const names = readdirSync(a).sort()
  if (names.join() !== readdirSync(b).sort().join()) return false
  return names.every((name) => readFileSync(join(a, name)).equals(readFileSync(join(b, name))))
}
