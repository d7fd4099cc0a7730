import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, head, plan, step } from './step.ts'

const cloud = emulatedGitHub()
const bodies = async (name: string) =>
  (await cloud().github.comments(7)).map(({ body }) => body).filter((body) => body.includes(`\`${name}\``))

describe('the comment', () => {
  test('is one, kept up to date, and not touched when nothing changed', async () => {
    const inputs = { name: 'kept', 'plan-json': plan('create') }
    const created = await step(cloud(), inputs)
    expect(created.outputs).toMatchObject({
      'comment-status': 'created',
      create: '4',
      'has-changes': 'true',
      truncated: 'false',
    })
    cloud().calls.clear()
    const unchanged = await step(cloud(), inputs)
    expect(unchanged.outputs['comment-status']).toBe('unchanged')
    expect(
      cloud()
        .calls.of('github')
        .filter(({ method }) => method !== 'GET')
        .map(({ path }) => path),
    ).toEqual(['/graphql'])
    const updated = await step(cloud(), { ...inputs, 'plan-json': plan('update') })
    expect(updated.outputs).toMatchObject({
      'comment-status': 'updated',
      'comment-id': created.outputs['comment-id'],
      'comment-url': created.outputs['comment-url'],
      update: '1',
    })
    expect(await bodies('kept')).toHaveLength(1)
    expect((await bodies('kept'))[0]).toContain(`commit=${head}`)
  })

  test('shows the plan and what it says fits the outputs, the summary and the log', async () => {
    const { outputs, summary, log, exitCode } = await step(cloud(), {
      name: 'shown',
      'plan-json': plan('replace-dbc'),
    })
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ replace: '1', 'has-destroys': 'true', 'has-resource-changes': 'true' })
    expect(summary).toContain('[!CAUTION]')
    expect((await bodies('shown'))[0]).toContain('[!CAUTION]')
    expect(log).toContain(`shown: ${outputs.summary}`)
    expect(outputs.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['', 'created'],
    ['update', 'created'],
    ['skip', 'skipped'],
    ['delete', 'skipped'],
  ])('of an empty plan with when-empty: %s is %s', async (whenEmpty, status) => {
    const inputs = { name: `empty-${whenEmpty}`, 'when-empty': whenEmpty }
    const empty = await step(cloud(), { ...inputs, 'plan-json': plan('no-change') })
    expect(empty.outputs).toMatchObject({ 'comment-status': status, 'has-changes': 'false' })
    await step(cloud(), { ...inputs, 'plan-json': plan('create') })
    const emptied = await step(cloud(), { ...inputs, 'plan-json': plan('no-change') })
    expect(emptied.outputs['comment-status']).toBe(whenEmpty === 'delete' ? 'deleted' : 'updated')
  })

  test('of several plans is one, with a section each', async () => {
    const { outputs } = await step(cloud(), {
      name: 'several',
      'plan-json': `${plan('create')}\n${plan('delete')}`,
    })
    expect(outputs).toMatchObject({ 'comment-status': 'created', 'has-destroys': 'true' })
    expect(outputs.summary).toMatch(/^2 stacks, 2 with changes/)
  })

  test('is left alone by a token that may not write, and the job stays green', async () => {
    const token = await cloud().github.issueToken({ contents: 'read', pull_requests: 'read' })
    const denied = await step(cloud(), { name: 'fork', 'plan-json': plan('create'), 'github-token': token })
    expect(denied.exitCode).toBe(0)
    expect(denied.outputs['comment-status']).toBe('denied')
    expect(denied.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/pull-requests: write.* forks .*workflow_run/) },
    ])
    expect(denied.summary).toContain('create')
    const strict = await step(cloud(), {
      name: 'fork',
      'plan-json': plan('create'),
      'github-token': token,
      'fail-on-comment-error': 'true',
    })
    expect(strict.exitCode).toBe(1)
  })

  test('in a locked conversation is not a matter of permissions', async () => {
    const message = 'Unable to create comment because issue is locked.'
    const operation = 'POST /repos/*/issues/7/comments'
    cloud().faults.add({ kind: 'denied', service: 'github', operation, message })
    const { exitCode, outputs, annotations } = await step(cloud(), {
      name: 'locked',
      'plan-json': plan('create'),
    })
    expect([exitCode, outputs['comment-status']]).toEqual([0, 'failed'])
    expect(annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('is locked') }])
    expect(annotations[0]?.message).not.toContain('permissions')
  })

  test('beside a second one that cannot be deleted is up to date, and the step is green', async () => {
    const inputs = { name: 'twice', 'plan-json': plan('delete') }
    const { outputs } = await step(cloud(), inputs)
    const [comment] = (await cloud().github.comments(7)).filter(({ body }) => body.includes('`twice`'))
    await fetch(`${cloud().github.apiUrl}/repos/example-org/backend/issues/7/comments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud().github.token}`, 'user-agent': 'test' },
      body: JSON.stringify({ body: comment?.body }),
    })
    cloud().faults.add({ kind: 'denied', service: 'github', operation: 'DELETE *', message: 'no' })
    const again = await step(
      cloud(),
      { ...inputs, 'plan-json': plan('create') },
      { env: { GITHUB_RUN_ID: '6' } },
    )
    expect(again.outputs).toMatchObject({ 'comment-status': 'updated', 'comment-id': outputs['comment-id'] })
    expect(again.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/^Could not delete .*The next run tries again\.$/) },
    ])
    expect([again.exitCode, (await bodies('twice'))[0]?.includes('only adds 4')]).toEqual([0, true])
  })

  test('that GitHub refuses to take does not fail the job either', async () => {
    cloud().faults.add({ kind: 'server-error', service: 'github', times: 'always', status: 500 })
    const { exitCode, outputs, summary } = await step(cloud(), { name: 'down', 'plan-json': plan('create') })
    cloud().faults.clear()
    expect(exitCode).toBe(0)
    expect(outputs['comment-status']).toBe('failed')
    expect(summary).toContain('create')
  })
})

describe('the gates', () => {
  test.each([
    [{ 'max-destroys': '0' }, 'delete', '"max-destroys" allows 0'],
    [{ 'fail-on': 'destroy' }, 'delete', '"fail-on" has "destroy"'],
    [{ 'fail-on': 'replace' }, 'replace-cbd', '"fail-on" has "replace"'],
    [{ 'fail-on': 'drift' }, 'drift', '"fail-on" has "drift"'],
    [{ 'fail-on': 'errored' }, 'errored', '"fail-on" has "errored"'],
  ])('%j fail the step after the comment is posted', async (gate, fixture, words) => {
    const name = `gate-${Object.values(gate)}-${fixture}`
    const { exitCode, annotations, outputs } = await step(cloud(), {
      name,
      'plan-json': plan(fixture),
      ...gate,
    })
    expect(exitCode).toBe(1)
    expect(annotations.map(({ message }) => message).join()).toContain(words)
    expect(outputs['comment-status']).toBe('created')
  })

  test('let pass what they do not speak of', async () => {
    const inputs = {
      name: 'gate-passed',
      'plan-json': plan('create'),
      'fail-on': 'destroy, replace',
      'max-destroys': '0',
    }
    expect((await step(cloud(), inputs)).exitCode).toBe(0)
  })
})
