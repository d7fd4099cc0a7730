/** What an event says, which is whatever GitHub or somebody with `act` put into it. */

/**
 * The commit that a run of this event is about, as far as the event tells: a pull request's head rather than the
 * merge that its runs check out; '' where the workflow itself chooses (issue_comment, whose commit is the default
 * branch's, and a pull request's `number` that was given to a run of something else).
 */
export function eventCommit(event: Record<string, unknown>, sha: string, number?: number): string {
  const pull = object(event.pull_request)
  if (pull)
    return number === undefined || number === pull.number ? (string(object(pull.head)?.sha) ?? sha) : ''
  const run = object(event.workflow_run)
  if (run) return string(run.head_sha) ?? sha
  return object(event.issue) || number !== undefined ? '' : sha
}

export function list(value: unknown): Array<Record<string, unknown> | undefined> {
  return Array.isArray(value) ? value.map(object) : []
}

export function object(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
