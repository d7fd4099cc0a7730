import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes from which sharing a chunk is worth a file of its own. */
const large = 120_000

/**
 * Replaces the large chunks of libraries of the bundle in `folder` by one line that takes them from `shared`, where they are
 * written if `write`. Returns those that were not there.
 */
export function shareChunks(folder: string, shared: string, { write }: { write: boolean }): string[] {
  const missing: string[] = []
  for (const name of readdirSync(folder).filter((each) => /^\d+\.index\.js$/.test(each))) {
    const path = join(folder, name)
    const content = readFileSync(path)
    if (content.length < large || isOurs(content)) continue
    const chunk = `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.js`
    if (!existsSync(join(shared, chunk))) missing.push(chunk)
    if (write) writeShared(shared, chunk, content)
    writeFileSync(path, `export * from '../../shared/dist/${chunk}'\n`)
  }
  return missing
}

/** Paths of the shared chunks that no action's bundle names. */
export function unusedChunks(actions: string[], shared: string): string[] {
  const used = actions.flatMap((action) => {
    const dist = join(action, 'dist')
    const chunks = existsSync(dist) ? readdirSync(dist).filter((name) => /^\d+\.index\.js$/.test(name)) : []
    return chunks.flatMap((name) => sharedIn(readFileSync(join(dist, name), 'utf8')))
  })
  const present = existsSync(shared) ? readdirSync(shared).filter((name) => name !== 'package.json') : []
  return present.filter((name) => !used.includes(name)).map((name) => join(shared, name))
}

/** Our own code changes often and is in one action only. */
function isOurs(chunk: Buffer): boolean {
  return chunk.includes('// CONCATENATED MODULE: ../../packages/')
}

function sharedIn(stub: string): string[] {
  const [, name] = /^export \* from '..\/..\/shared\/dist\/([\w.]+)'\n$/.exec(stub) ?? []
  return name === undefined ? [] : [name]
}

function writeShared(shared: string, name: string, content: Buffer): void {
  mkdirSync(shared, { recursive: true })
  writeFileSync(join(shared, 'package.json'), '{"type":"module"}\n')
  writeFileSync(join(shared, name), content)
}
