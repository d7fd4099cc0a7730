import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fragment } from '../../src/fragments/fragment.ts'
import { fragmentFile } from '../../src/fragments/fragment-file.ts'
import { formatFragment, parseFragment } from '../../src/fragments/fragment-json.ts'
import { makeFragment } from '../../src/fragments/make-fragment.ts'
import { isMissing, withMissing } from '../../src/fragments/missing.ts'
import { findUnits } from '../../src/fragments/plan-tree.ts'
import { believed } from '../../src/fragments/proof.ts'
import { readFragments } from '../../src/fragments/read-fragments.ts'
import { valueDecoder, valueEncoder } from '../../src/fragments/value-codec.ts'
import type { Json } from '../../src/interpret/json.ts'
import { type Counts, UNKNOWN, type Value } from '../../src/model.ts'
import { PlanError } from '../../src/plan-error.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream } from '../chunks.ts'
import { comparable, modelText } from '../model-text.ts'
import { changeJson, planJson } from '../plan-json.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const folder = mkdtempSync(join(tmpdir(), 'fragments-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fragmentOf = async (
  name: string,
  changes = [changeJson('aws_x.y', ['create'], { after: { a: 1 } })],
): Promise<Fragment> =>
  makeFragment({
    name,
    commit: 'abc',
    runUrl: 'https://github.example.com/run/1',
    plan: await readPlan(planStream(planJson({ resource_changes: changes }))),
  })

