/**
 * Bundles each action (or those named as arguments) from `lib/` into `dist/index.js`.
 * `--check` bundles into a scratch folder and fails naming each action whose committed dist differs.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { actionFolders, root } from './workspace.ts'

const check = process.argv.includes('--check')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const scratch = mkdtempSync(join(tmpdir(), 'bundle-'))
execFileSync('tsc', ['-b'], { cwd: root, stdio: 'inherit' })

const stale = actionFolders()
  .filter((folder) => wanted.length === 0 || wanted.includes(basename(folder)))
  .filter((folder) => {
    const fresh = join(scratch, basename(folder))
    execFileSync('ncc', ['build', 'lib/index.js', '-o', fresh, '--license', 'licenses.txt', '-q'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const dist = join(folder, 'dist')
    if (same(fresh, dist)) return false
    if (check) return true
    rmSync(dist, { recursive: true, force: true })
    mkdirSync(dist)
    cpSync(fresh, dist, { recursive: true })
    console.log(`bundled ${basename(folder)}`)
    return false
  })
rmSync(scratch, { recursive: true })

for (const folder of stale) console.error(`actions/${basename(folder)}/dist is stale: run "pnpm bundle"`)
process.exitCode = stale.length > 0 ? 1 : 0

function same(a: string, b: string): boolean {
  if (!existsSync(b)) return false
  const names = readdirSync(a).sort()
  if (names.join() !== readdirSync(b).sort().join()) return false
  return names.every((name) => readFileSync(join(a, name)).equals(readFileSync(join(b, name))))
}
