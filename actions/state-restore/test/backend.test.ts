import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'
import { stateJson } from '../../../packages/terraform-state/test/stores.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ seed: { s3: { buckets: [{ name: 'states', versioning: 'Enabled' }] } } })
})
afterEach(() => cloud.close())

/** A directory as `terraform init` leaves it. */
function initialised(config: object): string {
  const directory = mkdtempSync(join(tmpdir(), 'backend-'))
  mkdirSync(join(directory, '.terraform'))
  const backend = { type: 's3', config: { bucket: 'states', key: 'app', use_lockfile: true, ...config } }
  writeFileSync(
    join(directory, '.terraform/terraform.tfstate'),
    JSON.stringify({ version: 3, terraform_version: '1.11.4', backend }),
  )
  return directory
}

async function restore(config: object, inputs: Record<string, string> = {}) {
  const put = async (serial: number) =>
    fetch(`${cloud.env.AWS_ENDPOINT_URL_S3}/states/app`, { method: 'PUT', body: stateJson(serial) })
  const old = (await put(3)).headers.get('x-amz-version-id') ?? ''
  await put(4)
  cloud.calls.clear()
  const cwd = initialised({ region: cloud.region, ...config })
  const asked = { mode: 'restore', 'version-id': old, 'expect-serial': '3', ...inputs }
  return runAction('state-restore', asked, { cwd, env: cloud.env })
}

const keysOfS3 = () => new Set(cloud.calls.of('s3').map(({ accessKeyId }) => accessKeyId))

test('a backend with a role of its own: everything is done by that role, as Terraform does it', async () => {
  const role = { role_arn: 'arn:aws:iam::123456789012:role/state', external_id: 'shared' }
  expect(await restore({ assume_role: role })).toMatchObject({ exitCode: 0 })
  expect(cloud.calls.of('sts').map(({ operation }) => operation)).toEqual(['AssumeRole'])
  expect(keysOfS3().has(cloud.env.AWS_ACCESS_KEY_ID)).toBe(false)
})

test('role-to-assume is used in its place', async () => {
  const role = { role_arn: 'arn:aws:iam::123456789012:role/state' }
  const mine = { 'role-to-assume': 'arn:aws:iam::123456789012:role/mine' }
  expect(await restore({ assume_role: role }, mine)).toMatchObject({ exitCode: 0 })
  expect(cloud.calls.of('sts').map(({ operation }) => operation)).toEqual(['AssumeRoleWithWebIdentity'])
})

test("the backend's acl goes with the state that is written", async () => {
  expect(await restore({ acl: 'bucket-owner-full-control' })).toMatchObject({ exitCode: 0 })
  const written = cloud.calls.of('s3', 'PutObject').find(({ path }) => !path.includes('.tflock'))
  expect(written?.headers['x-amz-acl']).toBe('bucket-owner-full-control')
})
