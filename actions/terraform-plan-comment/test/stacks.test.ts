import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatFragment } from '@infra-actions/terraform-plan/fragments/fragment-json'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, pushStep, reviewStep, step } from './step.ts'

const cloud = emulatedGitHub()
const folder = mkdtempSync(join(tmpdir(), 'fragments-'))

describe('many stacks', () => {
  test('write a fragment each and post nothing; the last job posts one comment', async () => {
    cloud().calls.clear()
    for (const [name, fixture] of [
      ['network', 'no-change'],
      ['api', 'create'],
      ['db', 'delete'],
    ] as const) {
      const { outputs, exitCode } = await step(cloud(), {
        name,
        'plan-json': plan(fixture),
        fragment: join(folder, `${name}.json`),
      })
      expect(exitCode).toBe(0)
      expect(outputs['comment-status']).toBeUndefined()
    }
    await step(cloud(), { name: 'broken', 'plan-exit-code': '1', fragment: join(folder, 'broken.json') })
    expect(cloud().calls.of('github')).toEqual([])

    const { outputs } = await step(cloud(), { name: 'all', fragments: folder })
    expect(outputs).toMatchObject({ 'comment-status': 'created', create: '4', 'has-destroys': 'true' })
    expect(outputs.summary).toMatch(/^4 stacks, 2 with changes, 1 failed/)
    expect(cloud().calls.of('github').length).toBeLessThanOrEqual(5)
    const [comment] = await cloud().github.comments(7)
    for (const name of ['network', 'api', 'db', 'broken']) expect(comment?.body).toContain(name)
  })
})

describe('a failed plan', () => {
  test('is reported with the errors of its log, as text that cannot command', async () => {
    const log = join(folder, 'plan.log')
    await import('node:fs/promises').then((fs) =>
      fs.writeFile(
        log,
        '\u001b[31m╷\n│ Error: Invalid reference\n│ \n│   on main.tf line 3\n╵\n::error::injected\n@everyone',
      ),
    )
    const { commands, outputs } = await step(cloud(), {
      name: 'failed',
      'plan-exit-code': '1',
      'plan-log': log,
    })
    expect(outputs.summary).toBe('plan failed with exit code 1: 1 error')
    expect(commands.map(({ name }) => name)).toEqual(['add-mask'])
    const comment = (await cloud().github.comments(7)).find(({ body }) => body.includes('`failed`'))
    expect(comment?.body).toContain('Invalid reference')
  })

  test('shows nothing of its log that a mask matches: not in the comment, the summary, the log nor a fragment', async () => {
    const path = join(folder, 'masked.log')
    writeFileSync(
      path,
      '╷\n│ Error: cannot log in\n│ \n│ password tok-\u001b[1m4711\u001b[0mabc was refused\n╵\n',
    )
    const fragment = join(folder, 'masked', 'fragment.json')
    const inputs = { name: 'masked', 'plan-exit-code': '1', 'plan-log': path, mask: '/tok-[0-9a-z]+/' }
    const { log, summary, outputs } = await step(cloud(), inputs)
    await step(cloud(), { ...inputs, fragment })
    const comment =
      (await cloud().github.comments(7)).find(({ body }) => body.includes('`masked`'))?.body ?? ''
    for (const text of [log, summary, comment, JSON.stringify(outputs), readFileSync(fragment, 'utf8')]) {
      expect(text).not.toContain('4711')
    }
    expect(comment).toContain('password (sensitive value) was refused')
  })
})

