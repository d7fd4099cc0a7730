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
  return keepComment(github.client(), { place, marker: marker(of), body, create })
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
    const remove = { place, marker: marker(), body: undefined, create: true }
    await expect(keepComment(github.client(), remove)).resolves.toEqual({ status: 'deleted' })
    expect(github.comments.map(({ body }) => body)).toEqual(others)
  })

  test('is only updated, not created, where that is asked for', async () => {
    await expect(keep({}, 'none', false)).resolves.toMatchObject({ status: 'skipped' })
    expect(github.requests).toEqual(['list'])
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

  test('is known by the commit the pull request was merged as', async () => {
    await keep({ runId: 10 }, 'of the head')
    github.mergedAs = 'c'.repeat(40)
    await expect(keep({ commit: 'c'.repeat(40), runId: 11 }, 'applied')).resolves.toMatchObject({
      status: 'updated',
    })
  })
})

describe('two runs at once', () => {
  test.each([[1], [2], [3], [4], [5], [6], [7], [8]])(
    'leave one comment with the content of the head (another run whole before request %i)',
    async (at) => {
      const competitor = github.client()
      const headRun = () =>
        keepComment(competitor, { place, marker: marker({ runId: 20 }), body: 'head', create: true })
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

  test('of GitHub itself is said', async () => {
    github.before = () => [500, { message: 'down' }]
    const outcome = await keepComment(github.client(), { place, marker: marker(), body: 'x', create: true })
    expect(outcome).toMatchObject({ status: 'failed', why: expect.stringContaining('GitHub answered 500') })
  }, 60_000)

  test('to find the pull request names it', async () => {
    github.before = () => [200, { data: { repository: { pullRequest: null } } }]
    await expect(keep()).resolves.toEqual({
      status: 'failed',
      why: 'example/backend has no pull request 7.',
    })
  })
})
