import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, step } from './step.ts'

const cloud = emulatedGitHub()
const folder = mkdtempSync(join(tmpdir(), 'plans-'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const whole = readFileSync(plan('create'), 'utf8')

describe('wrong input', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nothing to read', {}, 'Input "plan-json": is missing'],
    ['two sources', { 'plan-json': 'a', 'plan-file': 'b' }, 'give only one of'],
    ['a file that is not there', { 'plan-json': 'nowhere.json' }, 'there is no file "nowhere.json"'],
    ['a glob that finds nothing', { 'plan-json': 'plans/*.json' }, 'nothing matches "plans/*.json"'],
    ['a truncated plan', { 'plan-json': file('cut.json', whole.slice(0, 900)) }, 'cut.json'],
    [
      'text instead of JSON',
      { 'plan-json': file('text.json', 'Terraform will perform the following actions:') },
      'terraform show -json',
    ],
    [
      'a state',
      {
        'plan-json': file(
          'state.json',
          '{"version":4,"terraform_version":"1.11.4","serial":1,"resources":[]}',
        ),
      },
      'state',
    ],
    ['an empty file', { 'plan-json': file('empty.json', '') }, 'empty'],
    [
      'a mask that is no expression',
      { 'plan-json': plan('create'), mask: '/(/' },
      'Input "mask": has rules that cannot',
    ],
    [
      'a mask that nothing is read with',
      { fragments: 'x', mask: 'password' },
      'line 1 "password": an attribute glob has',
    ],
    [
      'a fragment below a file',
      { 'plan-json': plan('create'), fragment: `${file('main.tf', '')}/x.json` },
      'main.tf/x.json cannot be written (EEXIST). Give a path whose folders are there',
    ],
    [
      'a folder that is not there',
      { 'plan-file': 'tfplan', 'working-directory': 'infra/nowhere' },
      'Input "working-directory": there is no folder',
    ],
    [
      'a binary plan that is not there',
      { 'plan-file': 'no-plan' },
      'Input "plan-file": there is no file "no-plan" in',
    ],
    [
      'a count that is no number',
      { 'plan-json': plan('create'), 'max-destroys': 'few' },
      'Input "max-destroys" is "few"',
    ],
    [
      'an unknown gate',
      { 'plan-json': plan('create'), 'fail-on': 'everything' },
      'Input "fail-on" is "everything"',
    ],
    ['a fragment and its reader at once', { fragments: 'x', fragment: 'y' }, 'Input "fragment"'],
    [
      'a binary that is not there',
      { 'plan-file': file('tfplan', ''), 'terraform-binary': 'no-such-terraform' },
      '"no-such-terraform" could not be started',
    ],
  ])('%s is one error that names it, and no comment', async (_, inputs, words) => {
    cloud().calls.clear()
    const { exitCode, annotations } = await step(cloud(), inputs)
    expect(exitCode).toBe(1)
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.message).toContain(words)
    expect(
      cloud()
        .calls.of('github')
        .filter(({ method }) => method === 'POST' || method === 'PATCH'),
    ).toEqual([])
  })
})

test('a wrong mask is told with the other wrong inputs, at once', async () => {
  const wrong = { 'plan-json': plan('create'), mask: '/(/\n/a+', 'max-destroys': 'few' }
  const { annotations } = await step(cloud(), wrong)
  expect(annotations.map(({ title }) => title)).toEqual(['Wrong input'])
  expect(annotations[0]?.message).toMatch(
    /^2 inputs are wrong:\n- Input "mask": has rules .*line 1 .*line 2 .*\n- Input "max-destroys"/,
  )
})

describe('what is not ours', () => {
  test('makes no command in the log, however hostile the plan', async () => {
    const { commands, exitCode } = await step(cloud(), {
      name: 'hostile\n::error::x',
      'plan-json': plan('unicode-hostile'),
    })
    expect(exitCode).toBe(0)
    expect(commands.map(({ name }) => name)).toEqual(['add-mask'])
  })

  test('keeps its secrets out of comment, summary, log, outputs and fragment', async () => {
    // Terraform marks neither the computed attribute that holds it nor the address.
    const secret = 'ghs_example0123456789'
    expect(readFileSync(plan('sensitive-computed'), 'utf8')).toContain(secret)
    const inputs = { name: 'secret', 'plan-json': plan('sensitive-computed') }
    const { log, summary, outputs } = await step(cloud(), inputs)
    expect(outputs['comment-status']).toBe('created')
    const fragment = join(folder, 'fragment.json')
    await step(cloud(), { ...inputs, fragment })
    const comments = (await cloud().github.comments(7)).map(({ body }) => body).join('\n')
    for (const text of [log, summary, JSON.stringify(outputs), comments, readFileSync(fragment, 'utf8')]) {
      expect(text).not.toContain(secret)
    }
    expect(comments).toContain('(sensitive value)')
  })

  test.each([
    ['one plan', plan('create')],
    ['several plans', `${plan('create')}\n${plan('delete')}`],
  ])('keeps what a mask covers out of all that is said of %s', async (what, plans) => {
    const network = '10.0.0.0/16'
    const inputs = { name: `masked ${what}`, 'plan-json': plans }
    const said = async (more: Record<string, string>) => {
      const { log, summary, outputs } = await step(cloud(), { ...inputs, ...more })
      const comments = (await cloud().github.comments(7)).map(({ body }) => body)
      return [
        log,
        summary,
        JSON.stringify(outputs),
        ...comments.filter((body) => body.includes(inputs.name)),
      ].join()
    }
    expect(await said({})).toContain(network)
    const masked = await said({ mask: '/10[.]0[.]0[.]0.16/' })
    expect(masked).not.toContain(network)
    expect(masked).toContain('(sensitive value)')
  })
})
