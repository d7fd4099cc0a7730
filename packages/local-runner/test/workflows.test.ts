import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { account, authorsToken } from '../src/demo/backend.ts'
import { describeServices } from '../src/demo/services.ts'
import { failedSteps, summaryOf, wordsOf } from '../src/scenario/observed.ts'
import { openWorkflowsWorld, type WorkflowsWorld } from './workflows-world.ts'

const queue = (name: string) => `http://sqs.us-east-1.amazonaws.com/${account}/${name}`

// What goes well is the journey's business (example/journey.test.ts).
describeWith(['terraform', 'aws', 'moto_server', 'AWS provider'], 'stage 8, on a bad day', () => {
  let world: WorkflowsWorld

  beforeAll(async () => {
    world = await openWorkflowsWorld()
  }, 90_000)
  afterAll(() => world?.close())

  const byHand = async (name: string, seconds: number) => {
    const attributes = `--attributes VisibilityTimeout=${seconds}`
    const { exitCode } = await world.sh(
      `aws sqs set-queue-attributes --queue-url ${queue(name)} ${attributes}`,
    )
    expect(exitCode).toBe(0)
  }
  const ours = async () => (await world.issues()).filter(({ author }) => author !== 'octocat')

  test('the one issue of the drift lasts: beside a copy, without a plan, with a GitHub that stumbles', async () => {
    // Somebody copied the marker into an issue of their own.
    const copied = await fetch(`${world.cloud.github.apiUrl}/repos/example/backend/issues`, {
      method: 'POST',
      headers: { authorization: `Bearer ${authorsToken}`, 'user-agent': 'test' },
      body: JSON.stringify({ title: 'A copy', body: '<!-- drift: prod -->\nlook' }),
    })
    expect(copied.status).toBe(201)

    await byHand('prod-predictions-dlq', 300)
    const found = await world.run('drift.yml')
    expect([found.conclusion, ...failedSteps(found)]).toEqual(['success'])
    expect(summaryOf(found)).toContain('| drift of `prod` | 1 resource ❌ | 0 |')
    const opened = await ours()
    expect(opened.map(({ title, state }) => [title, state])).toEqual([['Drift in prod: 1 resource', 'open']])

    // No plan, no news: the run is red, and the issue says what it said.
    const operation = { service: 's3', operation: 'GetObject' }
    const repair = world.cloud.faults.add({ kind: 'denied', ...operation, times: 'always' })
    const blind = await world.run('drift.yml')
    repair()
    expect([blind.conclusion, failedSteps(blind).length]).toEqual(['failure', 1])
    expect(await ours()).toEqual(opened)

    // More of it: still one issue, which now says so. What is asked again is only what makes nothing new.
    world.cloud.faults.add({ kind: 'server-error', service: 'github' })
    await byHand('prod-predictions', 301)
    expect((await world.run('drift.yml')).conclusion).toBe('success')
    const again = await ours()
    expect(again.map(({ number, title }) => [number, title])).toEqual([
      [opened[0]?.number, 'Drift in prod: 2 resources'],
    ])

    await byHand('prod-predictions-dlq', 30)
    await byHand('prod-predictions', 120)
    expect((await world.run('drift.yml')).conclusion).toBe('success')
    expect((await ours()).map(({ state }) => state)).toEqual(['closed'])
    expect((await world.issues()).find(({ title }) => title === 'A copy')?.state).toBe('open')
  }, 300_000)

  // As the runbook says.
  test('drift is brought back by a pull request without any change, and not by the pipeline alone', async () => {
    const visibility = async () => {
      const attribute = '--attribute-names VisibilityTimeout --query Attributes.VisibilityTimeout'
      const of = `--queue-url ${queue('prod-predictions-dlq')}`
      return (await world.sh(`aws sqs get-queue-attributes ${of} ${attribute} --output text`)).stdout.trim()
    }
    await byHand('prod-predictions-dlq', 300)
    const alone = await world.play({ event: 'push', title: 'The pipeline again' })
    expect(failedSteps(alone)).toEqual(['Apply › Is it the plan that was reviewed?'])
    expect(await visibility()).toBe('300')

    const review = await world.play({ event: 'pull_request', title: 'A pull request without any change' })
    expect([review.conclusion, ...failedSteps(review)]).toEqual(['success'])
    const merged = await world.play({ event: 'push', title: 'Its merge' })
    expect([merged.conclusion, ...failedSteps(merged)]).toEqual(['success'])
    expect(await visibility()).toBe('30')
  }, 300_000)

  test('a rollback to a revision that is not there fails, and changes nothing', async () => {
    const before = describeServices(world.cloud)
    const revision = 'backend=backend:1, worker=worker:99'
    const run = await world.run('rollback.yml', { service: 'both', revision })
    expect(run.conclusion).toBe('failure')
    expect(wordsOf(run)).toContain('worker:99')
    expect(describeServices(world.cloud)).toEqual(before)
  }, 90_000)
})
