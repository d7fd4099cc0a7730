import { describe, expect, test } from '@jest/globals'
import { type OutputChange, type Plan, type ResourceChange, UNKNOWN, type Value } from '../../src/model.ts'
import { renderComment } from '../../src/render/comment.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { CONTEXT, changeOf, MARKER, planOf } from './sample.ts'

const render = (plan: Plan) => renderComment(plan, CONTEXT).markdown

const change = (address: string, action: ResourceChange['action'], given: Partial<ResourceChange> = {}) =>
  changeOf({
    address,
    action,
    module: address.includes('module.') ? address.split('.').slice(0, 2).join('.') : '',
    ...given,
  })

const updated = (address: string, before: Value, after: Value) =>
  change(address, 'update', { detail: { before, after } })

/** The cells of the first table, without its header. */
function rows(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
  return lines.map((line) => line.slice(2, -2).split(' | '))
}

describe('the top', () => {
  test('has the marker in the first line and the verdict in the second', () => {
    const [first, second] = render(planOf([change('aws_vpc.a', 'create')])).split('\n')
    expect(first).toBe(MARKER)
    expect(second).toBe('### 🟢 `prod/network`: only adds 1')
  })

  test('has a CAUTION when something is destroyed or replaced, and only then', () => {
    expect(render(planOf([change('aws_vpc.a', 'delete')]))).toContain(
      '> [!CAUTION]\n> **One existing object is destroyed.**',
    )
    expect(render(planOf([change('aws_vpc.a', 'replace')]))).toContain(
      '**One existing object is destroyed and created anew.**',
    )
    const both = render(
      planOf([
        change('aws_vpc.a', 'replace'),
        change('aws_db_instance.b', 'delete'),
        change('aws_vpc.c', 'delete'),
      ]),
    )
    expect(both).toContain(
      '**3 existing objects are destroyed: 2 for good, 1 to be created anew.** Of those, `aws_db_instance.b` holds data.',
    )
    for (const action of ['create', 'update', 'read', 'forget', 'no-op'] as const) {
      expect(render(planOf([change('aws_vpc.a', action, { importing: { id: 'i' } })]))).not.toContain(
        'CAUTION',
      )
    }
    expect(render(planOf([]))).not.toContain('> [!')
  })

  test.each([
    ['a plan that failed', { errored: true }, '**The plan failed.**'],
    ['a plan that is not complete', { complete: false }, '**The plan is not complete.**'],
    [
      'a plan that cannot be applied',
      { applyable: false },
      '**Terraform says that this plan cannot be applied.**',
    ],
    ['a notice', { notices: ['Format 9 is new.'] }, '> Format 9 is new&#46;'],
    [
      'a failed check',
      { checks: [{ address: 'check.a', kind: 'check', status: 'fail', problems: ['no'] }] },
      '**A check fails:** `check.a`',
    ],
  ])('has a WARNING for %s', (_, given, text) => {
    const markdown = render(planOf([change('aws_vpc.a', 'create')], given))
    expect(markdown).toContain('> [!WARNING]')
    expect(markdown).toContain(text)
  })

  test('shows names in an alert as they are, also with a pipe', () => {
    const checks = [{ address: 'check.a["x|y"]', kind: 'check', status: 'fail', problems: [] }]
    const markdown = render(
      planOf([change('aws_db_instance.a["p|q"]', 'delete'), change('aws_vpc.b', 'delete')], { checks }),
    )
    expect(markdown).toContain('> **A check fails:** `check.a["x|y"]`')
    expect(markdown).toContain('Of those, `aws_db_instance.a["p|q"]` holds data.')
    expect(markdown).toContain('| `aws_db_instance.a["p\\|q"]`<br>')
  })

  test('does not warn of a plan that has nothing to apply', () => {
    expect(render(planOf([], { applyable: false }))).not.toContain('WARNING')
  })
})

describe('a plan without changes', () => {
  test('is one line and the footer', () => {
    expect(render(planOf([], { unchanged: 143 }))).toBe(
      [
        MARKER,
        '### ✅ `prod/network`: no changes',
        '',
        'All 143 resources are as configured.',
        '',
        `<sub>commit \`01234567\` · Terraform 1.11.4 · fingerprint \`3f9a8c1d2e4b\` · [run](${CONTEXT.runUrl})</sub>`,
      ].join('\n'),
    )
  })
})

