import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import type { ActionResult } from '@infra-actions/local-cloud/run-action'
import type { Plan } from '@infra-actions/terraform-plan/model'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Review, verify } from '../src/verify.ts'
import { mergeCommit, plan, pushRun, pushStep, reviewStep, step } from './step.ts'

const commit = 'a'.repeat(40)
const review = (fingerprint: NonNullable<Review['shown']>['fingerprint']): Review => ({
  pullRequest: 7,
  head: commit,
  shown: { fingerprint, commit, writtenAt: '2026-01-01T10:00:00Z' },
})

/** Creates this many resources. */
async function planOf(count: number): Promise<Plan> {
  const changes = Array.from({ length: count }, (_, i) => ({
    address: `aws_x.y[${i}]`,
    type: 'aws_x',
    name: 'y',
    change: { actions: ['create'], before: null, after: { v: i } },
  }))
  const json = Buffer.from(JSON.stringify({ format_version: '1.2', resource_changes: changes }))
  return readPlan(
    (async function* () {
      yield json
    })(),
  )
}

describe('a refusal', () => {
  test('names twenty and counts the others, of however many', async () => {
    const plan = await planOf(20_100)
    const result = verify(plan, 'network', review({ hash: '', addresses: new Map([['aws_x.y[0]', '0']]) }))
    expect(result).toMatchObject({ ok: false })
    expect(result.why).toContain('aws_x.y[1000] (not in the reviewed plan)')
    expect(result.why).toContain('and 20079 more')
  })

  test('says when it cannot name what differs', async () => {
    const { why } = verify(await planOf(1), 'network', review({ hash: 'b'.repeat(64) }))
    expect(why).toBe(
      'The plan differs from the one reviewed in pull request #7 (in what cannot be told: of a plan this large the ' +
        'comment keeps little more than a hash). Nothing was applied. Plan again on a pull request and have it reviewed.',
    )
  })
})

describe('what was reviewed', () => {
  const reviewed = async (more: Partial<Review>, shown: object = {}) => {
    const plan = await planOf(1)
    const known = review({ hash: plan.fingerprint.hash })
    return verify(plan, 'network', { ...known, ...more, shown: known.shown && { ...known.shown, ...shown } })
  }

  test('is what the head showed when it was merged', async () => {
    await expect(reviewed({ mergedAt: '2026-01-01T10:00:00Z' })).resolves.toMatchObject({ ok: true })
    await expect(reviewed({})).resolves.toMatchObject({ ok: true })
  })

  test('is not what the comment was made to show after that', async () => {
    await expect(reviewed({ mergedAt: '2026-01-01T09:59:59Z' })).resolves.toMatchObject({
      ok: false,
      why:
        'The comment on pull request #7 was written at 2026-01-01T10:00:00Z, after it was merged at 2026-01-01T09:59:59Z, ' +
        'so nobody reviewed what it shows. Nothing was applied. Plan on a pull request and merge that.',
    })
  })

  test.each([
    [mergeCommit, 'commit ccccccc'],
    ['', 'a commit that is not known'],
  ])('is not what it shows of another commit, also of what it was merged as: "%s"', async (other, named) => {
    const { ok, why } = await reviewed({}, { commit: other })
    expect([ok, why]).toEqual([
      false,
      `The comment on pull request #7 shows the plan of ${named}, not of its head aaaaaaa. Nothing was applied. Plan on a pull request and merge that.`,
    ])
  })
})

