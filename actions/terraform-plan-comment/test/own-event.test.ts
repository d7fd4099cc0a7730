import { describe, expect, test } from '@jest/globals'
import { isOwnEvent } from '../src/own-event.ts'

const own = (eventName: string, event: Record<string, unknown> = {}) =>
  isOwnEvent(event, { eventName, repository: { owner: 'example-org', repo: 'backend' } })

describe('an event is of our own branches', () => {
  test.each(['example-org/backend', 'mona/backend'])('or of a fork: %s', (full_name) => {
    const ours = full_name === 'example-org/backend'
    const pullRequest = { pull_request: { head: { repo: { full_name } } } }
    expect(own('pull_request', pullRequest)).toBe(ours)
    expect(own('pull_request_target', pullRequest)).toBe(ours)
    expect(own('workflow_run', { workflow_run: { head_repository: { full_name } } })).toBe(ours)
  })

  test('where it is a push, and where it does not say it is not', () => {
    expect(own('push')).toBe(true)
    expect(own('issue_comment', { issue: { pull_request: {} } })).toBe(false)
    expect(own('workflow_dispatch')).toBe(false)
    // The fork was deleted.
    expect(own('pull_request', { pull_request: { head: { repo: null } } })).toBe(false)
  })
})
