import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { stateJson } from '../../../packages/terraform-state/test/stores.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ seed: { s3: { buckets: [{ name: 'states', versioning: 'Enabled' }] } } })
})
afterEach(() => cloud.close())

/** A working directory as `init` leaves it, with a Terraform that ignores INT and starts a program of its own. */
function workspace(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cancelled-'))
  mkdirSync(join(directory, '.terraform'))
  const config = { bucket: 'states', key: 'app', region: cloud.region, use_lockfile: true }
  const backend = { type: 's3', config }
  writeFileSync(join(directory, '.terraform/terraform.tfstate'), JSON.stringify({ version: 3, backend }))
  const stubborn = '#!/bin/sh\ntrap "" INT TERM\ntouch "$0.started"\nsleep 60 &\nwait\n'
  writeFileSync(join(directory, 'stubborn-terraform'), stubborn, { mode: 0o755 })
  return directory
}

test('a drill that is cancelled in its plan tells what it knows, and leaves no Terraform behind', async () => {
  for (const serial of [3, 4]) {
    await fetch(`${cloud.env.AWS_ENDPOINT_URL_S3}/states/app`, { method: 'PUT', body: stateJson(serial) })
  }
  const directory = workspace()
  const command = join(directory, 'stubborn-terraform')
  const result = await runAction({
    action: 'state-restore',
    inputs: { mode: 'drill', plan: 'true', 'working-directory': '.', 'terraform-command': command },
    env: cloud.env,
    workspace: directory,
    cancel: { when: started(`${command}.started`) },
  })
  expect(result).toMatchObject({ exitCode: 1, signal: null, leftBehind: [] })
  expect(result.cancelMilliseconds).toBeLessThan(7000)
  expect(result.outputs).toMatchObject({ result: 'fail', 'plan-changes': 'error' })
  expect(result.summary).toContain('the run was cancelled before it was done')
  expect(result.summary).toContain('3 to 4')
  expect(result.annotations.at(-1)).toMatchObject({ level: 'error', title: 'Cancelled' })
})

async function started(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 20))
}