describe('a run that nobody reviewed', () => {
  let cloud: Cloud
  beforeEach(async () => {
    const pullRequests = [{ number: 8, headSha: 'b'.repeat(40) }, { number: 9 }]
    cloud = await startCloud({ seed: { github: { pullRequests } } })
  })
  afterEach(() => cloud.close())

  const name = 'prod'
  const [reviewed, unreviewed] = [
    { name, 'plan-json': plan('create') },
    { name, 'plan-json': plan('delete') },
  ]
  const verified = (inputs: Record<string, string>) => step(cloud, { ...inputs, verify: 'true' }, pushRun)
  const aMinuteAgo = new Date(Date.now() - 60_000)

  const queued = `refs/heads/gh-readonly-queue/main/pr-8-${'d'.repeat(40)}`
  const runs: Array<[what: string, of: (inputs: Record<string, string>) => Promise<ActionResult>]> = [
    ['of the push that merged it', (inputs) => pushStep(cloud, inputs)],
    [
      'of a merge queue',
      (inputs) =>
        step(cloud, inputs, {
          ...{ event: {}, eventName: 'merge_group' },
          env: { GITHUB_SHA: 'e'.repeat(40), GITHUB_REF: queued, GITHUB_RUN_ID: '9' },
        }),
    ],
    [
      'by hand, with its number',
      (inputs) =>
        step(
          cloud,
          { ...inputs, 'pull-request': '8' },
          { event: {}, eventName: 'workflow_dispatch', env: { GITHUB_RUN_ID: '9' } },
        ),
    ],
    [
      'of the pull request itself, closed by its merge',
      async (inputs) => {
        await cloud.github.merge(8, mergeCommit, aMinuteAgo)
        return reviewStep(cloud, inputs)
      },
    ],
  ]

  test.each(runs)('%s, leaves what was reviewed as it is', async (_, run) => {
    await reviewStep(cloud, reviewed)
    const { outputs, exitCode, log } = await run(unreviewed)
    expect([exitCode, outputs['comment-status']]).toEqual([0, 'skipped'])
    expect(log).toContain('The comment shows bbbbbbb (run 5), the head')
    await cloud.github.merge(8, mergeCommit)
    const refused = await verified(unreviewed)
    expect(refused.annotations[0]?.message).toContain('differs from the one reviewed in pull request #8')
    expect([refused.exitCode, (await verified(reviewed)).exitCode]).toEqual([1, 0])
  })

  test.each(runs)('%s, is no review where there was none', async (_, run) => {
    expect((await run(unreviewed)).outputs['comment-status']).toBe('created')
    await cloud.github.merge(8, mergeCommit, aMinuteAgo)
    const refused = await verified(unreviewed)
    expect(refused.annotations[0]?.message).toMatch(
      /shows the plan of|was written at .*, after it was merged/,
    )
    expect(refused.exitCode).toBe(1)
  })

  test('of a release branch, whose head is what was merged, is not taken for its review', async () => {
    cloud.github.push(9, mergeCommit)
    await reviewStep(cloud, reviewed)
    await step(cloud, unreviewed, { event: await cloud.github.pullRequestEvent(9) })
    await cloud.github.merge(8, mergeCommit)
    const refused = await verified(unreviewed)
    expect(refused.annotations[0]?.message).toContain('pull request #8')
    expect([refused.exitCode, (await verified(reviewed)).exitCode]).toEqual([1, 0])
  })
})

describe('what GitHub does not tell is no review, and says in a sentence what, why and what to do', () => {
  let cloud: Cloud
  beforeAll(async () => {
    const pullRequests = [{ number: 8, headSha: 'b'.repeat(40) }]
    cloud = await startCloud({ seed: { github: { pullRequests } } })
    await reviewStep(cloud, { name: 'prod', 'plan-json': plan('create') })
    await cloud.github.merge(8, mergeCommit)
  })
  afterAll(() => cloud.close())
  afterEach(() => cloud.faults.clear())

  const verified = (inputs: Record<string, string> = {}) =>
    step(cloud, { name: 'prod', 'plan-json': plan('create'), verify: 'true', ...inputs }, pushRun)
  const commits = { service: 'github', operation: 'GET /repos/*/commits/*/pulls', times: 'always' } as const
  const graphql = { service: 'github', operation: 'POST /graphql', times: 'always' } as const

  const token = (permissions: Record<string, 'read'>) => cloud.github.issueToken(permissions)
  test.each<[what: string, prepare: () => Promise<Record<string, string>>, why: RegExp]>([
    [
      'a token nobody knows',
      async () => ({ 'github-token': 'nope' }),
      /does not know the token .*Check the token/,
    ],
    ['an empty token', async () => ({ 'github-token': '' }), /: "github-token" is empty\. Nothing/],
    [
      'a token without the permission',
      async () => ({ 'github-token': await token({ contents: 'read' }) }),
      /Grant "permissions: pull-requests: read" to this job\./,
    ],
    [
      'a number that is none',
      async () => ({ 'pull-request': '999' }),
      /has no pull request 999 that this token may see\. Check the number\./,
    ],
    [
      'a GitHub that is down',
      async () => {
        cloud.faults.add({ kind: 'server-error', ...commits })
        return {}
      },
      /GitHub answered 500 \(Server Error/,
    ],
    [
      'a GitHub that cuts its answers',
      async () => {
        cloud.faults.add({ kind: 'malformed', ...graphql })
        return {}
      },
      /GitHub's answer is cut in the middle\./,
    ],
    [
      'a GitHub that hangs up',
      async () => {
        cloud.faults.add({ kind: 'reset-before', ...graphql })
        return {}
      },
      /no answer from GitHub \(/,
    ],
  ])('%s', async (_, prepare, why) => {
    const { exitCode, annotations, outputs } = await verified(await prepare())
    expect(exitCode).toBe(1)
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.message).toMatch(why)
    expect(annotations[0]?.message).toMatch(
      /^Could not read what was reviewed: .* Nothing was applied\. Run this job again when that is mended\.$/,
    )
    expect(outputs).toMatchObject({ create: '4', 'has-changes': 'true' })
    expect(outputs.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })
})
