import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { beforeAll, expect, test } from '@jest/globals'
import { emulatedGitHub, step } from './step.ts'

const cloud = emulatedGitHub()

const configuration = `
variable "token" {
  default   = "never-to-be-shown-77"
  sensitive = true
}
resource "terraform_data" "service" { input = { replicas = 2, token = var.token } }
`

for (const tool of ['terraform', 'tofu'] as const) {
  describeWith([tool], `a binary plan of the real ${tool}`, () => {
    const workspace = mkdtempSync(join(tmpdir(), 'plan-file-'))
    const binary = findTool(tool) ?? tool

    beforeAll(() => {
      mkdirSync(join(workspace, 'infra'))
      writeFileSync(join(workspace, 'infra/main.tf'), configuration)
      const run = (...args: string[]) =>
        execFileSync(binary, args, { cwd: join(workspace, 'infra'), stdio: 'pipe' })
      run('init', '-no-color')
      run('plan', '-no-color', '-out=tfplan')
    }, 60_000)

    const inputs = { 'plan-file': 'tfplan', 'working-directory': 'infra', 'terraform-binary': binary }
    const run = (more: Record<string, string>) =>
      step(cloud(), { ...inputs, ...more }, { workspace, env: { PATH: process.env.PATH ?? '' } })

    test('is shown by the action itself, and nothing of it stays behind', async () => {
      const { exitCode, outputs, log } = await run({ name: tool })
      expect([exitCode, outputs.create]).toEqual([0, '1'])
      const comment = (await cloud().github.comments(7)).find(({ body }) => body.includes(`\`${tool}\``))
      expect(comment?.body).toContain('+ input = {')
      expect(comment?.body).toContain('(sensitive value)')
      expect(`${comment?.body}${log}`).not.toContain('never-to-be-shown-77')
    })

    test('that is none is one error with the words of the tool', async () => {
      writeFileSync(join(workspace, 'infra/notes.txt'), 'no plan at all')
      const { exitCode, annotations } = await run({ name: tool, 'plan-file': 'notes.txt' })
      expect(exitCode).toBe(1)
      expect(annotations).toHaveLength(1)
      expect(annotations[0]?.message).toMatch(/show -json notes\.txt.* ended with exit code 1: /)
      expect(annotations[0]?.message).toContain(`Was "${tool} init" run in this job`)
    })

    test.each([
      ['plan-file', 'none.tfplan', `Write it with "${tool} plan -out=none.tfplan"`],
      ['working-directory', 'nowhere', `that "${tool} init" was run in`],
    ])('a "%s" that is not there is named with the tool to make it with', async (input, value, words) => {
      const { annotations } = await run({ name: tool, [input]: value })
      expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining(words)])
    })
  })
}

test('a plan of any size is taken from a file, never by an argument or a variable, and the file is gone afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  const binary = join(folder, 'terraform')
  const text = 'marked-'.repeat(500_000)
  const plan = JSON.stringify({
    format_version: '1.2',
    resource_changes: [{ address: 'a.b', change: { actions: ['create'], before: null, after: { text } } }],
  })
  writeFileSync(join(folder, 'shown.json'), plan)
  writeFileSync(binary, '#!/bin/sh\n(echo "$@"; env) > seen.txt\ncat shown.json\n')
  chmodSync(binary, 0o755)
  writeFileSync(join(folder, 'tfplan'), 'marked-binary')
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const inputs = { name: 'large', 'plan-file': 'tfplan', 'terraform-binary': binary }
  const { exitCode, outputs } = await step(cloud(), inputs, {
    workspace: folder,
    env: { PATH: process.env.PATH ?? '', RUNNER_TEMP: temporary },
  })
  expect([exitCode, outputs.create, outputs['comment-status']]).toEqual([0, '1', 'created'])
  expect(readdirSync(temporary)).toEqual([])
  const seen = readFileSync(join(folder, 'seen.txt'), 'utf8')
  expect(seen.split('\n')[0]).toBe('show -json -no-color tfplan')
  expect(seen).not.toContain('marked-')
})

test('a terraform that hangs ends with the step, and so does what it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hanging-'))
  const binary = join(folder, 'terraform')
  // As a provider would: a child of its own, and deaf to INT.
  writeFileSync(binary, "#!/bin/sh\ntrap '' INT TERM\nsleep 300 &\nwait\nwait\nsleep 300\n")
  chmodSync(binary, 0o755)
  writeFileSync(join(folder, 'tfplan'), '')
  const { cancelMilliseconds, leftBehind, exitCode, annotations } = await step(
    cloud(),
    { name: 'hangs', 'plan-file': 'tfplan', 'terraform-binary': binary },
    { workspace: folder, cancel: { when: 1500 }, env: { PATH: process.env.PATH ?? '' } },
  )
  expect(cancelMilliseconds).toBeLessThan(7000)
  expect(leftBehind).toEqual([])
  expect(exitCode).toBe(1)
  expect(annotations.map(({ title }) => title)).toEqual(['Cancelled'])
})
