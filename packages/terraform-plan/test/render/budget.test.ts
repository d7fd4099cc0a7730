import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Plan, ResourceChange } from '../../src/model.ts'
import { bytes, characters, type Measure } from '../../src/render/budget.ts'
import { renderComment } from '../../src/render/comment.ts'
import type { Rendered } from '../../src/render/context.ts'
import { rollUp } from '../../src/render/sections/roll-up.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { plan } from './arbitrary-plan.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT, changeOf, planOf } from './sample.ts'

/** `destroyed`, `updated`, … changes with one attribute each whose text names the change. */
function mixed(counts: Partial<Record<'delete' | 'replace' | 'update' | 'create', number>>, long = 40): Plan {
  const changes: ResourceChange[] = []
  for (const action of ['create', 'update', 'replace', 'delete'] as const) {
    for (let index = 0; index < (counts[action] ?? 0); index += 1) {
      const text = `${action}-${index}-${'v'.repeat(long)}`
      const before = { id: `i${index}`, kept: 'same', text: `old ${text}` }
      const after = { id: `i${index}`, kept: 'same', text: `new ${text}` }
      const detail = {
        before: action === 'create' ? undefined : before,
        after: action === 'delete' ? undefined : after,
      }
      changes.push(changeOf({ address: `aws_instance.${action}_${index}_end`, action, detail }))
    }
  }
  return planOf(changes)
}

function named(markdown: string, action: string): number {
  return new Set(markdown.match(new RegExp(`aws_instance\\.${action}_\\d+_end`, 'g'))).size
}

/** How many diffs of an action are in the text. */
function diffs(markdown: string, action: string): number {
  return new Set(markdown.match(new RegExp(`(old|new) ${action}-\\d+-v`, 'g'))).size
}

describe('the size of a comment', () => {
  test('of any plan is within any limit, and whole', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 300, max: 12_000 }), (model, limit) => {
        const { markdown } = renderComment(model, CONTEXT, { maxCharacters: limit })
        expect(markdown.length).toBeLessThanOrEqual(limit)
        expect(findIntruders(markdown, ALLOWED)).toEqual([])
        expect(markdown.startsWith(`${CONTEXT.marker}\n### `)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  }, 240_000)

  test('of a summary is within its bytes', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 300, max: 12_000 }), (model, limit) => {
        const { markdown } = renderSummary(model, CONTEXT, { maxBytes: limit })
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit)
        expect(markdown).not.toContain(CONTEXT.marker)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('of text outside of ASCII is counted in bytes for a summary and in characters for a comment', () => {
    const detail = { before: undefined, after: { text: '語'.repeat(200) } }
    const changes = Array.from({ length: 50 }, (_, index) =>
      changeOf({ address: `aws_instance.x${index}`, action: 'create', detail }),
    )
    const comment = renderComment(planOf(changes), CONTEXT, { maxCharacters: 20_000 })
    const summary = renderSummary(planOf(changes), CONTEXT, { maxBytes: 20_000 })
    const shown = (markdown: string) => markdown.match(/語{200}/g)?.length ?? 0
    expect(Buffer.byteLength(summary.markdown)).toBeLessThanOrEqual(20_000)
    expect(comment.truncated).toBe(false)
    expect(shown(comment.markdown)).toBe(50)
    expect(summary.truncated).toBe(true)
    expect(shown(summary.markdown)).toBeLessThan(30)
  })
})

