import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, pushStep, step } from './step.ts'

const cloud = emulatedGitHub()
const secret = 'never-to-be-shown-77'
const next = 'another-of-them-88'
const token = 'nor-this-one-99'

/** Terraform copies a sensitive input into `output` and forgets that it is one; the precondition fails after planning. */
const configuration = `
variable "password" {
  sensitive = true
  validation {
    condition     = length(var.password) > 10
    error_message = "too short"
  }
}
variable "token" { sensitive = true }
variable "zone" { default = "a" }
resource "terraform_data" "leak" { input = { password = var.password } }
resource "terraform_data" "kept" { input = { token = var.token } }
resource "terraform_data" "gone" {
  count = var.zone == "a" ? 1 : 0
}
resource "terraform_data" "broken" {
  input = 1
  lifecycle {
    precondition {
      condition     = var.zone == "a" || terraform_data.kept.output.token == "x"
      error_message = "no capacity in this zone"
    }
  }
}
`

const commentOf = async (name: string) =>
  (await cloud().github.comments(7)).find(({ body }) => body.includes(`\`${name}\``))?.body ?? ''

describeWith(['terraform'], 'a plan of the real terraform that fails after planning', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'failed-plan-'))
  const infra = join(workspace, 'infra')
  const terraform = findTool('terraform') ?? 'terraform'
  const run = (...args: string[]) => spawnSync(terraform, args, { cwd: infra, encoding: 'utf8' })

  beforeAll(() => {
    mkdirSync(infra)
    writeFileSync(join(infra, 'main.tf'), configuration)
    writeFileSync(join(infra, 'terraform.tfvars'), `password = "${secret}"\ntoken = "${token}"\n`)
    run('init', '-no-color')
    run('apply', '-auto-approve')
    writeFileSync(join(infra, 'terraform.tfvars'), `password = "${next}"\ntoken = "${token}"\nzone = "b"\n`)
    const { stdout, stderr, status } = run('plan', '-no-color', '-out=tfplan')
    expect(status).toBe(1)
    writeFileSync(join(infra, 'plan.log'), stdout + stderr)
    // What makes it a leak: nobody marked these.
    expect(stdout).toContain(`- password = "${secret}"`)
    expect(stderr).toContain(`terraform_data.kept.output.token is "${token}"`)
    mkdirSync(join(workspace, 'plans/live'), { recursive: true })
    writeFileSync(join(workspace, 'plans/live/tfplan.json'), run('show', '-json', 'tfplan').stdout)
    cpSync(join(infra, 'plan.log'), join(workspace, 'plans/live/tfplan.log'))
  }, 60_000)

  test.each<[string, Record<string, string>]>([
    ['the binary plan', { 'plan-file': 'tfplan', 'working-directory': 'infra' }],
    ['its JSON', { 'plan-json': 'plans/live/tfplan.json' }],
    ['a folder', { 'plan-json': 'plans' }],
    ['no plan', {}],
    ['a plan that is not there', { 'plan-json': 'nowhere.json' }],
    ['a plan that cannot be read', { 'plan-json': 'infra/plan.log' }],
  ])('of %s shows the error, and no secret anywhere', async (kind, source) => {
    const inputs = {
      ...source,
      name: kind,
      'plan-exit-code': '1',
      'plan-log': 'infra/plan.log',
      'terraform-binary': terraform,
    }
    const more = { workspace, env: { PATH: process.env.PATH ?? '' } }
    const { log, summary, outputs, annotations, exitCode } = await step(cloud(), inputs, more)
    const fragments = join(workspace, 'fragments', kind)
    await step(cloud(), { ...inputs, fragment: `${fragments}/` }, more)
    const written = readdirSync(fragments)
      .map((file) => readFileSync(join(fragments, file), 'utf8'))
      .join()
    const comment = await commentOf(kind)
    expect([exitCode, outputs['comment-status']]).toEqual([0, 'created'])
    for (const text of [comment, summary, log, JSON.stringify(outputs), written]) {
      for (const hidden of [secret, next, token]) expect(text).not.toContain(hidden)
    }
    for (const text of [comment, summary, written]) expect(text).toContain('no capacity in this zone')
    expect(annotations.map(({ level }) => level)).toEqual(
      kind === 'a plan that cannot be read' ? ['warning'] : [],
    )
  })

  test('is what was planned until then, and cannot be verified', async () => {
    const inputs = {
      name: 'partial',
      'plan-json': 'plans/live/tfplan.json',
      'plan-exit-code': '1',
      'plan-log': 'infra/plan.log',
      'fail-on': 'errored',
    }
    const { outputs, exitCode } = await step(cloud(), inputs, { workspace })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'has-destroys': 'true', delete: '1', update: '1' })
    expect(outputs.summary).toBe('plan failed, as far as it came: 1 to destroy, 1 to update')
    const comment = await commentOf('partial')
    expect(comment).toContain('the plan failed, this is only part of it')
    expect(comment).toContain('terraform_data.gone[0]')
    expect(comment.indexOf('no capacity')).toBeLessThan(comment.indexOf('terraform_data.gone[0]'))
    expect(comment).not.toContain(' plan=')
    const verified = await step(cloud(), { ...inputs, verify: 'true' }, { workspace })
    expect(verified.exitCode).toBe(1)
    expect(verified.annotations[0]?.message).toContain(
      'Only a single plan can be verified, and this one failed',
    )
  })

  test('shows what an error says of a value only where a plan tells that it is no secret', async () => {
    writeFileSync(join(infra, 'terraform.tfvars'), 'password = "short-one"\ntoken = "x"\n')
    const { stdout, stderr } = run('plan', '-no-color', '-out=short')
    writeFileSync(join(infra, 'short.log'), stdout + stderr)
    // Terraform prints it though it is sensitive: in the line of the file, and as the value.
    expect(stderr.match(/short-one/g)).toHaveLength(2)
    const inputs = { 'plan-exit-code': '1', 'plan-log': 'infra/short.log', 'working-directory': 'infra' }
    const more = { workspace, env: { PATH: process.env.PATH ?? '' } }
    for (const source of [{}, { 'plan-file': 'short', 'terraform-binary': terraform }]) {
      const name = `validation ${Object.keys(source).length}`
      const { summary, log } = await step(cloud(), { ...inputs, ...source, name }, more)
      const comment = await commentOf(name)
      expect(`${summary}${log}${comment}`).not.toContain('short-one')
      expect(comment).toContain('too short')
    }
    rmSync(join(infra, 'short'))
  })
})

