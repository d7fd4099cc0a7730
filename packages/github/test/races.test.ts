import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import nock from 'nock'
import { formatMarker, keyOf, type Marker } from '../src/marker.ts'
import { keepComment } from '../src/sticky-comment.ts'
import { FakeGitHub, place } from './fake-github.ts'
import { Turns } from './turns.ts'

const tool = 'infra-actions/terraform-plan-comment'
const [first, second] = ['0'.repeat(40), 'a'.repeat(40)]

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

const marker = (of: Partial<Marker>): Marker => ({
  ...{ tool, key: keyOf(tool, 'prod'), commit: second, runId: 10, runAttempt: 1 },
  ...of,
})
/** A run that shows a body of its own. */
const run = (of: Partial<Marker>, body: string) =>
  keepComment(github.client(), { place, marker: marker(of), ofHead: true, body, create: true })
const shown = () => github.comments.map(({ body }) => body.split('\n')[1])

/** Does something just before the first request of that kind. */
function beforeFirst(operation: string, act: () => Promise<unknown> | unknown) {
  let acted = false
  github.before = async (asked) => {
    if (asked !== operation || acted) return undefined
    acted = true
    await act()
    return undefined
  }
}

describe('an older run whose change arrives after a newer one has written', () => {
  const older = { commit: first, runId: 5 }
  beforeEach(() => {
    github.head = first
    github.add(`${formatMarker(marker({ commit: first, runId: 4 }))}\nbefore`)
  })

  test('puts back what the newer commit has, and says that it did not update the comment', async () => {
    beforeFirst('update', async () => {
      github.head = second
      await run({ runId: 6 }, 'newer')
    })
    await expect(run(older, 'older')).resolves.toEqual({
      status: 'skipped',
      id: 100,
      url: 'https://github.com/c/100',
      why: 'The comment shows aaaaaaa (run 6), which is newer and was written at the same moment; this run is of 0000000 (run 5).',
    })
    expect(shown()).toEqual(['newer'])
  })

  test('puts back what a later run of the same commit has', async () => {
    beforeFirst('update', () => run({ commit: first, runId: 6 }, 'newer'))
    await expect(run(older, 'older')).resolves.toMatchObject({ status: 'skipped' })
    expect(shown()).toEqual(['newer'])
  })

  test("is overwritten by the newer run's own second look, where that comes last", async () => {
    const newer = async () => {
      beforeFirst('look', () => {
        const [comment] = github.comments
        const old = `${formatMarker(marker(older))}\nolder`
        if (comment) comment.userContentEdits.nodes.unshift({ diff: old })
        Object.assign(comment ?? {}, { body: old })
      })
      github.head = second
      return run({ runId: 6 }, 'newer')
    }
    await expect(newer()).resolves.toMatchObject({ status: 'updated' })
    expect(shown()).toEqual(['newer'])
    expect(github.requests).toEqual(['list', 'update', 'look', 'update', 'look'])
  })

  test('says that the pull request has moved on, where the newer run has not written yet', async () => {
    beforeFirst('update', () => {
      github.head = second
    })
    await expect(run(older, 'older')).resolves.toMatchObject({
      status: 'skipped',
      why: 'The pull request moved on to aaaaaaa while this run, of 0000000 (run 5), wrote the comment: the run of that commit writes its own.',
    })
    await expect(run({ runId: 6 }, 'newer')).resolves.toMatchObject({ status: 'updated' })
  })

  test('takes nothing for what was there that only looks like it: a cut text, another marker', async () => {
    const others = [
      { diff: `+${formatMarker(marker({ runId: 9, commit: first }))}\n+other` },
      { diff: `${formatMarker(marker({ runId: 9, commit: first, key: 'b' }))}\nother` },
    ]
    beforeFirst('look', () => github.comments[0]?.userContentEdits.nodes.push(...others))
    await expect(run(older, 'older')).resolves.toMatchObject({ status: 'updated' })
    expect(shown()).toEqual(['older'])
  })
})

