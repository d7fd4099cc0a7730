import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { changedPaths } from '../../src/interpret/drift.ts'
import type { Json, JsonObject } from '../../src/interpret/json.ts'
import { type Counts, UNKNOWN } from '../../src/model.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'
import { hidden, modelText } from '../model-text.ts'
import { changeJson, planJson } from '../plan-json.ts'

const SENSITIVE = hidden()
const folder = join(import.meta.dirname, '../fixtures')
const read = (name: string) => readPlan(join(folder, `${name}.json`))

/** Counts straight from the JSON, by another way than the reader's. */
function countsOf(plan: JsonObject): Partial<Counts> {
  const changes = (plan.resource_changes ?? []) as Array<{
    previous_address?: string
    change: { actions: string[]; importing?: object }
  }>
  const of = (...actions: string[]) =>
    changes.filter(({ change }) => actions.includes(change.actions.join('+'))).length
  return {
    create: of('create', 'create+forget', 'forget+create'),
    update: of('update'),
    replace: of('create+delete', 'delete+create'),
    delete: of('delete'),
    forget: of('forget', 'create+forget', 'forget+create'),
    read: of('read'),
    import: changes.filter(({ change }) => change.importing).length,
    move: changes.filter(({ previous_address }) => previous_address).length,
    outputs: Object.values((plan.output_changes ?? {}) as { [name: string]: { actions: string[] } }).filter(
      ({ actions }) => actions.join() !== 'no-op',
    ).length,
    deferred: [plan.deferred_changes, plan.deferred_action_invocations].flatMap((list) => list ?? []).length,
    actions: ((plan.action_invocations ?? []) as unknown[]).length,
  }
}

const fixtures = [folder, join(folder, 'by-hand')].flatMap((dir) =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(dir, name)),
)

test.each(fixtures.map((path) => [path.slice(folder.length + 1), path]))(
  'counts of %s are those of its JSON',
  async (_, path) => {
    const json = JSON.parse(readFileSync(path, 'utf8')) as JsonObject
    const plan = await readPlan(path)
    expect(plan.counts).toMatchObject(countsOf(json))
    const total = ((json.resource_changes ?? []) as unknown[]).length
    expect(plan.changes.length + plan.unchanged).toBe(total)
  },
)

