/**
 * The payload of `pull_request: opened`, made of what the emulated GitHub says of a pull request that it holds
 * as merged from the start: for the first run it is still open.
 */
export function openedEvent(payload: Record<string, unknown>): object {
  const pullRequest = payload.pull_request as Record<string, unknown>
  return {
    ...payload,
    action: 'opened',
    pull_request: { ...pullRequest, state: 'open', merged: false, merged_at: null, closed_at: null },
  }
}