describe('a second look', () => {
  beforeEach(() => {
    github.add(`${formatMarker(marker({ runId: 4 }))}\nbefore`)
  })

  test('is one request, and no more where nothing raced', async () => {
    await expect(run({}, 'new')).resolves.toMatchObject({ status: 'updated' })
    expect(github.requests).toEqual(['list', 'update', 'look'])
  })

  test('that fails leaves the comment updated, and is said', async () => {
    github.before = (operation) => (operation === 'look' ? [500, {}] : undefined)
    await expect(run({}, 'new')).resolves.toEqual({
      status: 'updated',
      id: 100,
      url: 'https://github.com/c/100',
      warning: expect.stringMatching(
        /^Could not see whether another run wrote the comment at the same moment: /,
      ),
    })
  })

  test('that finds the comment deleted by a run that wanted none writes it again: there are changes', async () => {
    beforeFirst('look', () => {
      github.comments.length = 0
    })
    await expect(run({}, 'new')).resolves.toMatchObject({ status: 'created', id: 101 })
    expect(shown()).toEqual(['new'])
  })

  test('that finds it deleted, and the pull request moved on, leaves that to the run of the new head', async () => {
    beforeFirst('look', () => {
      github.comments.length = 0
      github.head = 'b'.repeat(40)
    })
    await expect(run({}, 'new')).resolves.toEqual({
      status: 'skipped',
      why: 'There is no comment any more, and the pull request has moved on from this run, aaaaaaa (run 10).',
    })
    expect(github.comments).toEqual([])
  })

  test('ends though another run does not', async () => {
    github.before = (operation) => {
      const [comment] = github.comments
      if (operation !== 'look' || !comment) return undefined
      const old = `${formatMarker(marker({ runId: 3 }))}\nold`
      comment.userContentEdits.nodes.unshift({ diff: old })
      comment.body = old
      return undefined
    }
    await run({}, 'new')
    expect(github.requests.filter((operation) => operation === 'update')).toHaveLength(4)
  })
})

describe('a run that is run again', () => {
  test('shows its result though a run with a later number was there: it is what was asked for now', async () => {
    await run({ runId: 6, at: 1000 }, 'later number')
    const again = { runId: 5, runAttempt: 2, at: 2000 }
    await expect(run(again, 'again')).resolves.toMatchObject({ status: 'updated' })
    await expect(run({ runId: 6, at: 1000 }, 'slow')).resolves.toMatchObject({
      status: 'skipped',
      why: 'The comment shows aaaaaaa (run 5, attempt 2); this run is of aaaaaaa (run 6), and an earlier one.',
    })
    await expect(run({ runId: 5, at: 3000 }, 'its first attempt')).resolves.toMatchObject({
      status: 'skipped',
    })
  })

  test('changes nothing where only the time is another', async () => {
    await run({ runId: 6, at: 1000 }, 'same')
    await expect(run({ runId: 7, at: 2000 }, 'same')).resolves.toMatchObject({ status: 'unchanged' })
  })
})

/** Every run waits for its turn to start, before each request takes effect, and before each answer arrives. */
test('whichever way runs interleave, one comment is left, with the newest content of the head', async () => {
  const commits = fc.array(fc.constantFrom(first, second), { minLength: 1, maxLength: 3 })
  const choices = fc.array(fc.nat({ max: 11 }), { minLength: 40, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(commits, choices, fc.boolean(), async (others, order, isThere) => {
      nock.cleanAll()
      github = new FakeGitHub()
      github.head = first
      if (isThere) await run({ commit: first, runId: 1, at: 0 }, 'before')
      // The head moves when the first run of the second commit starts; there is one.
      const runs = [second, ...others]
      const turns = new Turns(runs.length, order)
      github.before = () => turns.take().then(() => undefined)
      github.after = () => turns.take()
      const started: Array<{ commit: string; body: string }> = []
      await Promise.all(
        runs.map(async (commit, index) => {
          await turns.take()
          if (commit === second) github.head = second
          const body = `run ${index}`
          started.push({ commit, body })
          // Ids say nothing of the order: any of them may be run again.
          await run({ commit, runId: 100 - index, at: started.length }, body)
          turns.end()
        }),
      )
      expect(shown()).toEqual([started.findLast(({ commit }) => commit === second)?.body])
    }),
    { numRuns: 100 },
  )
}, 60_000)
