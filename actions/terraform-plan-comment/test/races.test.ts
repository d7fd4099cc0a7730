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

  test("leave the newer commit's content when the older one's run ends last", async () => {
    expect((await runOf(head, '4')).outputs['comment-status']).toBe('created')
    expect((await runOf(older, '5')).outputs['comment-status']).toBe('skipped')
    expect((await ours())[0]?.body).toContain('only adds 4')
  })
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
