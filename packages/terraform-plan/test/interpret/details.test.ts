import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actionsOf } from '../../src/interpret/action.ts'
import { parseAddress } from '../../src/interpret/address.ts'
import type { JsonObject } from '../../src/interpret/json.ts'
import { toolOf } from '../../src/interpret/tool.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'
import { comparable, hidden } from '../model-text.ts'
import { changeJson, planJson } from '../plan-json.ts'

describe('addresses', () => {
  test.each([
    ['aws_vpc.main', { module: '', mode: 'managed', type: 'aws_vpc', name: 'main' }],
    ['aws_vpc.main[0]', { module: '', mode: 'managed', type: 'aws_vpc', name: 'main' }],
    [
      'module.a["x.y[\\"z"].module.b[1].data.aws_ami.this["k.l"]',
      { module: 'module.a["x.y[\\"z"].module.b[1]', mode: 'data', type: 'aws_ami', name: 'this' },
    ],
    ['ephemeral.random_password.db', { module: '', mode: 'ephemeral', type: 'random_password', name: 'db' }],
    ['data.name', { module: '', mode: 'managed', type: 'data', name: 'name' }],
    ['lonely', { module: '', mode: 'managed', type: '', name: 'lonely' }],
    ['', { module: '', mode: 'managed', type: '', name: '' }],
  ])('%s', (address, expected) => {
    expect(parseAddress(address)).toEqual(expected)
  })

  test('fill in what an old or a foreign plan leaves out', async () => {
    const plan = planJson({
      resource_changes: [
        { address: 'module.a.data.aws_ami.base[0]', change: { actions: ['read'] } },
        {
          type: 'aws_vpc',
          name: 'main',
          index: 'k',
          mode: 'managed',
          module_address: 'module.b',
          change: { actions: ['create'] },
        },
        { change: { actions: ['create'] } },
      ],
    })
    const { changes } = await readPlan(planStream(plan))
    expect(
      changes.map(({ address, module, mode, type, name }) => [address, module, mode, type, name]),
    ).toEqual([
      ['module.a.data.aws_ami.base[0]', 'module.a', 'data', 'aws_ami', 'base'],
      ['module.b.aws_vpc.main["k"]', 'module.b', 'managed', 'aws_vpc', 'main'],
      ['(no address)', '', 'managed', '', ''],
    ])
  })
})

test.each([
  [['delete', 'create'], { action: 'replace', order: 'destroy-first' }],
  [['create', 'delete'], { action: 'replace', order: 'create-first' }],
  [['create', 'forget'], { action: 'create', alsoForgets: true }],
  [['forget', 'create'], { action: 'create', alsoForgets: true }],
  [['renew'], { action: 'renew' }],
  [['close'], { action: 'close' }],
  [['delete', 'create', 'delete'], { action: 'unknown' }],
  [[], { action: 'unknown' }],
])('actions %j', (raw, expected) => {
  expect(actionsOf(raw)).toEqual(expected)
})

test.each([
  ['1.5.7', {}, 'Terraform'],
  ['1.11.4', { saysApplyable: true }, 'Terraform'],
  ['1.7.0', { opentofuRegistry: true }, 'OpenTofu'],
  ['1.7.0', { terraformRegistry: true }, 'Terraform'],
  ['1.7.0', {}, 'Terraform or OpenTofu'],
  ['1.10.1', {}, 'OpenTofu'],
  ['1.8.0', { terraformRegistry: true }, 'Terraform or OpenTofu'],
  ['1.9.0', { terraformRegistry: true }, 'OpenTofu'],
  ['1.12.6', { terraformRegistry: true }, 'OpenTofu'],
  ['', {}, 'Terraform or OpenTofu'],
] as const)('version %s with %j is of %s', (version, traces, tool) => {
  expect(
    toolOf({ version, saysApplyable: false, opentofuRegistry: false, terraformRegistry: false, ...traces }),
  ).toBe(tool)
})

test('a resource cannot hide behind a no-op in its attributes, in any order of keys', async () => {
  const disguise = { change: { actions: ['no-op'], before: null }, actions: ['no-op'] }
  const honest = changeJson('aws_x.y', ['delete'], { before: disguise })
  const { change, ...rest } = honest
  const plan = planJson({
    resource_changes: [
      honest,
      { before: disguise, ...honest, address: 'aws_x.first' },
      { change: { before: disguise, actions: ['delete'] }, ...rest, address: 'aws_x.inner' },
      { ...rest, address: 'aws_x.{"change":{"actions":["no-op"],', change },
    ] as never,
  })
  expect((await readPlan(planStream(plan))).changes.map(({ action }) => action)).toEqual([
    'delete',
    'delete',
    'delete',
    'delete',
  ])
})

