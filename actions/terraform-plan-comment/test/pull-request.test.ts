import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, head, plan, step } from './step.ts'

const main = 'f'.repeat(40)
const fork = '1'.repeat(40)
const cloud = emulatedGitHub([{ number: 9, headSha: fork, headRef: 'patch', headRepository: 'mona/backend' }])

const commentOf = async (name: string, number = 7) =>
  (await cloud().github.comments(number)).find(({ body }) => body.includes(`\`${name}\``))?.body ?? ''

/** A step of a run whose own commit is the default branch's. */
const onMain = (
  name: string,
  { eventName, event }: { eventName: string; event: object },
  inputs: Record<string, string> = {},
) =>
  step(
    cloud(),
    { name, 'plan-json': plan('create'), ...inputs },
    { eventName, event, env: { GITHUB_SHA: main } },
  )

const workflowRun = (commit: string, more: object) => ({
  eventName: 'workflow_run',
  event: {
    workflow_run: {
      ...{ event: 'pull_request', head_sha: commit, pull_requests: [] },
      ...{ head_branch: 'patch', head_repository: { owner: { login: 'mona' } }, ...more },
    },
  },
})

describe("another workflow's run", () => {
  test("posts on a fork's pull request, and comment and summary show the fork's commit", async () => {
    cloud().calls.clear()
    const { outputs, summary } = await onMain('fork', workflowRun(fork, {}))
    expect(outputs['comment-status']).toBe('created')
    expect(cloud().calls.of('github').length).toBeLessThanOrEqual(5)
    for (const text of [await commentOf('fork', 9), summary]) {
      expect(text).toContain('commit `11111111`')
      expect(text).not.toContain('ffffffff')
    }
  })

  test('writes nothing once the pull request has moved on, and says which commit it looked up', async () => {
    const { outputs, log } = await onMain('moved', workflowRun('2'.repeat(40), {}))
    expect(outputs['comment-status']).toBe('skipped')
    expect(log).toContain('No pull request belongs to commit 2222222')
    expect(log).not.toContain('fffffff')
  })

  test("is not led to another's pull request by the one that GitHub names first", async () => {
    const named = [
      { number: 8, head: { sha: 'b'.repeat(40) } },
      { number: 7, head: { sha: head } },
    ]
    await onMain('named', workflowRun(head, { pull_requests: named }))
    expect(await commentOf('named', 8)).toBe('')
    expect(await commentOf('named', 7)).toContain(`commit=${head}`)
  })
})

describe('the commit that is shown', () => {
  test("is the pull request's head where somebody asked in a comment", async () => {
    const event = { issue: { number: 7, pull_request: {} } }
    const { outputs, summary } = await onMain('asked', { eventName: 'issue_comment', event })
    expect(outputs['comment-status']).toBe('created')
    for (const text of [await commentOf('asked'), summary]) expect(text).toContain('commit `aaaaaaaa`')
  })

  test('is none where only the number was given, and the head where that is checked out', async () => {
    const byHand = { eventName: 'workflow_dispatch', event: {} }
    const { summary } = await onMain('by hand', byHand, { 'pull-request': '7' })
    for (const text of [await commentOf('by hand'), summary]) expect(text).not.toContain('commit `')
    const inputs = { name: 'on the branch', 'plan-json': plan('create'), 'pull-request': '7' }
    await step(cloud(), inputs, { ...byHand, env: { GITHUB_SHA: head } })
    expect(await commentOf('on the branch')).toContain(`commit=${head}`)
  })

  test('is what the run checked out where it belongs to no pull request', async () => {
    const { outputs, summary } = await onMain('alone', { eventName: 'workflow_dispatch', event: {} })
    expect(outputs['comment-status']).toBe('skipped')
    expect(summary).toContain('commit `ffffffff`')
  })
})

test('a number that is none of a pull request is said so, and what to do', async () => {
  const { annotations, outputs } = await step(cloud(), {
    name: 'wrong',
    'plan-json': plan('create'),
    'pull-request': '999',
  })
  expect(outputs['comment-status']).toBe('failed')
  expect(annotations[0]?.message).toContain('example-org/backend has no pull request 999')
})
