/**
 * One line of `act --json` (act 0.2.89, logrus' JSON formatter). Only what we read is listed; every field is
 * optional because act's own messages carry few of them.
 */
export interface ActLine {
  /** `<workflow>/<job name>`, padded with spaces to line up with its neighbours. */
  job?: string
  jobID?: string
  matrix?: Record<string, unknown>
  stage?: 'Pre' | 'Main' | 'Post' | (string & {})
  step?: string
  /** The step's `id`, or its index in the job; one more entry for each composite action it is inside. */
  stepID?: string[]
  stepResult?: 'success' | 'failure' | 'skipped' | (string & {})
  jobResult?: 'success' | 'failure' | (string & {})
  /** Nanoseconds. */
  executionTime?: number
  /**
   * A workflow command, or a file command act read after the step: `set-output`, `summary`, …; `ignored` is a
   * command between `stop-commands` and its end.
   */
  command?: string
  /** The command as it was printed. */
  raw?: string
  /** Of a set-output: the output's name. */
  name?: string
  arg?: string
  kvPairs?: Record<string, string>
  /** Of a summary: what the step wrote. */
  content?: string
  /** True for what the step itself printed. */
  raw_output?: boolean
  msg?: string
  level?: string
}

/** The line as JSON; a line that is no JSON object is act's own word, kept as a message. */
export function readLine(text: string): ActLine {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // act prints its last error as plain text.
  }
  return { msg: text }
}