describe('a fragment', () => {
  const files = ['.', 'by-hand'].flatMap((dir) =>
    readdirSync(join(fixtures, dir))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(dir, name)),
  )

  test.each(files)('of %s is read back as it was', async (file) => {
    const plan = await readPlan(join(fixtures, file))
    const fragment = makeFragment({ name: file, plan })
    expect(fragment.leftOut).toBe(0)
    expect(comparable(parseFragment(formatFragment(fragment), 'x'))).toEqual(comparable(fragment))
    const bare = { ...plan, fingerprint: { ...plan.fingerprint, buckets: [] } }
    expect(comparable(fragment.plan)).toEqual(comparable(bare))
  })

  test('of a failed plan carries the start of its errors', () => {
    const fragment = makeFragment({ name: 'x', failure: `Error: no${'x'.repeat(20_000)}` })
    expect(fragment.failure).toHaveLength(8000)
    expect(fragment.failure?.startsWith('Error: nox')).toBe(true)
    expect(parseFragment(formatFragment(fragment), 'x')).toEqual(fragment)
  })

  test('keeps to its size: details of creates go first, destroys last', async () => {
    const after = { text: 'x'.repeat(500) }
    const changes = Array.from({ length: 300 }, (_, i) => changeJson(`aws_x.c${i}`, ['create'], { after }))
    changes.push(changeJson('aws_x.gone', ['delete'], { before: after }))
    const plan = await readPlan(planStream(planJson({ resource_changes: changes })))
    for (const bytes of [2_000, 20_000, 100_000]) {
      const fragment = makeFragment({ name: 'x', plan }, bytes)
      expect(formatFragment(fragment).length).toBeLessThan(bytes + 2_000)
      expect(fragment.plan?.counts).toEqual(plan.counts)
      expect(fragment.plan?.changes.length).toBe(301 - fragment.leftOut)
      expect(fragment.plan?.changes.at(-1)?.address).toBe('aws_x.gone')
    }
    const { plan: cut } = makeFragment({ name: 'x', plan }, 100_000)
    expect(cut?.changes.at(-1)?.detail).toBeDefined()
    expect(cut?.detailsLeftOut).toBe(cut?.changes.filter(({ detail }) => !detail).length)
  })

  test('keeps every address of its fingerprint with its digest, or none where they are many', async () => {
    const changes = Array.from({ length: 200 }, (_, i) => changeJson(`aws_x.y[${i}]`, ['create']))
    const plan = await readPlan(planStream(planJson({ resource_changes: changes })))
    const kept = (bytes: number) =>
      parseFragment(formatFragment(makeFragment({ name: 'x', plan }, bytes)), 'x').plan?.fingerprint.addresses
    expect(kept(100_000)).toEqual(plan.fingerprint.addresses)
    expect(kept(100_000)?.size).toBe(200)
    expect(kept(10_000)?.size).toBe(0)
  })

  const long = 'x'.repeat(5000)
  const update = { before: { a: 1 }, after: { a: 2 } }
  const checked = (message: string) => ({
    address: { kind: 'check', name: 'c', to_display: 'check.c' },
    status: 'fail',
    instances: [{ address: { to_display: 'check.c' }, status: 'fail', problems: [{ message }] }],
  })
  test.each<[string, { [key: string]: Json }]>([
    ['a key', { resource_changes: [changeJson(`aws_x.y["${long}"]`, ['create'])] }],
    ['an import id', { resource_changes: [changeJson('aws_x.y', ['no-op'], { importing: { id: long } })] }],
    [
      'what it was called',
      { resource_changes: [changeJson('aws_x.y', ['no-op'], {}, { previous_address: long })] },
    ],
    ['a reason', { resource_changes: [changeJson('aws_x.y', ['delete'], {}, { action_reason: long })] }],
    ['an action', { resource_changes: [changeJson('aws_x.y', [long], update)] }],
    [
      'a path',
      { resource_changes: [changeJson('aws_x.y', ['delete', 'create'], { replace_paths: [['a', long]] })] },
    ],
    [
      'an index',
      { resource_changes: [changeJson('aws_x.y', ['delete', 'create'], { replace_paths: [['a', -1.5]] })] },
    ],
    ['an output', { output_changes: { [long]: { actions: ['create'], before: null, after: 'x' } } }],
    ['a check', { checks: [checked('m'.repeat(70_000))] }],
    [
      'a deferred change',
      { deferred_changes: [{ reason: long, resource_change: changeJson('aws_x.y', ['create']) }] },
    ],
    ['an action invocation', { action_invocations: [{ address: long, type: 'aws_x' }] }],
  ])('is read back though %s is longer than a fragment holds, and says so', async (_, parts) => {
    const plan = await readPlan(planStream(planJson(parts)))
    const fragment = makeFragment({ name: 'x', plan })
    const read = parseFragment(formatFragment(fragment), 'x')
    expect(read).toEqual({ ...fragment, unproven: true })
    expect(read.leftOut).toBeGreaterThan(0)
    expect(read.plan?.counts).toEqual(plan.counts)
  })

  test('is read back whatever versions and names are as long as they like', async () => {
    const plan = await readPlan(planStream({ ...planJson(), terraform_version: long }))
    const [one, other] = [`${long}a`, `${long}b`].map((name) => makeFragment({ name, plan }))
    expect(parseFragment(formatFragment(one as Fragment), 'x')).toEqual(one)
    expect(one?.name).toHaveLength(512)
    expect(one?.name).not.toBe(other?.name)
    expect(withMissing([one as Fragment], [`${long}a`])).toHaveLength(1)
  })

  test('has the shape of its actions and addresses, whatever the values', async () => {
    const a = await fragmentOf('a', [
      changeJson('aws_x.y', ['create'], { after: { v: 1 } }),
      changeJson('aws_x.z', ['delete']),
    ])
    const b = await fragmentOf('b', [
      changeJson('aws_x.z', ['delete']),
      changeJson('aws_x.y', ['create'], { after: { v: 2 } }),
    ])
    const c = await fragmentOf('c', [changeJson('aws_x.y', ['update']), changeJson('aws_x.z', ['delete'])])
    expect(b.shape).toBe(a.shape)
    expect(b.plan?.fingerprint.hash).not.toBe(a.plan?.fingerprint.hash)
    expect(c.shape).not.toBe(a.shape)
  })
})

test('any value survives its encoding, marks among lists that look like marks', () => {
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Value>(
        null,
        true,
        Symbol(''),
        Symbol('a (sensitive value)'),
        UNKNOWN,
        ['s'],
        ['u'],
        ['n'],
        ['a', 's'],
      ),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(fc.option(value, { nil: undefined }), (original) => {
      const encoded = JSON.parse(JSON.stringify(valueEncoder()(original))) as Json
      expect(modelText(valueDecoder()(encoded))).toBe(modelText(original))
    }),
    { numRuns: 1000 },
  )
})