describe('the table', () => {
  test('is in the order of gravity, then of modules', () => {
    const markdown = render(
      planOf([
        change('aws_vpc.create', 'create'),
        change('module.b.aws_vpc.update', 'update'),
        change('aws_vpc.update', 'update'),
        change('module.a.aws_vpc.update', 'update'),
        change('aws_vpc.move', 'no-op', { movedFrom: 'aws_vpc.old' }),
        change('aws_vpc.import', 'no-op', { importing: { id: 'i' } }),
        change('data.aws_vpc.read', 'read'),
        change('aws_vpc.forget', 'forget'),
        change('module.z.aws_vpc.replace', 'replace'),
        change('aws_vpc.strange', 'unknown'),
        change('module.a.aws_vpc.delete', 'delete'),
        change('aws_vpc.delete', 'delete'),
        change('ephemeral.x.open', 'open'),
      ]),
    )
    expect(
      rows(markdown).map(([icon, cell]) => `${icon?.replace('\u00a0', ' ')} ${cell?.split('<br>')[0]}`),
    ).toEqual([
      '🔴 destroy `aws_vpc.delete`',
      '🔴 destroy `module.a.aws_vpc.delete`',
      '🟠 replace `module.z.aws_vpc.replace`',
      '❓ unknown `aws_vpc.strange`',
      '🟣 forget `aws_vpc.forget`',
      '🟡 update `aws_vpc.update`',
      '🟡 update `module.a.aws_vpc.update`',
      '🟡 update `module.b.aws_vpc.update`',
      '🔵 move `aws_vpc.move`',
      '🔵 import `aws_vpc.import`',
      '🟢 create `aws_vpc.create`',
      '⚪ read `data.aws_vpc.read`',
      '⚪ ephemeral `ephemeral.x.open`',
    ])
  })

  test('has a row for each object that goes away, and one for many instances that do the same otherwise', () => {
    const instances = (action: ResourceChange['action']) =>
      Array.from({ length: 8 }, (_, index) => change(`aws_vpc.${action}["k${index}"]`, action))
    const markdown = render(planOf([...instances('delete'), ...instances('create')]))
    expect(rows(markdown)).toHaveLength(9)
    expect(rows(markdown).at(-1)?.[1]).toBe(
      '`aws_vpc.create` × 8: `["k0"]`, `["k1"]`, `["k2"]`, `["k3"]`, `["k4"]`, `["k5"]` and 2 more',
    )
  })

  test('has a row for each object that is forgotten or has an unknown action', () => {
    const instances = (action: ResourceChange['action']) =>
      Array.from({ length: 12 }, (_, index) => change(`aws_vpc.${action}["k${index}"]`, action))
    const many = [...instances('forget'), ...instances('unknown'), ...instances('create')]
    const creates = Array.from({ length: 40 }, (_, index) => change(`aws_vpc.c${index}`, 'create'))
    const markdown = render(planOf([...many, ...creates]))
    const open = markdown.slice(0, markdown.indexOf('<details>'))
    expect(rows(open)).toHaveLength(25)
    expect(rows(render(planOf([...many, ...many, ...creates])).split('<details>')[0] ?? '')).toHaveLength(48)
    for (const { address } of instances('forget')) expect(markdown).toContain(`\`${address}\``)
  })

  test('names instances that no diff names in a list of their own', () => {
    const moved = Array.from({ length: 40 }, (_, index) =>
      change(`aws_vpc.a["k${index}"]`, 'no-op', { movedFrom: 'aws_vpc.b' }),
    )
    const equal = Array.from({ length: 150 }, (_, index) =>
      updated(`aws_vpc.c["n${index}"]`, { x: 1 }, { x: 2 }),
    )
    const { markdown, truncated } = renderComment(planOf([...moved, ...equal]), CONTEXT)
    expect(markdown).toContain(
      '<details><summary>and 34 more instances by name</summary>\n\n```text\naws_vpc.a["k6"]\naws_vpc.a["k7"]\n',
    )
    for (const { address } of equal)
      expect(markdown).toMatch(new RegExp(`^${address.replace(/[.[\]]/g, '\\$&')}$`, 'm'))
    expect(truncated).toBe(false)
  })

  test('keeps long lists collapsed, never what is destroyed', () => {
    const many = (action: ResourceChange['action'], count: number) =>
      Array.from({ length: count }, (_, index) => change(`aws_vpc.${action}${index}`, action))
    const markdown = render(planOf([...many('delete', 40), ...many('create', 40)]))
    const [open, folded] = markdown.split('<details><summary>and 40 more rows</summary>')
    expect(rows(open ?? '')).toHaveLength(40)
    expect(open).not.toContain('🟢\u00a0create')
    expect(rows(folded ?? '')).toHaveLength(40)
  })

  test('promises a reason only where there is one', () => {
    expect(render(planOf([change('aws_vpc.a', 'create')]))).toContain(
      '| | Resource |\n|:--|:--|\n| 🟢\u00a0create | `aws_vpc.a` |\n',
    )
  })
})

