/** What happened in one run of a workflow, as the runner would show it. */
export interface RunResult {
  event: string
  /** What set it off, for people: `pull request #7`. */
  title: string
  conclusion: Conclusion
  seconds: number
  jobs: JobResult[]
  /** What act itself had to say outside of any step. */
  messages: string[]
}

export type Conclusion = 'success' | 'failure' | 'skipped' | 'cancelled'

/** act's word for a result; one we do not know is no success. */
export function asConclusion(text: string): Conclusion {
  return text === 'success' || text === 'skipped' || text === 'cancelled' ? text : 'failure'
}

export interface JobResult {
  id: string
  /** As GitHub shows it: the job's name and its matrix values. */
  name: string
  needs: string[]
  conclusion: Conclusion
  seconds: number
  steps: StepResult[]
}

export interface StepResult {
  name: string
  conclusion: Conclusion
  /** What it was before `continue-on-error` made a success of a failure. */
  outcome: Conclusion
  seconds: number
  outputs: Record<string, string>
  log: LogLine[]
  annotations: Annotation[]
  /** Markdown; '' where the step wrote none. */
  summary: string
}

export interface LogLine {
  kind: 'text' | 'group' | 'endgroup' | 'error' | 'warning' | 'notice' | 'debug'
  text: string
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: string
}