test('what is the same hidden value stays the same, and what is another stays another', () => {
  const [encode, decode] = [valueEncoder(), valueDecoder()]
  const [one, other, partly] = [Symbol(''), Symbol(''), Symbol('x')]
  const [before, after] = [encode([one, partly, one]), encode([other, partly, one])].map((json) =>
    decode(JSON.parse(JSON.stringify(json)) as Json),
  ) as [symbol[], symbol[]]
  expect(before[0]).toBe(before[2])
  expect(before[0]).not.toBe(after[0])
  expect(before.slice(1)).toEqual(after.slice(1))
  // Numbers are somebody else's: two texts are not one value because they say so.
  const two = decode(['a', ['s', 1, 'x'], ['s', 1, 'y']]) as symbol[]
  expect(two.map((value) => value.description)).toEqual(['x', 'y'])
})

describe('what another job wrote is not believed', () => {
  test.each<[string, (json: { [key: string]: unknown }) => unknown, string]>([
    [
      'another schema',
      (json) => ({ ...json, schema: 2 }),
      'it has schema 2 and this version reads 1: use the same version in all jobs',
    ],
    ['no name', (json) => ({ ...json, name: undefined }), 'name is missing'],
    ['a name that is none', (json) => ({ ...json, name: { x: 1 } }), 'name is not a text'],
    [
      'a name of a megabyte',
      (json) => ({ ...json, name: 'x'.repeat(2000) }),
      'name is longer than 512 characters',
    ],
    ['nothing to show', (json) => ({ ...json, plan: undefined }), 'it has neither a plan nor a failure'],
    ['a list', () => [], 'schema is missing'],
    [
      'a link that is none',
      (json) => ({ ...json, runUrl: 'javascript:alert(1)' }),
      'runUrl is not a web address',
    ],
    [
      'a digest that is none',
      (json) => ({
        ...json,
        plan: {
          ...(json.plan as object),
          fingerprint: { hash: 'a'.repeat(64), addresses: [['aws_x.y', '-->']] },
        },
      }),
      'plan.fingerprint.addresses[0] is not an address and its digest',
    ],
    ['a commit that is none', (json) => ({ ...json, commit: '@octocat' }), 'commit is not a commit'],
    ['a count below nothing', (json) => ({ ...json, leftOut: -1 }), 'leftOut is not a count'],
  ])('%s', async (_, change, message) => {
    const json = JSON.parse(formatFragment(await fragmentOf('a'))) as { [key: string]: unknown }
    expect(() => parseFragment(JSON.stringify(change(json)), 'a.json')).toThrow(
      `a.json is not a fragment of this action: ${message}`,
    )
  })

  test.each<[string, object, string]>([
    ['a tool that is none', { tool: '<img>' }, 'tool is none of Terraform, OpenTofu, Terraform or OpenTofu'],
    [
      'a version of a megabyte',
      { toolVersion: 'x'.repeat(5000) },
      'toolVersion is longer than 4096 characters',
    ],
    [
      'a notice of a megabyte',
      { notices: ['x'.repeat(70_000)] },
      'notices[0] is longer than 65536 characters',
    ],
    [
      'an output with an action that is none',
      { outputs: [{ name: 'o', action: '@octocat' }] },
      'outputs[0].action is none of no-op, create',
    ],
    [
      'more entries than any plan has',
      { notices: Array.from({ length: 100_001 }, () => '') },
      'notices has more than 100000 entries',
    ],
    [
      'an address with two digests',
      { fingerprint: { hash: 'a'.repeat(64), addresses: [['a', '01234567', '01234567']] } },
      'fingerprint.addresses[0] has more than 2 entries',
    ],
    ['a flag that is none', { errored: 'no' }, 'errored is not true or false'],
  ])('a plan with %s', async (_, members, message) => {
    const { plan, ...rest } = JSON.parse(formatFragment(await fragmentOf('a'))) as { plan: object }
    const text = JSON.stringify({ ...rest, plan: { ...plan, ...members } })
    expect(() => parseFragment(text, 'a.json')).toThrow(
      `a.json is not a fragment of this action: plan.${message}`,
    )
  })

  test('a path longer than any value is deep is named by its place', async () => {
    const text = formatFragment(await fragmentOf('a'))
    const path = JSON.stringify(Array.from({ length: 1001 }, () => 'a'))
    expect(() =>
      parseFragment(text.replace('"replacePaths":[]', `"replacePaths":[${path}]`), 'a.json'),
    ).toThrow('plan.changes[0].replacePaths[0] has more than 1000 entries')
  })

  test('an action, a hash, a mark or a depth that is none is named by its place', async () => {
    const text = formatFragment(await fragmentOf('a'))
    const reading = (from: string | RegExp, to: string) => () =>
      parseFragment(text.replace(from, to), 'a.json')
    expect(reading('"action":"create"', '"action":"<img>"')).toThrow(
      'plan.changes[0].action is none of no-op, create',
    )
    expect(reading(/"hash":"[^"]*"/, '"hash":"<!--"')).toThrow('plan.fingerprint.hash is not a hash')
    expect(reading('{"a":1}', '["x"]')).toThrow(
      'plan.changes[0].detail.after holds an array without its kind',
    )
    expect(reading('{"a":1}', `${'["a",'.repeat(1100)}1${']'.repeat(1100)}`)).toThrow(
      'a value nests too deeply',
    )
    expect(() => parseFragment(`"${'x'.repeat(1024 * 1024)}"`, 'a.json')).toThrow(
      'a.json is larger than 1048576 bytes',
    )
    expect(() => parseFragment('{', 'a.json')).toThrow('a.json is not JSON')
  })

  test('its fingerprint is that of what it holds, whatever it says', async () => {
    const [one, other] = await Promise.all([
      fragmentOf('a'),
      fragmentOf('a', [changeJson('aws_x.y', ['create'], { after: { a: 2 } })]),
    ])
    if (!one.plan || !other.plan) throw new Error('there is no plan')
    const forged = { ...one, plan: { ...one.plan, fingerprint: other.plan.fingerprint } }
    expect(parseFragment(formatFragment(forged), 'x')).toEqual(one)
  })

  test('where not all is there to make it of, it is said to be the word of another', async () => {
    const after = { text: 'x'.repeat(500) }
    const changes = ['a', 'b', 'c'].map((name) => changeJson(`aws_x.${name}`, ['create'], { after }))
    const plan = await readPlan(planStream(planJson({ resource_changes: changes })))
    for (const bytes of [100, 1500]) {
      const fragment = parseFragment(formatFragment(makeFragment({ name: 'x', plan }, bytes)), 'x')
      expect(fragment.unproven).toBe(true)
      expect(fragment.plan?.fingerprint.hash).toBe(plan.fingerprint.hash)
      expect(believed(fragment)).not.toHaveProperty('unproven')
      expect(formatFragment(fragment)).not.toContain('unproven')
    }
  })

  test('the time of the plan counts as the same in every plan, and nothing but a time does', async () => {
    const at = async (timestamp: string, made = timestamp) => {
      const changes = [changeJson('aws_x.y', ['create'], { after: { made } })]
      const plan = await readPlan(planStream({ ...planJson({ resource_changes: changes }), timestamp }))
      return formatFragment(makeFragment({ name: 'x', plan }))
    }
    const hashOf = (text: string) => parseFragment(text, 'x').plan?.fingerprint.hash
    const [one, other] = await Promise.all([at('2026-01-01T10:00:00Z'), at('2026-02-02T11:11:11Z')])
    expect(hashOf(one)).toBe(hashOf(other))
    expect(hashOf(formatFragment(parseFragment(one, 'x')))).toBe(hashOf(other))
    // As long as a time, so that only the text itself tells them apart.
    expect(hashOf(await at('arn:aws:iam::x/Admin'))).not.toBe(hashOf(one))
  })

  test('counts and words that its lists do not bear out are refused', async () => {
    const gone = formatFragment(await fragmentOf('a', [changeJson('aws_x.y', ['delete', 'create'])]))
    const reading = (from: string, to: string) => () => parseFragment(gone.replace(from, to), 'a.json')
    expect(reading('"replace":1', '"replace":0')).toThrow('plan.counts.replace is 0, and its lists hold 1')
    expect(reading('"update":0', '"update":1')).toThrow('plan.counts.update is 1, and its lists hold 0')
    expect(reading('"action":"replace"', '"action":"update"')).toThrow(
      'plan.changes[0].action is not what its rawActions are',
    )
    const cut = reading('"leftOut":0', '"leftOut":3')
    expect(cut).not.toThrow()
    expect(() =>
      parseFragment(gone.replace('"leftOut":0', '"leftOut":3').replace('"replace":1', '"replace":0'), 'x'),
    ).toThrow('plan.counts.replace is 0')
  })

  test('no count is more or less than what its list holds', async () => {
    const drifted = (address: string) =>
      changeJson(address, ['update'], { before: { a: 1 }, after: { a: 2 } })
    const plan = await readPlan(
      planStream(
        planJson({
          resource_drift: [drifted('aws_x.seen'), drifted('aws_x.other')],
          relevant_attributes: [{ resource: 'aws_x.seen', attribute: ['a'] }],
          resource_changes: [
            ...[['create'], ['update'], ['delete'], ['delete', 'create'], ['forget'], ['read']].map(
              (actions) => changeJson(`aws_x.${actions.join('_')}`, actions),
            ),
            changeJson('aws_x.i', ['no-op'], { importing: { id: 'i' } }),
            changeJson('aws_x.m', ['no-op'], {}, { previous_address: 'aws_x.old' }),
          ],
          output_changes: { o: { actions: ['create'], before: null, after: 1, after_unknown: false } },
          deferred_changes: [{ reason: 'unknown', resource_change: changeJson('aws_x.d', ['create']) }],
          action_invocations: [{ address: 'action.a.b', invoke_action_trigger: {} }],
        }),
      ),
    )
    const reading = (counts: Partial<Counts>) => () =>
      parseFragment(
        formatFragment({ ...fragment, plan: { ...plan, counts: { ...plan.counts, ...counts } } }),
        'x',
      )
    const fragment = makeFragment({ name: 'x', plan })
    expect(reading({})).not.toThrow()
    const names = Object.keys(plan.counts) as Array<keyof Counts>
    expect(names.map((name) => plan.counts[name])).toEqual(names.map(() => 1))
    for (const name of names)
      for (const claimed of [0, 2])
        expect(reading({ [name]: claimed })).toThrow(
          `plan.counts.${name} is ${claimed}, and its lists hold 1`,
        )
  })

  test('whatever stands in it, reading is a fragment or a PlanError', async () => {
    const text = formatFragment(
      makeFragment({ name: 'x', plan: await readPlan(join(fixtures, 'sensitive.json')) }),
    )
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({ unit: 'binary-ascii', maxLength: 4 }),
        fc.nat(6),
        (where, inserted, lost) => {
          const at = where % text.length
          try {
            parseFragment(text.slice(0, at) + inserted + text.slice(at + lost), 'x')
          } catch (error) {
            expect(error).toBeInstanceOf(PlanError)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('folders', () => {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }

  test('fragments are found wherever download-artifact puts them; a bad one hides no other, and shows', async () => {
    write('all/plan-b/b.json', formatFragment(await fragmentOf('b')))
    write('all/a.json', formatFragment(await fragmentOf('a')))
    write('all/z/other.json', formatFragment(await fragmentOf('a')))
    write('all/broken.json', '{"schema":1')
    write('all/readme.txt', 'not read')
    const { fragments, problems } = readFragments(join(folder, 'all'))
    const broken = `${join(folder, 'all/broken.json')} is not JSON: was it cut off, or is it something else than a fragment?`
    const twice = `${join(folder, 'all/a.json')} and ${join(folder, 'all/z/other.json')} are all of "a": give each stack a name of its own.`
    expect(problems).toEqual([broken, twice])
    expect(fragments.map(({ name, failure, plan }) => [name, failure, plan?.counts.create])).toEqual([
      ['a', twice, 1],
      ['a (z/other.json)', twice, 1],
      ['b', undefined, 1],
      ['broken.json', broken, undefined],
    ])
    expect(() => readFragments(join(folder, 'none'))).toThrow('cannot be read as a folder (ENOENT)')
    mkdirSync(join(folder, 'empty'))
    expect(() => readFragments(join(folder, 'empty'))).toThrow(
      'holds no fragments (*.json): download the artifacts',
    )
  })

  test('no file is read that is larger than any fragment, is behind a link, or lies deeper than artifacts do', async () => {
    write('odd/a.json', formatFragment(await fragmentOf('a')))
    write('odd/huge.json', '')
    // More than fits a string: to read it would fail otherwise.
    truncateSync(join(folder, 'odd/huge.json'), 2 ** 30)
    write('behind.json', formatFragment(await fragmentOf('behind a link')))
    symlinkSync(join(folder, 'behind.json'), join(folder, 'odd/link.json'))
    write(`odd/${'x/'.repeat(9)}deep.json`, formatFragment(await fragmentOf('deep')))
    write(`odd/${'y/'.repeat(8)}fine.json`, formatFragment(await fragmentOf('fine')))
    const { fragments, problems } = readFragments(join(folder, 'odd'))
    expect(fragments.map(({ name }) => name)).toEqual(['a', 'fine', 'huge.json'])
    expect(problems).toEqual([
      `${join(folder, 'odd/huge.json')} is larger than 1048576 bytes: no fragment is, so it was not read.`,
    ])
  })

  test('a folder of more files than there are stacks is refused', () => {
    mkdirSync(join(folder, 'many'))
    for (let i = 0; i <= 5000; i++) writeFileSync(join(folder, 'many', `${i}.json`), '')
    expect(() => readFragments(join(folder, 'many'))).toThrow(
      'holds more than 5000 .json files: is it the right folder?',
    )
  })

  test('a file that cannot be read is told as the stack it is called after, where that was expected', () => {
    write('cut/x/prod%2Fdb.json', '{"schema":1')
    write('cut/y/prod%2Fweb.json', '')
    const { fragments } = readFragments(join(folder, 'cut'), ['prod/db', 'net'])
    expect(fragments.map(({ name, failure }) => [name, failure?.includes('is not JSON')])).toEqual([
      ['net', undefined],
      ['prod/db', true],
      ['y/prod%2Fweb.json', true],
    ])
  })

  test('a stack that was expected and is not there is missing, even where nothing was downloaded', async () => {
    write('some/a.json', formatFragment(await fragmentOf('a')))
    write('some/b.json', formatFragment(makeFragment({ name: 'b', failure: 'Error: no' })))
    const { fragments, problems } = readFragments(join(folder, 'some'), ['c', 'a', 'b', 'c', '0'])
    expect(fragments.map((one) => [one.name, isMissing(one)])).toEqual([
      ['0', true],
      ['a', false],
      ['b', false],
      ['c', true],
    ])
    expect(problems).toEqual([])
    expect(readFragments(join(folder, 'nowhere'), ['x']).fragments).toEqual([makeFragment({ name: 'x' })])
    expect(() => readFragments(join(folder, 'some/a.json'), ['x'])).toThrow('ENOTDIR')
  })

  test('stacks are named by their paths, as those of Terragrunt; one that left only a log is among them', () => {
    write('tree/prod/vpc/tfplan.json', '{}')
    write('tree/prod/app/tfplan.json', '{}')
    write('tree/prod/app/tfplan.log', 'Plan: 1 to add')
    write('tree/prod/app/other.json', '{}')
    write('tree/prod/db/tfplan.log', 'Error: no')
    write('tree/tfplan.json', '{}')
    const at = (path: string) => join(folder, 'tree', path)
    expect(findUnits(join(folder, 'tree'))).toEqual([
      { name: '.', plan: at('tfplan.json'), log: undefined },
      { name: 'prod/app', plan: at('prod/app/tfplan.json'), log: at('prod/app/tfplan.log') },
      { name: 'prod/db', plan: undefined, log: at('prod/db/tfplan.log') },
      { name: 'prod/vpc', plan: at('prod/vpc/tfplan.json'), log: undefined },
    ])
    expect(() => findUnits(join(folder, 'all'))).toThrow('holds no <stack>/tfplan.json: write them with')
  })
})

describe('the file of a fragment', () => {
  test('is called as its stack, and lies in no other folder', () => {
    expect(fragmentFile('network')).toBe('network.json')
    expect(fragmentFile('prod/eu-1/vpc')).toBe('prod%2Feu-1%2Fvpc.json')
    expect(fragmentFile('../../etc/passwd')).toBe('%2E.%2F..%2Fetc%2Fpasswd.json')
    expect(fragmentFile('.')).toBe('%2E.json')
  })

  test('is another for each stack, and one that an artifact may hold', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('.', '/', '%', 'x', '~', '*', '"', '\n'), maxLength: 6 }),
    )
    fc.assert(
      fc.property(name, name, (one, other) => {
        const file = fragmentFile(one)
        expect(file).toMatch(/^[\w%-][\w.%~-]*\.json$|^\.json$/)
        expect(file.length).toBeLessThan(255)
        if (one !== other) expect(fragmentFile(other)).not.toBe(file)
      }),
      { numRuns: 1000 },
    )
    const long = 'x'.repeat(400)
    expect(fragmentFile(`${long}a`)).not.toBe(fragmentFile(`${long}b`))
  })
})