describe('the diffs', () => {
  test('are collapsed, one a resource', () => {
    const markdown = render(
      planOf([
        updated('aws_vpc.a', { x: 1 }, { x: 2 }),
        change('aws_vpc.b', 'create', { detail: { before: undefined, after: { y: 'z' } } }),
      ]),
    )
    expect(markdown).toContain(
      '<details><summary>🟡 <code>aws_vpc.a</code> update</summary>\n\n```diff\n! x = 1 -> 2\n```\n\n</details>',
    )
    expect(markdown).toContain(
      '<details><summary>🟢 <code>aws_vpc.b</code> create</summary>\n\n```diff\n+ y = "z"\n```\n\n</details>',
    )
  })

  test('that are equal are told once, with their addresses', () => {
    const markdown = render(
      planOf([
        updated('aws_vpc.a', { tags: { v: '1' }, id: 'a' }, { tags: { v: '2' }, id: 'a' }),
        updated('aws_vpc.b', { tags: { v: '1' }, id: 'b' }, { tags: { v: '2' }, id: 'b' }),
        updated('aws_vpc.c', { tags: { v: '1' }, id: 'c' }, { tags: { v: '3' }, id: 'c' }),
      ]),
    )
    expect(markdown).toContain(
      '<details><summary>🟡 <b>2 resources</b>, the same update of each</summary>\n\n```text\naws_vpc.a\naws_vpc.b\n```\n\n```diff\n  tags = {\n!   v = "1" -> "2"\n  }\n```\n\n</details>',
    )
    expect(markdown).toContain('<code>aws_vpc.c</code> update')
  })

  test('that hide something are equal as far as they are shown', () => {
    const rotated = (address: string) => updated(address, { pw: Symbol('') }, { pw: Symbol('') })
    const markdown = render(planOf([rotated('aws_db_instance.a'), rotated('aws_db_instance.b')]))
    expect(markdown).toContain('<b>2 resources</b>, the same update of each, as far as it is shown</summary>')
  })

  test('that are too long to show are equal only where all that changes is', () => {
    const long = (end: string) => `${'x'.repeat(2500)}${end}`
    const of = (name: string, end: string) =>
      updated(`aws_instance.${name}`, { data: 'old' }, { data: long(end) })
    const markdown = render(planOf([of('a', 'same'), of('b', 'same'), of('c', 'EVIL')]))
    expect(markdown).toContain('aws_instance.a\naws_instance.b\n```')
    expect(markdown).toContain('<code>aws_instance.c</code> update')
  })

  test('show all that changes in long values where there is room, and say where there is none', () => {
    const text = (first: string, last: string) => `${first}${'y'.repeat(300)}${last}${'z'.repeat(300)}`
    const start = Array.from({ length: 5 }, (_, index) => text(`${index}`, '-')).join('')
    const change = updated(
      'aws_instance.a',
      { data: start + text('a', 'GOOD') },
      { data: start.replaceAll('-', '+') + text('b', 'EVIL') },
    )
    for (const { markdown, truncated } of [
      renderComment(planOf([change]), CONTEXT),
      renderSummary(planOf([change]), CONTEXT),
    ]) {
      expect(markdown).toContain('EVIL')
      expect(truncated).toBe(false)
    }
    const huge = updated('aws_instance.a', { data: 'a'.repeat(9000) }, { data: 'b'.repeat(9000) })
    const { markdown, truncated } = renderComment(planOf([huge]), CONTEXT)
    expect(markdown).toMatch(/b{2000,}"… \(9,000 characters, [67],\d\d\d of the change not shown\)/)
    expect(markdown).toContain('**Left out to fit:** parts of a long diff.')
    expect(truncated).toBe(true)
    expect(renderSummary(planOf([huge]), CONTEXT).markdown).toMatch(/b{7000}/)
  })

  test('of many resources are collapsed once more, by action', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      updated(`aws_vpc.a${index}`, { x: 1 }, { x: index + 2 }),
    )
    expect(render(planOf(many))).toContain(
      '<details><summary>🟡 <b>update</b>: 13 diffs</summary>\n\n<details>',
    )
    expect(render(planOf(many.slice(1)))).not.toContain('12 diffs')
  })

  test('that were not kept are said to be missing', () => {
    const { markdown, truncated } = renderComment(
      planOf([change('aws_vpc.a', 'create')], { detailsLeftOut: 1 }),
      CONTEXT,
    )
    expect(markdown).toContain('The diffs of 1 resource were not kept, as the plan is large.')
    expect(truncated).toBe(true)
  })

  test('of a write-only attribute, which no plan has the value of, are of its version', () => {
    const values = (version: number) => ({ password_wo: null, password_wo_version: version })
    const markdown = render(planOf([updated('aws_db_instance.a', values(1), values(2))]))
    expect(markdown).toContain('```diff\n! password_wo_version = 1 -> 2\n```')
    expect(rows(markdown)[0]?.[1]).toBe('`aws_db_instance.a`<br>changes `password_wo_version`')
    expect(markdown).not.toMatch(/password_wo\b/)
  })

  test('what is forgotten has none, as nothing of it changes', () => {
    const kept = change('aws_vpc.a', 'forget', { detail: { before: { x: 1 }, after: undefined } })
    expect(render(planOf([kept]))).not.toContain('```')
  })
})