describe('what gives way first', () => {
  test('at any size no new object has a name while a destroyed one has none, and diffs go in order', () => {
    const some = fc.record({
      delete: fc.nat(40),
      replace: fc.nat(40),
      update: fc.nat(60),
      create: fc.nat(60),
    })
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 400, max: 40_000 }),
        (counts, long, limit) => {
          const { markdown, truncated } = renderComment(mixed(counts, long), CONTEXT, {
            maxCharacters: limit,
          })
          const goneNamed =
            named(markdown, 'delete') === counts.delete && named(markdown, 'replace') === counts.replace
          if (named(markdown, 'create') + named(markdown, 'update') > 0) expect(goneNamed).toBe(true)
          const all = { delete: counts.delete, replace: 2 * counts.replace, update: 2 * counts.update }
          if (diffs(markdown, 'update') > 0) {
            expect(diffs(markdown, 'delete')).toBe(all.delete)
            expect(diffs(markdown, 'replace')).toBe(all.replace)
          }
          if (diffs(markdown, 'create') > 0) expect(diffs(markdown, 'update')).toBe(all.update)
          if (!truncated) expect(diffs(markdown, 'create')).toBe(counts.create)
        },
      ),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('step by step: context, creates, updates, names; destroyed and replaced objects last', () => {
    const model = mixed({ delete: 20, replace: 20, update: 40, create: 40 })
    const seen = new Set<string>()
    for (let limit = 60_000; limit >= 1_000; limit -= 500) {
      const { markdown } = renderComment(model, CONTEXT, { maxCharacters: limit })
      const steps = {
        context:
          (markdown.match(/# 2 unchanged attributes hidden|# 1 unchanged attribute hidden/g)?.length ?? 0) ===
          60,
        create: diffs(markdown, 'create') === 40,
        update: diffs(markdown, 'update') === 80,
        names: named(markdown, 'create') === 40 && named(markdown, 'update') === 40,
        gone: named(markdown, 'delete') === 20 && named(markdown, 'replace') === 20,
      }
      const kept = Object.entries(steps).filter(([, all]) => all)
      seen.add(kept.map(([step]) => step).join(' '))
      if (!steps.names && limit > 3000) expect(markdown).toContain('by module and type:')
    }
    expect([...seen]).toEqual([
      'context create update names gone',
      'create update names gone',
      'update names gone',
      'names gone',
      'gone',
      '',
    ])
  })

  test('unchanged context goes before any part of a diff or a section', () => {
    const change = (name: string) => {
      const side = (text: string) => ({ id: name, name, kept: 'same', also: 'same', text })
      const detail = { before: side(`old ${name}`), after: side(`new ${name}`) }
      return changeOf({ address: `aws_instance.${name}`, action: 'update', detail })
    }
    const outputs = Array.from({ length: 60 }, (_, index) => ({
      name: `output_${index}`,
      action: 'create' as const,
      before: undefined,
      after: 'v'.repeat(40),
    }))
    const model = planOf([...'abcdefgh'].map(change), { outputs })
    const at = (maxCharacters: number) => renderComment(model, CONTEXT, { maxCharacters })
    let room = 12_000
    while (!at(room).truncated) room -= 25
    const { markdown } = at(room)
    expect(markdown).toContain('**Left out to fit:** unchanged attributes around the changes.')
    expect(markdown).toContain('+ output_59 ')
  })

  test('what has no name is counted by module and type, the most first', () => {
    const creates = (count: number, module: string, type: string) =>
      Array.from({ length: count }, (_, index) =>
        changeOf({ address: `${module}.${type}.x${index}`, action: 'create', module, type }),
      )
    const changes = [
      ...creates(2, 'module.a', 'aws_x'),
      ...creates(1234, 'module.b', 'aws_x'),
      ...creates(3, 'module.a', 'aws_y'),
    ]
    const counted = rollUp(new Map([['create', changes]]), false, 10_000, characters)
    expect(counted.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
      '| `module.b` | `aws_x` | 1,234 |',
      '| `module.a` | `aws_y` | 3 |',
      '| `module.a` | `aws_x` | 2 |',
    ])
    expect(counted).toContain('**1,239**, by module and type:')
  })

  test('the comment says what is left out and where it is', () => {
    const { markdown, truncated } = renderComment(mixed({ delete: 3, create: 2000 }), CONTEXT)
    expect(truncated).toBe(true)
    expect(markdown).toMatch(
      /> \*\*Left out to fit:\*\* the names of [\d,]+ resources; attribute diffs \([\d,]+ create\)/,
    )
    expect(markdown).toContain(`The [job summary](${CONTEXT.summaryUrl}) has more.`)
    expect(named(markdown, 'delete')).toBe(3)
    expect(diffs(markdown, 'delete')).toBe(3)
    expect(markdown).toMatch(/And \*\*[\d,]+\*\* more, by module and type:/)
  })

  test('outputs, checks and drift are cut only when everything else has its room too', () => {
    const elements = (word: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${word}-${index}-`)
    const output = (count: number) => ({
      name: 'o',
      action: 'update' as const,
      before: elements('old', count),
      after: elements('new', count),
    })
    const checks = Array.from({ length: 40 }, (_, index) => ({
      address: `check.c${index}_`,
      kind: 'check',
      status: 'fail',
      problems: ['p'.repeat(400)],
    }))
    const drift = Array.from({ length: 40 }, (_, index) => ({
      ...changeOf({
        address: `aws_instance.d${index}_`,
        action: 'update',
        detail: { before: { v: 'a'.repeat(200) + index }, after: { v: 'b'.repeat(200) + index } },
      }),
      relevant: true,
    }))
    const roomy = renderComment(planOf([], { outputs: [output(400)], checks, drift }), CONTEXT)
    expect(roomy.markdown.match(/new-\d+-/g)).toHaveLength(400)
    for (let index = 0; index < 40; index += 1) {
      expect(roomy.markdown).toContain(`failed    check.c${index}_\n    ppp`)
      expect(roomy.markdown).toContain(`<code>aws_instance.d${index}_</code>`)
    }
    expect(roomy.truncated).toBe(false)

    const full = renderComment(planOf([], { outputs: [output(8000)], checks, drift }), CONTEXT)
    expect(full.truncated).toBe(true)
    expect(full.markdown).toContain('**Left out to fit:** parts of the outputs. The [job summary](')
    expect(full.markdown.length).toBeGreaterThan(60_000)
    expect(renderSummary(planOf([], { outputs: [output(8000)] }), CONTEXT).truncated).toBe(false)
  })

  test('at any size a comment that does not say it is cut has all of the sections', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1500, max: 40_000 }),
        (updates, elements, long, limit) => {
          const before = Array.from({ length: elements }, (_, index) => `${index}-`)
          const model = planOf(mixed({ update: updates }, long).changes, {
            outputs: [{ name: 'o', action: 'delete', before, after: undefined }],
            checks: before.map((each) => ({
              address: `check.${each}`,
              kind: 'check',
              status: 'fail',
              problems: ['p'.repeat(long)],
            })),
            actions: before.map((each) => ({ address: `action.${each}`, type: 'a', trigger: 'invoke' })),
          })
          const { markdown, truncated } = renderComment(model, CONTEXT, { maxCharacters: limit })
          expect(markdown.length).toBeLessThanOrEqual(limit)
          if (truncated) return
          expect(markdown.match(/check\.\d+-\n/g)?.length ?? 0).toBe(elements)
          expect(markdown.match(/action\.\d+-/g)?.length ?? 0).toBe(elements)
          for (const each of before) expect(markdown).toContain(`"${each}"`)
          expect(diffs(markdown, 'update')).toBe(2 * updates)
        },
      ),
      { numRuns: 500 },
    )
  }, 120_000)

  test('nothing is said when nothing is left out', () => {
    const { markdown, truncated } = renderComment(mixed({ delete: 3, create: 3 }), CONTEXT)
    expect(truncated).toBe(false)
    expect(markdown).not.toContain('Left out')
  })

  test('names and their counts add up to all changes', () => {
    const { markdown } = renderComment(mixed({ create: 3000 }), CONTEXT)
    const counted = /And \*\*([\d,]+)\*\* more/.exec(markdown)?.[1]?.replace(/,/g, '')
    expect(named(markdown, 'create') + Number(counted)).toBe(3000)
  })

  test('at any size every instance is named or counted among those whose name is left out', () => {
    const some = fc.record({ update: fc.nat(80), create: fc.nat(80), move: fc.nat(80), forget: fc.nat(20) })
    fc.assert(
      fc.property(some, fc.boolean(), fc.integer({ min: 1000, max: 30_000 }), (counts, equal, limit) => {
        const changes = Object.entries(counts).flatMap(([kind, count]) =>
          Array.from({ length: count }, (_, index) =>
            changeOf({
              address: `aws_instance.${kind}["${kind}-${index}"]`,
              action: kind === 'move' ? 'no-op' : (kind as 'update'),
              ...(kind === 'move' ? { movedFrom: 'aws_instance.old' } : {}),
              detail: {
                before: kind === 'create' ? undefined : { x: 'old' },
                after: { x: equal ? 'new' : `new ${index} ${'x'.repeat(100)}` },
              },
            }),
          ),
        )
        const { markdown, truncated } = renderComment(planOf(changes), CONTEXT, { maxCharacters: limit })
        expect(markdown.length).toBeLessThanOrEqual(limit)
        const keys = markdown.replaceAll('&#34;', '"').match(/\["[a-z]+-\d+"\]/g) ?? []
        const left = /the names? of ([\d,]+) resource/.exec(markdown)?.[1]?.replace(/,/g, '') ?? '0'
        expect(new Set(keys).size + Number(left)).toBe(changes.length)
        if (left !== '0') expect(truncated).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 120_000)

  test('one huge value does not push the other destroyed objects out', () => {
    const huge = changeOf({
      address: 'aws_instance.huge',
      action: 'delete',
      detail: {
        before: { user_data: Array.from({ length: 50_000 }, (_, n) => `line ${n}`).join('\n') },
        after: undefined,
      },
    })
    const model = mixed({ delete: 10 })
    const { markdown } = renderComment({ ...model, changes: [huge, ...model.changes] }, CONTEXT)
    expect(diffs(markdown, 'delete')).toBe(10)
    expect(markdown).toContain('+ more than 2000 more lines'.slice(2))
  })
})

test('a value has no less room in a diff that is shown with more', () => {
  const change = changeOf({
    address: 'a.b',
    action: 'update',
    detail: { before: { id: 'i', text: 'v'.repeat(200) }, after: { id: 'i', text: 5 } },
  })
  const { markdown, truncated } = renderComment(planOf([change]), CONTEXT, { maxCharacters: 2500 })
  expect(markdown).toContain(`- text = "${'v'.repeat(200)}"`)
  expect(markdown).toContain('id   = "i"')
  expect(truncated).toBe(false)
})

describe('large plans', () => {
  test('fill the room of a comment and of a summary, and never more of it', () => {
    /** The longest text for plans of about as many updates as can be shown whole. */
    const fullest = (most: number, render: (model: Plan) => Rendered, measure: Measure) => {
      const of = (update: number) => render(mixed({ update }, 10))
      let [whole, cut] = [0, most]
      while (cut - whole > 1) {
        const middle = (whole + cut) >> 1
        if (of(middle).truncated) cut = middle
        else whole = middle
      }
      return Math.max(...Array.from({ length: 12 }, (_, more) => measure(of(whole + more).markdown)))
    }
    const comment = fullest(1000, (model) => renderComment(model, CONTEXT), characters)
    expect([comment > 64_000, comment <= 65_000]).toEqual([true, true])
    const summary = fullest(10_000, (model) => renderSummary(model, CONTEXT), bytes)
    expect([summary > 950_000, summary <= 1_000_000]).toEqual([true, true])
  })

  test.each([10_000, 100_000])('%i changes fit, and are made only as far as they fit', (size) => {
    const model = mixed({ delete: 100, update: size / 2, create: size / 2 }, 10)
    const { markdown } = renderComment(model, CONTEXT)
    expect(markdown.length).toBeLessThanOrEqual(65_000)
    expect(named(markdown, 'delete')).toBe(100)
    const summary = renderSummary(model, CONTEXT)
    expect(Buffer.byteLength(summary.markdown)).toBeLessThanOrEqual(1_048_576)
  })
})
