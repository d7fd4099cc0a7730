import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../workspace.ts'

/** tsconfig.json of every package and of the root, with the references that package.json implies. */
export function projectReferences(folders: string[]): Array<[path: string, text: string]> {
  const byName = new Map(folders.map((folder) => [manifest(folder).name, folder]))
  const configs = folders.map((folder): [string, string] => {
    const { dependencies = {}, devDependencies = {} } = manifest(folder)
    const references = Object.keys({ ...dependencies, ...devDependencies })
      .map((name) => byName.get(name))
      .filter((target) => target !== undefined)
      .map((target) => ({ path: relative(folder, target) }))
    const config = {
      extends: '../../tsconfig.base.json',
      compilerOptions: { rootDir: 'src', outDir: 'lib' },
      include: ['src'],
      references,
    }
    return [`${folder}/tsconfig.json`, json(config)]
  })
  const all = folders.map((folder) => ({ path: relative(root, folder) }))
  return [
    ...configs,
    [`${root}/tsconfig.json`, json({ files: [], references: [...all, { path: 'tsconfig.tests.json' }] })],
    [`${root}/tsconfig.tests.json`, json({ ...testsConfig, references: all })],
  ]
}

/** Tests and scripts run from source: they are only checked, nothing is emitted. */
const testsConfig = {
  extends: './tsconfig.base.json',
  compilerOptions: {
    rootDir: '.',
    composite: false,
    incremental: true,
    tsBuildInfoFile: '.cache/tests.tsbuildinfo',
    noEmit: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
  },
  include: ['scripts', 'actions/*/test', 'packages/*/test'],
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
}

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
