import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { resources } from './by-hand.ts'
import { changes } from './changes.ts'
import { type CiRole, callerOf, enforce, type RoleName, roleNames } from './ci-roles.ts'
import { countsOf } from './plan.ts'
import { checkPolicies } from './policies.ts'
import { openWorld, type World } from './world.ts'

// A machine under load takes several times as long.
const minutes = 3 * 60_000

// Each test goes on where the one before stopped, as the roadmap does.
describeWith(['terraform', 'aws', 'moto_server', 'AWS provider'], 'the example, stage by stage', () => {
  let world: World
  const roles = {} as Record<RoleName, CiRole>

  beforeAll(async () => {
    world = await openWorld()
  }, minutes)
  afterAll(() => world?.close())

  /** Runs shell that must succeed; its stdout. */
  const sh: (...args: Parameters<World['sh']>) => Promise<string> = async (line, options) => {
    const { exitCode, stdout, stderr } = await world.sh(line, options)
    if (exitCode !== 0) throw new Error(`${line} ended with ${exitCode}:\n${stdout}\n${stderr}`)
    return stdout
  }
  const plan = async (at: string, role?: RoleName) => {
    await sh('terraform plan -out=tfplan', { at, ...(role && { caller: callerOf(role) }) })
    return sh('terraform show -json tfplan', { at, ...(role && { caller: callerOf(role) }) })
  }
  const nothing = { imports: 0, add: 0, change: 0, destroy: 0 }
  const action = async (name: string, role: RoleName, inputs: Record<string, string>) => {
    // The state's folder is found by the backend's configuration, which only init writes.
    const result = await runAction({
      action: name,
      inputs,
      env: world.env(callerOf(role)),
      workspace: world.folder,
    })
    if (result.exitCode !== 0) throw new Error(`${name} failed:\n${result.log}`)
    return result
  }

  test(
    'stage 1: bootstrap makes the home of the state, and a second plan changes nothing',
    async () => {
      await sh('terraform init && terraform apply', { at: 'bootstrap', answer: 'yes\n' })
      expect(countsOf(await plan('bootstrap'))).toEqual(nothing)
    },
    4 * minutes,
  )

  test(
    "stage 1: bootstrap's own state moves into the bucket it made",
    async () => {
      await sh('mv backend.tf.later backend.tf && terraform init -migrate-state', {
        at: 'bootstrap',
        answer: 'yes\n',
      })
      const bucket = world.cloud.s3.store.buckets.get('example-terraform-state')
      expect([...(bucket?.versions.keys() ?? [])]).toContain('bootstrap/prod.tfstate')
      expect(countsOf(await plan('bootstrap'))).toEqual(nothing)
    },
    minutes,
  )

  test(
    'stage 2: what was made by hand is imported, and nothing else is planned',
    async () => {
      await sh(resources)
      const role = (name: string) =>
        `aws iam put-role-permissions-boundary --role-name prod-${name}-task ` +
        '--permissions-boundary arn:aws:iam::123456789012:policy/ci/backend-task-boundary'
      await sh(`${role('backend')}; ${role('worker')}`)
      await sh(
        'mkdir import-only && cp infra/{backend,providers,variables,queues,buckets,ecr,iam,imports}.tf import-only/',
      )
      await sh('terraform init', { at: 'import-only' })
      expect(countsOf(await plan('import-only'))).toEqual({ ...nothing, imports: 12 })
      await sh('terraform apply tfplan', { at: 'import-only' })
      const after = await sh('terraform plan', { at: 'import-only' })
      expect(after).toContain('No changes.')
    },
    2 * minutes,
  )

  test(
    'stage 4: a person makes the CI roles, before CI has any right',
    async () => {
      await sh('terraform init', { at: 'infra' })
      const planned = await sh('terraform apply -target=aws_iam_role_policy.ci', {
        at: 'infra',
        answer: 'yes\n',
      })
      expect(planned).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./)
      for (const name of roleNames) roles[name] = await enforce(world, name)
    },
    minutes,
  )

  test(
    'stage 3: the apply role makes everything else, and nothing is refused',
    async () => {
      const counts = countsOf(await plan('infra', 'apply'))
      expect(counts).toEqual({ ...nothing, add: counts.add })
      expect(counts.add).toBeGreaterThan(15)
      await sh('terraform apply tfplan', { at: 'infra', caller: callerOf('apply') })
      expect(world.gate.calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    },
    3 * minutes,
  )

  test(
    'stage 3: afterwards the plan of the plan role is empty',
    async () => {
      expect(countsOf(await plan('infra', 'plan'))).toEqual(nothing)
      expect(world.gate.calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    },
    minutes,
  )

  test('stage 3: the endpoint was there before the policy that depends on it', () => {
    const at = (operation: string, resource?: string) =>
      world.gate.calls.findIndex(
        (call) =>
          call.operation === operation &&
          (!resource || call.needs.some((need) => need.resource === resource)),
      )
    const policy = 'arn:aws:iam::123456789012:policy/backend/prod-queue-from-vpc'
    expect(at('CreateVpcEndpoint')).toBeGreaterThan(-1)
    expect(at('CreatePolicy', policy)).toBeGreaterThan(at('CreateVpcEndpoint'))
  })

  test(
    'stage 3: the services run, with a circuit breaker that goes back',
    async () => {
      await sh('aws ecs wait services-stable --cluster prod --services backend worker')
      const { services } = JSON.parse(
        await sh('aws ecs describe-services --cluster prod --services backend worker --output json'),
      )
      expect(
        services.map((service: Record<string, unknown>) => [service.serviceName, service.runningCount]),
      ).toEqual([
        ['backend', 2],
        ['worker', 1],
      ])
      for (const { deploymentConfiguration } of services)
        expect(deploymentConfiguration.deploymentCircuitBreaker).toEqual({ enable: true, rollback: true })
    },
    minutes,
  )

  test(
    'stage 1: state-verify finds nothing to improve, with the rights of the plan role',
    async () => {
      const { outputs } = await action('state-verify', 'plan', {
        'working-directory': 'infra',
        'fail-on': 'warn',
      })
      expect(outputs).toMatchObject({ result: 'pass', warnings: '0', failures: '0' })
    },
    minutes,
  )

  test(
    'stage 1: the lock table is protected too',
    async () => {
      const { outputs } = await runAction({
        action: 'state-verify',
        inputs: {
          bucket: 'example-terraform-state',
          key: 'backend/prod.tfstate',
          region: 'us-east-1',
          'dynamodb-table': 'example-terraform-locks',
        },
        env: world.env(),
      })
      const findings = JSON.parse(outputs.findings ?? '[]') as { level: string; check: string }[]
      const ofTable = findings.filter(({ check }) =>
        /lock table|Point-in-time|Deletion protection/.test(check),
      )
      expect(ofTable.map(({ level }) => level)).toEqual(['pass', 'pass', 'pass'])
    },
    minutes,
  )

  test(
    'stage 8: an earlier state could be brought back, with the rights of the plan role',
    async () => {
      const { outputs } = await action('state-restore', 'plan', {
        mode: 'drill',
        plan: 'true',
        'working-directory': 'infra',
      })
      expect(outputs).toMatchObject({ result: 'pass', 'plan-changes': 'none' })
    },
    minutes,
  )

  test(
    'stage 6: the deploy role brings a new image to both services, and nothing is refused',
    async () => {
      const registry = '123456789012.dkr.ecr.us-east-1.amazonaws.com'
      world.cloud.ecr.push('backend', 'v2')
      const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
      const manifest = JSON.stringify({ schemaVersion: 2, mediaType, config: {}, layers: [] })
      await sh(`aws ecr put-image --repository-name backend --image-tag v2 --image-manifest '${manifest}'`)
      await sh('aws ecr get-login-password', { caller: callerOf('deploy') })
      const { outputs } = await action('ecs-register-and-deploy', 'deploy', {
        cluster: 'prod',
        services: 'backend\nworker',
        images: `backend=${registry}/backend:v2\nworker=${registry}/backend:v2`,
      })
      expect(outputs.changed).toBe('true')
      const waited = await action('wait-stable', 'deploy', { deployments: outputs.deployments ?? '' })
      expect(waited.outputs.outcome).toBe('success')
      const calls = world.gate.calls.filter(({ caller }) => caller === callerOf('deploy'))
      expect(calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    },
    2 * minutes,
  )

  test(
    'stage 6: after a deployment Terraform still has nothing to change',
    async () => {
      expect(countsOf(await plan('infra', 'plan'))).toEqual(nothing)
    },
    minutes,
  )

  test(
    'stage 4: the apply role makes every kind of change, and nothing is refused',
    async () => {
      for (const { file, from, to } of changes) {
        const path = join(world.folder, 'infra', file)
        const text = readFileSync(path, 'utf8')
        expect(text).toContain(from)
        writeFileSync(path, text.replace(from, to))
      }
      await sh('terraform apply', { at: 'infra', caller: callerOf('apply'), answer: 'yes\n' })
      const made = world.gate.calls.map(({ service, operation }) => `${service}:${operation}`)
      for (const { call } of changes) expect(made).toContain(call)
      expect(world.gate.calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    },
    3 * minutes,
  )

  checkPolicies(() => ({ world, roles, sh }))

  test(
    'stage 1: a stack comes over from the lock table: both locks, then the object alone',
    async () => {
      const path = join(world.folder, 'infra', 'backend.tf')
      const text = readFileSync(path, 'utf8')
      const both = text.replace(
        'use_lockfile = true',
        'use_lockfile = true\n    dynamodb_table = "example-terraform-locks"',
      )
      const locks = async (backend: string) => {
        writeFileSync(path, backend)
        await sh('terraform init -reconfigure', { at: 'infra' })
        const before = world.gate.calls.length
        expect(await sh('terraform plan -lock-timeout=1m', { at: 'infra' })).toContain('No changes.')
        const made = world.gate.calls.slice(before)
        return {
          table: made.some(({ operation }) => operation === 'PutItem'),
          object: made.some(
            ({ operation, needs }) =>
              operation === 'PutObject' && needs[0]?.resource.endsWith('/backend/prod.tfstate.tflock'),
          ),
        }
      }
      expect(await locks(both)).toEqual({ table: true, object: true })
      expect(await locks(text)).toEqual({ table: false, object: true })
    },
    2 * minutes,
  )
})
