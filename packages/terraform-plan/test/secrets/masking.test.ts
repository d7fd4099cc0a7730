import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changedPaths } from '../../src/interpret/drift.ts'
import type { Json, JsonObject } from '../../src/interpret/json.ts'
import { isHidden, UNKNOWN } from '../../src/model.ts'
import { printableLine } from '../../src/printable.ts'
import { readPlan } from '../../src/read-plan.ts'
import { maskerFor } from '../../src/secrets/masker.ts'
import { formsOf } from '../../src/secrets/secret-forms.ts'
import { planStream } from '../chunks.ts'
import { hidden, modelText, textsOf } from '../model-text.ts'
import { changeJson, planJson } from '../plan-json.ts'

const SENSITIVE = hidden()

/** One change with these values, both sides. */
const updateOf = (before: Json, after: Json, more: JsonObject = {}) =>
  changeJson('aws_x.y', ['update'], { before, after, ...more })

describe('masking', () => {
  test('walks lists and maps together with their marks', async () => {
    const values = (n: string) => ({
      list: [{ key: 'plain' }, { key: `one-${n}` }],
      map: { a: `two-${n}`, b: 'seen' },
      whole: { c: `three-${n}` },
    })
    const marks = { list: [{}, { key: true }], map: { a: true }, whole: true }
    const change = updateOf(values('old'), values('new'), { before_sensitive: marks, after_sensitive: marks })
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    const shown = {
      list: [{ key: 'plain' }, { key: SENSITIVE }],
      map: { a: SENSITIVE, b: 'seen' },
      whole: SENSITIVE,
    }
    expect(changes[0]?.detail).toEqual({ before: shown, after: shown })
    expect(changedPaths(changes[0]?.detail?.before, changes[0]?.detail?.after)).toEqual([
      ['list', 1, 'key'],
      ['map', 'a'],
      ['whole'],
    ])
  })

  test('says nothing of a masked value that stays', async () => {
    const change = updateOf(
      { p: 'secret-1', q: 1 },
      { p: 'secret-1', q: 2 },
      { before_sensitive: { p: true }, after_sensitive: { p: true } },
    )
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    const { before, after } = changes[0]?.detail ?? {}
    expect([before, after]).toEqual([
      { p: SENSITIVE, q: 1 },
      { p: SENSITIVE, q: 2 },
    ])
    expect(changedPaths(before, after)).toEqual([['q']])
  })

  test('a null is no secret; what is unknown and sensitive is sensitive', async () => {
    const change = updateOf(
      { p: null },
      {},
      { before_sensitive: { p: true }, after_sensitive: { p: true }, after_unknown: { p: true } },
    )
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    expect(changes[0]?.detail).toEqual({ before: { p: null }, after: { p: SENSITIVE } })
  })

  test('joins unknown attributes in, and shows none that are known', async () => {
    const change = changeJson('aws_x.y', ['create'], {
      after: { list: [null, 'b'], nested: { known: 1 } },
      after_unknown: { id: true, list: [true, false], nested: { late: true }, tags: {}, empty: [{}] },
    })
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    expect(changes[0]?.detail?.after).toEqual({
      id: UNKNOWN,
      list: [UNKNOWN, 'b'],
      nested: { known: 1, late: UNKNOWN },
    })
  })

  test('taints what comes before the secret is known to be one: variables are declared last', async () => {
    const plan = planJson({
      variables: { token: { value: 'tok-98765' }, region: { value: 'eu-west-1' } },
      resource_changes: [
        changeJson(
          'aws_x.y["tok-98765"]',
          ['create'],
          { after: { url: 'https://u:tok-98765@h/', region: 'eu-west-1' } },
          { index: 'tok-98765' },
        ),
      ],
      output_changes: {
        url: { actions: ['create'], before: null, after: 'x tok-98765', after_unknown: false },
      },
      checks: [
        {
          address: { to_display: 'check.a', kind: 'check' },
          status: 'fail',
          instances: [{ address: {}, status: 'fail', problems: [{ message: 'bad tok-98765' }] }],
        },
      ],
      configuration: { root_module: { variables: { token: { sensitive: true }, region: {} } } },
    })
    const model = await readPlan(planStream(plan))
    expect(modelText(model)).not.toContain('98765')
    expect(model.changes[0]?.address).toBe('aws_x.y["(sensitive value)"]')
    expect(model.changes[0]?.detail?.after).toEqual({
      url: hidden('https://u:(sensitive value)@h/'),
      region: 'eu-west-1',
    })
    expect(model.checks[0]?.problems).toEqual(['bad (sensitive value)'])
  })

  test('taints from the prior state, where data sources are that no change mentions', async () => {
    const plan = planJson({
      resource_changes: [changeJson('aws_x.y', ['create'], { after: { copy: 'from-a-data-source' } })],
      prior_state: {
        values: {
          root_module: {
            child_modules: [
              {
                resources: [{ values: { secret: 'from-a-data-source' }, sensitive_values: { secret: true } }],
              },
            ],
          },
        },
      },
    })
    expect(modelText(await readPlan(planStream(plan)))).not.toContain('from-a-data-source')
  })

  test('taints from resources that stay as they are, and from sensitive outputs of any format', async () => {
    const same = { secret: 'of-a-no-op-resource' }
    const plan = planJson({
      planned_values: { outputs: { old: { sensitive: true, value: 'of-an-old-output' } } },
      resource_changes: [
        changeJson('aws_x.same', ['no-op'], {
          before: same,
          after: same,
          before_sensitive: { secret: true },
          after_sensitive: { secret: true },
        }),
        changeJson('aws_x.y', ['create'], {
          after: { a: 'of-a-no-op-resource', b: 'of-an-old-output', c: 'of-a-declared-output' },
        }),
      ],
      output_changes: {
        declared: { actions: ['create'], before: null, after: 'of-a-declared-output', after_unknown: false },
      },
      configuration: { root_module: { outputs: { declared: { sensitive: true } } } },
    })
    const model = await readPlan(planStream(plan))
    expect(model.changes.map(({ detail }) => detail?.after)).toEqual([
      { a: SENSITIVE, b: SENSITIVE, c: SENSITIVE },
    ])
    expect(model.outputs[0]?.after).toEqual(SENSITIVE)
  })

  test('an output that only the configuration or the values call sensitive is masked whatever it is', async () => {
    const created = (after: Json) => ({ actions: ['create'], before: null, after, after_unknown: false })
    const plan = planJson({
      planned_values: { outputs: { planned: { sensitive: true, value: true } } },
      output_changes: {
        planned: created(true),
        before: created(7),
        declared: created('abc'),
        seen: created(7),
      },
      prior_state: { values: { outputs: { before: { sensitive: true, value: 7 } } } },
      configuration: { root_module: { outputs: { declared: { sensitive: true } } } },
    })
    const { outputs } = await readPlan(planStream(plan))
    expect(outputs.map(({ name, after }) => [name, after])).toEqual([
      ['planned', SENSITIVE],
      ['before', SENSITIVE],
      ['declared', SENSITIVE],
      ['seen', 7],
    ])
  })

  test('numbers of four digits taint, smaller ones are masked only where they are marked', async () => {
    const change = changeJson('aws_x.y', ['create'], {
      after: { pin: 4711, small: 80, copy: 4711, longer: 94711, port: 80 },
      after_sensitive: { pin: true, small: true },
    })
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    const masked = { pin: SENSITIVE, small: SENSITIVE, copy: SENSITIVE, longer: SENSITIVE }
    expect(changes[0]?.detail?.after).toEqual({ ...masked, port: 80 })
  })

  test("the user's globs mask their attributes and taint, the user's patterns mask what they match", async () => {
    const plan = planJson({
      resource_changes: [
        changeJson('aws_db.main', ['create'], {
          after: { user_data: 'PW=glob-secret', password: 'glob-secret', note: 'key AKIA1234 and' },
        }),
        changeJson('aws_db.old', ['delete'], { before: { password: 'former-secret' } }),
        changeJson('aws_x.y', ['delete'], { before: { copy: 'former-secret', dsn: 'dsn-secret-1' } }),
      ],
      output_changes: {
        dsn: { actions: ['update'], before: 'dsn-secret-1', after: 'dsn-secret-2', after_unknown: false },
      },
    })
    const model = await readPlan(planStream(plan), {
      mask: ['aws_db.*.password', '/AKIA[0-9]+/', 'output.dsn'],
    })
    expect(model.changes[0]?.detail?.after).toEqual({
      user_data: hidden('PW=(sensitive value)'),
      password: SENSITIVE,
      note: hidden('key (sensitive value) and'),
    })
    expect(model.changes[2]?.detail?.before).toEqual({ copy: SENSITIVE, dsn: SENSITIVE })
    expect(model.outputs[0]).toEqual({
      name: 'dsn',
      action: 'update',
      before: SENSITIVE,
      after: SENSITIVE,
    })
  })

  test('what a glob covers is masked whatever it is: too short to look for, no text, or all of a block', async () => {
    const values = (pin: string) => ({ pin, port: 80, on: true, block: { a: [1] }, seen: 'abc' })
    const covered = ['pin', 'port', 'on', 'block']
    const plan = planJson({
      resource_changes: [updateOf(values('abc'), values('abd'))],
      output_changes: { flag: { actions: ['update'], before: 7, after: true, after_unknown: false } },
    })
    const mask = [...covered.map((name) => `aws_x.y.${name}`), 'output.flag']
    const { changes, outputs } = await readPlan(planStream(plan), { mask })
    expect(outputs).toMatchObject([{ before: SENSITIVE, after: SENSITIVE }])
    const shown = { ...Object.fromEntries(covered.map((name) => [name, SENSITIVE])), seen: 'abc' }
    expect(changes[0]?.detail).toEqual({ before: shown, after: shown })
    expect(changedPaths(changes[0]?.detail?.before, changes[0]?.detail?.after)).toEqual([['pin']])
  })

  test('a secret that happens to be a word of the format does not change what the plan does', async () => {
    const words = ['delete', 'managed', 'delete_because_no_module', 'check', 'fail']
    const plan = planJson({
      variables: { s: { value: words } },
      resource_changes: [
        changeJson('aws_x.y', ['delete'], {}, { action_reason: 'delete_because_no_module' }),
      ],
      checks: [{ address: { to_display: 'x', kind: 'check' }, status: 'fail', problems: [] }],
      configuration: { root_module: { variables: { s: { sensitive: true } } } },
    })
    const model = await readPlan(planStream(plan))
    expect(model.changes).toMatchObject([
      { action: 'delete', rawActions: ['delete'], mode: 'managed', reason: 'delete_because_no_module' },
    ])
    expect(model.checks).toMatchObject([{ kind: 'check', status: 'fail' }])
    expect(model.counts.delete).toBe(1)
  })

  test('two keys that become one by masking both stay, and __proto__ is a key like any other', async () => {
    const after = JSON.parse('{"k-secret-1":1,"k-secret-2":2,"__proto__":{"polluted":true}}') as Json
    const plan = planJson({
      variables: { s: { value: ['k-secret-1', 'k-secret-2'] } },
      resource_changes: [changeJson('aws_x.y', ['create'], { after })],
      configuration: { root_module: { variables: { s: { sensitive: true } } } },
    })
    const text = modelText((await readPlan(planStream(JSON.stringify(plan)))).changes[0]?.detail?.after)
    expect(JSON.parse(text)).toEqual(
      JSON.parse('{"(sensitive value)":1,"(sensitive value) 2":2,"__proto__":{"polluted":true}}'),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('no secret reaches the model, wherever it is marked and wherever it recurs', async () => {
    // Letters that neither our own texts nor the frame of the plan use, so that every hit is a leak.
    const secret = fc
      .string({
        unit: fc.constantFrom('Ξ', 'Ψ', 'Ω', '"', '\\', '<', ' ', '\n'),
        minLength: 4,
        maxLength: 12,
      })
      .filter((text) => /[ΞΨΩ]{4}/.test(text))
    const where = fc.constantFrom(
      ...['variable', 'default', 'state', 'no-op', 'drift', 'deferred', 'action', 'deferred action', 'self'],
      ...['output', 'old output', 'planned output', 'declared output'],
    )
    await fc.assert(
      fc.asyncProperty(
        secret,
        where,
        fc.string(),
        fc.string(),
        fc.array(fc.nat()),
        async (value, place, before, after, cuts) => {
          const leaked = `${before}${value}${after}`
          const marked = { s: value }
          const sides = {
            before: marked,
            after: marked,
            before_sensitive: { s: true },
            after_sensitive: { s: true },
          }
          const use = {
            plain: leaked,
            json: JSON.stringify({ [leaked]: leaked }),
            [leaked]: [leaked],
            b64: Buffer.from(value).toString('base64'),
          }
          const configured = { config_values: marked, config_sensitive: { s: true } }
          const plan = planJson({
            format_version: `1.2${leaked}`,
            terraform_version: leaked,
            variables: place === 'variable' ? { v: { value: marked } } : {},
            planned_values: {
              outputs: place === 'planned output' ? { p: { sensitive: true, value } } : {},
            },
            resource_drift: [
              ...(place === 'drift'
                ? [changeJson('aws_x.drift', ['update'], { ...sides, after: { s: 'other' } })]
                : []),
              changeJson(`aws_x.d["${leaked}"]`, ['update'], { before: use, after: { ...use, n: 1 } }),
            ],
            resource_changes: [
              ...(place === 'no-op' ? [changeJson('aws_x.same', ['no-op'], sides)] : []),
              changeJson(
                `aws_x.y["${leaked}"]`,
                ['update'],
                {
                  before: { ...use, own: 1 },
                  after: place === 'self' ? { ...use, s: value } : use,
                  after_sensitive: { s: true },
                  importing: { id: leaked, identity: { id: leaked } },
                  replace_paths: [[leaked, 0]],
                },
                {
                  previous_address: `aws_x.old["${leaked}"]`,
                  module_address: `module.m["${leaked}"]`,
                  deposed: leaked,
                  action_reason: leaked,
                  mode: leaked,
                  type: leaked,
                  name: leaked,
                  provider_name: leaked,
                },
              ),
            ],
            deferred_changes: [
              ...(place === 'deferred'
                ? [{ resource_change: changeJson('aws_x.deferred', ['update'], sides) }]
                : []),
              {
                reason: leaked,
                resource_change: changeJson(`aws_x.z["${leaked}"]`, [leaked], { after: use }),
              },
            ],
            deferred_action_invocations: [
              {
                reason: leaked,
                action_invocation: {
                  address: leaked,
                  type: leaked,
                  ...(place === 'deferred action' ? configured : {}),
                },
              },
            ],
            output_changes: {
              [`o${leaked}`]: { actions: ['create'], before: null, after: use, after_unknown: false },
              strange: { actions: [leaked], before: null, after: use, after_unknown: false },
              declared: {
                actions: ['create'],
                before: null,
                after: place === 'declared output' ? value : 'x',
                after_unknown: false,
              },
              marked: {
                actions: ['create'],
                before: null,
                after: place === 'output' ? value : 'x',
                after_unknown: false,
                after_sensitive: place === 'output',
              },
            },
            action_invocations: [
              {
                address: leaked,
                type: leaked,
                lifecycle_action_trigger: {
                  triggering_resource_address: leaked,
                  action_trigger_event: leaked,
                },
                ...(place === 'action' ? configured : {}),
              },
              { address: 'action.a.b', invoke_action_trigger: { calling_resource_address: leaked } },
            ],
            checks: [
              {
                address: { to_display: leaked, kind: leaked },
                status: leaked,
                problems: [{ message: leaked }],
              },
              {
                address: { to_display: 'check.b', kind: 'check' },
                status: 'fail',
                instances: [
                  { address: { to_display: leaked }, status: leaked, problems: [{ message: leaked }] },
                ],
              },
            ],
            condition_results: [{ address: leaked, result: false, error_message: leaked }],
            prior_state: {
              values: {
                outputs: place === 'old output' ? { q: { sensitive: true, value } } : {},
                root_module: {
                  resources: place === 'state' ? [{ values: marked, sensitive_values: { s: true } }] : [],
                },
              },
            },
            configuration: {
              root_module: {
                variables: { v: { sensitive: true, ...(place === 'default' ? { default: marked } : {}) } },
                outputs: { declared: { sensitive: true } },
              },
            },
          })
          const model = await readPlan(planStream(plan, cuts))
          const json = JSON.stringify(value).slice(1, -1)
          const base64 = Buffer.from(value).toString('base64').replaceAll('=', '')
          const spellings = value.length >= 8 ? [value, json, base64] : [value, json]
          expect(
            textsOf(model).filter((text) => spellings.some((spelling) => text.includes(spelling))),
          ).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('a glob that names a module covers its resources in changes and state, and no others', async () => {
  const inModule = (module: string, token: string) =>
    changeJson(`${module}aws_x.y`, ['create'], { after: { token } })
  const plan = planJson({
    resource_changes: [inModule('module.db["a"].', 'of-the-module'), inModule('', 'of-the-root')],
    output_changes: {
      copy: { actions: ['create'], before: null, after: 'only-in-the-state', after_unknown: false },
    },
    prior_state: {
      values: {
        root_module: {
          child_modules: [
            {
              resources: [
                {
                  address: 'module.db["a"].aws_x.z',
                  type: 'aws_x',
                  name: 'z',
                  values: { token: 'only-in-the-state' },
                },
              ],
            },
          ],
        },
      },
    },
  })
  const model = await readPlan(planStream(plan), { mask: ['module.db.**'] })
  const text = modelText(model)
  expect(text).not.toContain('of-the-module')
  expect(text).not.toContain('only-in-the-state')
  expect(text).toContain('of-the-root')
})

describe('a secret in disguise', () => {
  const secret = 'p\u00e4ss/"word"1'
  const key = 'one/two\n\tthree'
  const shown = async (text: string) => {
    const plan = planJson({
      variables: { token: { value: { secret, key } } },
      configuration: { root_module: { variables: { token: { sensitive: true } } } },
      resource_changes: [changeJson('aws_x.y', ['create'], { after: { text } })],
    })
    const { changes } = await readPlan(planStream(plan))
    return changes[0]?.detail?.after
  }

  test.each([
    ['with other escapes than ours', '{"pw":"p\\u00E4ss\\/\\"word\\"1"}'],
    ['as JSON in JSON', JSON.stringify({ a: JSON.stringify({ pw: secret }) })],
    ['as JSON in JSON in JSON', JSON.stringify([JSON.stringify({ a: JSON.stringify({ pw: secret }) })])],
    [
      'as JSON in JSON in JSON with other escapes than ours',
      JSON.stringify([JSON.stringify(['{"pw":"p\\u00E4ss\\/\\"word\\"1"}'])]),
    ],
    ['of several lines, with one of its escapes spelled otherwise', '{"key":"one\\/two\\n\\tthree"}'],
    ['torn by the escape of a character nobody sees', '{"key":"one/t\\u200bwo\\n\\tth\\u001b[1mree"}'],
    ['torn by a terminal sequence', 'at one/t\u001b[1mwo\n\tthree\u001b[0m'],
    ['torn by a control character', 'at one/two\n\tth\u0000ree'],
    ['in a quoted scalar of YAML', 'pw: "p\\xe4ss/\\"word\\"1"'],
    ['torn by characters nobody sees', 'at p\u00e4ss/\u200b"word"\u2060\u202e1.'],
  ])('%s is hidden with all that is around it', async (_, text) => {
    expect(await shown(text)).toEqual({ text: SENSITIVE })
  })

  test('never comes together where what nobody sees is taken away', () => {
    const secret = 'hunter2-of-all'
    const unseen = fc.constantFrom(
      ...['\u0000', '\u0007', '\u001b', '\u001b[1m', '\u001b]0;x\u0007', '\u007f', '\u009b0m', '\u00ad'],
      ...['\u061c', '\u200b', '\u200e', '\u202e', '\u2060', '\u2066', '\ufe0f', '\ufeff', '\u{e0041}'],
    )
    const masker = maskerFor([{ text: secret, widen: false }], { globs: [], patterns: [] })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(secret.length), unseen), { minLength: 1 }), (between) => {
        const torn = [...secret].map((letter, index) =>
          between.reduce((text, [at, character]) => (at === index ? character + text : text), letter),
        )
        expect(printableLine(masker.text(`a ${torn.join('')} b`))).not.toContain(secret)
      }),
    )
  })

  test.each([
    ['indented anew, its lines too short to be secrets by themselves', 'key: |\n    one/two\n    \tthree\n'],
    ['joined in one line', 'key one/two three.'],
    ['with a blank of another kind', 'key one/two\u00a0three'],
    ['its new line escaped and its tab gone', '"one\\/two\\nthree"'],
  ])('%s is hidden with all that is around it', async (_, text) => {
    expect(await shown(text)).toEqual({ text: SENSITIVE })
  })

  test('does not come together in a line of a table', () => {
    const masker = maskerFor(formsOf('correct horse battery'), { globs: [], patterns: [] })
    for (const space of ['\t', '\n', '  ', '\u00a0', ' \u2028 ', '\u200b ']) {
      const text = `The passphrase correct${space}horse battery is weak.`
      expect(printableLine(masker.text(text))).toBe('(sensitive value)')
    }
    expect(masker.text('a correct horse  battery ')).toBe('(sensitive value)')
    expect(masker.text('correct\thorse')).toBe('correct\thorse')
  })

  test('is found by the rules of the user, too', async () => {
    const after = { text: '"key AK\\u0049A1234"', torn: 'key AK\u0007IA1234', other: '\\u0049A1234' }
    const plan = planJson({ resource_changes: [changeJson('aws_x.y', ['create'], { after })] })
    const { changes } = await readPlan(planStream(plan), { mask: ['/AKIA[0-9]+/'] })
    const expected = { text: SENSITIVE, torn: SENSITIVE, other: after.other }
    expect(changes[0]?.detail?.after).toEqual(expected)
  })

  test('is told from one that stands there as it is, of which the rest may be seen', async () => {
    expect(await shown(`C:\\temp \u00fc ${key}.`)).toEqual({
      text: hidden('C:\\temp \u00fc (sensitive value).'),
    })
  })

  test('does not hide what only looks escaped', async () => {
    for (const text of ['C:\\users\\x', '^\\d+\\.\\d+$', 'gr\u00fc\u00dfe'])
      expect(await shown(text)).toEqual({ text })
  })
})

describe('what a mark on one side hides on the other', () => {
  test('also what is too short or too common to look for', async () => {
    const change = updateOf(
      { pin: '123', on: true, off: 7 },
      { pin: '123', on: true, off: 8 },
      { before_sensitive: { off: true }, after_sensitive: { pin: true, on: true } },
    )
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    expect(textsOf(changes[0]?.detail)).not.toContain('123')
    const { before, after } = changes[0]?.detail ?? {}
    for (const side of [before, after])
      expect(side).toEqual({ pin: SENSITIVE, on: SENSITIVE, off: SENSITIVE })
    const plan = planJson({
      output_changes: {
        pin: {
          actions: ['update'],
          before: '12',
          after: '12',
          before_sensitive: false,
          after_sensitive: true,
        },
      },
    })
    const { outputs } = await readPlan(planStream(plan))
    expect(outputs).toMatchObject([{ before: SENSITIVE, after: SENSITIVE }])
  })

  test('a secret that will only be known after apply is one that changes', async () => {
    const change = updateOf(
      { n: 1, p: 'old-secret' },
      { n: 1 },
      { before_sensitive: { p: true }, after_sensitive: { p: true }, after_unknown: { p: true } },
    )
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    expect(changedPaths(changes[0]?.detail?.before, changes[0]?.detail?.after)).toEqual([['p']])
    const output = {
      actions: ['update'],
      before: 'old-secret',
      after_unknown: true,
      before_sensitive: true,
      after_sensitive: true,
    }
    const { outputs } = await readPlan(planStream(planJson({ output_changes: { pw: output } })))
    expect(outputs[0]?.before).not.toBe(outputs[0]?.after)
    expect([outputs[0]?.before, outputs[0]?.after].every(isHidden)).toBe(true)
  })
})

describe('what is hidden is compared by what it is', () => {
  const detailOf = async (before: Json, after: Json, marks: Json, more: Json = marks) => {
    const change = updateOf(before, after, { before_sensitive: marks, after_sensitive: more })
    const { changes } = await readPlan(planStream(planJson({ resource_changes: [change] })))
    return changes[0]?.detail
  }

  test('not by where it stands in a list', async () => {
    const detail = await detailOf(
      [{ name: 'b', pw: 'secret-b' }],
      [
        { name: 'a', pw: 'secret-a' },
        { name: 'b', pw: 'secret-b' },
      ],
      [{ pw: true }],
      [{ pw: true }, { pw: true }],
    )
    const [before, after] = [detail?.before, detail?.after] as [Array<{ pw: symbol }>, Array<{ pw: symbol }>]
    expect(before[0]?.pw).toBe(after[1]?.pw)
    expect(before[0]?.pw).not.toBe(after[0]?.pw)
  })

  test('also where it is the key of a map: another key is another change', async () => {
    const read = (before: Json, after: Json) =>
      readPlan(
        planStream(
          planJson({
            variables: { s: { value: ['key-one', 'key-two'] } },
            resource_changes: [updateOf(before, after)],
            configuration: { root_module: { variables: { s: { sensitive: true } } } },
          }),
        ),
      )
    const renamed = await read({ m: { 'key-one': 'on' } }, { m: { 'key-two': 'on' } })
    expect(renamed.changes[0]?.detail).toEqual({
      before: { m: { '(sensitive value)': 'on' } },
      after: { m: { '(sensitive value) 2': 'on' } },
    })
    const kept = await read({ m: { 'key-two': 'on' } }, { m: { 'key-two': 'on' } })
    expect(changedPaths(kept.changes[0]?.detail?.before, kept.changes[0]?.detail?.after)).toEqual([])
    expect(kept.fingerprint.hash).not.toBe(renamed.fingerprint.hash)
  })

  test('also where only a part of a text is hidden', async () => {
    const url = (password: string) => `pg://u:${password}@host`
    const detail = await detailOf(
      { a: url('old-secret'), b: url('one-secret'), c: 'old-secret', d: 'one-secret' },
      { a: url('new-secret'), b: url('one-secret'), c: 'new-secret', d: 'one-secret' },
      { c: true, d: true },
    )
    const partly = hidden('pg://u:(sensitive value)@host')
    expect(detail?.before).toEqual({ a: partly, b: partly, c: SENSITIVE, d: SENSITIVE })
    expect(changedPaths(detail?.before, detail?.after)).toEqual([['a'], ['c']])
  })

  test('and a change of what is called sensitive is told apart from one of values', async () => {
    expect(await detailOf({ a: 'x1234' }, { a: 'x1234' }, {}, { a: true })).toMatchObject({ remarked: true })
    expect(
      await detailOf({ a: 'x1234' }, { a: 'y1234' }, { a: true, t: {} }, { a: true }),
    ).not.toHaveProperty('remarked')
  })

  test('nor is a block with a secret that comes or goes a change of what is called sensitive', async () => {
    const [none, some] = [
      { b: [], m: { k: null } },
      { b: [{ pw: 'x1234' }], m: { k: 'y1234' } },
    ]
    const marks = { b: [{ pw: true }], m: { k: true } }
    expect(await detailOf(none, some, { b: [] }, marks)).not.toHaveProperty('remarked')
    expect(await detailOf(some, none, marks, { b: [] })).not.toHaveProperty('remarked')
    expect(await detailOf(some, some, { b: [{}] }, marks)).toHaveProperty('remarked', true)
  })
})
