import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { run } from './run.ts'

const key = 'prod/app.tfstate'

describeWith(['terraform'], 'the real Terraform', () => {
  let cloud: Cloud
  let folder: string
  let lockFile: boolean

  beforeAll(async () => {
    cloud = await startCloud({
      seed: {
        s3: { buckets: [{ name: 'example-state', versioning: 'Enabled' }] },
        dynamodb: { tables: [{ name: 'locks' }] },
      },
    })
  })
  afterAll(() => cloud.close())

  async function terraform(...args: string[]) {
    const env = { ...cloud.env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: '-no-color' }
    return run('terraform', args, { cwd: folder, env })
  }

  /** A configuration on the emulated bucket; `size` bytes of state. */
  async function initialise(name: string, options: { lockFile: boolean; table: boolean; size?: number }) {
    folder = mkdtempSync(join(tmpdir(), 'terraform-'))
    lockFile = options.lockFile
    const table = options.table ? 'dynamodb_table = "locks"' : ''
    const width = Math.ceil((options.size ?? 10) / 1000)
    const text = `join("", [for i in range(1000) : format("%0${width}d", i)])`
    writeFileSync(
      join(folder, 'main.tf'),
      `terraform {
         backend "s3" {
           bucket = "example-state"
           key    = "${name}/${key}"
           region = "eu-west-1"
           use_lockfile = ${lockFile}
           encrypt = true
           ${table}
         }
       }
       resource "terraform_data" "it" { input = ${text} }`,
    )
    const { exitCode, stderr } = await terraform('init', '-input=false')
    expect([exitCode, stderr.replace(/.*deprecated[\s\S]*/, '')]).toEqual([
      0,
      expect.not.stringContaining('Error'),
    ])
  }

  const objects = () => [...(cloud.s3.store.buckets.get('example-state')?.versions.keys() ?? [])].sort()

  test.each([
    ['a lock file', true, false],
    ['a table', false, true],
    ['both', true, true],
  ])('applies, locks with %s, and finds nothing to do afterwards', async (name, lockFile, table) => {
    const prefix = name.replaceAll(' ', '-')
    await initialise(prefix, { lockFile, table })
    cloud.calls.clear()
    const applied = await terraform('apply', '-auto-approve', '-input=false')
    expect(applied.stdout + applied.stderr).toContain('Apply complete! Resources: 1 added')
    expect(objects()).toContain(`${prefix}/${key}`)
    const locks = cloud.calls
      .of('s3', 'PutObject')
      .filter(({ path, headers }) => path.includes('.tflock') && headers['if-none-match'] === '*')
    expect(locks).toHaveLength(lockFile ? 1 : 0)
    expect(cloud.calls.of('dynamodb', 'PutItem').length > 0).toBe(table)
    const lock = await cloud.dynamodb.call('GetItem', {
      TableName: 'locks',
      Key: { LockID: { S: `example-state/${prefix}/${key}` } },
    })
    expect(lock).toEqual({})
    expect((await terraform('plan', '-detailed-exitcode', '-input=false')).exitCode).toBe(0)
    rmSync(folder, { recursive: true })
  })

  test('is kept out by a lock file of somebody else, and names the holder', async () => {
    await initialise('held', { lockFile: true, table: false })
    const lock = {
      ID: '6a1f',
      Operation: 'OperationTypeApply',
      Info: '',
      Who: 'dev@laptop',
      Version: '1.11.4',
      Created: '2026-01-05T09:00:00Z',
      Path: 'held',
    }
    const url = `${cloud.env.AWS_ENDPOINT_URL_S3}/example-state/held/${key}.tflock`
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0'
    await fetch(url, { method: 'PUT', headers: { authorization }, body: JSON.stringify(lock) })
    const refused = await terraform('apply', '-auto-approve', '-input=false')
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('Error acquiring the state lock')
    expect(refused.stderr).toMatch(/PreconditionFailed|412/)
    expect(refused.stderr).toContain('dev@laptop')
    expect((await terraform('force-unlock', '-force', '6a1f')).exitCode).toBe(0)
    expect((await terraform('apply', '-auto-approve', '-input=false')).exitCode).toBe(0)
    rmSync(folder, { recursive: true })
  })

  test('writes a state above 5 MiB in parts and reads it back', async () => {
    await initialise('large', { lockFile: true, table: false, size: 6_000_000 })
    cloud.calls.clear()
    const applied = await terraform('apply', '-auto-approve', '-input=false')
    expect([applied.exitCode, applied.stderr]).toEqual([0, ''])
    expect(cloud.calls.of('s3', 'UploadPart').length).toBeGreaterThan(1)
    expect((await terraform('plan', '-detailed-exitcode', '-input=false')).exitCode).toBe(0)
    rmSync(folder, { recursive: true })
  }, 60_000)
})
