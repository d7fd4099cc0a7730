import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { account } from '../src/demo/backend.ts'
import { describeServices } from '../src/demo/services.ts'
import type { RunResult } from '../src/run/model.ts'
import { stepsOf, wordsOf } from '../src/scenario/observed.ts'
import { canRunWorkflows, workflowsTest as test } from './workflows-machine.ts'
import { openWorkflowsWorld, type WorkflowsWorld } from './workflows-world.ts'

const failed = (run: RunResult) =>
  stepsOf(run)
    .filter(({ step }) => step.conclusion === 'failure')
    .map(({ step }) => `${step.name}: ${step.log.map(({ text }) => text).join('\n')}`)
const summaryOf = (run: RunResult) =>
  stepsOf(run)
    .map(({ step }) => step.summary)
    .join('')

let world: WorkflowsWorld

beforeAll(async () => {
  if (!canRunWorkflows) return
  world = await openWorkflowsWorld()
  const applied = await world.sh('cd infra && terraform init && terraform apply -auto-approve')
  if (applied.exitCode !== 0) throw new Error(applied.stderr)
}, 90_000)

afterAll(async () => {
  await world?.close()
})

const queue = `http://sqs.us-east-1.amazonaws.com/${account}/prod-predictions-dlq`
const byHand = (seconds: number) =>
  world.sh(`aws sqs set-queue-attributes --queue-url ${queue} --attributes VisibilityTimeout=${seconds}`)

describe('stage 8, drift', () => {
  test('introduced by hand is found and reported in one issue, which closes when the drift is gone', async () => {
    // Somebody copied the marker into an issue of their own.
    await world.github('POST', '/issues', { title: 'A copy', body: '<!-- drift: prod -->\nlook' })

    const none = await world.run('drift.yml')
    expect([none.conclusion, ...failed(none)]).toEqual(['success'])
    expect(summaryOf(none)).toContain('| drift of `prod` | 0 resources ✅ | 0 |')
    expect((await world.issues()).map(({ title }) => title)).toEqual(['A copy'])

    expect((await byHand(300)).exitCode).toBe(0)
    const found = await world.run('drift.yml')
    expect([found.conclusion, ...failed(found)]).toEqual(['success'])
    expect(summaryOf(found)).toContain('| drift of `prod` | 1 resources ❌ | 0 |')
    const [opened, ...others] = (await world.issues()).filter(({ user }) => user.login !== 'octocat')
    expect(others).toEqual([])
    expect(opened).toMatchObject({ state: 'open', title: 'Drift in prod: 1 resource' })
    expect(opened?.body).toContain('| `aws_sqs_queue.dlq` | is different | `visibility_timeout_seconds` |')
    expect(opened?.body).not.toContain('300')

    // No plan, no news: the run is red, and the issue says what it said.
    const repair = world.cloud.faults.add({
      kind: 'denied',
      service: 's3',
      operation: 'GetObject',
      times: 'always',
    })
    const blind = await world.run('drift.yml')
    repair()
    expect([blind.conclusion, failed(blind).length]).toEqual(['failure', 1])
    expect(await world.issues()).toContainEqual(opened)

    // GitHub stumbles: what is asked again is only what makes nothing new.
    world.cloud.faults.add({ kind: 'server-error', service: 'github' })
    // More of it: still one issue, which now says so. A key of for_each breaks no table.
    const gone = await world.sh('aws logs delete-log-group --log-group-name /ecs/tenant')
    expect(gone.exitCode).toBe(0)
    expect((await world.run('drift.yml')).conclusion).toBe('success')
    const [again, ...more] = (await world.issues()).filter(({ user }) => user.login !== 'octocat')
    expect(more).toEqual([])
    expect(again).toMatchObject({
      number: opened?.number,
      state: 'open',
      title: 'Drift in prod: 2 resources',
    })
    expect(again?.body).toContain('| `aws_cloudwatch_log_group.tenant["a\\|b"]` | is missing |  |')

    expect((await byHand(30)).exitCode).toBe(0)
    const back = await world.sh('cd infra && terraform apply -auto-approve')
    expect(back.exitCode).toBe(0)
    expect((await world.run('drift.yml')).conclusion).toBe('success')
    const closed = (await world.issues()).find(({ number }) => number === opened?.number)
    expect(closed).toMatchObject({ state: 'closed', state_reason: 'completed' })
    const comments = await world.cloud.github.comments(opened?.number ?? 0)
    expect(comments.map(({ body }) => body)).toEqual([expect.stringMatching(/^Gone: \[this run\]/)])
    expect((await world.issues()).find(({ title }) => title === 'A copy')?.state).toBe('open')
  }, 180_000)

  test('is not what a deploy does', async () => {
    await world.deploy('2025.12.2')
    const run = await world.run('drift.yml')
    expect([run.conclusion, ...failed(run)]).toEqual(['success'])
    expect(summaryOf(run)).toContain('0 resources ✅')
  }, 90_000)
})

