import type { Trigger } from '../demo/workflow-run.ts'
import type { Expectation, IssueState } from '../result.ts'
import type { ObservedRun } from '../scenario/observed.ts'
import type { ShellOptions, World } from './world.ts'

/** A part of the journey. */
export interface Chapter {
  title: string
  /** One or two sentences for the report. */
  about: string
  /** Does it; throws when it cannot go on. */
  play(world: World, teller: Teller): Promise<void>
}

/** Does what a chapter asks for, and keeps it for the report. */
export interface Teller {
  /** Runs commands as a person who may do everything; their stdout. Throws when one fails. */
  person(line: string, options?: ShellOptions): Promise<string>
  run(trigger: Trigger): Promise<ObservedRun>
  /** Shows the pull request with its comments. */
  showPullRequest(): void
  /** Shows an issue as it is now. */
  showIssue(when: string, issue: IssueState): void
  expect(...expectations: Expectation[]): void
}
