import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Role } from '../../src/account/role.ts'
import { describeServices } from '../../src/demo/services.ts'
import { runWorkflow } from '../../src/demo/workflow-run.ts'
import { fromNothing } from '../../src/journey/from-nothing.ts'
import { travel } from '../../src/journey/travel.ts'
import { openWorld, type ShellOptions, type World } from '../../src/journey/world.ts'
import { writeReport } from '../../src/report/write.ts'
import { type ChapterResult, type DemoResult, type Measure, resultFile } from '../../src/result.ts'
import { wordsOf } from '../../src/scenario/observed.ts'
import { fits, keepPicture, openBrowser, openPage } from '../browser.ts'
import { chromium, testWith } from '../tools.ts'
import { changes } from './changes.ts'
import { callerOf, type RoleName, roleNames, statementsOf } from './ci-roles.ts'
import { checkPolicies } from './policies.ts'
import { checkReadme } from './readme.ts'

// A machine under load takes several times as long.
const minutes = 3 * 60_000

/** What `result.json` says of a journey. */
interface Facts {
  asTold: boolean
  pullRequest: { comments: { body: string }[] }
  services: { name: string; taskDefinition: string; rolloutState: string }[]
  runs: {
    event: string
    conclusion: string
    jobs: { steps: { name: string; outputs: Record<string, string> }[] }[]
  }[]
  chapters: (ChapterResult & { told: { kind: string; issue?: { number: number; state: string } }[] })[]
  measures: Measure[]
}

