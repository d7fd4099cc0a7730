import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { PlanError } from '../../src/plan-error.ts'
import { eachElement } from '../../src/read/elements.ts'
import { openOffsets } from '../../src/read/offsets.ts'
import { openBytes } from '../../src/read/plan-bytes.ts'
import { readPlan } from '../../src/read-plan.ts'
import { planStream, streamOf } from '../chunks.ts'
import { planJson } from '../plan-json.ts'

const folder = mkdtempSync(join(tmpdir(), 'not-a-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function reading(content: string | Buffer): Promise<string> {
  const path = join(folder, 'plan.json')
  writeFileSync(path, content)
  const error = await readPlan(path).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(PlanError)
  const { message } = error as PlanError
  expect(message.startsWith(`${path} `)).toBe(true)
  return message.slice(path.length + 1)
}

describe('what is not a plan is refused by name', () => {
  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'is empty'],
    ['white space', ' \n\n', 'holds nothing but white space'],
    [
      'a binary plan',
      Buffer.from('PK\u0003\u0004tfplan'),
      'is a binary plan file: run "terraform show -json <plan file>" (with OpenTofu "tofu show …")',
    ],
    ['gzip', gzipSync('{}'), 'is compressed with gzip'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'is UTF-16, as Windows PowerShell writes it'],
    ['text of a plan', '\u001b[0mTerraform used the selected providers', 'is text, not JSON'],
    [
      "setup-terraform's wrapper",
      '[command]/opt/terraform-bin show -json\n{}',
      'set "terraform_wrapper: false"',
    ],
    [
      'the log of plan -json',
      '{"@level":"info","@message":"Terraform 1.11"}\n{"@level":"info"}\n',
      'is the log that "plan -json" prints',
    ],
    ['a state file', '{"version":4,"serial":3,"lineage":"x","resources":[]}', 'is a state file, not a plan'],
    [
      'show -json of a state',
      '{"format_version":"1.0","values":{"root_module":{}}}',
      'is a state as "show -json" prints it',
    ],
    ['show -json of nothing', '{"format_version":"1.0"}', 'where there is no state'],
    ['an array', '[{"resource_changes":[]}]', 'is a JSON array'],
    ['validate', '{"valid":true,"diagnostics":[]}', 'is the output of "validate"'],
    ['schemas', '{"format_version":"1.0","provider_schemas":{}}', 'is the output of "providers schema"'],
    [
      'an encrypted plan',
      '{"meta":{"key_provider.pbkdf2.k":"e30="},"encrypted_data":"Jn5D","encryption_version":"v0"}',
      'is a plan or a state that OpenTofu encrypted: run "tofu show -json <plan file>"',
    ],
    ['other JSON', '{"name":"package"}', 'has none of the keys of a plan'],
    ['a plan cut off', JSON.stringify(planJson()).slice(0, -30), 'ends in the middle'],
    ['a plan with text behind', `${JSON.stringify(planJson())}\n::debug::stdout`, 'more text after the end'],
  ])('%s', async (_, content, message) => {
    expect(await reading(content)).toContain(message)
  })

  test('a path that is missing or a folder', async () => {
    await expect(readPlan(join(folder, 'none.json'))).rejects.toThrow(
      'none.json does not exist: write it with',
    )
    await expect(readPlan(folder)).rejects.toThrow('is a folder: give the file')
  })

  test('a pipe is read like a file', async () => {
    const pipe = join(folder, 'pipe')
    const command = 'mkfifo'
    execFileSync(command, [pipe])
    const written = writeFile(
      pipe,
      JSON.stringify(planJson({ output_changes: { a: { actions: ['create'], after: 1 } } })),
    )
    expect((await readPlan(pipe)).counts.outputs).toBe(1)
    await written
  })

  test('a malformed element is named by its place and never quoted: it may hold a secret', async () => {
    const text = JSON.stringify(planJson({ resource_changes: ['X'] })).replace(
      '"X"',
      '{"password":"hunter-2-hunter" oops}',
    )
    const error = (await readPlan(planStream(text)).catch((error: unknown) => error)) as PlanError
    expect(error.message).toMatch(
      /^the plan is not valid JSON: the value that starts at byte \d+ cannot be parsed$/,
    )
    expect(JSON.stringify([error.message, error.stack, String(error.cause)])).not.toContain('hunter')
  })

  test('an aborted signal ends the reading with its reason', async () => {
    const reason = new Error('cancelled')
    await expect(readPlan(planStream(planJson()), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test('a signal also ends what is read a second time', async () => {
    const json = JSON.stringify({ text: 'x'.repeat(50_000) })
    const text = Buffer.from(`[${Array.from({ length: 300 }, () => json).join()}]`)
    const bytes = openBytes(streamOf([text]))
    for await (const chunk of bytes.chunks()) expect(chunk).toHaveLength(text.length)
    const offsets = openOffsets()
    for (let i = 0; i < 300; i++) offsets.add(1 + i * (json.length + 1), json.length)
    const [controller, reason] = [new AbortController(), new Error('cancelled')]
    let seen = 0
    const reading = eachElement(
      bytes,
      offsets,
      () => ++seen === 10 && controller.abort(reason),
      controller.signal,
    )
    await expect(reading).rejects.toBe(reason)
    expect(seen).toBeLessThan(300)
  })

  test('a stream that yields the same memory again is read right', async () => {
    const text = Buffer.from(
      JSON.stringify(planJson({ output_changes: { a: { actions: ['create'], after: 'one' } } })),
    )
    const memory = Buffer.alloc(7)
    async function* reused() {
      for (let at = 0; at < text.length; at += 7) yield memory.subarray(0, text.copy(memory, 0, at, at + 7))
    }
    expect((await readPlan(reused())).outputs).toEqual([
      { name: 'a', action: 'create', before: undefined, after: 'one' },
    ])
    await expect(readPlan(streamOf([]))).rejects.toThrow('the plan is empty')
  })
})
