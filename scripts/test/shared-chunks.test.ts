import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { shareChunks, unusedChunks } from '../shared-chunks.ts'

const library = `export const id = 7;\n${'// a library\n'.repeat(10_000)}`

/** Actions whose bundles have these chunks, and the folder for what they share. */
function checkout(bundles: Record<string, Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'actions-'))
  for (const [action, files] of Object.entries(bundles)) {
    mkdirSync(join(root, action, 'dist'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, action, 'dist', name), text)
  }
  return { root, dist: (action: string) => join(root, action, 'dist'), shared: join(root, 'shared/dist') }
}

test('a library in two bundles is stored once, and each bundle still has it', async () => {
  const { dist, shared } = checkout({ a: { '7.index.js': library }, b: { '9.index.js': library } })
  for (const action of ['a', 'b']) shareChunks(dist(action), shared, { write: true })
  const [chunk = '', ...others] = readdirSync(shared).sort()
  expect(others).toEqual(['package.json'])
  expect(readFileSync(join(shared, chunk), 'utf8')).toBe(library)
  expect(await import(pathToFileURL(join(dist('b'), '9.index.js')).href)).toMatchObject({ id: 7 })
})

test('the entry, small chunks and our own code stay in the bundle', () => {
  const ours = `${library}// CONCATENATED MODULE: ../../packages/ecs/lib/x.js\n`
  const files = { 'index.js': library, '1.index.js': 'small', '2.index.js': ours }
  const { dist, shared } = checkout({ a: files })
  expect(shareChunks(dist('a'), shared, { write: true })).toEqual([])
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(join(dist('a'), name), 'utf8')).toBe(text)
})

test('a check names what is missing and writes nothing; what no bundle names is unused', () => {
  const { root, dist, shared } = checkout({ a: { '7.index.js': library } })
  const missing = shareChunks(dist('a'), shared, { write: false })
  expect(missing).toEqual([expect.stringMatching(/^[0-9a-f]{12}\.js$/)])
  expect(unusedChunks([join(root, 'a')], shared)).toEqual([])
  mkdirSync(shared, { recursive: true })
  for (const name of ['package.json', 'old.js', ...missing]) writeFileSync(join(shared, name), '')
  expect(unusedChunks([join(root, 'a')], shared)).toEqual([join(shared, 'old.js')])
})
