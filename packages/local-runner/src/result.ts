import type { RunResult } from './run/model.ts'

/** Everything one demo did: what the report page shows. */
export interface DemoResult {
  scenario: string
  /** What was expected of the scenario, and whether it went so. */
  expectations: Expectation[]
  repository: string
  pullRequest: PullRequest
  runs: RunResult[]
  services: ServiceState[]
  terraform: 'real' | 'recorded'
  /** Which Terraform, in words. */
  terraformDetail: string
  /** Work after the install, in seconds. */
  seconds: number
}

export interface Expectation {
  text: string
  held: boolean
  /** What was found instead. */
  found?: string
}

export interface PullRequest {
  number: number
  title: string
  body: string
  author: string
  branch: string
  merged: boolean
  commits: number
  comments: Comment[]
}

export interface Comment {
  author: string
  body: string
  url: string
}

export interface ServiceState {
  name: string
  taskDefinition: string
  rolloutState: string
  runningCount: number
  desiredCount: number
  image: string
}

/** `result.json`: the facts of a demo for programs, without logs and markup. */
export function resultFile(result: DemoResult): object {
  return {
    scenario: result.scenario,
    pullRequest: {
      comments: result.pullRequest.comments.map(({ body }) => ({ body, length: body.length })),
    },
    runs: result.runs.map(({ event, conclusion, jobs }) => ({
      event,
      conclusion,
      jobs: jobs.map((job) => ({
        name: job.name,
        conclusion: job.conclusion,
        steps: job.steps.map(({ name, conclusion, seconds, outputs }) => ({
          name,
          conclusion,
          seconds,
          outputs,
        })),
      })),
    })),
    services: result.services.map(({ name, taskDefinition, rolloutState, runningCount }) => ({
      name,
      taskDefinition,
      rolloutState,
      runningCount,
    })),
    terraform: result.terraform,
    seconds: result.seconds,
    asTold: result.expectations.every(({ held }) => held),
    expectations: result.expectations,
  }
}
