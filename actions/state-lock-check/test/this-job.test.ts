import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { terraformRuns, thisJob } from '../src/this-job.ts'

async function processes(names: string[]): Promise<string> {
  const proc = await mkdtemp(join(tmpdir(), 'proc-'))
  await writeFile(join(proc, 'uptime'), '1')
  for (const [index, name] of names.entries()) {
    await mkdir(join(proc, String(index + 1)))
    await writeFile(join(proc, String(index + 1), 'comm'), `${name}\n`)
  }
  return proc
}

test('a Terraform or OpenTofu at work on this machine is seen', async () => {
  expect(await terraformRuns(await processes(['bash', 'terraform']))).toBe(true)
  expect(await terraformRuns(await processes(['tofu']))).toBe(true)
  expect(await terraformRuns(await processes(['bash', 'terraform-ls']))).toBe(false)
})

test('where no process list is, it is not known', async () => {
  expect(await terraformRuns('/does/not/exist')).toBeUndefined()
  expect(await terraformRuns(await processes([]))).toBeUndefined()
})

test('the job began when the runner wrote its event', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'event-')), 'event.json')
  await writeFile(path, '{}')
  const job = thisJob({ GITHUB_RUN_ID: '12', GITHUB_RUN_ATTEMPT: '3', GITHUB_EVENT_PATH: path })
  expect(job).toMatchObject({ runId: 12, attempt: 3 })
  expect(Date.now() - (job.startedAt?.getTime() ?? 0)).toBeLessThan(10_000)
})
