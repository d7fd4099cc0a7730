import type { DemoResult } from '../result.ts'
import type { RunResult } from '../run/model.ts'
import { stepsOf } from '../scenario/observed.ts'

/** The demo's last words: what happened, whether it was what the scenario tells, where to look. */
export function conclude(result: DemoResult, page: string): string {
  const { pullRequest, runs, services, expectations } = result
  const asTold = expectations.every(({ held }) => held)
  return [
    '',
    ...result.chapters.map(({ title, seconds }) => `${title}: ${seconds.toFixed(0)} s`),
    ...runs.flatMap((run) => [
      `${run.title}: ${run.conclusion} in ${run.seconds.toFixed(0)} s`,
      ...reasons(run),
    ]),
    `Comments: ${pullRequest.comments.map(({ body }) => `one of ${body.length} characters`).join(', ') || 'none'}`,
    ...services.map(
      (service) =>
        `${service.name}: ${service.rolloutState}, ${service.runningCount} of ${service.desiredCount} run ${service.image}`,
    ),
    `Terraform: ${result.terraform} (${result.terraformDetail})`,
    '',
    ...expectations.map(
      ({ text, held, found }) => `${held ? '✓' : '✗'} ${text}${found ? `; found: ${found}` : ''}`,
    ),
    ...(asTold ? [] : ['', ...runs.flatMap(lastWords)]),
    '',
    `Scenario "${result.scenario}" ${asTold ? 'went as told' : 'did not go as told'}: ${result.seconds.toFixed(1)} s of work.`,
    `Report: ${page}`,
  ].join('\n')
}

/** What the steps that failed say of it: their error annotations, as a user reads them on top of the run's page. */
function reasons(run: RunResult): string[] {
  return stepsOf(run)
    .filter(({ step }) => step.conclusion === 'failure')
    .flatMap(({ job, step }) => [
      `  ✗ ${job.name} › ${step.name}`,
      ...step.annotations
        .filter(({ level }) => level === 'error')
        .flatMap(({ message }) => message.split('\n').map((line) => `      ${line}`)),
    ])
}

/** The end of the log of each step that failed: where one looks first when a scenario goes astray. */
function lastWords(run: RunResult): string[] {
  return stepsOf(run)
    .filter(({ step }) => step.conclusion === 'failure')
    .flatMap(({ job, step }) => [
      `${run.title}, ${job.name} › ${step.name}:`,
      ...step.log.slice(-12).map(({ text }) => `  ${text}`),
    ])
}
