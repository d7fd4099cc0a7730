import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { DriftedResource, Plan, Value } from '../../src/model.ts'
import { UNKNOWN } from '../../src/model.ts'
import { renderComment } from '../../src/render/comment.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { CONTEXT, changeOf, planOf } from './sample.ts'

/** An object, and how often one of its members was read. */
function counted<T extends object>(members: T, key: keyof T): { object: T; reads: () => number } {
  let reads = 0
  const value = members[key]
  const get = () => {
    reads += 1
    return value
  }
  return { object: Object.defineProperty({ ...members }, key, { get, enumerable: true }), reads: () => reads }
}

const text = (name: string, lines = 60) =>
  Array.from({ length: lines }, (_, line) => `${name} has a line ${line}`).join('\n')

/** Comment and summary of a plan that has room for neither whole. */
function renderBoth(plan: Plan): void {
  const comment = renderComment(plan, CONTEXT)
  expect(comment.truncated).toBe(true)
  expect(comment.markdown.length).toBeGreaterThan(30_000)
  expect(renderSummary(plan, CONTEXT).markdown.length).toBeGreaterThan(300_000)
}

/** A comparison looks at a value a few times, and there is one for the comment and one for the summary. */
const READS = 6

describe('what is compared is compared once, in however many sizes it is tried', () => {
  test('drift', () => {
    const made = Array.from({ length: 400 }, (_, index) => {
      const before = counted({ id: `i${index}`, data: text(`old ${index}`) }, 'data')
      const after = { id: `i${index}`, data: text(`new ${index}`) }
      const change = changeOf({
        address: `aws_x.y${index}`,
        action: 'update',
        detail: { before: before.object, after },
      })
      return { drifted: { ...change, relevant: true } satisfies DriftedResource, reads: before.reads }
    })
    renderBoth(planOf([], { drift: made.map(({ drifted }) => drifted) }))
    expect(Math.max(...made.map(({ reads }) => reads()))).toBeLessThanOrEqual(READS)
  })

  test('outputs', () => {
    const made = Array.from({ length: 400 }, (_, index) =>
      counted(
        {
          name: `output_${index}`,
          action: 'update' as const,
          before: text(`old ${index}`),
          after: text(`new ${index}`),
        },
        'before',
      ),
    )
    const outputs = made.map(({ object }) => object)
    renderBoth(planOf([], { outputs }))
    expect(Math.max(...made.map(({ reads }) => reads()))).toBeLessThanOrEqual(READS)
  })
})

describe('what actions are invoked with', () => {
  const invocations = (configs: Value[]) =>
    configs.map((config, index) => ({
      ...{ address: 'action.x.y', type: 'x', trigger: `after create of aws_x.y[${index}]` },
      config,
    }))
  const many = Array.from({ length: 400 }, (_, index) => index)

  test('is looked at once', () => {
    const made = many.map((index) => counted({ text: text(`config ${index}`, 300) }, 'text'))
    renderBoth(planOf([], { actions: invocations(made.map(({ object }) => object)) }))
    expect(Math.max(...made.map(({ reads }) => reads()))).toBeLessThanOrEqual(READS)
  })

  test('stands there once for all triggers that share it', () => {
    const actions = invocations(many.map(() => ({ text: 'one for all' })))
    const { markdown } = renderComment(planOf([], { actions }), CONTEXT)
    expect(markdown.match(/one for all/g)).toHaveLength(1)
  })
})

describe('of a long list only what is shown is made', () => {
  const many = 20_000

  test('deferred changes', () => {
    const made = Array.from({ length: many }, (_, index) =>
      counted(changeOf({ address: `aws_x.y[${index}]`, action: 'create' }), 'address'),
    )
    const deferred = made.map(({ object }) => ({ reason: 'absent_prereq', change: object }))
    const { markdown } = renderComment(planOf([], { deferred }), CONTEXT)
    const shown = markdown.match(/aws_x\.y\[/g)?.length ?? 0
    expect(shown).toBeGreaterThan(500)
    const read = made.filter(({ reads }) => reads() > 0).length
    expect(read).toBeLessThanOrEqual(shown + 2)
  })

  test('actions', () => {
    const made = Array.from({ length: many }, (_, index) =>
      counted({ address: `action.x.y${index}`, type: 'x', trigger: 'invoke' }, 'address'),
    )
    const actions = made.map(({ object }) => object)
    const { markdown } = renderComment(planOf([], { actions }), CONTEXT)
    const shown = markdown.match(/action\.x\.y/g)?.length ?? 0
    expect(shown).toBeGreaterThan(500)
    expect(made.filter(({ reads }) => reads() > 0).length).toBeLessThanOrEqual(shown + 2)
  })
})

/** Of these sizes each takes minutes where the work grows with their square. */
describe('the work grows with the size', () => {
  const limit = 30_000
  const rendered = async (before: Value, after: Value, action: 'update' | 'replace' = 'update') => {
    const change = changeOf({ address: 'a.b', action, detail: { before, after } })
    const { markdown } = renderComment(planOf([change]), CONTEXT)
    // So that a test that took too long is told so.
    await setImmediate()
    return markdown
  }

  test(
    'of a text all of whose lines change',
    async () => {
      const lines = (sign: string) => `${sign}\n`.repeat(500_000)
      const markdown = await rendered({ text: lines('a') }, { text: lines('b') })
      expect(markdown).toContain('more than 2000 more lines')
    },
    limit,
  )

  test(
    'of a YAML text with a long number',
    async () => {
      const yaml = (port: number) => `number: ${'1'.repeat(100_000)}x\nport: ${port}\n`
      const markdown = await rendered({ text: yaml(1) }, { text: yaml(2) })
      expect(markdown).toContain('-   port: 1')
    },
    limit,
  )

  test(
    'of an object with many attributes that are only known after apply',
    async () => {
      const attributes = (value: Value) =>
        Object.fromEntries(Array.from({ length: 250_000 }, (_, index) => [`attribute_${index}`, value]))
      const markdown = await rendered(attributes('a'), { ...attributes(UNKNOWN), first: 1 }, 'replace')
      expect(markdown).toContain('attribute_39 and 249960 more')
    },
    limit,
  )
})
