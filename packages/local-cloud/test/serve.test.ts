import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const serve = fileURLToPath(new URL('../src/serve.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'serve-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Served {
  env: Record<string, string>
  admin: string
}

/** @param parent code of a process that starts the cloud as its child; absent: it is our own child. */
async function start(args: string[], parent?: string): Promise<{ child: ChildProcess; served: Served }> {
  const flags = ['--conditions=source', serve, ...args]
  const child = spawn(process.execPath, parent === undefined ? flags : ['-e', parent, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    if (printed.includes('\n')) break
  }
  return { child, served: JSON.parse(printed) as Served }
}

async function admin(served: Served, method: string, path: string, body?: object) {
  const response = await fetch(served.admin + path, { method, ...(body && { body: JSON.stringify(body) }) })
  return (await response.json()) as never
}

describe('the cloud as a process', () => {
  let child: ChildProcess
  let served: Served

  beforeAll(async () => {
    const seed = join(folder, 'seed.json')
    writeFileSync(
      seed,
      JSON.stringify({
        s3: { buckets: [{ name: 'example-state', objects: [{ key: 'a', body: 'x' }] }] },
        github: { pullRequests: [{ number: 2 }] },
      }),
    )
    ;({ child, served } = await start([seed, '60']))
  })
  afterAll(() => {
    child.kill('SIGKILL')
  })

  test('tells of its state without the contents', async () => {
    const state = (await admin(served, 'GET', '/_admin/state')) as { buckets: unknown; pullRequests: unknown }
    expect(state.buckets).toEqual([
      { name: 'example-state', versioning: null, objects: [expect.objectContaining({ key: 'a', size: 1 })] },
    ])
    expect(state.pullRequests).toEqual([{ number: 2, comments: [] }])
    expect(state).toEqual(expect.objectContaining({ tables: [], ecr: {}, logs: {} }))
  })

  test('takes faults and tells of calls', async () => {
    await admin(served, 'PUT', '/_admin/calls', { recordBodies: true })
    await admin(served, 'POST', '/_admin/faults', {
      kind: 'server-error',
      service: 's3',
      operation: 'PutObject',
      status: 503,
    })
    const put = () =>
      fetch(`${served.env.AWS_ENDPOINT_URL_S3}/example-state/b`, { method: 'PUT', body: 'hello' })
    expect((await put()).status).toBe(503)
    expect(await admin(served, 'GET', '/_admin/faults')).toEqual([
      expect.objectContaining({ kind: 'server-error', seen: 1 }),
    ])
    await admin(served, 'DELETE', '/_admin/faults')
    expect((await put()).status).toBe(200)
    expect(await admin(served, 'GET', '/_admin/calls?service=s3')).toEqual([
      expect.objectContaining({ operation: 'PutObject', status: 503, fault: 'server-error', body: 'hello' }),
      expect.objectContaining({ operation: 'PutObject', status: 200 }),
    ])
    await admin(served, 'DELETE', '/_admin/calls')
    expect(await admin(served, 'GET', '/_admin/calls')).toEqual([])
  })

  test('pushes images and says what becomes of tasks', async () => {
    const { digest } = (await admin(served, 'POST', '/_admin/images', { repository: 'app', tag: '7' })) as {
      digest: string
    }
    const state = (await admin(served, 'GET', '/_admin/state')) as { ecr: unknown }
    expect(state.ecr).toEqual({ app: [{ digest, tags: ['7'] }] })
    await expect(
      admin(served, 'POST', '/_admin/behaviours', { pattern: '*', behaviour: 'nonsense' }),
    ).resolves.toEqual(
      expect.objectContaining({
        message: expect.stringContaining('"nonsense" is not a behaviour'),
      }),
    )
  })

  test('what is not there is 404', async () => {
    expect((await fetch(`${served.admin}/_admin/none`)).status).toBe(404)
  })

  test('ends at SIGTERM, with exit code 0', async () => {
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

test('ends with its parent, however that dies', async () => {
  const code = `
    const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, process.argv.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] })
    child.unref(); setInterval(() => {}, 1000)`
  const { child, served } = await start([], code)
  expect((await fetch(`${served.admin}/_admin/faults`)).status).toBe(200)
  child.kill('SIGKILL')
  const answers = () => fetch(`${served.admin}/_admin/faults`).then(Boolean, () => false)
  const deadline = performance.now() + 10_000
  while ((await answers()) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await answers()).toBe(false)
})
