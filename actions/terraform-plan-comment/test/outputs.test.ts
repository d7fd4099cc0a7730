import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, step } from './step.ts'

const cloud = emulatedGitHub()
const folder = mkdtempSync(join(tmpdir(), 'outputs-'))

/** So many changes that each only do this one thing. */
function changes(count: number, what: string, actions: string[], change: object = {}, more: object = {}) {
  return Array.from({ length: count }, (_, index) => ({
    address: `aws_x.${what}${index}`,
    mode: 'managed',
    type: 'aws_x',
    name: `${what}${index}`,
    change: { actions, before: null, after: null, ...change },
    ...more,
  }))
}

/** A plan that has each action another number of times. */
function planOfEverything(): string {
  const updated = { before: { a: 1 }, after: { a: 2 } }
  const drifted = changes(9, 'drifted', ['update'], updated)
  const output = { actions: ['update'], before: 1, after: 2, after_unknown: false }
  const path = join(folder, 'everything.json')
  const json = {
    format_version: '1.2',
    resource_drift: drifted,
    relevant_attributes: drifted.map(({ address }) => ({ resource: address, attribute: ['a'] })),
    resource_changes: [
      ...changes(1, 'create', ['create']),
      ...changes(2, 'update', ['update'], updated),
      ...changes(3, 'replace', ['create', 'delete']),
      ...changes(4, 'delete', ['delete']),
      ...changes(5, 'import', ['no-op'], { importing: { id: 'i' } }),
      ...changes(6, 'move', ['no-op'], {}, { previous_address: 'aws_x.old' }),
      ...changes(7, 'forget', ['forget']),
    ],
    output_changes: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`o${index}`, output])),
  }
  writeFileSync(path, JSON.stringify(json))
  return path
}

describe('the outputs', () => {
  test('have one count an action, and each is of its own', async () => {
    const { outputs } = await step(cloud(), { name: 'all', 'plan-json': planOfEverything() })
    expect(outputs).toMatchObject({
      create: '1',
      update: '2',
      replace: '3',
      delete: '4',
      import: '5',
      move: '6',
      forget: '7',
      outputs: '8',
      drift: '9',
      'has-changes': 'true',
      'has-resource-changes': 'true',
      'has-destroys': 'true',
    })
    expect(outputs.summary).toBe(
      '4 to destroy, 3 to replace, 7 to forget, 2 to update, 1 to create, 6 to move, 5 to import, 8 outputs, 9 drifted',
    )
  })

  test.each([
    ['outputs-only', { 'has-changes': 'true', 'has-resource-changes': 'false', 'has-destroys': 'false' }],
    ['import', { 'has-changes': 'true', 'has-resource-changes': 'true', 'has-destroys': 'false' }],
    [
      'replace-cbd',
      { 'has-changes': 'true', create: '0', replace: '1', delete: '0', 'has-destroys': 'true' },
    ],
    ['no-change', { 'has-changes': 'false', 'has-resource-changes': 'false', 'has-destroys': 'false' }],
  ])('of a plan of %s say what it does', async (fixture, expected) => {
    const { outputs } = await step(cloud(), { name: fixture, 'plan-json': plan(fixture) })
    expect(outputs).toMatchObject(expected)
  })

  test('without a name are of the stack that the working directory names', async () => {
    const nameOf = async (inputs: Record<string, string>) => {
      const before = (await cloud().github.comments(7)).length
      await step(cloud(), { 'plan-json': plan('create'), ...inputs })
      const [added] = (await cloud().github.comments(7)).slice(before)
      return /### \S+ `([^`]*)`/u.exec(added?.body ?? '')?.[1]
    }
    expect(await nameOf({ 'working-directory': './infra/prod/' })).toBe('infra/prod')
    expect(await nameOf({})).toBe('terraform')
  })
})
