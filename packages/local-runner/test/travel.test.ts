import { describe, expect, test } from '@jest/globals'
import type { Chapter } from '../src/journey/chapter.ts'
import { type Journey, travel } from '../src/journey/travel.ts'
import type { World } from '../src/journey/world.ts'
import { expectation } from '../src/scenario/expect.ts'

/** A world whose shell does what it is told to say, and in which nothing else is. */
const world = (calls: object[] = []) =>
  ({
    account: { gate: { calls } },
    shell: async (line: string) => ({ exitCode: line === 'false' ? 1 : 0, stdout: `${line}!`, stderr: '' }),
    cloud: {
      calls: { all: [] },
      ecs: { snapshot: () => ({ services: [], taskDefinitions: [] }) },
      github: { comments: async () => [] },
    },
    repository: { owner: 'o', name: 'r' },
    proposal: { number: 1 },
  }) as unknown as World

const chapter = (title: string, play: Chapter['play']): Chapter => ({ title, about: '', play })
const journey = (...chapters: Chapter[]): Journey => ({
  ...{ name: 'a journey', about: '', chapters },
  measure: async () => [{ name: 'Time', found: '3 s', atFargatesPace: '9 s', limit: '< 2 s', held: false }],
})
const made = (chapters: Chapter[], in_ = world(), signal = new AbortController().signal) =>
  travel(journey(...chapters), in_, signal, () => {})

describe('a journey', () => {
  test('tells what a person typed in the order of the typing', async () => {
    const { chapters, expectations } = await made([
      chapter('first', async (_, teller) => {
        expect(await teller.person('one')).toBe('one!')
        await teller.person('two')
        teller.expect(expectation('is there', true, ''))
      }),
    ])
    const [told] = chapters[0]?.told ?? []
    expect(told?.kind === 'commands' && told.commands.map(({ line, output }) => [line, output])).toEqual([
      ['one', 'one!'],
      ['two', 'two!'],
    ])
    // A limit that was missed is no success.
    expect(expectations.map(({ text, held }) => [text, held])).toEqual([
      ['is there', true],
      ["Time: 3 s, at Fargate's pace 9 s (limit < 2 s)", false],
    ])
  })

  test.each([
    ['a command fails', chapter('bad', async (_, { person }) => void (await person('false')))],
    [
      'something is not so',
      chapter('bad', async (_, teller) => teller.expect(expectation('is so', false, 'not'))),
    ],
  ])('ends where %s, and says what was not reached', async (_, bad) => {
    const { chapters, expectations } = await made([bad, chapter('good', async () => {})])
    expect(chapters.map(({ title }) => title)).toEqual(['bad'])
    expect(expectations.map(({ held }) => held)).toEqual([false, false])
    expect(expectations[1]?.text).toBe('good: reached')
  })

  test('asks of each chapter that no role was refused anything in it', async () => {
    const calls: object[] = [{ caller: 'role', needs: [], denied: [{ action: 'a:B', resource: 'c' }] }]
    const call = (denied: object[]) =>
      chapter('calls', async () => void calls.push({ caller: 'role', denied }))
    const [fine] = (await made([call([])], world(calls))).chapters
    expect([fine?.callers, fine?.expectations[0]?.held]).toEqual([
      [{ role: 'role', calls: 1, denied: [] }],
      true,
    ])
    const [bad] = (await made([call([{ action: 'a:B', resource: 'c' }])], world(calls))).chapters
    expect(bad?.expectations).toEqual([
      { text: expect.stringContaining('(role 1)'), held: false, found: 'role: a:B on c' },
    ])
  })

  test('ends at once when it is stopped', async () => {
    const abort = new AbortController()
    const stop = chapter('stop', async (_, { person }) => {
      abort.abort(new Error('stopped'))
      await person('one')
    })
    await expect(made([stop], world(), abort.signal)).rejects.toThrow('stopped')
  })
})
