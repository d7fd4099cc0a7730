import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fragment } from '../../src/fragments/fragment.ts'
import type { Plan } from '../../src/model.ts'
import { renderStacks, renderStacksSummary } from '../../src/render/many-stacks.ts'
import { hostileText, plan } from './arbitrary-plan.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT, changeOf, planOf } from './sample.ts'

function stack(name: string, made: Plan | undefined, failure?: string): Fragment {
  return { schema: 1, name, commit: '', runUrl: '', failure, plan: made, leftOut: 0, shape: '' }
}

const update = (value: string) =>
  planOf(
    ['a', 'b', 'c'].map((name) =>
      changeOf({
        address: `aws_instance.${name}`,
        action: 'update',
        detail: { before: { size: 'old' }, after: { size: value } },
      }),
    ),
  )
/** Changes that no other stack has. */
const only = (index: number) =>
  planOf(
    ['a', 'b', 'c'].map((name) =>
      changeOf({
        address: `aws_instance.${name}${index}`,
        action: 'update',
        detail: { before: { size: 'old' }, after: { size: `new ${index}` } },
      }),
    ),
  )
const gone = planOf([
  changeOf({
    address: 'aws_s3_bucket.data',
    action: 'delete',
    detail: { before: { bucket: 'data' }, after: undefined },
  }),
])
const empty = planOf([], { unchanged: 7 })

const render = (fragments: Fragment[], maxCharacters = 65_000) =>
  renderStacks(fragments, { ...CONTEXT, stack: 'live' }, { maxCharacters })