describe('stage 8, rollback', () => {
  test('brings both services back, and says how long it took', async () => {
    await world.deploy('2025.12.3')
    const before = describeServices(world.cloud).map(revisionOf)
    const run = await world.run('rollback.yml', { service: 'both', revision: 'previous' })
    expect([run.conclusion, ...failed(run)]).toEqual(['success'])
    expect(describeServices(world.cloud).map(revisionOf)).toEqual(before.map((each) => each - 1))
    expect(describeServices(world.cloud).map(({ rolloutState }) => rolloutState)).toEqual([
      'COMPLETED',
      'COMPLETED',
    ])
    expect(summaryOf(run)).toMatch(/\| time to roll back \| \d+ s ✅ \| < 300 s \|/)
  }, 120_000)

  test('brings one service to a revision that is named', async () => {
    const [backend] = describeServices(world.cloud).map(revisionOf)
    const run = await world.run('rollback.yml', { service: 'worker', revision: 'worker:1' })
    expect([run.conclusion, ...failed(run)]).toEqual(['success'])
    expect(describeServices(world.cloud).map(revisionOf)).toEqual([backend, 1])
  }, 90_000)

  test('fails, and changes nothing, where the revision is not there', async () => {
    const before = describeServices(world.cloud).map(revisionOf)
    const run = await world.run('rollback.yml', {
      service: 'both',
      revision: 'backend=backend:1, worker=worker:99',
    })
    expect(run.conclusion).toBe('failure')
    expect(wordsOf(run)).toContain('worker:99')
    expect(describeServices(world.cloud).map(revisionOf)).toEqual(before)
  }, 60_000)
})

describe('stage 8, the disaster drill', () => {
  test('passes on a state that is kept safely', async () => {
    // A second version: one alone is nothing to go back to.
    const again = 'cd infra && terraform apply -auto-approve -replace=terraform_data.settings'
    expect((await world.sh(again)).exitCode).toBe(0)
    const run = await world.run('state-drill.yml')
    expect([run.conclusion, ...failed(run)]).toEqual(['success'])
    const [verified, drilled] = ['Is the state kept safely?', 'Would we get it back?'].map((name) =>
      outputsOf(run, name),
    )
    expect(verified).toMatchObject({ result: 'pass', failures: '0' })
    expect(notPassed(drilled)).toEqual([])
    expect(drilled).toMatchObject({ result: 'pass', 'plan-changes': 'none' })
  }, 90_000)

  test('is red when the state is lost, and green again once it was restored; the plan is empty', async () => {
    const { bucket, key } = world.state
    const lost = await world.sh(`aws s3api delete-object --bucket ${bucket} --key ${key}`)
    expect(lost.exitCode).toBe(0)
    const red = await world.run('state-drill.yml')
    expect(red.conclusion).toBe('failure')

    const listed = await world.run('state-restore.yml', {
      mode: 'list',
      'version-id': '',
      'expect-serial': '',
    })
    expect([listed.conclusion, ...failed(listed)]).toEqual(['success'])
    const versions = JSON.parse(outputsOf(listed, 'List or restore').versions ?? '[]') as Version[]
    const newest = versions.find((version) => !version['delete-marker'])
    const restored = await world.run('state-restore.yml', {
      mode: 'restore',
      'version-id': newest?.['version-id'] ?? '',
      'expect-serial': String(newest?.serial),
    })
    expect([restored.conclusion, ...failed(restored)]).toEqual(['success'])
    const plan = await world.sh('cd infra && terraform plan -detailed-exitcode')
    expect([plan.exitCode, plan.stderr]).toEqual([0, ''])
    expect(plan.stdout).toContain('No changes.')
    const green = await world.run('state-drill.yml')
    expect([green.conclusion, ...failed(green)]).toEqual(['success'])
  }, 180_000)
})

interface Version {
  'version-id': string
  'delete-marker': boolean
  serial?: number
}

function outputsOf(run: RunResult, name: string): Record<string, string> {
  return stepsOf(run).find(({ step }) => step.name === name)?.step.outputs ?? {}
}

function revisionOf({ taskDefinition }: { taskDefinition: string }): number {
  return Number(taskDefinition.split(':').at(-1))
}

const notPassed = (outputs: Record<string, string> | undefined) =>
  (JSON.parse(outputs?.findings ?? '[]') as Array<{ level: string }>).filter(({ level }) => level !== 'pass')
