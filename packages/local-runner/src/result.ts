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
  /** Of a journey; empty for a scenario of runs alone. */
  chapters: ChapterResult[]
  measures: Measure[]
}

/** A part of a journey, in the order of its telling. */
export interface ChapterResult {
  title: string
  about: string
  told: Told[]
  /** Also among the demo's. */
  expectations: Expectation[]
  /** Who called AWS, administrators aside. */
  callers: Caller[]
  seconds: number
}

export type Told =
  | { kind: 'commands'; commands: Command[] }
  /** A place in `runs`. */
  | { kind: 'run'; run: number }
  | { kind: 'pull request' }
  | { kind: 'issue'; when: string; issue: IssueState }

/** A command that a person typed. */
export interface Command {
  line: string
  exitCode: number | null
  /** stdout, then stderr. */
  output: string
  seconds: number
}

export interface IssueState {
  number: number
  title: string
  body: string
  state: string
  author: string
  comments: Comment[]
}

/** A role with its AWS calls; `denied` are the actions that it was refused. */
export interface Caller {
  role: string
  calls: number
  denied: string[]
}

/** Something that was measured, against its limit. */
export interface Measure {
  name: string
  found: string
  /** The same with containers that take as long to start as on Fargate. */
  atFargatesPace?: string
  limit: string
  held: boolean
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
    ...(result.chapters.length > 0 && { chapters: result.chapters.map(chapterFile) }),
    ...(result.measures.length > 0 && { measures: result.measures }),
    asTold: result.expectations.every(({ held }) => held),
    expectations: result.expectations,
  }
}

function chapterFile({ title, told, expectations, callers, seconds }: ChapterResult): object {
  return {
    title,
    seconds,
    callers,
    expectations,
    told: told.map((part) => {
      if (part.kind === 'commands')
        return { ...part, commands: part.commands.map(({ output: _, ...command }) => command) }
      if (part.kind !== 'issue') return part
      const { number, title, body, state, author, comments } = part.issue
      return { ...part, issue: { number, title, body, state, author, comments: comments.length } }
    }),
  }
}
