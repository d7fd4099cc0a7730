import { setTimeout as sleep } from 'node:timers/promises'
import { formatMarker, keyOf } from '@infra-actions/github/marker'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { head, plan, step } from './step.ts'

const tool = 'infra-actions/terraform-plan-comment'
const older = 'd'.repeat(40)
const post = 'POST /repos/*/issues/7/comments'

/** Starts exactly like a comment of ours about the stack: only its author tells that it is none. */
const imitation = `${formatMarker({ tool, key: keyOf(tool, 'prod'), commit: head, runId: 1, runAttempt: 1 })}\n### \`prod\`: my notes`

let cloud: Cloud
beforeEach(async () => {
  const pullRequests = [{ number: 7, headSha: head, comments: [{ author: 'mona', body: imitation }] }]
  cloud = await startCloud({ seed: { github: { pullRequests } } })
})
afterEach(() => cloud.close())

const ours = async () => (await cloud.github.comments(7)).filter(({ body }) => body !== imitation)

/** A run of one commit; the older one made the plan "update", the newer one "create". */
async function runOf(commit: string, runId: string, inputs: Record<string, string> = {}) {
  const event = (await cloud.github.pullRequestEvent(7)) as { pull_request: { head: object } }
  event.pull_request.head = { ...event.pull_request.head, sha: commit }
  const planned = plan(commit === older ? 'update' : 'create')
  return step(
    cloud,
    { name: 'prod', 'plan-json': planned, ...inputs },
    { event, env: { GITHUB_RUN_ID: runId } },
  )
}

describe('two runs at once', () => {
  test.each([
    ['the newer writes first', 0, 700],
    ['the older writes first', 700, 0],
    ['both write at once', 400, 400],
  ])("leave one comment with the newer commit's content: %s", async (_, ofOlder, ofNewer) => {
    cloud.faults.add({ kind: 'delay', service: 'github', operation: post, nth: 1, delayMs: 600 + ofOlder })
    cloud.faults.add({ kind: 'delay', service: 'github', operation: post, nth: 2, delayMs: 600 + ofNewer })
    const results = await Promise.all([runOf(older, '4'), runOf(head, '5')])
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    const comments = await ours()
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain(`commit=${head}`)
    expect(comments[0]?.body).toContain('only adds 4')
    expect(results[1]?.outputs['comment-id']).toBe(String(comments[0]?.id))
  })

  test("leave the newer commit's content though the older one's change arrives last", async () => {
    cloud.github.push(7, older)
    expect((await runOf(older, '3', { 'plan-json': plan('delete') })).exitCode).toBe(0)
    cloud.calls.clear()
    const patch = 'PATCH /repos/*/issues/comments/*'
    cloud.faults.add({ kind: 'delay', service: 'github', operation: patch, delayMs: 3000 })
    const late = runOf(older, '4')
    while (cloud.calls.of('github').length === 0) await sleep(20)
    cloud.github.push(7, head)
    const soon = await runOf(head, '5')
    expect(soon.outputs['comment-status']).toBe('updated')
    const { outputs, exitCode, log } = await late
    expect([exitCode, outputs['comment-status']]).toEqual([0, 'skipped'])
    expect(log).toContain('which is newer and was written at the same moment')
    const [comment] = await ours()
    expect(comment?.body).toContain(`commit=${head}`)
    expect(comment?.body).toContain('only adds 4')
  })

  test("leave the newer commit's content when the older one's run ends last", async () => {
    expect((await runOf(head, '4')).outputs['comment-status']).toBe('created')
    expect((await runOf(older, '5')).outputs['comment-status']).toBe('skipped')
    expect((await ours())[0]?.body).toContain('only adds 4')
  })
})

test('a run that is run again shows its result, though a run with a later number was there', async () => {
  await runOf(head, '6')
  const again = { 'plan-json': plan('update') }
  const event = await cloud.github.pullRequestEvent(7)
  const { outputs } = await step(
    cloud,
    { name: 'prod', ...again },
    { event, env: { GITHUB_RUN_ID: '5', GITHUB_RUN_ATTEMPT: '2' } },
  )
  expect(outputs['comment-status']).toBe('updated')
})

describe('a lost reply', () => {
  test.each(['reset-after', 'server-error-after', 'malformed'] as const)(
    'of the create (%s) leaves one comment, and it is found',
    async (kind) => {
      cloud.faults.add({ kind, service: 'github', operation: post })
      const { exitCode, outputs } = await runOf(head, '5')
      expect([exitCode, outputs['comment-status']]).toEqual([0, 'created'])
      const comments = await ours()
      expect(comments).toHaveLength(1)
      expect(outputs['comment-id']).toBe(String(comments[0]?.id))
    },
  )
})

describe('what is not this comment', () => {
  test("is left alone: a person's that begins like ours, and another stack's", async () => {
    await runOf(head, '5', { name: 'prod-eu' })
    const [other] = await ours()
    await runOf(head, '5')
    await runOf(head, '6', { 'plan-json': plan('update') })
    await runOf(head, '7', { 'plan-json': plan('no-change'), 'when-empty': 'delete' })
    expect((await cloud.github.comments(7)).map(({ body }) => body)).toEqual([imitation, other?.body])
  })
})