// Each test looks at one journey, or goes on where it ended.
describeWith(['terraform', 'aws', 'moto_server', 'AWS provider'], 'the example, stage by stage', () => {
  let world: World
  let result: DemoResult
  let facts: Facts
  const roles = {} as Record<RoleName, Role>

  beforeAll(async () => {
    world = await openWorld()
    result = await travel(fromNothing, world, new AbortController().signal, () => {})
    facts = JSON.parse(JSON.stringify(resultFile(result)))
    for (const name of roleNames) roles[name] = await world.account.enforce(callerOf(name))
  }, 8 * minutes)
  afterAll(() => world?.close())

  /** Runs shell that must succeed; its stdout. */
  const sh = async (line: string, options?: ShellOptions) => {
    const { exitCode, stdout, stderr } = await world.shell(line, options)
    if (exitCode !== 0) throw new Error(`${line} ended with ${exitCode}:\n${stdout}\n${stderr}`)
    return stdout
  }
  /** What the chapter was to show and how it went; what was found instead where it did not. */
  const shown = (title: string) => {
    const chapter = facts.chapters.find((each) => each.title === title)
    expect(chapter?.expectations.filter(({ held }) => !held)).toEqual([])
    return { ...chapter, texts: chapter?.expectations.map(({ text }) => text) ?? [] }
  }
  const outputsOf = (name: string) =>
    facts.runs.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps)).filter((step) => step.name === name)

  test('stage 1: bootstrap makes the home of the state, its own too, and a second plan changes nothing', () => {
    expect(shown('The home of the state').texts).toEqual([
      "bootstrap's own state is in the bucket it made",
      'A second plan changes nothing',
    ])
  })

  test('stage 2: what was made by hand is imported, nothing else is planned, and then nothing at all', () => {
    expect(shown('What was made by hand').texts).toEqual([
      'The plan imports 12 and adds, changes and destroys nothing',
      'Once they are imported there are no changes',
    ])
  })

  test('stage 4: a person makes the CI roles, before CI has any right', () => {
    const { callers } = shown('Who the workflows are')
    expect(callers).toEqual([])
  })

  test('stage 4: the roles are those that the workflows were told of', () => {
    const arns = roleNames.map((name) => world.vars[`${name.toUpperCase()}_ROLE_ARN`])
    expect(arns).toEqual(roleNames.map((name) => roles[name].arn))
  })

  test('stage 5: the pull request gets one comment, made with the rights of the plan role', () => {
    const { callers } = shown('The plan on the pull request')
    expect(callers?.map(({ role }) => role)).toEqual(['backend-ci-plan'])
    expect(facts.pullRequest.comments).toHaveLength(1)
    expect(facts.pullRequest.comments[0]?.body).toContain('aws_ecs_service.this["worker"]')
  })

  test('stages 3 and 6: the reviewed plan is applied and both services run one new image', () => {
    const { callers } = shown('Applied and rolled out')
    expect(callers?.map(({ role }) => role).sort()).toEqual(['backend-ci-apply', 'backend-ci-deploy'])
  })

  test('stage 8: drift is found and reported in one issue, which closes when it is gone', () => {
    const { told = [] } = shown('Drift, found and gone')
    const issues = told.flatMap((part) => (part.kind === 'issue' ? [part.issue] : []))
    expect(issues.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(new Set(issues.map(({ number }) => number)).size).toBe(1)
    expect(issues[0]?.author).toBe('github-actions[bot]')
  })

  test('stage 8: a rollback brings both services to the revision before', () => {
    shown('Back to the revision before')
    expect(facts.services.map(({ taskDefinition }) => taskDefinition.split('/').at(-1))).toEqual([
      'backend:1',
      'worker:1',
    ])
    expect(facts.services.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED', 'COMPLETED'])
  })

  test('stage 8: a lost state is found by the drill and restored, and the plan is empty', () => {
    shown('The state, lost and restored')
    expect(outputsOf('Is the state kept safely?').at(-1)?.outputs).toMatchObject({
      result: 'pass',
      warnings: '0',
      failures: '0',
    })
  })

  test('each metric of the roadmap is within its limit', () => {
    expect(facts.measures.map(({ name, limit, held }) => [name, limit, held])).toEqual([
      ['Time to deploy both services', '< 600 s', true],
      ['Time to roll both back', '< 300 s', true],
      ['Steps of a person between merge and rollout', '0', true],
      ['Drift in the end', '0', true],
    ])
    expect(facts.asTold).toBe(true)
  })

  const withBrowser = testWith('Chromium', chromium !== undefined)
  withBrowser(
    'its page fits the window and has the limits on top',
    async () => {
      const address = pathToFileURL(writeReport(mkdtempSync(join(tmpdir(), 'journey-page-')), result)).href
      const browser = await openBrowser()
      try {
        const { page, asked } = await openPage(browser, address, 'light', 1200)
        expect(await fits(page)).toBe(true)
        expect(await page.locator('main section h2').first().textContent()).toBe('Against the limits')
        expect(await page.locator('.chapter').count()).toBe(fromNothing.chapters.length)
        expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
        await keepPicture(page, 'journey-light-1200')
      } finally {
        await browser.close()
      }
    },
    60_000,
  )

  test('no call of a workflow was refused', () => {
    const { calls } = world.account.gate
    expect(calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    expect(new Set(calls.map(({ caller }) => caller))).toEqual(
      new Set(['', 'administrator', ...roleNames.map(callerOf)]),
    )
  })

  test('stage 3: the endpoint was there before the policy that depends on it', () => {
    const at = (operation: string, resource?: string) =>
      world.account.gate.calls.findIndex(
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
        env: world.personEnv(),
      })
      const findings = JSON.parse(outputs.findings ?? '[]') as { level: string; check: string }[]
      const ofTable = findings.filter(({ check }) =>
        /lock table|Point-in-time|Deletion protection/.test(check),
      )
      expect(ofTable.map(({ level }) => level)).toEqual(['pass', 'pass', 'pass'])
    },
    minutes,
  )

  checkReadme(() => world)

  test(
    'stage 4: the apply role makes every kind of change, and nothing is refused',
    async () => {
      for (const { file, from, to } of changes) {
        const path = join(world.checkout, 'infra', file)
        const text = readFileSync(path, 'utf8')
        expect(text).toContain(from)
        writeFileSync(path, text.replace(from, to))
      }
      await sh('terraform apply', { at: 'infra', caller: callerOf('apply'), answer: 'yes\n' })
      const made = world.account.gate.calls.map(({ service, operation }) => `${service}:${operation}`)
      for (const { call } of changes) expect(made).toContain(call)
      expect(world.account.gate.calls.filter(({ denied }) => denied.length > 0)).toEqual([])
    },
    3 * minutes,
  )

  checkPolicies(() => ({ world, roles, sh }))

  test(
    'stage 1: a stack comes over from the lock table: both locks, then the object alone',
    async () => {
      const path = join(world.checkout, 'infra', 'backend.tf')
      const text = readFileSync(path, 'utf8')
      const both = text.replace(
        'use_lockfile = true',
        'use_lockfile = true\n    dynamodb_table = "example-terraform-locks"',
      )
      const locks = async (backend: string) => {
        writeFileSync(path, backend)
        await sh('terraform init -reconfigure', { at: 'infra' })
        const before = world.account.gate.calls.length
        expect(await sh('terraform plan -lock-timeout=1m', { at: 'infra' })).toContain('No changes.')
        const made = world.account.gate.calls.slice(before)
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

  test(
    'stage 4: a run whose role lost a right is refused, changes nothing, and says which right',
    async () => {
      const less = statementsOf(roles.deploy.policy).filter(({ Sid }) => Sid !== 'Deploy')
      const document = JSON.stringify({ Version: '2012-10-17', Statement: less })
      await sh(
        `aws iam put-role-policy --role-name ${callerOf('deploy')} --policy-name deploy --policy-document '${document}'`,
      )
      const before = describeServices(world.cloud)
      const runner = { act: world.act, signal: new AbortController().signal, onLine: () => {} }
      const run = await runWorkflow(
        world,
        runner,
        {
          event: 'workflow_dispatch',
          title: 'Roll back',
          workflow: '.github/workflows/rollback.yml',
          inputs: { service: 'worker', revision: 'worker:2' },
        },
        facts.runs.length + 1,
      )
      expect(run.conclusion).toBe('failure')
      expect(wordsOf(run)).toContain('ecs:DescribeServices')
      expect(describeServices(world.cloud)).toEqual(before)
    },
    minutes,
  )
})
