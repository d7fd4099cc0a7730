import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, step } from './step.ts'

const cloud = emulatedGitHub()

/** What a job that planned several stacks has: a folder each, with a plan or with the log of why there is none. */
function plannedStacks(stacks: Record<string, { plan?: string; log?: string }>): {
  plans: string
  fragments: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'stacks-'))
  for (const [name, { plan: fixture, log }] of Object.entries(stacks)) {
    const place = join(folder, 'plans', name)
    mkdirSync(place, { recursive: true })
    if (fixture !== undefined) cpSync(plan(fixture), join(place, 'tfplan.json'))
    if (log !== undefined) writeFileSync(join(place, 'tfplan.log'), log)
  }
  return { plans: join(folder, 'plans'), fragments: `${join(folder, 'fragments')}/` }
}

const comment = async (name: string) =>
  (await cloud().github.comments(7)).find(({ body }) => body.includes(`\`${name}\``))?.body ?? ''

describe('a folder of plans', () => {
  test('becomes a fragment for each stack in one step, failed plans among them, and then one comment', async () => {
    const { plans, fragments } = plannedStacks({
      network: { plan: 'no-change', log: 'No changes.' },
      'prod/api': { plan: 'create', log: 'Error: this log is of a plan that is fine' },
      db: {
        log: '\u001b[31m╷\n│ Error: Invalid reference tok-\u001b[1m4711\n│ \n│   on main.tf line 3\n╵\n::error::injected',
      },
    })
    cloud().calls.clear()
    const first = await step(cloud(), {
      'plan-json': plans,
      fragment: fragments,
      mask: '/tok-[0-9]+/',
      'fail-on': 'errored',
    })
    // Red, and done with its work all the same.
    expect(first.exitCode).toBe(1)
    expect(first.annotations[0]?.message).toBe('The plan of db failed, and "fail-on" has "errored".')
    expect(first.outputs.summary).toBe('3 stacks, 1 with changes, 1 failed, 4 to create')
    expect(first.commands.map(({ name }) => name)).toEqual(['add-mask', 'error'])
    expect(cloud().calls.of('github')).toEqual([])
    expect(readdirSync(fragments).sort()).toEqual(['db.json', 'network.json', 'prod%2Fapi.json'])
    const written = readdirSync(fragments).map((name) => readFileSync(join(fragments, name), 'utf8'))
    expect(written.join('\n')).not.toContain('4711')
    expect(written.map((text) => JSON.parse(text).runUrl)).toEqual(
      Array(3).fill(expect.stringMatching(/\/runs\/5/)),
    )

    const { outputs, exitCode } = await step(cloud(), { name: 'tree', fragments })
    expect([exitCode, outputs['comment-status']]).toEqual([0, 'created'])
    const body = await comment('tree')
    expect(body).toContain('3 stacks, 1 failed, 1 change, 1 unchanged')
    expect(body).toContain('❌ <code>db</code>: the plan failed')
    expect(body).toContain('Error: Invalid reference (sensitive value)')
    expect(body).not.toContain('this log is of a plan that is fine')
  })

  test('is a folder of one stack, too: that has its own name', async () => {
    const { plans, fragments } = plannedStacks({ alone: { plan: 'update' } })
    await step(cloud(), { 'plan-json': plans, fragment: fragments })
    expect(readdirSync(fragments)).toEqual(['alone.json'])
    expect(JSON.parse(readFileSync(join(fragments, 'alone.json'), 'utf8')).name).toBe('alone')
  })

  test('has a plan that cannot be read: it is told as failed with the errors of its log, and hides no other', async () => {
    const { plans } = plannedStacks({
      cut: { plan: 'create', log: 'Error: No space left for tok-4711' },
      fine: { plan: 'create' },
    })
    writeFileSync(join(plans, 'cut', 'tfplan.json'), readFileSync(plan('create')).subarray(0, 900))
    const inputs = { name: 'cut tree', 'plan-json': plans, mask: '/tok-[0-9]+/' }
    const { outputs, annotations, exitCode } = await step(cloud(), inputs)
    expect(exitCode).toBe(0)
    expect(annotations.map(({ level }) => level)).toEqual(['warning'])
    expect(outputs.summary).toMatch(/^2 stacks, 1 with changes, 1 failed/)
    expect(await comment('cut tree')).toContain('❌ <code>cut</code>: the plan failed')
    expect(await comment('cut tree')).toContain('Error: No space left for (sensitive value)')
  })

  test('goes into no single file', async () => {
    const { plans, fragments } = plannedStacks({ a: { plan: 'create' } })
    const { exitCode, annotations } = await step(cloud(), {
      'plan-json': plans,
      fragment: `${fragments}x.json`,
    })
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toContain('x.json" is one file, and "plan-json" names several plans')
  })
})

