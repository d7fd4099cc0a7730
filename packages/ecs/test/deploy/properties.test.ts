import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../../src/api.ts'
import { parseEdits } from '../../src/task-definition/edits.ts'
import { readOnlyKeys } from '../../src/task-definition/registration.ts'
import { FakeEcs } from './fake-ecs.ts'
import { deployed } from './fake-world.ts'

const known = new Set([...readOnlyKeys, 'tags', 'family', 'containerDefinitions', 'requiresCompatibilities'])
const extras = (taken: ReadonlySet<string>) =>
  fc
    .dictionary(
      fc.string({ minLength: 1 }).filter((key) => !taken.has(key)),
      fc.jsonValue(),
      { maxKeys: 5 },
    )
    .map((value) => value as JsonObject)

const containerKeys = new Set(['name', 'image', 'essential', 'environment', 'secrets'])
const variable = fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: fc.string() })
const container = fc.record({
  name: fc.constantFrom('web', 'log', 'side'),
  environment: fc.uniqueArray(variable, { selector: ({ name }) => name }),
  extra: extras(containerKeys),
})
const definitions = fc
  .record({
    containers: fc.uniqueArray(container, { minLength: 1, selector: ({ name }) => name }),
    extra: extras(known),
  })
  .map(({ containers, extra }) => ({
    ...extra,
    family: 'app',
    containerDefinitions: containers.map(({ name, environment, extra }) => ({
      ...extra,
      name,
      image: `example.com/${name}:1`,
      environment,
    })),
  }))
const lines = fc.record({
  images: fc.uniqueArray(
    fc.constantFrom('web=example.com/web:1', 'web=example.com/web:2', 'log=example.com/log:2'),
    {
      selector: (line) => line.split('=')[0],
    },
  ),
  environment: fc.uniqueArray(fc.constantFrom('web.A=1', 'web.A=', '-web.B', 'web.NEW=x', 'log.C=y'), {
    selector: (line) => line.replace(/^-|=.*/g, ''),
  }),
})

describe('whatever the task definition holds', () => {
  test('a second deploy of the same changes nothing, and every field that was not named stays', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, lines, async (definition, { images, environment }) => {
        const names = definition.containerDefinitions.map(({ name }) => name)
        const here = (line: string) => names.some((name) => new RegExp(`^-?${name}[.=]`).test(line))
        const { edits } = parseEdits({
          images: images.filter(here),
          environment: environment.filter(here),
          secrets: [],
        })
        const ecs = new FakeEcs()
        ecs.seed(definition as JsonObject)
        ecs.addService('backend', 'app:1')
        ecs.addService('worker', 'app:1')
        const before = structuredClone(ecs.revisions('app')[0]?.definition ?? {})

        const first = await deployed(ecs, { edits })
        expect(ecs.count('registerTaskDefinition')).toBeLessThanOrEqual(1)
        for (const body of ecs.inputs('registerTaskDefinition')) {
          const strip = ({ containerDefinitions, ...rest }: JsonObject) => ({
            ...rest,
            containerDefinitions: (containerDefinitions as JsonObject[]).map(
              ({ image: _, environment: __, ...container }) => container,
            ),
          })
          const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !readOnlyKeys.has(key)))
          expect(strip(body)).toEqual(strip(kept as JsonObject))
        }
        ecs.settle()
        const second = await deployed(ecs, { edits })
        expect(second.outcome.changed).toBe(false)
        expect(ecs.count('registerTaskDefinition') + ecs.count('updateService')).toBe(0)
        expect(second.outcome.deployments.map(({ taskDefinition }) => taskDefinition)).toEqual(
          first.outcome.deployments.map(({ taskDefinition }) => taskDefinition),
        )
      }),
      { numRuns: 300 },
    )
  })
})