describe('a plan that failed', () => {
  test.each([
    ['0', false],
    ['2', false],
    ['1', true],
    ['137', true],
  ])('is one that ended with something else than 0 or 2: %s is %s', async (code, failed) => {
    const inputs = { name: `exit ${code}`, 'plan-json': plan('create'), 'plan-exit-code': code }
    const { outputs, exitCode } = await step(cloud(), { ...inputs, 'fail-on': 'errored' })
    expect(exitCode).toBe(failed ? 1 : 0)
    expect(outputs.summary).toBe(`${failed ? 'plan failed, as far as it came: ' : ''}4 to create`)
    expect((await commentOf(inputs.name)).includes('the plan failed')).toBe(failed)
  })

  test('among several is told by the exit code when no log tells it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stacks-'))
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name))
      cpSync(plan('create'), join(folder, name, 'tfplan.json'))
    }
    const inputs = { name: 'loop', 'plan-json': folder, 'plan-exit-code': '137', 'fail-on': 'errored' }
    const { outputs, exitCode } = await step(cloud(), inputs)
    expect(exitCode).toBe(1)
    expect(outputs.summary).toBe('3 stacks, 2 with changes, 1 failed, 8 to create')
    expect(await commentOf('loop')).toContain('The plan ended with exit code 137.')
  })

  test('is never verified, though what there is of it changes nothing', async () => {
    const inputs = { name: 'nothing', 'plan-json': plan('no-change'), 'plan-exit-code': '1', verify: 'true' }
    const { exitCode } = await pushStep(cloud(), inputs)
    expect(exitCode).toBe(1)
  })
})
