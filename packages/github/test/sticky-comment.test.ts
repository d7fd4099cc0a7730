import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { formatMarker, keyOf, type Marker } from '../src/marker.ts'
import { keepComment } from '../src/sticky-comment.ts'
import { FakeGitHub, place } from './fake-github.ts'

const [oldCommit, headCommit] = ['0'.repeat(40), 'a'.repeat(40)]
const tool = 'infra-actions/terraform-plan-comment'

let github: FakeGitHub
beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
})
beforeEach(() => {
  github = new FakeGitHub()
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

function marker(of: Partial<Marker> & { name?: string } = {}): Marker {
  const { name = 'prod', ...rest } = of
  return { tool, key: keyOf(tool, name), commit: headCommit, runId: 10, runAttempt: 1, ...rest }
}

function keep(of: Partial<Marker> & { name?: string } = {}, body = 'plan', create = true) {
  return keepComment(github.client(), { place, marker: marker(of), ofHead: true, body, create })
}

const comment = (of: Partial<Marker> & { name?: string }, body = 'plan') =>
  `${formatMarker(marker(of))}\n${body}`

describe('one comment', () => {
  test('is created, found again behind other pages, and updated', async () => {
    for (const text of ['hello', 'LGTM', 'one more']) github.add(text, false)
    const created = await keep()
    expect(created).toMatchObject({ status: 'created', id: 103, url: 'https://github.com/c/103' })
    const updated = await keep({ runId: 11 }, 'another plan')
    expect(updated).toEqual({ status: 'updated', id: 103, url: 'https://github.com/c/103' })
    expect(github.comments.map(({ body }) => body)).toEqual([
      'hello',
      'LGTM',
      'one more',
      comment({ runId: 11 }, 'another plan'),
    ])
  })

  test('is not written again when nothing but the run changed', async () => {
    await keep()
    github.requests = []
    await expect(keep({ runId: 11 })).resolves.toMatchObject({ status: 'unchanged', id: 100 })
    expect(github.requests).toEqual(['list'])
  })

  test('never takes a comment of a person, of another bot, of another stack, or one that only quotes ours', async () => {
    const others = [
      github.add(comment({}), false),
      github.add(comment({ name: 'prod-eu' })),
      github.add(`> ${comment({})}`),
      github.add(`Plan for prod\n${comment({})}`),
    ].map(({ body }) => body)
    await expect(keep({}, 'mine')).resolves.toMatchObject({ status: 'created', id: 104 })
    const remove = { place, marker: marker(), ofHead: true, body: undefined, create: true }
    await expect(keepComment(github.client(), remove)).resolves.toEqual({ status: 'deleted' })
    expect(github.comments.map(({ body }) => body)).toEqual(others)
  })

  test('is only updated, not created, where that is asked for', async () => {
    await expect(keep({}, 'none', false)).resolves.toEqual({
      status: 'skipped',
      why: 'There is no comment to update, and none is wanted.',
    })
    expect(github.requests).toEqual(['list'])
    await keep({}, 'some')
    await expect(keep({}, 'none', false)).resolves.toMatchObject({ status: 'updated', id: 100 })
  })

  test('is removed with its twins where none is wanted, and that there was none is said', async () => {
    const remove = () =>
      keepComment(github.client(), {
        place,
        marker: marker(),
        ofHead: true,
        body: undefined,
        create: true,
      })
    await expect(remove()).resolves.toEqual({
      status: 'skipped',
      why: 'There is no comment, and none is wanted.',
    })
    for (const runId of [1, 2]) github.add(comment({ runId }))
    await expect(remove()).resolves.toEqual({ status: 'deleted' })
    expect(github.comments).toEqual([])
  })

  test('is the same though GitHub keeps its line ends and its end otherwise', async () => {
    const [kept] = [github.add(`${comment({}, 'a\nb')}\n`)]
    kept.body = kept.body.replaceAll('\n', '\r\n')
    const unchanged = { status: 'unchanged', id: 100, url: 'https://github.com/c/100' }
    await expect(keep({ runId: 11, runAttempt: 2 }, 'a\nb \n')).resolves.toEqual(unchanged)
    await expect(keep({ runId: 11 }, 'ab')).resolves.toMatchObject({ status: 'updated' })
  })

  test('that a person deleted between our look and our write is created again', async () => {
    await keep()
    github.before = (operation) => {
      if (operation === 'update') github.comments.length = 0
      return undefined
    }
    await expect(keep({ runId: 11 }, 'new')).resolves.toMatchObject({ status: 'created' })
    expect(github.comments).toHaveLength(1)
  })
})

describe('a newer commit', () => {
  test("keeps its comment from an older commit's run, even one that started later", async () => {
    await keep({}, 'of the head')
    const outcome = await keep({ commit: oldCommit, runId: 99 }, 'stale')
    expect(outcome).toMatchObject({ status: 'skipped', id: 100 })
    expect(outcome.why).toContain('this run is of 0000000 (run 99), which the pull request has moved on from')
    expect(github.comments[0]?.body).toContain('of the head')
  })

  test('is left to write itself: an older run does not touch what it may be writing', async () => {
    github.add(comment({ commit: 'b'.repeat(40), runId: 5 }))
    await expect(keep({ commit: oldCommit, runId: 9 }, 'stale')).resolves.toMatchObject({ status: 'skipped' })
  })

  test('of the same head: the later attempt wins', async () => {
    await keep({ runAttempt: 2 }, 'second')
    await expect(keep({ runAttempt: 1 }, 'first')).resolves.toMatchObject({ status: 'skipped' })
    expect(github.comments[0]?.body).toContain('second')
  })

  test('is said where it stays, by its commit and run, and where it is', async () => {
    await keep({ runId: 10 }, 'of the head')
    await expect(keep({ runId: 9, runAttempt: 2 }, 'older')).resolves.toEqual({
      status: 'skipped',
      id: 100,
      url: 'https://github.com/c/100',
      why: 'The comment shows aaaaaaa (run 10); this run is of aaaaaaa (run 9, attempt 2), and an earlier one.',
    })
  })

  test('written by the same commit is overwritten by a later run though the pull request has moved on', async () => {
    await keep({ commit: oldCommit, runId: 10 }, 'first')
    github.head = 'd'.repeat(40)
    await expect(keep({ commit: oldCommit, runId: 11 }, 'second')).resolves.toMatchObject({
      status: 'updated',
    })
    await expect(keep({ commit: oldCommit, runId: 11 }, 'again')).resolves.toMatchObject({
      status: 'updated',
    })
  })
})

describe('what is reviewed', () => {
  const merge = 'c'.repeat(40)
  const keepOther = (commit: string, body: string | undefined, runId = 11) =>
    keepComment(github.client(), {
      ...{ place, marker: marker({ commit, runId }), ofHead: false, body, create: true },
    })

  test.each([
    ['what the pull request was merged as, a queue has, main is at', merge, 'ccccccc (run 11)'],
    ['only a number was given for', '', 'a commit that is not known (run 11)'],
  ])("gives way to no run of another commit than the pull request's: %s", async (_, commit, named) => {
    await keep({}, 'of the head')
    const outcome = await keepOther(commit, 'not reviewed')
    expect(outcome).toEqual({
      status: 'skipped',
      id: 100,
      url: 'https://github.com/c/100',
      why: `The comment shows aaaaaaa (run 10), the head, which is what is reviewed; this run is of ${named}, which is not.`,
    })
    await expect(keepOther(commit, undefined)).resolves.toMatchObject({ status: 'skipped' })
    expect(github.comments).toMatchObject([{ body: comment({}, 'of the head') }])
  })

  test('gives way to a run by hand that has checked out the head', async () => {
    await keep({}, 'of the head')
    await expect(keepOther(github.head, 'by hand')).resolves.toMatchObject({ status: 'updated' })
  })

  test('is not what shows another commit: of two such runs the later one wins, and the head of both', async () => {
    await keep({ commit: oldCommit, runId: 10 }, 'before the push')
    await expect(keepOther(merge, 'queue')).resolves.toMatchObject({ status: 'updated' })
    await expect(keepOther('', 'number', 12)).resolves.toMatchObject({ status: 'updated' })
    await expect(keepOther('e'.repeat(40), 'late', 9)).resolves.toMatchObject({ status: 'skipped' })
    await expect(keep({ runId: 8 }, 'of the head')).resolves.toMatchObject({ status: 'updated' })
  })

  test('stays as it was when the pull request was merged, whoever comes', async () => {
    await keep({}, 'of the head')
    github.mergedAt = '2026-01-02T00:00:00Z'
    const why = 'The comment shows aaaaaaa (run 10), the head that was merged: it stays as it was reviewed.'
    await expect(keep({ runId: 11 }, 'again')).resolves.toMatchObject({ status: 'skipped', why })
    await expect(keepOther(merge, 'applied')).resolves.toMatchObject({ status: 'skipped', why })
    expect(github.comments).toMatchObject([{ body: comment({}, 'of the head') }])
  })

  test('is nothing where a merged pull request has no comment of its head: one may be written', async () => {
    github.mergedAt = '2026-01-02T00:00:00Z'
    await expect(keepOther(merge, 'applied')).resolves.toMatchObject({ status: 'created' })
    await expect(keepOther(merge, 'again', 12)).resolves.toMatchObject({ status: 'updated' })
  })
})

describe('two runs at once', () => {
  test.each([[1], [2], [3], [4], [5], [6], [7], [8]])(
    'leave one comment with the content of the head (another run whole before request %i)',
    async (at) => {
      const competitor = github.client()
      const headRun = () =>
        keepComment(competitor, {
          place,
          marker: marker({ runId: 20 }),
          ofHead: true,
          body: 'head',
          create: true,
        })
      let served = 0
      github.before = async () => {
        served += 1
        if (served === at) await headRun()
        return undefined
      }
      await keep({ commit: oldCommit, runId: 30 }, 'old')
      if (served < at) await headRun()
      expect(github.comments).toHaveLength(1)
      expect(github.comments[0]?.body).toContain('\nhead')
    },
  )

  test('that both created theirs leave the oldest with the newest content, whoever cleans up', async () => {
    github.before = (operation, count) => {
      if (operation === 'create' && count === 1)
        github.add(comment({ commit: oldCommit, runId: 50 }, 'other'))
      return undefined
    }
    await expect(keep({}, 'mine')).resolves.toMatchObject({ status: 'created', id: 100 })
    expect(github.comments).toMatchObject([{ databaseId: 100, body: comment({}, 'mine') }])
  })

  test.each([
    ['another run', { runId: 50 }],
    ['another attempt', { runAttempt: 2 }],
  ])('of which %s was newer: the one that stays shows that, and it is said', async (_, other) => {
    github.before = (operation, count) => {
      if (operation === 'create' && count === 1) github.add(comment(other, 'other'))
      return undefined
    }
    await expect(keep({}, 'mine')).resolves.toMatchObject({
      status: 'skipped',
      id: 100,
      url: 'https://github.com/c/100',
      why: expect.stringContaining('this run is of aaaaaaa (run 10)'),
    })
    expect(github.comments).toMatchObject([{ databaseId: 100, body: comment(other, 'other') }])
  })

  test('of which another took both away again: the comment was made, and is said where', async () => {
    github.before = (operation, count) => {
      if (operation === 'list' && count === 2) github.comments.length = 0
      return undefined
    }
    await expect(keep()).resolves.toEqual({ status: 'created', id: 100, url: 'https://github.com/c/100' })
  })

  test('of which another made the oldest show ours, and deleted ours, are settled', async () => {
    github.before = (operation, count) => {
      if (operation === 'create' && count === 1) github.add(comment({ runId: 5 }, 'older'))
      if (operation === 'list' && count === 2) {
        github.comments = github.comments.slice(0, 1)
        Object.assign(github.comments[0] ?? {}, { body: comment({}, 'mine') })
      }
      return undefined
    }
    await expect(keep({}, 'mine')).resolves.toMatchObject({ status: 'created', id: 100 })
    expect(github.requests).toEqual(['list', 'create', 'list'])
  })

  test('of which the oldest is gone before it can take the content: the newest stays', async () => {
    github.before = (operation, count) => {
      if (operation === 'create' && count === 1) github.add(comment({ commit: oldCommit }, 'other'))
      if (operation === 'update') github.comments.shift()
      return undefined
    }
    await expect(keep({}, 'mine')).resolves.toEqual({
      status: 'created',
      id: 101,
      url: 'https://github.com/c/101',
    })
    expect(github.comments).toMatchObject([{ databaseId: 101, body: comment({}, 'mine') }])
  })

  test('that cleaned up at the same moment do not fail over what is gone already', async () => {
    github.add(comment({ runId: 1 }, 'a'))
    github.add(comment({ runId: 2 }, 'b'))
    github.before = (operation) => {
      if (operation === 'delete') github.comments.length = 1
      return undefined
    }
    await expect(keep({ runId: 3 }, 'c')).resolves.toMatchObject({ status: 'updated', id: 100 })
    expect(github.comments).toHaveLength(1)
  })
})

describe('a failure', () => {
  test('that lost the answer of a create leaves one comment', async () => {
    github.loseAnswerOf = ['create']
    await expect(keep()).resolves.toMatchObject({ status: 'created', id: 100 })
    expect(github.requests).toEqual(['list', 'create', 'list'])
    expect(github.comments).toHaveLength(1)
  })

  test('before the effect of a create is tried once more', async () => {
    github.before = (operation, count) => (operation === 'create' && count === 1 ? [502, {}] : undefined)
    await expect(keep()).resolves.toMatchObject({ status: 'created', id: 100 })
    expect(github.comments).toHaveLength(1)
  })

  test('of a read-only token is told apart from others, and nothing is thrown', async () => {
    github.before = (operation) =>
      operation === 'create' ? [403, { message: 'Resource not accessible by integration' }] : undefined
    const outcome = await keep()
    expect(outcome).toEqual({
      status: 'denied',
      why: expect.stringContaining('GitHub answered 403 (Resource not accessible by integration'),
    })
  })

  test.each(['create', 'update'])('to %s is told, and no later step hides it', async (operation) => {
    if (operation !== 'create') for (const runId of [1, 2]) github.add(comment({ runId }))
    github.before = (asked) => (asked === operation ? [422, { message: 'no' }] : undefined)
    const outcome = await keep({ runId: 12 }, 'new')
    expect(outcome).toEqual({
      status: 'failed',
      why: expect.stringMatching(
        /^Could not keep the comment on pull request #7 of example\/backend: GitHub answered 422 \(no/,
      ),
    })
  })

  test('to delete a second comment is no failure of the one that is kept, and is said', async () => {
    for (const runId of [1, 2, 3]) github.add(comment({ runId }))
    github.before = (asked, count) =>
      asked === 'delete' && count === 1 ? [422, { message: 'no' }] : undefined
    await expect(keep({ runId: 12 }, 'new')).resolves.toEqual({
      status: 'updated',
      id: 100,
      url: 'https://github.com/c/100',
      warning:
        'Could not delete https://github.com/c/101, a second comment that another run left: GitHub answered 422 (no). ' +
        'The next run tries again.',
    })
    expect(github.comments.map(({ databaseId }) => databaseId)).toEqual([100, 101])
    github.before = () => undefined
    await expect(keep({ runId: 13 }, 'new')).resolves.toMatchObject({ status: 'unchanged' })
    expect(github.comments).toHaveLength(1)
  })

  test.each(['update', 'delete'])('to %s for a moment is got over', async (operation) => {
    for (const runId of [1, 2]) github.add(comment({ runId }))
    github.before = (asked, count) => (asked === operation && count === 1 ? [502, {}] : undefined)
    await expect(keep({ runId: 12 }, 'new')).resolves.toEqual({
      status: 'updated',
      id: 100,
      url: 'https://github.com/c/100',
    })
    expect(github.comments).toMatchObject([{ body: comment({ runId: 12 }, 'new') }])
  })

  test('to remove what is not wanted is told', async () => {
    github.add(comment({ runId: 1 }))
    github.before = (asked) => (asked === 'delete' ? [422, { message: 'no' }] : undefined)
    const nothing = { place, marker: marker(), ofHead: true, body: undefined, create: true }
    await expect(keepComment(github.client(), nothing)).resolves.toMatchObject({ status: 'failed' })
  })

  test('to create is told at once where GitHub said no: it is not tried again', async () => {
    github.before = (operation) => (operation === 'create' ? [422, { message: 'no' }] : undefined)
    await keep()
    expect(github.requests).toEqual(['list', 'create'])
  })

  test('to bring the oldest up to date leaves the newest, which has the content, in its place', async () => {
    github.before = (operation, count) => {
      if (operation === 'create' && count === 1) github.add(comment({ commit: oldCommit }, 'other'))
      return operation === 'update' ? [422, { message: 'no' }] : undefined
    }
    await expect(keep({ runId: 12 }, 'mine')).resolves.toMatchObject({
      status: 'created',
      id: 101,
      warning: expect.stringContaining('GitHub answered 422 (no'),
    })
    expect(github.comments.map(({ body }) => body)).toEqual([
      comment({ commit: oldCommit }, 'other'),
      comment({ runId: 12 }, 'mine'),
    ])
  })

  test('of every try to create, of which each answer was lost, is told', async () => {
    github.before = (operation) => (operation === 'create' ? [502, {}] : undefined)
    await expect(keep()).resolves.toMatchObject({ status: 'failed' })
    const once = ['create', 'list']
    expect(github.requests).toEqual(['list', ...once, ...once, ...once])
  })

  test('to answer a create that was lost, while an older run creates its own, loses no content', async () => {
    github.before = (operation, count) => {
      if (operation !== 'create' || count > 1) return undefined
      github.add(comment({ commit: oldCommit, runId: 9 }, 'older'))
      return [502, {}]
    }
    await expect(keep({}, 'mine')).resolves.toMatchObject({ status: 'updated', id: 100 })
    expect(github.comments).toMatchObject([{ databaseId: 100, body: comment({}, 'mine') }])
  })

  test('to list the comment just made leaves it made, and where it is known', async () => {
    github.before = (operation, count) => (operation === 'list' && count > 1 ? [500, {}] : undefined)
    await expect(keep()).resolves.toEqual({
      status: 'created',
      id: 100,
      url: 'https://github.com/c/100',
      warning: expect.stringContaining(
        'Could not see whether another run has commented on pull request #7 too',
      ),
    })
  })

  test('to show the comment just made, in a list that is older than it, does too', async () => {
    const stale = () => ({ repository: { pullRequest: { ...pull, comments: { pageInfo, nodes: [] } } } })
    const pull = { headRefOid: github.head, mergedAt: null }
    const pageInfo = { hasNextPage: false, endCursor: null }
    github.before = (operation, count) =>
      operation === 'list' && count === 2 ? [200, { data: stale() }] : undefined
    await expect(keep()).resolves.toEqual({ status: 'created', id: 100, url: 'https://github.com/c/100' })
  })

  test('to find what was listed a moment ago, each time anew, ends', async () => {
    github.before = (operation) => {
      if (operation === 'list') github.add(comment({ runId: 1 }))
      if (operation === 'update') github.comments.length = 0
      return undefined
    }
    await expect(keep({}, 'new')).resolves.toMatchObject({
      status: 'failed',
      why: expect.stringContaining('deleted as often as it is written'),
    })
  })

  test('of GitHub itself is said', async () => {
    github.before = () => [500, { message: 'down' }]
    const outcome = await keep()
    expect(outcome).toMatchObject({ status: 'failed', why: expect.stringContaining('GitHub answered 500') })
  }, 60_000)

  test.each([
    ['nothing', [200, { data: { repository: { pullRequest: null } } }] as const],
    [
      'that there is none',
      [
        200,
        { data: { repository: null }, errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'x' }] },
      ] as const,
    ],
  ])('to find the pull request names it, where GitHub says %s', async (_, [status, answer]) => {
    github.before = () => [status, answer]
    await expect(keep()).resolves.toEqual({
      status: 'failed',
      why:
        'Could not keep the comment on pull request #7 of example/backend: example/backend has no pull request 7 ' +
        'that this token may see. Check the number.',
    })
  })

  test('over a locked conversation is no matter of permissions', async () => {
    const locked = { message: 'Unable to create comment because issue is locked.' }
    github.before = (operation) => (operation === 'create' ? [403, locked] : undefined)
    await expect(keep()).resolves.toEqual({
      status: 'failed',
      why: expect.stringContaining('its conversation is locked'),
    })
  })
})
