import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import { places } from '../../src/demo/places.ts'
import { resources } from './by-hand.ts'
import { openWorld, type World } from './world.ts'

// A machine under load takes several times as long.
const minutes = 3 * 60_000
const text = readFileSync(join(places.example, 'infra', 'README.md'), 'utf8')

/** The lines of all blocks of commands, in the order of the page. */
const commands: string[] = []
const otherCode: string[] = []
visit(fromMarkdown(text), (node) => {
  if (node.type === 'code' && node.lang === 'console') commands.push(...node.value.split('\n'))
  else if (node.type === 'code' || node.type === 'inlineCode') otherCode.push(node.value)
})

describe('infra/README.md', () => {
  test('has its commands in blocks of commands, where the test below finds them', () => {
    expect(commands.length).toBeGreaterThan(20)
    expect(otherCode.filter((code) => /^(terraform|aws|mv|cp|rm) /m.test(code))).toEqual([])
  })
})

describeWith(['terraform', 'aws', 'moto_server', 'AWS provider'], 'each command of infra/README.md', () => {
  let world: World
  let failed = ''

  beforeAll(async () => {
    world = await openWorld()
    const made = await world.sh(resources)
    if (made.exitCode !== 0) throw new Error(made.stderr)
  }, minutes)
  afterAll(() => world?.close())

  test.each(commands)(
    '%s',
    async (command) => {
      // Each goes on where the one before stopped.
      expect(failed).toBe('')
      failed = command
      const { exitCode, stdout, stderr } = await world.sh(command, { answer: 'yes\n' })
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
      const { exitCode, stdout, stderr } = await world.sh(entry)
      expect([exitCode, exitCode === 0 ? '' : stdout + stderr]).toEqual([0, ''])
    },
    minutes,
  )
})
