import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../../src/api.ts'
import { editDefinition } from '../../src/task-definition/edit.ts'
import { parseEdits } from '../../src/task-definition/edits.ts'

const none = { images: [], environment: [], secrets: [] }
const parse = (lines: Partial<Parameters<typeof parseEdits>[0]>) => parseEdits({ ...none, ...lines })

describe('reading edits', () => {
  test('images with and without a container', () => {
    const { edits, problems } = parse({ images: ['web=repo/web:1@sha256:ab', 'localhost:5000/app:2'] })
    expect(problems).toEqual([])
    expect(edits.images).toEqual([
      { container: 'web', image: 'repo/web:1@sha256:ab', line: 'web=repo/web:1@sha256:ab' },
      { container: undefined, image: 'localhost:5000/app:2', line: 'localhost:5000/app:2' },
    ])
  })

  test('values keep their "=" and dots, may be empty, and names may have dots', () => {
    const { edits } = parse({
      environment: ['web.URL=a=b.c', 'web.EMPTY=', 'web.Logging.Level=x', '-web.OLD'],
    })
    expect(edits.environment.map(({ name, value }) => [name, value])).toEqual([
      ['URL', 'a=b.c'],
      ['EMPTY', ''],
      ['Logging.Level', 'x'],
      ['OLD', undefined],
    ])
  })

  test('every wrong line is a problem, and a value is never repeated', () => {
    const { problems } = parse({
      images: ['web=', '=repo:1', 'web=https://repo:1', 'web=a b', 'a:1', 'b:1'],
      environment: ['NAME=hunter2', 'web.A=hunter2', 'web.A=hunter2', 'web.KEY=x', '-web.B=hunter2'],
      secrets: ['web.KEY=arn'],
    })
    expect(problems.map(({ why }) => why)).toEqual([
      '"web=" has no image after "="',
      '"=repo:1" has no container before "="; write container=image',
      '"web=https://repo:1" has a URL for an image: take the "https://" away',
      '"web=a b" has white space in the image',
      '"NAME" isn\'t container.NAME; write container.NAME=value to set and -container.NAME to remove',
      '"-web.B" isn\'t container.NAME; write container.NAME=value to set and -container.NAME to remove',
      'the only essential container is named more than once',
      'web.A is named more than once',
      'web.KEY is set by "environment" too; a variable can only come from one of them',
    ])
  })
})

describe('editing', () => {
  const base: JsonObject = {
    family: 'app',
    containerDefinitions: [
      {
        name: 'web',
        image: 'a:1',
        environment: [
          { name: 'A', value: '1', extra: true },
          { name: 'B', value: '2' },
        ],
        secrets: [{ name: 'S', valueFrom: 'arn' }],
      },
      { name: 'log', image: 'l:1', essential: false },
    ],
  }
  const edited = (lines: Partial<Parameters<typeof parseEdits>[0]>) =>
    editDefinition(base, parse(lines).edits)
  const web = (definition: JsonObject) => (definition.containerDefinitions as JsonObject[])[0]

  test('sets in place, adds at the end, removes, and leaves the rest', () => {
    const { definition } = edited({ environment: ['web.A=9', 'web.C=3', '-web.B', '-web.NEVER'] })
    expect(web(definition)?.environment).toEqual([
      { name: 'A', value: '9', extra: true },
      { name: 'C', value: '3' },
    ])
    expect(web(base)?.environment).toHaveLength(2)
  })

  test('a plain image goes to the only essential container', () => {
    expect(web(edited({ images: ['a:2'] }).definition)?.image).toBe('a:2')
  })

  test('a variable that becomes a secret leaves the environment, and the other way round', () => {
    const { definition, notes } = edited({ secrets: ['web.A=arn:a'], environment: ['web.S=plain'] })
    expect(web(definition)).toMatchObject({
      environment: [
        { name: 'B', value: '2' },
        { name: 'S', value: 'plain' },
      ],
      secrets: [{ name: 'A', valueFrom: 'arn:a' }],
    })
    expect(notes).toHaveLength(2)
  })

  test('an edit whose container is elsewhere is not used', () => {
    expect(edited({ images: ['other=a:2'] }).used.size).toBe(0)
    expect(edited({ environment: ['log.X=1'] }).used.size).toBe(1)
  })

  test('only the named places change, whatever else the JSON holds', () => {
    const name = fc.constantFrom('web', 'log', 'side')
    const container = fc.tuple(name, fc.dictionary(fc.string(), fc.jsonValue())).map(([name, rest]) => ({
      ...rest,
      name,
      image: 'x:1',
    }))
    const definitions = fc.tuple(
      fc.uniqueArray(container, { minLength: 1, selector: ({ name }) => name }),
      fc.dictionary(fc.string(), fc.jsonValue()),
    )
    fc.assert(
      fc.property(definitions, name, ([containerDefinitions, rest], target) => {
        const before = { ...rest, containerDefinitions } as JsonObject
        const { definition, used } = editDefinition(before, parse({ images: [`${target}=x:2`] }).edits)
        expect(used.size).toBe(containerDefinitions.some(({ name }) => name === target) ? 1 : 0)
        const expected = containerDefinitions.map((one) =>
          one.name === target ? { ...one, image: 'x:2' } : one,
        )
        expect(definition).toEqual({ ...before, containerDefinitions: expected })
      }),
      { numRuns: 300 },
    )
  })
})
