import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import { places } from '../../src/demo/places.ts'
import { commandBlocks } from '../../src/journey/command-blocks.ts'
import { once, readme } from '../../src/journey/readme.ts'
import type { World } from '../../src/journey/world.ts'

// A machine under load takes several times as long.
const minutes = 3 * 60_000

/** In the order of the page; those under the heading `once` are the journey's. */
const commands = commandBlocks(readme, 'console')
  .filter(({ section }) => section !== once)
  .flatMap(({ lines }) => lines)

/** The tests of infra/README.md's commands, once its world stands. */
export function checkReadme(world: () => World): void {
  test('infra/README.md: has its commands in blocks of commands, where this test finds them', () => {
    expect(commands.length).toBeGreaterThan(12)
    const other: string[] = []
    visit(fromMarkdown(readme), (node) => {
      if ((node.type === 'code' && node.lang !== 'console') || node.type === 'inlineCode')
        other.push(node.value)
    })
    expect(other.filter((code) => /^(terraform|aws|mv|cp|rm) /m.test(code))).toEqual([])
  })

  let failed = ''
  test.each(commands)(
    'infra/README.md: %s',
    async (command) => {
      // Each goes on where the one before stopped.
      expect(failed).toBe('')
      failed = command
      const { exitCode, stdout, stderr } = await world().shell(command, { answer: 'yes\n' })
      expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' })
      failed = ''
    },
    4 * minutes,
  )

  const { repos } = parse(readFileSync(join(places.example, '.pre-commit-config.yaml'), 'utf8')) as {
    repos: { hooks: { id: string; entry: string }[] }[]
  }
  test.each(repos.flatMap(({ hooks }) => hooks.map(({ id, entry }) => [id, entry] as const)))(
    'the hook %s passes',
    async (_, entry) => {
      const { exitCode, stdout, stderr } = await world().shell(entry)
      expect([exitCode, exitCode === 0 ? '' : stdout + stderr]).toEqual([0, ''])
    },
    minutes,
  )
}