describe('the sections below', () => {
  const output = (
    name: string,
    action: 'create' | 'update' | 'delete',
    before: Value | undefined,
    after: Value | undefined,
  ): OutputChange => ({ name, action, before, after })

  test('outputs: what goes first, with sensitive ones masked', () => {
    const markdown = render(
      planOf([], {
        outputs: [
          output('new', 'create', undefined, 'x'),
          output('secret', 'update', Symbol(''), Symbol('')),
          output('old', 'delete', 'y', undefined),
          output('marked', 'update', 'z', 'z'),
        ],
      }),
    )
    expect(markdown).toContain(
      [
        '<details><summary>📤 <b>4 outputs</b> of the stack change</summary>\n\n```diff',
        '- old    = "y"',
        '! secret = (sensitive value changed)',
        '! marked = (changed, not in its value)',
        '+ new    = "x"',
        '```',
      ].join('\n'),
    )
  })

  test('drift: only what matters, alike ones together, apart from what is planned', () => {
    const drifted = (address: string, relevant: boolean) => ({
      ...updated(address, { cidr: 'a' }, { cidr: 'b' }),
      relevant,
    })
    const markdown = render(
      planOf([change('aws_vpc.new', 'create')], {
        drift: [
          drifted('aws_vpc.a', true),
          drifted('aws_vpc.b', true),
          drifted('aws_vpc.c', false),
          { ...change('aws_vpc.gone', 'delete'), relevant: true },
        ],
      }),
    )
    const section = markdown.slice(markdown.indexOf('🌊 <b>'))
    expect(section).toContain('🌊 <b>3 drifted</b>')
    expect(section).toContain(
      '<p><b>2 resources</b> drifted alike</p>\n\n```text\naws_vpc.a\naws_vpc.b\n```\n\n```diff\n! cidr = "a" -> "b"\n```',
    )
    expect(section).toContain('<p><code>aws_vpc.gone</code> no longer exists</p>')
    expect(section).toContain('1 more drifted in ways that do not matter to this plan.')
    expect(markdown).not.toContain('aws_vpc.c')
    expect(rows(markdown)).toHaveLength(1)
  })

  test('drift is said to be alike only where it is', () => {
    const drifted = (address: string, before: Value, after: Value) => ({
      ...updated(address, before, after),
      relevant: true,
    })
    const long = (last: string) =>
      Object.fromEntries([
        ...Array.from({ length: 90 }, (_, index) => [`k${index}`, 'v'.repeat(60)]),
        ['zz', last],
      ])
    const { markdown } = renderComment(
      planOf([], {
        unchanged: 1,
        drift: [
          drifted('aws_vpc.a', {}, long('open')),
          drifted('aws_vpc.b', {}, long('EVIL')),
          drifted('aws_vpc.c', {}, long('open')),
        ],
      }),
      CONTEXT,
    )
    expect(markdown).toContain('<b>2 resources</b> drifted alike</p>\n\n```text\naws_vpc.a\naws_vpc.c\n```')
    expect(markdown).toContain('<p><code>aws_vpc.b</code></p>')
    expect(markdown).toContain('EVIL')
  })

  test('drift of which nothing was kept, or nothing is seen, says so', () => {
    const lost = (address: string) => ({ ...change(address, 'update'), relevant: true })
    const hidden = Symbol('')
    const marked = { ...updated('aws_vpc.m', { x: hidden }, { x: hidden }), relevant: true }
    const moved = { ...change('aws_vpc.n', 'no-op'), movedFrom: 'aws_vpc.o', relevant: true }
    const markdown = render(
      planOf([], {
        unchanged: 1,
        drift: [
          lost('aws_vpc.a'),
          lost('aws_vpc.b'),
          marked,
          { ...moved, detail: { before: {}, after: {} } },
        ],
      }),
    )
    expect(markdown).toContain('<b>2 resources</b> drifted; how was not kept, as the plan is large</p>')
    expect(markdown).toContain('aws_vpc.a\naws_vpc.b\n```')
    expect(markdown).toContain('<code>aws_vpc.m</code> drifted in nothing that is shown</p>')
    expect(markdown).toContain('<code>aws_vpc.n</code> moved from <code>aws_vpc.o</code></p>')
    expect(markdown).not.toContain('alike')
  })

  test('drift that does not matter alone is nothing', () => {
    const drift = [{ ...updated('aws_vpc.a', { x: 1 }, { x: 2 }), relevant: false }]
    const plan = { ...planOf([], { drift }), counts: planOf([]).counts }
    expect(render(plan)).not.toContain('🌊')
  })

  test('checks: what failed and what it says, what passed by number', () => {
    const check = (address: string, status: string, problems: string[] = []) => ({
      address,
      kind: 'check',
      status,
      problems,
    })
    const markdown = render(
      planOf([], {
        checks: [
          check('check.a', 'fail', ['Ends in 5 days.', 'line\nbreak']),
          check('check.b', 'pass'),
          check('check.c', 'unknown'),
          check('check.d', 'constructor'),
        ],
      }),
    )
    expect(markdown).toContain(
      '<summary>❌ Checks: <b>1 failed</b>, 1 not known yet, 1 of another status, 1 passed</summary>',
    )
    expect(markdown).toContain(
      'failed    check.a\n    Ends in 5 days.\n    line break\nunknown   check.c\nconstructor check.d\n```',
    )
  })

  test('deferred changes and why they wait', () => {
    const deferred = [
      { reason: 'absent_prereq', change: change('aws_vpc.a', 'create') },
      { reason: 'moon', change: change('aws_vpc.b', 'update') },
    ]
    const markdown = render(planOf([], { deferred }))
    expect(markdown).toContain('⏳ <b>2 deferred</b> to a later plan')
    expect(rows(markdown)).toContainEqual(['create', '`aws_vpc.a`', 'something it needs does not exist yet'])
    expect(rows(markdown)).toContainEqual(['update', '`aws_vpc.b`', '`moon`'])
    const importing = { ...change('aws_vpc.d', 'create'), importing: { unknown: true } }
    expect(render(planOf([], { deferred: [{ reason: 'moon', change: importing }] }))).toContain(
      '| create | `aws_vpc.d`<br>imported, by an id only known after apply | `moon` |',
    )
    const still = [{ reason: 'absent_prereq', change: change('aws_vpc.c', 'no-op') }]
    expect(rows(render(planOf([], { deferred: still })))).toContainEqual([
      'no change',
      '`aws_vpc.c`',
      'something it needs does not exist yet',
    ])
  })

  test('actions and what triggers them', () => {
    const actions = [{ address: 'action.x.y', type: 'x', trigger: 'after update of aws_vpc.a' }]
    const markdown = render(planOf([], { actions }))
    expect(markdown).toContain('⚡ <b>1 action</b> invoked')
    expect(rows(markdown)).toContainEqual(['`action.x.y`', '`after update of aws_vpc.a`'])
  })

  test('what actions are invoked with, once for all that trigger the same', () => {
    const config = { command: ['migrate', '--all'], pw: Symbol(''), cluster: UNKNOWN, script: 'a\n+ b\n' }
    const action = (trigger: string) => ({ address: 'action.x.y', type: 'x', trigger, config })
    const markdown = render(planOf([], { actions: [action('after create of a.b'), action('invoke')] }))
    const [, ...shown] = markdown.split('<details><summary><code>action.x.y</code></summary>')
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('command = ["migrate", "--all"]\n')
    expect(shown[0]).toContain('(sensitive value)')
    expect(shown[0]).toContain('# 1 attribute known after apply')
    expect(shown[0]).not.toMatch(/^\+ [cps]/m)
  })

  test('more notices than the top has room for', () => {
    const notices = Array.from({ length: 7 }, (_, index) => `Notice ${index}.`)
    const markdown = render(planOf([], { notices }))
    expect(markdown).toContain('> And 2 more notices.')
    expect(markdown).toContain('Notice 6.\n```')
  })
})

describe('the footer', () => {
  test('has only what is known', () => {
    const plan = planOf([], {
      toolVersion: '',
      tool: 'OpenTofu',
      fingerprint: { hash: '', addresses: new Map() },
    })
    const { markdown } = renderComment(plan, { stack: 's', marker: '' })
    expect(markdown).toBe('### ✅ `s`: no changes\n\n<sub>OpenTofu</sub>')
  })
})
