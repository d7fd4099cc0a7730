/**
 * Whether the event says that the code of this run, or of the run it follows, is of a branch of this repository. Who can
 * push there can have the comment say anything; a fork's author cannot. An event that does not say (a comment, a
 * merge queue, a dispatch) may be about a fork.
 */
export function isOwnEvent(
  event: Record<string, unknown>,
  {
    eventName,
    repository: { owner, repo },
  }: { eventName: string; repository: { owner: string; repo: string } },
): boolean {
  if (eventName === 'push') return true
  const head = member(member(event, 'pull_request'), 'head')
  const from = member(head, 'repo') ?? member(member(event, 'workflow_run'), 'head_repository')
  const name = member(from, 'full_name')
  return typeof name === 'string' && name.toLowerCase() === `${owner}/${repo}`.toLowerCase()
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
