import type { Call } from '@infra-actions/local-cloud/front/calls'
import type { Comment, ServiceState } from '../result.ts'
import type { JobResult, RunResult, StepResult } from '../run/model.ts'

/** One run of the workflow with what it did to the cloud. */
export interface ObservedRun {
  run: RunResult
  calls: Call[]
  /** The services when it was over. */
  services: ServiceState[]
}

/** Everything a scenario can be judged by. */
export interface Observed {
  runs: ObservedRun[]
  comments: Comment[]
  servicesBefore: ServiceState[]
}

export function stepsOf(run: RunResult): Array<{ job: JobResult; step: StepResult }> {
  return run.jobs.flatMap((job) => job.steps.map((step) => ({ job, step })))
}

/** What a run's steps printed and said, annotations and summaries included. */
export function wordsOf(run: RunResult): string {
  return stepsOf(run)
    .flatMap(({ step }) => [
      ...step.log.map(({ text }) => text),
      ...step.annotations.map(({ message }) => message),
      step.summary,
    ])
    .join('\n')
}

/** The steps that made their job fail. */
export function failedSteps(run: RunResult): string[] {
  return stepsOf(run)
    .filter(({ step }) => step.conclusion === 'failure')
    .map(({ job, step }) => `${job.name} › ${step.name}`)
}

/** The run with nothing but the steps of that name. */
export function onlyStep(observed: ObservedRun | undefined, name: string): ObservedRun | undefined {
  if (!observed) return undefined
  const jobs = observed.run.jobs.map((job) => ({
    ...job,
    steps: job.steps.filter((step) => step.name === name),
  }))
  return { ...observed, run: { ...observed.run, jobs } }
}

/** The Markdown of all summaries of a run. */
export function summaryOf(run: RunResult): string {
  return stepsOf(run)
    .map(({ step }) => step.summary)
    .join('')
}

/** The outputs of the first step of that name. */
export function outputsOf(run: RunResult, name: string): Record<string, string> {
  return stepsOf(run).find(({ step }) => step.name === name)?.step.outputs ?? {}
}