test('a no-op keeps its import, move and generated configuration wherever the keys stand', async () => {
  const noOp = { actions: ['no-op'], before: {}, after: {} }
  const plan = planJson({
    resource_changes: [
      { address: 'aws_x.plain', change: noOp },
      { address: 'aws_x.moved', change: noOp, previous_address: 'aws_x.old' },
      { address: 'aws_x.same', previous_address: 'aws_x.same', change: noOp },
      { address: 'aws_x.imported', change: { ...noOp, importing: { unknown: true } } },
      { address: 'aws_x.generated', change: { ...noOp, generated_config: 'resource {}' } },
    ],
  })
  const { changes, unchanged } = await readPlan(planStream(plan))
  expect(changes.map(({ address, importing }) => [address, importing])).toEqual([
    ['aws_x.moved', undefined],
    ['aws_x.imported', { unknown: true }],
    ['aws_x.generated', { generatedConfig: true }],
  ])
  expect(unchanged).toBe(2)
})

test('any order of the top-level keys reads the same', async () => {
  const plan = planJson({
    variables: { v: { value: 'late-secret' } },
    resource_drift: [changeJson('aws_x.y', ['update'], { before: { a: 1 }, after: { a: 2 } })],
    resource_changes: [changeJson('aws_x.y', ['update'], { before: { a: 2 }, after: { a: 'late-secret' } })],
    relevant_attributes: [{ resource: 'aws_x.y', attribute: ['a'] }],
    configuration: { root_module: { variables: { v: { sensitive: true } } } },
  })
  const expected = await readPlan(planStream(plan))
  expect(expected.counts).toMatchObject({ update: 1, drift: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.keys(plan), { minLength: Object.keys(plan).length }),
      fc.constantFrom(0, 2),
      async (keys, space) => {
        const text = JSON.stringify(
          Object.fromEntries(keys.map((key) => [key, plan[key] ?? null])),
          undefined,
          space,
        )
        expect(comparable(await readPlan(planStream(text, [100, 333])))).toEqual(comparable(expected))
      },
    ),
    { numRuns: 200 },
  )
})

test('details are dropped where the budget ends: creates before updates before destroys, never the change', async () => {
  const body = { text: 'x'.repeat(1000) }
  const of = (name: string, action: string) =>
    changeJson(`aws_x.${name}`, [action], action === 'create' ? { after: body } : { before: body })
  const plan = planJson({
    resource_changes: [
      of('c1', 'create'),
      of('u1', 'update'),
      of('c2', 'create'),
      of('d1', 'delete'),
      of('u2', 'update'),
    ],
  })
  const size = JSON.stringify(of('c1', 'create')).length
  const kept = async (detailBudget: number) => {
    const { changes, detailsLeftOut } = await readPlan(planStream(plan), { detailBudget })
    return [
      changes
        .filter(({ detail }) => detail)
        .map(({ name }) => name)
        .join(' '),
      changes.length,
      detailsLeftOut,
    ]
  }
  expect(await kept(10 * size)).toEqual(['c1 u1 c2 d1 u2', 5, 0])
  expect(await kept(4.5 * size)).toEqual(['c1 u1 d1 u2', 5, 1])
  expect(await kept(2.5 * size)).toEqual(['u1 d1', 5, 3])
  expect(await kept(1.5 * size)).toEqual(['d1', 5, 4])
  expect(await kept(0)).toEqual(['', 5, 5])
})

test('details of what is deferred have their part of the room, too', async () => {
  const change = (name: string) =>
    changeJson(`aws_x.${name}`, ['create'], { after: { text: 'x'.repeat(1000) } })
  const plan = planJson({
    deferred_changes: ['a', 'b', 'c'].map((name) => ({ reason: '', resource_change: change(name) })),
  })
  const { deferred, detailsLeftOut } = await readPlan(planStream(plan), { detailBudget: 2500 })
  expect(deferred.map((one) => one.change.detail !== undefined)).toEqual([true, false, false])
  expect(detailsLeftOut).toBe(2)
})

