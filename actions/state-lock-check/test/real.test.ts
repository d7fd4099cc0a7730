import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { hostname } from 'node:os'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  type RealHome,
  stack,
  startHome,
  terraforms,
} from '../../../packages/terraform-state/test/real-tools.ts'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'

const stores = {
  s3: { table: false, lockfile: true },
  dynamodb: { table: true, lockfile: false },
  both: { table: true, lockfile: true },
}

for (const terraform of terraforms) {
  describeWith([terraform, 'moto_server'], `with the real ${terraform}`, () => {
    let home: RealHome
    const children: ChildProcess[] = []

    beforeAll(async () => {
      home = await startHome()
    }, 60_000)
    afterAll(() => {
      for (const child of children) child.kill('SIGKILL')
      return home?.stop()
    })

    const tf = (cwd: string, ...args: string[]) =>
      execFileSync(terraform, args, { cwd, env: home.env, stdio: ['ignore', 'pipe', 'pipe'] }).toString()

    /** An apply that holds the lock until its sleep is over; resolves once it is in the provisioner. */
    const hold = async (cwd: string, seconds: number, ...more: string[]): Promise<ChildProcess> => {
      const args = ['apply', '-auto-approve', '-no-color', `-var=seconds=${seconds}`, ...more]
      const child = spawn(terraform, args, {
        cwd,
        env: home.env,
      })
      children.push(child)
      await new Promise<void>((resolve, reject) => {
        let text = ''
        child.stdout.on('data', (part: Buffer) => {
          text += part.toString()
          if (text.includes('Executing:')) resolve()
        })
        child.on('close', () => reject(new Error(text)))
      })
      return child
    }

    const check = (cwd: string, inputs: Record<string, string> = {}, cancelWhen?: RegExp) =>
      runAction(
        'state-lock-check',
        { 'on-locked': 'fail', 'check-digest': 'true', 'working-directory': cwd, ...inputs },
        { cwd, env: home.env, ...(cancelWhen === undefined ? {} : { cancelWhen }) },
      )

    test.each(Object.entries(stores))(
      'an apply that holds the lock in %s is seen, and still after kill -9',
      async (store, kind) => {
        const cwd = await stack(home, { key: `${store}/terraform.tfstate`, ...kind })
        tf(cwd, 'init', '-input=false')
        tf(cwd, 'apply', '-auto-approve')
        const free = await check(cwd)
        expect(free).toMatchObject({
          exitCode: 0,
          outputs: { locked: 'false', digest: kind.table ? 'ok' : '' },
        })

        const child = await hold(cwd, 60)
        const held = await check(cwd)
        expect(held.exitCode).toBe(1)
        expect(held.outputs).toMatchObject({
          locked: 'true',
          store,
          operation: 'OperationTypeApply',
          path: `states/${store}/terraform.tfstate`,
          digest: kind.table ? 'ok' : '',
        })
        expect(held.outputs.who).toMatch(new RegExp(`@${hostname()}$`))
        expect(Number(held.outputs['age-seconds'])).toBeLessThan(30)

        child.kill('SIGKILL')
        await new Promise((resolve) => child.on('exit', resolve))
        const dead = await check(cwd)
        expect(dead.outputs).toMatchObject({
          locked: 'true',
          'lock-id': held.outputs['lock-id'],
          // No run, no evidence: however dead it is, nobody here can know.
          stale: 'false',
          orphaned: 'unknown',
        })
        // The command that is printed is the one that works.
        const command = /terraform -chdir=(\S+) force-unlock (\S+)/.exec(dead.log)
        expect(command?.[1]).toBe(cwd)
        tf(cwd, 'force-unlock', '-force', command?.[2] ?? '')
        expect((await check(cwd)).outputs.locked).toBe('false')
      },
      120_000,
    )

    test('a workspace has a lock of its own', async () => {
      const cwd = await stack(home, { key: 'ws/terraform.tfstate', ...stores.both })
      tf(cwd, 'init', '-input=false')
      tf(cwd, 'workspace', 'new', 'dev')
      const child = await hold(cwd, 60)
      expect((await check(cwd)).outputs).toMatchObject({
        locked: 'true',
        path: 'states/env:/dev/ws/terraform.tfstate',
      })
      expect((await check(cwd, { workspace: 'default' })).outputs.locked).toBe('false')
      child.kill('SIGKILL')
    }, 60_000)

    test('waits until an apply is done', async () => {
      const cwd = await stack(home, { key: 'wait/terraform.tfstate', ...stores.s3 })
      tf(cwd, 'init', '-input=false')
      await hold(cwd, 4)
      const result = await check(cwd, { 'on-locked': 'wait', timeout: '1m', 'on-stale': 'wait' })
      expect(result.exitCode).toBe(0)
      expect(result.outputs.locked).toBe('false')
      expect(Number(result.outputs['waited-seconds'])).toBeGreaterThanOrEqual(2)
    }, 60_000)

    test('says when another apply takes the lock while it waits', async () => {
      const cwd = await stack(home, { key: 'change/terraform.tfstate', ...stores.both })
      tf(cwd, 'init', '-input=false')
      const holders = new Set<string | undefined>()
      // The wait rightly ends where a look falls between the two: then they are set off again.
      for (let attempt = 1; attempt <= 4 && holders.size < 2; attempt += 1) {
        holders.clear()
        await hold(cwd, 6)
        const next = hold(cwd, 12, '-lock-timeout=60s')
        const result = await check(cwd, { 'on-locked': 'wait', timeout: '2m', 'on-stale': 'wait' })
        expect(result).toMatchObject({ exitCode: 0, outputs: { locked: 'false' } })
        for (const [, id] of result.log.matchAll(/lock ([0-9a-f-]{36})/g)) holders.add(id)
        const child = await next
        if (child.exitCode === null) await new Promise((resolve) => child.on('close', resolve))
      }
      expect(holders.size).toBe(2)
    }, 180_000)

    test('cancelled while it waits: ends in time, with outputs and summary', async () => {
      const cwd = await stack(home, { key: 'cancel/terraform.tfstate', ...stores.s3 })
      tf(cwd, 'init', '-input=false')
      const child = await hold(cwd, 60)
      const start = Date.now()
      const result = await check(cwd, { 'on-locked': 'wait', 'on-stale': 'wait' }, /is locked in S3/)
      expect(Date.now() - start).toBeLessThan(7000)
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain('cancelled')
      expect(result.outputs.locked).toBe('true')
      expect(result.summary).toContain('OperationTypeApply')
      child.kill('SIGKILL')
    }, 60_000)

    test('a directory without init, a table and a bucket that do not exist: each its own sentence', async () => {
      const cwd = await stack(home, { key: 'none/terraform.tfstate', ...stores.both })
      expect((await check(cwd)).log).toMatch(/is not initialised: .*Run "terraform init"/)
      tf(cwd, 'init', '-input=false')
      const noTable = await check(cwd, { 'dynamodb-table': 'no-such-table' })
      expect(noTable).toMatchObject({ exitCode: 1, outputs: { locked: 'unknown' } })
      expect(noTable.log).toContain('there is no table "no-such-table" in us-east-1')
      const noBucket = await check(cwd, { bucket: 'no-such-bucket-1' })
      expect(noBucket.outputs.locked).toBe('unknown')
      expect(noBucket.log).toContain('there is no bucket "no-such-bucket-1"')
    }, 60_000)

    test('a digest that does not fit: what Terraform would refuse is said before', async () => {
      const cwd = await stack(home, { key: 'digest/terraform.tfstate', ...stores.dynamodb })
      tf(cwd, 'init', '-input=false')
      tf(cwd, 'apply', '-auto-approve')
      await home.s3('PUT', 'states/digest/terraform.tfstate', '{"version": 4, "serial": 9, "lineage": "x"}')
      const result = await check(cwd)
      expect(result).toMatchObject({ exitCode: 1, outputs: { locked: 'false', digest: 'mismatch' } })
      const digest = /to ([0-9a-f]{32}); if not/.exec(result.log)?.[1]
      expect(digest).toBeDefined()
      await home.dynamodb('PutItem', {
        TableName: 'locks',
        Item: { LockID: { S: 'states/digest/terraform.tfstate-md5' }, Digest: { S: digest } },
      })
      expect((await check(cwd)).outputs.digest).toBe('ok')
    }, 60_000)
  })
}