describe('a folder for fragments', () => {
  test('takes the one of a single plan under its name', async () => {
    const { fragments } = plannedStacks({})
    await step(cloud(), { name: 'eu/net', 'plan-json': plan('create'), fragment: fragments })
    await step(cloud(), { name: 'eu/db', 'plan-exit-code': '1', fragment: fragments.replace(/\/$/, '') })
    expect(readdirSync(fragments).sort()).toEqual(['eu%2Fdb.json', 'eu%2Fnet.json'])
  })
})

describe('a fragment that cannot be read', () => {
  const inputs = { 'fail-on': 'errored', 'when-empty': 'delete' }

  test('is shown as failed, closes the gate, and keeps the comment though nothing else changes', async () => {
    const { plans, fragments } = plannedStacks({ a: { plan: 'no-change' }, b: { plan: 'delete' } })
    await step(cloud(), { 'plan-json': plans, fragment: fragments })
    writeFileSync(join(fragments, 'b.json'), readFileSync(join(fragments, 'b.json')).subarray(0, 900))
    const { exitCode, outputs, annotations } = await step(cloud(), { ...inputs, name: 'unread', fragments })
    expect([exitCode, outputs['comment-status']]).toEqual([1, 'created'])
    expect(outputs.summary).toBe('2 stacks, 0 with changes, 1 failed')
    expect(annotations.map(({ level }) => level)).toEqual(['warning', 'error'])
    const body = await comment('unread')
    expect(body).toContain('### ❌ `unread`: 2 stacks, 1 failed, 1 unchanged')
    expect(body).toContain('b.json is not JSON: was it cut off')
  })

  test('nor tell from another of the same stack is shown beside it, and neither can be verified', async () => {
    const { plans, fragments } = plannedStacks({ a: { plan: 'no-change' }, b: { plan: 'delete' } })
    await step(cloud(), { 'plan-json': plans, fragment: fragments })
    const b = readFileSync(join(fragments, 'b.json'), 'utf8').replace('"name":"b"', '"name":"a"')
    writeFileSync(join(fragments, 'b.json'), b)
    const { exitCode, outputs } = await step(cloud(), { ...inputs, name: 'twice', fragments })
    expect([exitCode, outputs.delete, outputs['has-destroys']]).toEqual([1, '4', 'true'])
    const body = await comment('twice')
    expect(body).toContain('❌ <code>a (b.json)</code>: 4 to destroy')
    expect(body).toContain('give each stack a name of its own')
    expect(body).toMatch(/ stacks= -->/)
  })
})

describe('expected stacks', () => {
  test('that left nothing are named as missing and count as failed', async () => {
    const { plans, fragments } = plannedStacks({ a: { plan: 'create' } })
    await step(cloud(), { 'plan-json': plans, fragment: fragments, 'expected-stacks': 'a\nb' })
    expect(readdirSync(fragments)).toEqual(['a.json'])
    const inputs = { name: 'expecting', fragments, 'expected-stacks': 'a\nb\nc', 'fail-on': 'errored' }
    const { outputs, exitCode, annotations } = await step(cloud(), inputs)
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toBe('The plans of b, c failed, and "fail-on" has "errored".')
    expect(outputs.summary).toBe('3 stacks, 1 with changes, 2 missing, 4 to create')
    expect(await comment('expecting')).toContain('**2 stacks are missing:** `b`, `c`.')
  })

  test('are all missing where nothing was downloaded at all', async () => {
    const inputs = { name: 'nothing', fragments: '/nowhere/at/all', 'expected-stacks': 'a\nb' }
    const { outputs } = await step(cloud(), inputs)
    expect(outputs.summary).toBe('2 stacks, 0 with changes, 2 missing')
    expect(await comment('nothing')).toContain('### ❌ `nothing`: 2 stacks, 2 missing')
  })

  test('need something that holds them', async () => {
    const { exitCode, annotations } = await step(cloud(), { 'plan-file': 'tfplan', 'expected-stacks': 'a' })
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toContain('Input "expected-stacks"')
  })
})