describe('plans made with the real Terraform', () => {
  test('create', async () => {
    const { changes, tool, toolVersion, errored, complete, applyable } = await read('create')
    expect({ tool, toolVersion, errored, complete, applyable }).toEqual({
      tool: 'Terraform',
      toolVersion: '1.11.4',
      errored: false,
      complete: true,
      applyable: true,
    })
    expect(changes.map(({ address, module, action }) => [address, module, action])).toEqual([
      ['terraform_data.network', '', 'create'],
      ['terraform_data.service["api"]', '', 'create'],
      ['terraform_data.service["worker"]', '', 'create'],
      ['module.queue.terraform_data.queue', 'module.queue', 'create'],
    ])
    expect(changes[1]?.detail).toEqual({
      before: undefined,
      after: {
        id: UNKNOWN,
        input: { name: 'api', network: UNKNOWN, desired: 2 },
        output: UNKNOWN,
        triggers_replace: null,
      },
    })
  })

  test('replace, both orders and the reason', async () => {
    const [first] = (await read('replace-dbc')).changes
    expect(first).toMatchObject({
      action: 'replace',
      order: 'destroy-first',
      reason: 'replace_because_cannot_update',
      replacePaths: [['triggers_replace']],
    })
    const [second] = (await read('replace-cbd')).changes
    expect(second).toMatchObject({ action: 'replace', order: 'create-first' })
    const [third] = (await read('replace-by-request')).changes
    expect(third).toMatchObject({ action: 'replace', reason: 'replace_by_request', replacePaths: [] })
    const [tainted] = (await read('tainted')).changes
    expect(tainted).toMatchObject({ action: 'replace', reason: 'replace_because_tainted' })
  })

  test('delete, and what is left alone', async () => {
    const plan = await read('delete')
    expect(plan.changes.map(({ address, reason }) => [address, reason])).toEqual([
      ['terraform_data.counted[1]', 'delete_because_count_index'],
      ['terraform_data.counted[2]', 'delete_because_count_index'],
      ['terraform_data.gone', 'delete_because_no_resource_config'],
      ['module.queue.terraform_data.queue', 'delete_because_no_resource_config'],
    ])
    expect(plan.unchanged).toBe(2)
    expect(plan.changes[2]?.detail?.after).toBeUndefined()
  })

  test('import, move, forget: no-ops that are changes', async () => {
    expect((await read('import')).changes).toMatchObject([
      { action: 'no-op', importing: { id: 'adopted-object' } },
    ])
    expect((await read('import-update')).changes).toMatchObject([
      { action: 'update', importing: { id: 'adopted-object' } },
    ])
    expect((await read('move')).changes).toMatchObject([
      { action: 'no-op', address: 'terraform_data.new', movedFrom: 'terraform_data.old' },
    ])
    expect((await read('move-update')).changes).toMatchObject([
      { action: 'update', movedFrom: 'terraform_data.old', module: 'module.queue' },
    ])
    expect((await read('forget')).changes).toMatchObject([{ action: 'forget' }])
    expect(await read('no-change')).toMatchObject({ changes: [], unchanged: 1 })
  })

  test('outputs', async () => {
    expect((await read('outputs-only')).outputs).toEqual([
      { name: 'added', action: 'create', before: undefined, after: { ports: [80, 443] } },
      {
        name: 'endpoint',
        action: 'update',
        before: 'https://one.example.com',
        after: 'https://two.example.com',
      },
      { name: 'gone', action: 'delete', before: 1, after: undefined },
    ])
  })

  test('checks', async () => {
    const { checks } = await read('checks')
    expect(checks).toEqual([
      {
        address: 'check.certificate',
        kind: 'check',
        status: 'fail',
        problems: ['The certificate of example.com ends in 3 days.'],
      },
      { address: 'check.quota', kind: 'check', status: 'pass', problems: [] },
      { address: 'terraform_data.service', kind: 'resource', status: 'unknown', problems: [] },
    ])
  })

  test('a plan that failed is partial and says so', async () => {
    const plan = await read('errored')
    expect(plan).toMatchObject({ errored: true, complete: false, applyable: false, counts: { create: 1 } })
    expect(plan.checks).toMatchObject([
      { status: 'fail', problems: ['There is no capacity left in eu-west-1.'] },
    ])
  })

  test('drift: what this plan follows from matters, other drift does not', async () => {
    const { drift, counts } = await read('drift')
    expect(drift.map(({ address, action, relevant }) => [address, action, relevant])).toEqual([
      ['aws_cloudwatch_log_group.other', 'update', false],
      ['aws_cloudwatch_log_group.worker', 'update', true],
      ['aws_ssm_parameter.flag', 'delete', true],
      ['aws_ssm_parameter.secret', 'update', false],
    ])
    expect(counts).toMatchObject({ drift: 2, create: 1, update: 1 })
    expect(modelText(drift)).not.toContain('kept-in-the-schema')
  })

  test('what somebody deleted is created anew, and says so; what is new does not', async () => {
    const anew = async (name: string) =>
      (await read(name)).changes.filter((change) => change.deletedOutside).map(({ address }) => address)
    expect(await anew('drift')).toEqual(['aws_ssm_parameter.flag'])
    expect(await anew('by-hand/drift')).toEqual(['aws_sqs_queue.jobs'])
    expect(await anew('create')).toEqual([])
  })

  test('sensitive values, and the computed copy that Terraform leaves unmarked', async () => {
    const plan = await read('sensitive')
    expect(modelText(plan)).not.toMatch(/horse|staple/)
    expect(plan.changes[0]?.detail).toMatchObject({
      before: { input: { user: 'app', password: SENSITIVE }, output: { user: 'app', password: SENSITIVE } },
    })
    const { before, after } = plan.changes[0]?.detail ?? {}
    expect(changedPaths(before, after)).toEqual([['input', 'password'], ['output']])
    expect(plan.outputs).toEqual([
      { name: 'password', action: 'update', before: SENSITIVE, after: SENSITIVE },
    ])
    expect(plan.outputs[0]?.before).not.toBe(plan.outputs[0]?.after)
    const computed = await read('sensitive-computed')
    expect(modelText(computed)).not.toContain('ghs_example')
    expect(computed.changes[0]?.detail?.before).toMatchObject({
      output: { token: SENSITIVE, url: SENSITIVE },
    })
  })
})

