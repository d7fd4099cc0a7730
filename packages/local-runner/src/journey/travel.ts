import { commentsOf } from '../demo/comments.ts'
import { describeServices } from '../demo/services.ts'
import type { ChapterResult, DemoResult, Expectation, Measure } from '../result.ts'
import type { RunResult } from '../run/model.ts'
import { expectation } from '../scenario/expect.ts'
import { callersOf, expectAllowed } from './callers.ts'
import type { Chapter } from './chapter.ts'
import { secondsSince } from './seconds.ts'
import { startTelling } from './teller.ts'
import type { World } from './world.ts'

/** A journey that can be made. */
export interface Journey {
  name: string
  about: string
  chapters: Chapter[]
  /** What was measured, once all chapters were played. */
  measure(world: World, runs: RunResult[], chapters: ChapterResult[]): Promise<Measure[]>
}

/** Plays the chapters one after the other, up to the first that cannot go on. */
export async function travel(
  journey: Journey,
  world: World,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<DemoResult> {
  const started = performance.now()
  const runs: RunResult[] = []
  const chapters: ChapterResult[] = []
  for (const chapter of journey.chapters) {
    say(`\n${chapter.title}`)
    const result = await play(chapter, world, runs, signal, say)
    chapters.push(result)
    if (result.expectations.some(({ held }) => !held)) break
  }
  const missing = journey.chapters.slice(chapters.length).map(({ title }) => title)
  const all = chapters.flatMap(({ expectations }) => expectations)
  const measures = missing.length > 0 ? [] : await journey.measure(world, runs, chapters)
  const { cloud, repository, proposal } = world
  return {
    scenario: journey.name,
    expectations: [
      ...all,
      ...missing.map((title) => expectation(`${title}: reached`, false, 'the journey ended before')),
      ...measures.map(expectWithin),
    ],
    repository: `${repository.owner}/${repository.name}`,
    pullRequest: {
      ...proposal,
      merged: true,
      commits: 1,
      comments: await commentsOf(cloud, proposal.number),
    },
    runs,
    services: describeServices(cloud),
    terraform: 'real',
    terraformDetail: world.terraformDetail,
    seconds: secondsSince(started),
    chapters,
    measures,
  }
}

function expectWithin({ name, found, atFargatesPace, limit, held }: Measure): Expectation {
  const both = atFargatesPace === undefined ? found : `${found}, at Fargate's pace ${atFargatesPace}`
  return expectation(`${name}: ${both} (limit ${limit})`, held, both)
}

async function play(
  chapter: Chapter,
  world: World,
  runs: RunResult[],
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<ChapterResult> {
  const started = performance.now()
  const { title, about } = chapter
  const { calls } = world.account.gate
  const before = calls.length
  const teller = startTelling(world, runs, signal, say)
  const { told, expectations } = teller
  try {
    await chapter.play(world, teller)
  } catch (error) {
    signal.throwIfAborted()
    expectations.push(expectation(`${title}: comes to its end`, false, String(error)))
  }
  const callers = callersOf(calls.slice(before))
  if (callers.length > 0) expectations.push(expectAllowed(callers))
  return { title, about, told, expectations, callers, seconds: secondsSince(started) }
}
