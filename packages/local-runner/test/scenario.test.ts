import { describe, expect, test } from '@jest/globals'
import { imageBefore } from '../src/demo/backend.ts'
import type { ServiceState } from '../src/result.ts'
import { findScenario, scenarios } from '../src/scenario/all.ts'
import type { Observed, ObservedRun } from '../src/scenario/observed.ts'
import { sampleResult, step } from './sample-result.ts'

const service = (name: string, image: string, changes: Partial<ServiceState> = {}): ServiceState => ({
  name,
  taskDefinition: `${name}:2`,
  rolloutState: 'COMPLETED',
  runningCount: 1,
  desiredCount: 1,
  image,
  ...changes,
})

/** A run of one job with one step that says `words`. */
function run(
  conclusion: 'success' | 'failure',
  image: string,
  words = '',
  operations: string[] = [],
): ObservedRun {
  const [sample] = sampleResult('x').runs
  if (!sample) throw new Error('the sample has no run')
  const outcome = step({
    name: 'Deploy the backend',
    conclusion,
    outcome: conclusion,
    log: [{ kind: 'text', text: words }],
  })
  const elsewhere = step({
    name: 'Build and push',
    log: [{ kind: 'text', text: 'unchanged, nothing to do' }],
  })
  const job = { id: 'deploy', name: 'Deploy', needs: [], conclusion, seconds: 1, steps: [outcome, elsewhere] }
  return {
    run: { ...sample, conclusion, jobs: [job] },
    calls: operations.map((operation, number) => ({
      number,
      service: 'ecs',
      operation,
      method: 'POST',
      path: '/',
      at: 0,
      headers: {},
    })),
    services: [service('backend', image), service('worker', image)],
  }
}

const comment = { author: 'github-actions[bot]', body: 'plan', url: '' }
const observed = (...runs: ObservedRun[]): Observed => ({ runs, comments: [comment], servicesBefore: [] })
const broken = (name: string, what: Observed) =>
  findScenario(name)
    .expect(what)
    .filter(({ held }) => !held)
    .map(({ text }) => text)
const review = run('success', imageBefore)
const newImage = 'registry/backend:new'

describe('a scenario', () => {
  test('that does not exist is answered with those that do', () => {
    expect(() => findScenario('nonsense')).toThrow(/no scenario "nonsense"[\s\S]*bad-image[\s\S]*rolled-back/)
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
  })

  test('of success wants two green runs, one comment, and both services on one new image', () => {
    expect(broken('success', observed(review, run('success', newImage)))).toEqual([])
    expect(broken('success', observed(review, run('failure', imageBefore)))).toHaveLength(2)
    expect(
      broken('success', { ...observed(review, run('success', newImage)), comments: [comment, comment] }),
    ).toEqual(["The pull request has one comment, within GitHub's 65,536 characters"])
    const mixed = {
      ...run('success', newImage),
      services: [service('backend', newImage), service('worker', imageBefore)],
    }
    expect(broken('success', observed(review, mixed))).toHaveLength(1)
  })

  test('of an unchanged push wants no registration, no update, and the deploy step to say so', () => {
    const push = run('success', newImage)
    expect(
      broken('unchanged', observed(review, push, run('success', newImage, 'backend: unchanged'))),
    ).toEqual([])
    expect(
      broken('unchanged', observed(review, push, run('success', newImage, 'deployed', ['UpdateService']))),
    ).toEqual([
      'The second push registers nothing and updates nothing',
      'The second push says that nothing changed',
    ])
    expect(broken('unchanged', observed(review, push))).toHaveLength(3)
  })

  test('of a bad worker wants the backend stable before, and both back', () => {
    const steps = (worker: 'success' | 'failure') =>
      [
        ['Wait until the backend is stable', 'success'] as const,
        ['Wait until the worker is stable', worker] as const,
      ].map(([name, conclusion]) => step({ name, conclusion, outcome: conclusion }))
    const push = (words: string, worker: 'success' | 'failure') => {
      const ran = run('failure', imageBefore, words)
      const jobs = ran.run.jobs.map((job) => ({ ...job, steps: [...job.steps, ...steps(worker)] }))
      return { ...ran, run: { ...ran.run, jobs } }
    }
    expect(
      broken('bad-worker', observed(review, push('KeyError: PREDICTIONS_QUEUE_URL', 'failure'))),
    ).toEqual([])
    expect(broken('bad-worker', observed(review, push('nothing', 'success')))).toEqual([
      'The worker was not',
      "The log has the worker's last lines",
    ])
    expect(broken('bad-worker', observed(review, run('success', newImage)))).toHaveLength(5)
  })

  test.each([
    ['bad-image', 'CannotPullContainerError: 123456789012.dkr.ecr.us-east-1.amazonaws.com/backend:abc'],
    ['crash-loop', 'exited with code 1\nKeyError: PREDICTIONS_QUEUE_URL'],
    ['locked-state', 'held by alex@laptop-17, b2f7f9a0-41c6-4f4b-9a55-0c3a4c1d2e3f'],
    ['rolled-back', 'rolled back: backend runs backend:1 again'],
  ])('of failure wants a red push that says why, and the old image: %s', (name, words) => {
    expect(broken(name, observed(review, run('failure', imageBefore, words)))).toEqual([])
    expect(broken(name, observed(review, run('failure', imageBefore, 'it failed')))).toHaveLength(1)
    expect(broken(name, observed(review, run('success', newImage, words)))).toHaveLength(2)
  })
})