describe('verify', () => {
  const show = (name: string, fixture: string) => reviewStep(cloud(), { name, 'plan-json': plan(fixture) })

  test('passes the plan that was reviewed', async () => {
    await show('same', 'create')
    const { exitCode, log, outputs } = await pushStep(cloud(), {
      name: 'same',
      'plan-json': plan('create'),
      verify: 'true',
    })
    expect(log).toContain('The plan does what pull request #8 shows.')
    expect(exitCode).toBe(0)
    expect(outputs['comment-status']).toBeUndefined()
  })

  test('fails by the gates too, though the plan is the reviewed one', async () => {
    await show('gated', 'delete')
    const inputs = { name: 'gated', 'plan-json': plan('delete'), verify: 'true' }
    const gates = { 'max-destroys': '0', 'fail-on': 'destroy' }
    const { exitCode, annotations, outputs } = await pushStep(cloud(), { ...inputs, ...gates })
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toBe(
      'The plan destroys or replaces 4, and "max-destroys" allows 0.\nThe plan destroys 4, and "fail-on" has "destroy".',
    )
    expect(outputs.delete).toBe('4')
    expect((await pushStep(cloud(), { ...inputs, 'max-destroys': '4' })).exitCode).toBe(0)
  })

  test('refuses another one, naming the addresses that differ', async () => {
    await show('other', 'update')
    const { exitCode, annotations } = await pushStep(cloud(), {
      name: 'other',
      'plan-json': plan('create'),
      verify: 'true',
    })
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toMatch(
      /differs from the one reviewed in pull request #8: .*\(not in the reviewed plan\)/,
    )
  })

  test('passes the same plan made later, in another order', async () => {
    await show('later', 'create')
    const json = JSON.parse(readFileSync(plan('create'), 'utf8'))
    json.timestamp = '2027-07-07T07:07:07Z'
    json.resource_changes.reverse()
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, reversed(one)]),
      )
    }
    const changes = json.resource_changes.map((change: object) => reversed(change))
    const later = join(folder, 'later.json')
    writeFileSync(later, JSON.stringify({ ...json, resource_changes: changes }))
    const { exitCode, log } = await pushStep(cloud(), { name: 'later', 'plan-json': later, verify: 'true' })
    expect(log).toContain('The plan does what pull request #8 shows.')
    expect(exitCode).toBe(0)
  })

  test('names what changes otherwise than reviewed, down to one value', async () => {
    await show('one-value', 'create')
    const other = join(folder, 'other.json')
    writeFileSync(other, readFileSync(plan('create'), 'utf8').replaceAll('10.0.0.0/16', '0.0.0.0/0'))
    const { exitCode, annotations } = await pushStep(cloud(), {
      name: 'one-value',
      'plan-json': other,
      verify: 'true',
    })
    expect(exitCode).toBe(1)
    expect(annotations[0]?.message).toContain(
      'differs from the one reviewed in pull request #8: terraform_data.network (changes otherwise than reviewed). Nothing was applied.',
    )
  })

  test('refuses what nobody reviewed, and passes what changes nothing', async () => {
    const inputs = { name: 'never shown', verify: 'true' }
    const refused = await pushStep(cloud(), { ...inputs, 'plan-json': plan('create') })
    expect(refused.annotations[0]?.message).toContain('has no comment of ours with a plan of "never shown"')
    const nothing = await pushStep(cloud(), { ...inputs, 'plan-json': plan('no-change') })
    expect(nothing.exitCode).toBe(0)
  })

  const fork = async () => {
    const event = await cloud().github.pullRequestEvent(8)
    const pull = event.pull_request as { head: { repo: object } }
    const head = { ...pull.head, repo: { ...pull.head.repo, full_name: 'mona/backend' } }
    return { event: { ...event, pull_request: { ...pull, head } } }
  }

  test('refuses a plan whose fingerprint stands in a fragment that shows another', async () => {
    const place = mkdtempSync(join(tmpdir(), 'fragments-'))
    const [shown, applied] = await Promise.all([readPlan(plan('create')), readPlan(plan('delete'))])
    const forged = makeFragment({ name: 'forged', plan: { ...shown, fingerprint: applied.fingerprint } })
    writeFileSync(join(place, 'forged.json'), formatFragment(forged))
    await step(cloud(), { name: 'with a forged one', fragments: place }, await fork())
    const inputs = { name: 'forged', verify: 'true' }
    const refused = await pushStep(cloud(), { ...inputs, 'plan-json': plan('delete') })
    expect(refused.exitCode).toBe(1)
    expect(refused.annotations[0]?.message).toContain('differs from the one reviewed in pull request #8')
    expect((await pushStep(cloud(), { ...inputs, 'plan-json': plan('create') })).exitCode).toBe(0)
  })

  test('takes a fragment that does not hold all at its word only where no fork can have written it', async () => {
    const place = mkdtempSync(join(tmpdir(), 'fragments-'))
    const large = makeFragment({ name: 'large', plan: await readPlan(plan('create')) }, 1500)
    writeFileSync(join(place, 'large.json'), formatFragment(large))
    const event = await cloud().github.pullRequestEvent(8)
    const verified = () => pushStep(cloud(), { name: 'large', 'plan-json': plan('create'), verify: 'true' })
    await step(cloud(), { name: 'with a large one', fragments: place }, await fork())
    const refused = await verified()
    expect(refused.exitCode).toBe(1)
    expect(refused.annotations[0]?.message).toContain(
      'or its plan, by a run that may be of a fork, was too large to be told whole',
    )
    cloud().github.reopen(8)
    await step(cloud(), { name: 'with a large one', fragments: place }, { event })
    expect((await verified()).exitCode).toBe(0)
  })

  test("finds a stack's plan in the one comment for many", async () => {
    const place = mkdtempSync(join(tmpdir(), 'fragments-'))
    for (const name of ['one', 'two']) {
      await step(cloud(), {
        name,
        'plan-json': plan(name === 'one' ? 'create' : 'update'),
        fragment: join(place, `${name}.json`),
      })
    }
    await reviewStep(cloud(), { name: 'fleet', fragments: place })
    const same = await pushStep(cloud(), { name: 'two', 'plan-json': plan('update'), verify: 'true' })
    expect(same.exitCode).toBe(0)
    const other = await pushStep(cloud(), { name: 'two', 'plan-json': plan('create'), verify: 'true' })
    expect(other.exitCode).toBe(1)
  })
})
