import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { git } from '../src/repository/git.ts'
import { fleetExample } from './fleet-repository.ts'

const script = (name: string) => join(fleetExample, '.github/scripts', name)
const load = async <Module>(name: string) => (await import(pathToFileURL(script(name)).href)) as Module
const node = (name: string, args: string[], input: string, more: { cwd?: string; env?: object } = {}) =>
  spawnSync(process.execPath, [script(name), ...args], {
    input,
    encoding: 'utf8',
    ...more,
    env: { ...process.env, ...more.env },
  })

describe('the shards', () => {
  interface Shards {
    shardsOf(names: string[], most: number): string[][]
  }

  test('hold every name once, in order, in as few as can be, all about as large', async () => {
    const { shardsOf } = await load<Shards>('shards.mjs')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2560 }), fc.integer({ min: 10, max: 40 }), (count, most) => {
        const names = Array.from({ length: count }, (_, index) => `n${index}`)
        const shards = shardsOf(names, most)
        expect(shards.flat()).toEqual(names)
        expect(shards).toHaveLength(Math.ceil(count / most))
        const sizes = shards.map(({ length }) => length)
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most)
        expect(Math.max(0, ...sizes) - Math.min(...sizes, most)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  test('say so when there are more than a matrix has places', async () => {
    const { shardsOf } = await load<Shards>('shards.mjs')
    expect(shardsOf(Array.from({ length: 2560 }, String), 10)).toHaveLength(256)
    expect(() => shardsOf(Array.from({ length: 2561 }, String), 10)).toThrow(
      '2561 do not fit into a matrix of 256 places with 10 each',
    )
  })

  test('are outputs of a step', () => {
    const { stdout } = node('shards.mjs', ['2'], 'c\na\n\nb\nc\n')
    expect(stdout).toBe('shards={"1":"a","2":"b\\nc"}\nnumbers=["1","2"]\nnames<<--\na\nb\nc\n--\ncount=3\n')
    expect(node('shards.mjs', ['2'], '\n').stdout).toBe('shards={}\nnumbers=[]\nnames<<--\n\n--\ncount=0\n')
  })

  test.each([
    '../x',
    'a b',
    '$(touch x)',
    '-rf',
    '--',
    'a;b',
    '.git',
    'stäck',
    'x'.repeat(101),
    "a'b",
    '##[error]x',
  ])('take no name that is more than a name: %s', (name) => {
    const { status, stdout, stderr } = node('shards.mjs', ['10'], `network\n${name}\n`)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`"${encodeURIComponent(name)}" is no name for a stack or a service`)
  })
})

describe('the stacks that a pull request concerns', () => {
  const changes = (paths: string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'changed-'))
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    for (const stack of ['a', 'b', 'größe', 'c']) write(`stacks/${stack}/main.tf`, '')
    for (const path of ['modules/m/main.tf', 'README.md', '.github/x.yml']) write(path, '')
    git(folder, 'init', '--quiet', '--initial-branch', 'main')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '-m', 'Before')
    for (const path of paths) {
      if (path.startsWith('-')) git(folder, 'rm', '--quiet', '-r', path.slice(1))
      else write(path, 'changed')
    }
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'After')
    const diff = spawnSync('git', ['diff', '-z', '--name-only', 'HEAD~1...HEAD'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return node('changed-stacks.mjs', [], diff.stdout, { cwd: folder }).stdout
  }

  test('are those that changed and are still there', () => {
    expect(changes(['stacks/b/deep/x.tf', 'stacks/a/main.tf', 'stacks/README.md', '-stacks/c'])).toBe(
      'a\nb\n',
    )
    expect(changes(['README.md'])).toBe('')
  })

  test('are all of them when what they share changed', () => {
    expect(changes(['modules/m/main.tf'])).toBe('a\nb\nc\ngröße\n')
    expect(changes(['.github/x.yml', 'stacks/b/x.tf'])).toBe('a\nb\nc\ngröße\n')
  })

  test('are no fewer because git finds a name odd', () => {
    expect(changes(['stacks/größe/main.tf'])).toBe('größe\n')
  })
})

describe('the result of a deploy', () => {
  const outcome = (service: string, word: string, more: object = {}) => ({
    service,
    outcome: word,
    cause: word,
    ...more,
  })
  const result = (services: string[], shards: Record<string, object[]> | undefined) => {
    const folder = mkdtempSync(join(tmpdir(), 'outcomes-'))
    for (const [name, outcomes] of Object.entries(shards ?? {}))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(outcomes))
    const summary = join(folder, 'summary')
    const place = shards === undefined ? join(folder, 'none') : folder
    const { status, stdout } = node('deployed.mjs', [place], services.map((name) => `${name}\n`).join(''), {
      env: { GITHUB_STEP_SUMMARY: summary },
    })
    return { status, line: stdout.trim(), summary: readFileSync(summary, 'utf8') }
  }

  test('is green when every service runs it', () => {
    const { status, line, summary } = result(['a', 'b'], {
      1: [outcome('a', 'success')],
      2: [outcome('b', 'unchanged')],
    })
    expect([status, line, summary]).toEqual([
      0,
      '2 of 2 services deployed',
      '### ✅ 2 of 2 services deployed\n',
    ])
  })

  test('is red and names what failed, and what nobody reported', () => {
    const failed = outcome('b', 'failed', { cause: 'image-not-found', rollback: { taskDefinition: 'b:7' } })
    const { status, line, summary } = result(['a', 'b', 'c'], { 1: [outcome('a', 'success'), failed] })
    expect([status, line]).toEqual([
      1,
      '1 of 3 services deployed; not: b (image-not-found), c (its job left no outcome)',
    ])
    expect(summary).toContain('| `b` | failed | image-not-found | `b:7` |')
    expect(summary).toContain('| `c` | not reported | its job left no outcome |  |')
    expect(result(['a'], undefined)).toMatchObject({ status: 1, line: expect.stringContaining('0 of 1') })
  })
})

test('the workflows of the fleet use nothing that is not pinned to a commit', () => {
  const uses = globSync(join(fleetExample, '.github/**/*.yml'))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /\buses:/.test(line))
  expect(uses.length).toBeGreaterThan(10)
  for (const line of uses)
    expect(line).toMatch(/uses: (\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)/)
})
