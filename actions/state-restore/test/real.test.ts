import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { lockText } from '@infra-actions/terraform-state/lock-info'
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
    const names = (...list: string[]) => `-var=names=${JSON.stringify(list)}`
    const restore = (cwd: string, inputs: Record<string, string>) =>
      runAction(
        'state-restore',
        { 'working-directory': cwd, 'terraform-command': terraform, plan: 'false', ...inputs },
        { cwd, env: home.env },
      )

    test.each(Object.entries(stores))(
      'list, drill, restore and undo, locking in %s',
      async (store, kind) => {
        const cwd = await stack(home, { key: `${store}/terraform.tfstate`, ...kind })
        tf(cwd, 'init', '-input=false')
        tf(cwd, 'apply', '-auto-approve', names('a'))
        tf(cwd, 'apply', '-auto-approve', names('a', 'b'))
        tf(cwd, 'plan', '-out=old.tfplan', names('a', 'b', 'c'))

        const list = await restore(cwd, { mode: 'list' })
        expect(list.exitCode).toBe(0)
        const versions = JSON.parse(list.outputs.versions ?? '')
        expect(versions[0]).toMatchObject({ current: true, came: ['terraform_data.each["b"]'], went: [] })
        const wanted = versions.find((one: { went: string[]; resources: number }) => one.resources === 2)
        expect(list.summary).toContain('terraform_data.each["b"]')

        const drill = await restore(cwd, { mode: 'drill', plan: 'true' })
        expect(drill).toMatchObject({ exitCode: 0, outputs: { 'plan-changes': 'some' } })
        expect(readdirSync(dirname(cwd)).filter((name) => name.startsWith('.drill-'))).toEqual([])

        const result = await restore(cwd, {
          mode: 'restore',
          'version-id': wanted['version-id'],
          'expect-serial': String(wanted.serial),
        })
        expect(result.exitCode).toBe(0)
        expect(Number(result.outputs.serial)).toBe(versions[0].serial + 1)

        // Terraform reads it, at that serial, and plans what the old state lacks.
        expect(JSON.parse(tf(cwd, 'state', 'pull'))).toMatchObject({ serial: versions[0].serial + 1 })
        expect(tf(cwd, 'plan', '-no-color', names('a', 'b'))).toContain('1 to add, 0 to change, 0 to destroy')
        const check = await runAction(
          'state-lock-check',
          { 'check-digest': 'true', 'working-directory': cwd },
          { cwd, env: home.env },
        )
        expect(check.outputs).toMatchObject({ locked: 'false', digest: kind.table ? 'ok' : '' })

        // The plan made before is refused.
        const stale = spawnSync(terraform, ['apply', '-no-color', 'old.tfplan'], { cwd, env: home.env })
        expect(stale.status).toBe(1)
        expect(stale.stderr.toString()).toContain('Saved plan is stale')

        const undo = await restore(cwd, {
          mode: 'restore',
          'version-id': result.outputs['previous-version-id'] ?? '',
          'expect-serial': result.outputs['previous-serial'] ?? '',
        })
        expect(undo.exitCode).toBe(0)
        expect(tf(cwd, 'plan', '-no-color', names('a', 'b'))).toContain('No changes')
      },
      120_000,
    )

    test('Terraform is kept out by our lock, and says whose it is', async () => {
      const cwd = await stack(home, { key: 'ours/terraform.tfstate', ...stores.s3 })
      tf(cwd, 'init', '-input=false')
      const text = lockText({
        id: 'restore-lock',
        operation: 'state-restore',
        info: 'restores version v1 (serial 3)',
        who: 'state-restore@gh-5-1',
        version: 'state-restore',
        created: new Date(),
        path: 'states/ours/terraform.tfstate',
      })
      await home.s3('PUT', 'states/ours/terraform.tfstate.tflock', text)
      const plan = spawnSync(terraform, ['plan', '-no-color'], { cwd, env: home.env })
      expect(plan.status).toBe(1)
      expect(plan.stderr.toString()).toMatch(
        /Operation: state-restore[\s\S]*Info: +restores version v1 \(serial 3\)/,
      )
      tf(cwd, 'force-unlock', '-force', 'restore-lock')
    }, 60_000)

    test('a state that Terraform holds is not restored', async () => {
      const cwd = await stack(home, { key: 'held/terraform.tfstate', ...stores.both })
      tf(cwd, 'init', '-input=false')
      tf(cwd, 'apply', '-auto-approve')
      const [version] = JSON.parse((await restore(cwd, { mode: 'list' })).outputs.versions ?? '')
      const child = spawn(terraform, ['apply', '-auto-approve', '-no-color', '-var=seconds=60'], {
        cwd,
        env: home.env,
      })
      children.push(child)
      await new Promise<void>((resolve) => {
        child.stdout.on('data', (part: Buffer) => part.includes('Executing:') && resolve())
      })
      const result = await restore(cwd, {
        mode: 'restore',
        'version-id': version['version-id'],
        'expect-serial': String(version.serial),
      })
      expect(result.exitCode).toBe(1)
      expect(result.log).toMatch(/is locked in S3 and DynamoDB by \S+ for apply/)
    }, 60_000)

    test('a workspace is drilled with its own name', async () => {
      const cwd = await stack(home, { key: 'ws/terraform.tfstate', ...stores.s3 })
      tf(cwd, 'init', '-input=false')
      tf(cwd, 'workspace', 'new', 'dev')
      tf(cwd, 'apply', '-auto-approve')
      const drill = await restore(cwd, { mode: 'drill', plan: 'true' })
      expect(drill.outputs['plan-changes']).toBe('none')
      expect(drill.summary).toContain('s3://states/env:/dev/ws/terraform.tfstate')
    }, 60_000)
  })
}
