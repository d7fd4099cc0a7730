import { imageBefore } from '../demo/backend.ts'
import type { Expectation } from '../result.ts'
import { failedSteps, type Observed, type ObservedRun, stepsOf, wordsOf } from './observed.ts'

/** One comment on the pull request, and a green first run. */
export function expectReview({ runs, comments }: Observed): Expectation[] {
  const [review] = runs
  const lengths = comments.map(({ body }) => body.length)
  return [
    concluded(review, 'success', "The pull request's run succeeds"),
    expectation(
      "The pull request has one comment, within GitHub's 65,536 characters",
      lengths.length === 1 && lengths.every((length) => length <= 65_536),
      `comments of ${lengths.join(', ') || 'no'} characters`,
    ),
  ]
}

export function concluded(observed: ObservedRun | undefined, wanted: string, text: string): Expectation {
  const run = observed?.run
  const found = run
    ? `${run.conclusion}${failedSteps(run).map((step) => `, failed: ${step}`)}`
    : 'it did not run'
  return expectation(text, run?.conclusion === wanted, found)
}

export function stepConcluded(
  observed: ObservedRun | undefined,
  name: string,
  wanted: string,
  text: string,
): Expectation {
  const found = observed && stepsOf(observed.run).find(({ step }) => step.name === name)?.step.conclusion
  return expectation(text, found === wanted, `${name}: ${found ?? 'there is no such step'}`)
}

/** Every service COMPLETED on one image that is, or is not, the one from before. */
export function onOneImage(
  observed: ObservedRun | undefined,
  which: 'new' | 'old',
  text: string,
): Expectation {
  const services = observed?.services ?? []
  const images = new Set(services.map(({ image }) => image))
  const held =
    services.length === 2 &&
    images.size === 1 &&
    images.has(imageBefore) === (which === 'old') &&
    services.every(
      (service) => service.rolloutState === 'COMPLETED' && service.runningCount === service.desiredCount,
    )
  const found = services.map(
    (service) =>
      `${service.name} ${service.rolloutState} ${service.runningCount}/${service.desiredCount} on ${service.image}`,
  )
  return expectation(text, held, found.join('; '))
}

/** The run's own words say each of `words`. */
export function says(
  observed: ObservedRun | undefined,
  text: string,
  ...words: Array<string | RegExp>
): Expectation {
  const said = observed ? wordsOf(observed.run) : ''
  const missing = words.filter((word) => (typeof word === 'string' ? !said.includes(word) : !word.test(said)))
  return expectation(text, missing.length === 0, `nothing about ${missing.join(' nor ')}`)
}

export function calledNone(
  observed: ObservedRun | undefined,
  operations: string[],
  text: string,
): Expectation {
  const called = (observed?.calls ?? []).map(({ operation }) => operation)
  const found = operations.filter((operation) => called.includes(operation))
  return expectation(text, observed !== undefined && found.length === 0, found.join(', ') || 'it did not run')
}

export function expectation(text: string, held: boolean, found: string): Expectation {
  return held ? { text, held } : { text, held, found }
}