test('drift that is never shown takes no room and is not missed', async () => {
  const body = { text: 'x'.repeat(1000) }
  const drifted = (name: string) => changeJson(`aws_x.${name}`, ['update'], { before: {}, after: body })
  const plan = planJson({
    resource_changes: [changeJson('aws_x.new', ['create'], { after: body })],
    resource_drift: [drifted('a'), drifted('b'), drifted('c')],
    relevant_attributes: [{ resource: 'aws_x.a', attribute: ['text'] }],
  })
  const size = JSON.stringify(drifted('a')).length
  const { drift, detailsLeftOut } = await readPlan(planStream(plan), { detailBudget: 2.5 * size })
  expect(drift.map(({ relevant, detail }) => [relevant, detail !== undefined])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
  expect(detailsLeftOut).toBe(0)
})

test('an action invocation that is deferred is one of what is deferred', async () => {
  const plan = planJson({
    complete: false,
    deferred_action_invocations: [
      { reason: 'deferred_prereq', action_invocation: { address: 'action.x.y' } },
    ],
    resource_changes: [changeJson('aws_x.y', ['no-op'], { before: {}, after: {} })],
  } as never)
  const { counts, deferred } = await readPlan(planStream(plan))
  expect(counts.deferred).toBe(1)
  expect(deferred).toMatchObject([
    { reason: 'deferred_prereq', change: { address: 'action.x.y', mode: 'action' } },
  ])
})

test('an action by a trigger of tomorrow is not called one that was asked for', async () => {
  const plan = planJson({
    action_invocations: [
      { address: 'action.x.y', invoke_action_trigger: {} },
      { address: 'action.x.z', schedule_action_trigger: { at: 'noon' } },
    ],
  })
  const { actions, notices } = await readPlan(planStream(plan))
  expect(actions.map(({ trigger }) => trigger)).toEqual(['invoke', 'not known'])
  expect(notices).toEqual([
    'What triggers an action is not known to this version and not shown (action.x.z).',
  ])
})

test('what an action is invoked with is masked by the rules of the user, in a module too', async () => {
  const config_values = { payload: 'free-text-1', kept: 'of free-text-1', at: 'noon' }
  const address = 'module.m["k"].action.aws_x.y[0]'
  const plan = planJson({
    action_invocations: [{ address, type: 'aws_x', name: 'y', config_values, invoke_action_trigger: {} }],
  })
  for (const rule of ['aws_x.*.payload', 'module.m.aws_x.y.payload']) {
    const { actions } = await readPlan(planStream(plan), { mask: [rule] })
    expect(actions[0]?.config).toEqual({
      payload: hidden(),
      kept: hidden('of (sensitive value)'),
      at: 'noon',
    })
  }
})

test('the conditions of Terraform 1.2', async () => {
  const plan = planJson({
    condition_results: [
      {
        address: 'aws_x.y',
        condition_type: 'ResourcePostcondition',
        result: false,
        unknown: false,
        error_message: 'no',
      },
      { address: 'output.z', condition_type: 'OutputPrecondition', result: false, unknown: true },
    ],
  })
  expect((await readPlan(planStream(plan))).checks).toEqual([
    { address: 'aws_x.y', kind: 'resource', status: 'fail', problems: ['no'] },
    { address: 'output.z', kind: 'output_value', status: 'unknown', problems: [] },
  ])
})

test("a secret that is '' on one side and null on the other is none on both", async () => {
  const detailOf = async (
    actions: string[],
    before: JsonObject | null,
    after: JsonObject | null,
    unknown: JsonObject = { id: true },
  ) => {
    const marks = { pw: true }
    const change = {
      before,
      after,
      before_sensitive: marks,
      after_sensitive: marks,
      after_unknown: unknown,
    }
    const plan = planJson({ resource_changes: [changeJson('aws_x.y', actions, change)] })
    const { changes } = await readPlan(planStream(plan))
    return changes[0]?.detail
  }
  const [empty, none] = [
    { pw: '', name: '' },
    { pw: null, name: null },
  ]
  // Hidden, it would look like a secret that is removed.
  expect((await detailOf(['delete', 'create'], empty, none))?.before).toEqual({ pw: null, name: '' })
  expect((await detailOf(['delete'], empty, null))?.before).toEqual({ pw: null, name: '' })
  expect((await detailOf(['update'], none, { ...empty, name: 'x' }))?.after).toMatchObject({
    pw: null,
    name: 'x',
  })
  const set = await detailOf(['update'], empty, { pw: 'secret-1', name: '' })
  expect([typeof set?.before, set?.after]).toEqual([
    'object',
    expect.objectContaining({ pw: expect.any(Symbol) }),
  ])
  expect(set?.before).toEqual({ pw: expect.any(Symbol), name: '' })
  // Known after apply it may be set.
  const later = await detailOf(['update'], empty, { name: '' }, { pw: true })
  expect(later?.before).toEqual({ pw: expect.any(Symbol), name: '' })
})