describe('plans written by hand', () => {
  test('drift matters where relevant_attributes says so', async () => {
    const plan = await read('by-hand/drift')
    expect(plan.drift.map(({ address, action, relevant }) => [address, action, relevant])).toEqual([
      ['aws_security_group.worker', 'update', true],
      ['aws_cloudwatch_log_group.worker', 'update', false],
      ['aws_sqs_queue.jobs', 'delete', true],
    ])
    expect(plan.counts.drift).toBe(2)
  })

  test('the drift of a refresh-only plan is the plan', async () => {
    const plan = await read('by-hand/refresh-only')
    expect(plan.drift).toMatchObject([{ relevant: true }])
    expect([...plan.fingerprint.addresses.keys()]).toEqual(['drift aws_cloudwatch_log_group.worker'])
  })

  test('import by identity, and generated configuration', async () => {
    const { changes } = await read('by-hand/import-identity')
    expect(changes.map(({ importing }) => importing)).toEqual([
      { identity: { account_id: '123456789012', bucket: 'adopted', region: 'eu-west-1' } },
      { id: 'generated', generatedConfig: true },
    ])
  })

  test('deferred changes and actions', async () => {
    const plan = await read('by-hand/deferred')
    expect(plan.deferred.map(({ reason, change }) => [reason, change.address, change.action])).toEqual([
      ['instance_count_unknown', 'aws_subnet.each[*]', 'create'],
      ['deferred_prereq', 'aws_instance.app', 'update'],
      ['deferred_prereq', 'action.aws_lambda_invoke.later', 'no-op'],
    ])
    expect(plan.notices).toEqual([])
    expect(plan.complete).toBe(false)
  })

  test('action invocations', async () => {
    const plan = await read('by-hand/actions')
    expect(plan.actions).toEqual([
      {
        address: 'action.aws_lambda_invoke.warm',
        type: 'aws_lambda_invoke',
        trigger: 'after update of aws_lambda_function.worker',
        config: { function_name: 'worker', payload: SENSITIVE },
      },
      {
        address: 'action.aws_cloudfront_create_invalidation.all',
        type: 'aws_cloudfront_create_invalidation',
        trigger: 'invoke',
      },
    ])
    expect(modelText(plan)).not.toContain('hidden-payload')
  })

  test('a deposed object, and a create that forgets the old one', async () => {
    expect((await read('by-hand/deposed')).changes).toMatchObject([{ action: 'delete', deposed: 'byebye01' }])
    const { changes, counts } = await read('by-hand/create-forget')
    expect(changes).toMatchObject([{ action: 'create', alsoForgets: true, rawActions: ['create', 'forget'] }])
    expect(counts).toMatchObject({ create: 1, forget: 1, replace: 0, delete: 0 })
    const opentofu = await read('by-hand/forget-create')
    expect(opentofu.changes).toMatchObject([{ action: 'create', alsoForgets: true }])
    expect(opentofu.notices).toEqual([])
  })

  test('OpenTofu', async () => {
    const plan = await read('by-hand/opentofu')
    expect(plan).toMatchObject({ tool: 'OpenTofu', complete: undefined, applyable: undefined, notices: [] })
    expect(plan.changes.map(({ action, mode }) => [action, mode])).toEqual([
      ['create', 'managed'],
      ['open', 'ephemeral'],
      ['delete', 'managed'],
    ])
    expect([...plan.fingerprint.addresses.keys()]).toEqual(['aws_instance.app', 'aws_iam_user.old'])
  })

  test('Terraform 0.12: no marks, but the outputs say what is sensitive', async () => {
    const plan = await read('by-hand/tf-0.12')
    expect(plan).toMatchObject({ tool: 'Terraform', formatVersion: '0.1', notices: [] })
    expect(modelText(plan)).not.toContain('swordfish')
    expect(plan.changes[0]).toMatchObject({
      module: 'module.db',
      detail: { after: { password: SENSITIVE, user_data: hidden('PASSWORD=(sensitive value)\n') } },
    })
  })

  test('drift matters to all resources where an attribute is named without one, or the format names none', async () => {
    const drifted = (address: string) =>
      changeJson(address, ['update'], { before: { a: 1 }, after: { a: 2 } })
    const relevant = async (parts: JsonObject) => {
      const { drift } = await readPlan(
        planStream({
          ...planJson({
            resource_drift: [drifted('aws_x.y'), drifted('aws_x.z')],
            resource_changes: [changeJson('aws_x.y', ['create'])],
          }),
          ...parts,
        }),
      )
      return drift.map((one) => one.relevant)
    }
    expect(await relevant({})).toEqual([false, false])
    expect(await relevant({ relevant_attributes: [{ resource: 'aws_x.z', attribute: ['a'] }] })).toEqual([
      false,
      true,
    ])
    expect(await relevant({ relevant_attributes: [{ resource: '', attribute: ['a'] }] })).toEqual([
      true,
      true,
    ])
    expect(await relevant({ relevant_attributes: [{ resource: '', attribute: ['b'] }] })).toEqual([
      false,
      false,
    ])
    // Terraform 1.1 and older show all of it.
    for (const format of ['0.2', '1.0'])
      expect(await relevant({ format_version: format })).toEqual([true, true])
    expect(await relevant({ format_version: '1.1' })).toEqual([false, false])
  })

  test('a format that is not told and an action of an output that is not known are notices, and the plan is there', async () => {
    const odd = async (format_version: Json) =>
      readPlan(
        planStream({
          ...planJson({
            resource_changes: [changeJson('aws_x.y', ['create'])],
            output_changes: { o: { actions: ['recycle'], before: 1, after: 2 } },
          }),
          format_version,
        }),
      )
    const action = 'The action [recycle] is not known to this version and is shown as it is (output.o).'
    for (const [format, words] of [
      ['', 'The plan does not say which format it has.'],
      ['new', 'The plan has a format that cannot be told, "new".'],
      [null, 'The plan does not say which format it has.'],
    ] as const) {
      const { notices, changes, outputs } = await odd(format)
      expect(notices).toEqual([words, action])
      expect(changes).toMatchObject([{ action: 'create' }])
      expect(outputs).toMatchObject([{ action: 'unknown', before: 1, after: 2 }])
    }
  })

  test('what tomorrow brings is shown as it is, with a notice', async () => {
    const plan = await read('by-hand/unknown-future')
    expect(plan.changes).toMatchObject([
      { action: 'unknown', rawActions: ['recycle'], reason: 'recycle_because_monday' },
      { action: 'unknown', rawActions: ['recycle'], reason: 'replace_because_sunday' },
    ])
    expect(plan.notices).toEqual([
      'The plan has format 3.0, which is newer than this version knows: what is shown may be incomplete.',
      'The action [recycle] is not known to this version and is shown as it is (aws_instance.app and 1 more).',
      'The reason "recycle_because_monday" is not known to this version and is shown as it is (aws_instance.app).',
      'The reason "replace_because_sunday" is not known to this version and is shown as it is (aws_instance.other).',
    ])
  })
})
