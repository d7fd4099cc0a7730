import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { expect, test } from '@jest/globals'
import { largeScenarios } from '../corpus/large-scenarios.ts'
import { makePlan } from '../corpus/make-plan.ts'
import { scenarios } from '../corpus/scenarios.ts'
import { readPlan } from '../src/read-plan.ts'
import { MAX_COMMENT, renderComment } from '../src/render/comment.ts'
import { renderSummary } from '../src/render/summary.ts'
import { CONTEXT } from './render/sample.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const cache = join(import.meta.dirname, '../../../.cache/corpus')

test.each(scenarios.map(({ name }) => name))('%s is there by Terraform and by OpenTofu', (name) => {
  for (const file of [`${name}.json`, `opentofu/${name}.json`])
    expect([file, existsSync(join(fixtures, file))]).toEqual([file, true])
})

test.each(['import-identity', 'deferred'])(
  '%s, which neither can make without a provider, is there by hand',
  (name) => {
    expect(existsSync(join(fixtures, 'by-hand', `${name}.json`))).toBe(true)
  },
)

/** Ten thousand take Terraform half a minute: only in CI, or where they were made before, are they looked at. */
const wanted = largeScenarios.filter(
  ({ name }) => name === '1k' || process.env.CI || existsSync(join(cache, `${name}.json`)),
)

describeWith(['terraform'], 'a large plan of the real Terraform', () => {
  test.each(wanted.map((scenario) => [scenario.name, scenario] as const))(
    'of %s resources is one comment, with the counts of its JSON',
    async (name, scenario) => {
      const path = join(cache, `${name}.json`)
      if (!existsSync(path)) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, makePlan(scenario, 'terraform'))
      }
      const changes = (
        JSON.parse(readFileSync(path, 'utf8')) as {
          resource_changes: Array<{ change: { actions: string[] } }>
        }
      ).resource_changes
      const of = (actions: string) => changes.filter(({ change }) => change.actions.join() === actions).length
      const plan = await readPlan(path)
      expect(plan.counts).toMatchObject({
        create: of('create'),
        update: of('update'),
        replace: of('delete,create'),
        delete: of('delete'),
      })
      expect(plan.unchanged).toBe(of('no-op'))
      expect(plan.changes).toHaveLength(changes.length - of('no-op'))
      const comment = renderComment(plan, CONTEXT)
      expect(comment.markdown.length).toBeLessThanOrEqual(MAX_COMMENT)
      const summary = renderSummary(plan, CONTEXT).markdown
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
      for (const text of [comment.markdown, summary]) expect(text).not.toContain('one-for-all-Kx81')
      // What is destroyed is named before anything else gives way.
      const gone = of('delete') + of('delete,create')
      expect(comment.markdown.slice(0, 2000)).toContain(`${gone.toLocaleString('en')}`)
    },
    120_000,
  )
})
