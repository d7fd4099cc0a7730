import { Cancelled } from '@infra-actions/action-kit/cancellation'
import { describe, expect, test } from '@jest/globals'
import { explainGitHubError } from '../src/explain.ts'
import { NoPullRequest } from '../src/no-pull-request.ts'

/** As Octokit throws it: with its request, and the answer if there was one. */
const refused = (status: number, message: string) =>
  Object.assign(new Error(message), { status, request: {}, response: { status } })
const silent = (message: string) =>
  Object.assign(new Error(message), { status: 500, request: {}, response: undefined })
const query = (...errors: object[]) =>
  Object.assign(new Error('Request failed due to following response errors:'), {
    ...{ request: {}, response: { errors }, errors },
  })

describe('what GitHub did not do is one sentence, with what to do where that is known', () => {
  test.each([
    ['an answer', refused(422, 'too\nlong'), 'GitHub answered 422 (too long).'],
    ['silence', silent('socket hang up'), 'no answer from GitHub (socket hang up).'],
    [
      'a rate limit',
      refused(403, 'API rate limit exceeded'),
      "GitHub's rate limit is reached (API rate limit exceeded).",
    ],
    [
      'a missing permission',
      refused(403, 'Resource not accessible by integration'),
      'GitHub answered 403 (Resource not accessible by integration). Grant "permissions: pull-requests: write" to this job.',
    ],
    [
      'a token nobody knows',
      refused(401, 'Bad credentials'),
      'GitHub does not know the token (Bad credentials). Check the token: it is mistyped, has expired or was revoked.',
    ],
    [
      'a locked conversation',
      refused(403, 'Unable to create comment because issue is locked.'),
      'its conversation is locked (Unable to create comment because issue is locked.). Unlock it for the comment to be kept.',
    ],
    [
      'a query that was refused',
      query({ type: 'SOMETHING', message: 'is\nodd' }, {}),
      'GitHub refused the query (is odd, ).',
    ],
    [
      'a query without the permission',
      query({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }),
      'GitHub refused the query (Resource not accessible by integration). Grant "permissions: pull-requests: write" to this job.',
    ],
    [
      'no such pull request',
      new NoPullRequest({ owner: 'o', repo: 'r', number: 7 }),
      'o/r has no pull request 7 that this token may see. Check the number.',
    ],
    ['our own end', new Cancelled('SIGINT'), 'the run was cancelled.'],
    ['what is no word of GitHub', new Error('x is not a function'), 'x is not a function.'],
    ['what is no error', 'text', 'text.'],
  ])('%s', (_, error, words) => {
    expect(explainGitHubError(error, 'keep the comment')).toBe(`Could not keep the comment: ${words}`)
  })

  test('names the permission that is asked for, and not all of a long text', () => {
    expect(explainGitHubError(refused(403, 'no'), 'read', 'pull-requests: read')).toContain(
      'Grant "permissions: pull-requests: read" to this job.',
    )
    expect(explainGitHubError(refused(422, 'x'.repeat(400)), 'x')).toContain(`(${'x'.repeat(299)}…)`)
  })
})