describe('one comment for many stacks', () => {
  test('shows failed stacks first, destructive ones next, unchanged ones in one line', () => {
    const { markdown, truncated } = render([
      stack('quiet', empty),
      stack('app', update('new')),
      stack('store', gone),
      stack('broken', undefined, 'Error: no\n  on main.tf line 1'),
      stack('calm', empty),
    ])
    expect(truncated).toBe(false)
    expect(findIntruders(markdown, ALLOWED)).toEqual([])
    expect(markdown).toContain(
      '### ❌ `live`: 5 stacks, 1 failed, 1 destroy or replace, 1 change, 2 unchanged',
    )
    expect(markdown).toContain('> **One existing object is destroyed**, in `store`.')
    expect(markdown).toContain('> **One stack has no whole plan:** `broken`.')
    const table = /\| Stack \|[\s\S]*?\n\n/.exec(markdown)?.[0].trim().split('\n')
    expect(table).toEqual([
      '| Stack | 🟢\u00a0+ | 🟡\u00a0~ | 🟠\u00a0± | 🔴\u00a0− | State |',
      '|:--|--:|--:|--:|--:|:--|',
      '| `broken` |  |  |  |  | ❌ failed |',
      '| `store` |  |  |  | 1 | 🔴 destroys 1 |',
      '| `app` |  | 3 |  |  | 🟡 updates 3 in place |',
    ])
    expect(markdown).toContain(
      '<details><summary>✅ 2 stacks have no changes</summary>\n\n```text\ncalm\nquiet\n```',
    )
    const sections = [...markdown.matchAll(/<summary>(?:❌|🔴|🟡) <code>([^<]*)<\/code>: /g)].map(
      (match) => match[1],
    )
    expect(sections).toEqual(['broken', 'store', 'app'])
    expect(markdown).toContain('```text\nError: no\n  on main.tf line 1\n```')
    expect(markdown).toContain('- bucket = "data"')
  })

  test('tells equal changes apart when their fingerprints differ, as what was not passed on may', () => {
    const marked = (name: string, hash: string) =>
      stack(name, { ...gone, fingerprint: { hash, addresses: new Map() } })
    expect(render([marked('a', '1'), marked('b', '2')]).markdown).not.toContain('in 2 stacks')
    expect(render([marked('a', '1'), marked('b', '1')]).markdown).toContain('in 2 stacks')
  })

  test('tells equal changes once', () => {
    const names = Array.from({ length: 12 }, (_, index) => `app-${String(index).padStart(2, '0')}`)
    const { markdown } = render([...names.map((name) => stack(name, update('new'))), stack('odd', only(1))])
    expect(markdown).toContain('🟡 <b>The same 3 changes in 12 stacks</b>: 3 to update')
    expect(markdown).toContain(
      '| **12 alike:** `app-00`, `app-01`, `app-02` and 9 more |  | 3 |  |  | 🟡 updates 3 in place, each |',
    )
    expect(markdown).toContain('<code>odd</code>: 3 to update')
    expect(markdown.match(/! size = "old" -> "new"/g)).toHaveLength(1)
    for (const name of names) expect(markdown).toContain(name)
  })

  test('tells stacks of which a part was not passed on together only where all that was is equal', () => {
    const cut = (name: string, value: string) => ({ ...stack(name, update(value)), leftOut: 1 })
    const told = (...stacks: Fragment[]) => /The same 3 changes in 2 stacks/.test(render(stacks).markdown)
    expect(told(stack('a', update('x')), stack('b', update('y')))).toBe(true)
    expect(told(cut('a', 'x'), cut('b', 'y'))).toBe(false)
    expect(told(stack('a', update('x')), cut('b', 'y'))).toBe(false)
  })

  test('tells equal failures once, and others apart', () => {
    const { markdown } = render([
      stack('a', undefined, 'Error: no credentials'),
      stack('b', undefined, 'Error: no credentials'),
      stack('c', undefined, 'Error: other'),
    ])
    expect(markdown).toContain('❌ <b>2 stacks failed alike</b>')
    expect(markdown.match(/Error: no credentials/g)).toHaveLength(1)
    expect(markdown).toContain('❌ <code>c</code>: the plan failed')
    expect(markdown).toContain('| `b` |  |  |  |  | ❌ failed |')
  })

  test('tells failures by their errors, whatever else is in the log', () => {
    const log = (name: string) =>
      `Initializing ${name}…\n\nError: no credentials\n\nReleasing state lock ${name}`
    const names = ['a', 'b', 'c', 'd', 'e']
    const { markdown } = render(names.map((name) => stack(name, undefined, log(name))))
    expect(markdown).toContain('❌ <b>5 stacks failed alike</b>')
    expect(markdown).toContain('```text\nError: no credentials\n```')
    expect(markdown).not.toContain('Initializing')
    expect(markdown).toContain('| **5 alike:** `a`, `b`, `c` and 2 more |  |  |  |  | ❌ failed |')
  })

  test('names stacks that are missing, which is neither a failure nor no change', () => {
    const { markdown } = render([
      stack('quiet', empty),
      stack('lost', undefined),
      stack('broken', undefined, 'Error: no'),
    ])
    expect(markdown).toContain('### ❌ `live`: 3 stacks, 1 failed, 1 missing, 1 unchanged')
    expect(markdown).toContain('> **One stack has no whole plan:** `broken`.')
    expect(markdown).toContain(
      '> **One stack is missing:** `lost`. No result was left by the job, so what would change is not known.',
    )
    expect(markdown).toContain('| `lost` |  |  |  |  | ❌ missing |')
    expect(markdown).toContain('<summary>❌ <code>lost</code>: missing</summary>')
    expect(markdown).toContain('The log of that job says why; run it again.')
  })

  test('names every one of many that are missing', () => {
    const names = Array.from({ length: 20 }, (_, index) => `lost-${index}`)
    const { markdown } = render([...names.map((name) => stack(name, undefined)), stack('app', update('new'))])
    expect(markdown).toContain('> **20 stacks are missing:** `lost-0`, `lost-1`')
    expect(markdown).toContain('<summary>❌ <b>20 stacks are missing</b></summary>')
    expect(markdown).toMatch(/^\| \*\*20 alike:\*\* `lost-0`.* \| ❌ missing \|$/m)
    for (const name of names) expect(markdown).toMatch(new RegExp(`^${name}$`, 'm'))
    expect(findIntruders(markdown, ALLOWED)).toEqual([])
  })

  test('tells changes of the same addresses together, though each has its own values', () => {
    const names = Array.from({ length: 30 }, (_, index) => `app-${String(index).padStart(2, '0')}`)
    const { markdown, truncated } = render(names.map((name) => stack(name, update(name))))
    expect(truncated).toBe(false)
    expect(markdown).toContain('<b>The same 3 changes in 30 stacks</b>, with different values: 3 to update')
    expect(markdown.match(/^\| 🟡\u00a0update \| `aws_instance\.a`<br>/gm)).toHaveLength(1)
    for (const name of names) {
      expect(markdown).toContain(`<details><summary><code>${name}</code></summary>`)
      expect(markdown).toContain(`! size = "old" -> "${name}"`)
    }
  })

  test('does not tell destructive stacks together unless all in them is equal', () => {
    const other = planOf([
      changeOf({
        address: 'aws_s3_bucket.data',
        action: 'delete',
        detail: { before: { bucket: 'other' }, after: undefined },
      }),
    ])
    const { markdown } = render([stack('a', gone), stack('b', other), stack('c', gone)])
    expect(markdown).toContain('🔴 <b>The same change in 2 stacks</b>: 1 to destroy')
    expect(markdown).toContain('🔴 <code>b</code>: 1 to destroy')
  })

  test('does not take for equal what differs in what is put off, or in what an action is invoked with', () => {
    const told = (...plans: Plan[]) =>
      /The same in 2 stacks/.test(render(plans.map((made, i) => stack(`s${i}`, made))).markdown)
    const later = (more: object) =>
      planOf([], {
        deferred: [{ reason: '', change: { ...changeOf({ address: 'a.b', action: 'create' }), ...more } }],
      })
    expect(told(later({}), later({}))).toBe(true)
    expect(told(later({}), later({ importing: { unknown: true } }))).toBe(false)
    const invoked = (payload: string) =>
      planOf([], { actions: [{ address: 'action.x.y', type: 'x', trigger: 'invoke', config: { payload } }] })
    const { markdown } = render([stack('one', invoked('migrate')), stack('two', invoked('drop'))])
    for (const payload of ['migrate', 'drop']) expect(markdown).toContain(`payload = "${payload}"`)
  })

  test('does not take what a fragment says of itself for what it holds', () => {
    const disguised = { ...gone, fingerprint: { hash: 'same', addresses: new Map() } }
    const harmless = { ...update('new'), fingerprint: { hash: 'same', addresses: new Map() } }
    const { markdown } = render([
      { ...stack('a', harmless), shape: 'same' },
      { ...stack('b', disguised), shape: 'same' },
    ])
    expect(markdown).not.toContain('in 2 stacks')
    expect(markdown).toContain('aws_s3_bucket.data')
  })

  test('300 different stacks fit, each with a row and its changes', () => {
    const stacks = Array.from({ length: 300 }, (_, index) =>
      stack(`stacks/eu-central-1/service-${index}`, index % 3 === 0 ? empty : only(index)),
    )
    const { markdown, truncated } = render([
      ...stacks,
      stack('zz-store', gone),
      stack('zz-broken', undefined, 'Error: no'),
    ])
    expect(markdown.length).toBeLessThanOrEqual(65_000)
    expect(findIntruders(markdown, ALLOWED)).toEqual([])
    for (const { name, plan: made } of stacks)
      if (made !== empty) expect(markdown).toContain(`| \`${name}\` |`)
    expect(markdown).toContain('100 stacks have no changes')
    expect(markdown.indexOf('| `zz-broken`')).toBeLessThan(markdown.indexOf('| `zz-store`'))
    expect(markdown).toContain('- bucket = "data"')
    expect(truncated).toBe(true)
    expect(markdown).toMatch(/Left out to fit:\*\* (parts of )?the changes of \d+ stacks/)
  })

  test('5,000 stacks fit, the destructive ones with their rows', () => {
    const stacks = Array.from({ length: 5000 }, (_, index) =>
      stack(`s-${index}`, index % 500 === 0 ? gone : only(index)),
    )
    const { markdown } = render(stacks)
    expect(markdown.length).toBeLessThanOrEqual(65_000)
    for (let index = 0; index < 5000; index += 500) expect(markdown).toContain(`| \`s-${index}\` |`)
    expect(markdown).toMatch(/the rows of [\d,]+ stacks/)
  })

  test('a stack whose plan is there but failed is a failed one, whatever it would do', () => {
    for (const failed of [stack('a', gone, 'Error: no'), stack('a', { ...update('x'), errored: true })]) {
      const { markdown } = render([failed, stack('b', update('y'))])
      expect(markdown).toContain('2 stacks, 1 failed, 1 change')
      expect(markdown).toContain('**One stack has no whole plan:** `a`.')
    }
  })

  test('a stack whose check fails is not among the unchanged', () => {
    const checked = {
      ...empty,
      checks: [{ address: 'check.c', kind: 'check', status: 'fail', problems: ['no'] }],
    }
    const { markdown } = render([stack('a', checked)])
    expect(markdown).toContain('| `a` |  |  |  |  | ✅ no changes, a check fails |')
  })

  test('links to the run of a stack when it is another one of this repository', () => {
    const links = (runUrl: string) =>
      render([{ ...stack('a', gone), runUrl }]).markdown.match(/\[run\]\([^)]*\)/g)
    const own = `[run](${CONTEXT.runUrl})`
    expect(links(`${CONTEXT.runUrl}`)).toEqual([own])
    expect(links(`${CONTEXT.runUrl}/attempts/2`)).toEqual([`[run](${CONTEXT.runUrl}/attempts/2)`, own])
    const linked = (runUrl: string) => links(runUrl)?.length !== 1
    expect(linked('https://github.com/o/r/actions/runs/78')).toBe(true)
    expect(linked('https://github.com/evil/r/actions/runs/77')).toBe(false)
    expect(linked('https://github.com/x/y/actions/runs/77')).toBe(false)
    expect(linked('https://gitlab.com/o/r/actions/runs/77')).toBe(false)
    expect(linked('https://github.com/o/r/actions/runs/../../../../evil/r')).toBe(false)
    expect(linked('https://evil.example.com/o/r/actions/runs/77')).toBe(false)
  })

  test('no stacks at all are said to be none', () => {
    expect(render([]).markdown).toContain('### ✅ `live`: 0 stacks')
  })

  test('any stacks are within any limit, whole, and bring nothing of their own', () => {
    const fragment = fc
      .record({
        name: hostileText,
        made: fc.option(plan, { nil: undefined }),
        failure: fc.option(hostileText, { nil: undefined }),
        run: hostileText,
      })
      .map(({ name, made, failure, run }) => ({ ...stack(name, made, failure), runUrl: run }))
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 4 }),
        fc.integer({ min: 300, max: 8_000 }),
        (fragments, limit) => {
          const { markdown } = render(fragments, limit)
          expect(markdown.length).toBeLessThanOrEqual(limit)
          expect(findIntruders(markdown, ALLOWED)).toEqual([])
          const summary = renderStacksSummary(fragments, CONTEXT, { maxBytes: limit }).markdown
          expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 1000 },
    )
  }, 240_000)
})
