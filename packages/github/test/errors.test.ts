import { describe, expect, test } from '@jest/globals'
import {
  isDenied,
  isLocked,
  isRateLimited,
  isUnanswered,
  isUnknownToken,
  missingFrom,
  statusOf,
} from '../src/errors.ts'

/** As Octokit throws it: the answer, if there was one, and the `errors` of a GraphQL answer. */
function failure(
  status: number | undefined,
  message = 'said GitHub',
  { types, answered = true }: { types?: unknown; answered?: boolean } = {},
): Error {
  return Object.assign(new Error(message), {
    ...(status === undefined ? {} : { status }),
    ...(answered ? { response: { status } } : { response: undefined }),
    ...(types === undefined ? {} : { errors: types }),
  })
}

const kindsOf = (error: unknown) =>
  Object.entries({ isDenied, isLocked, isRateLimited, isUnanswered, isUnknownToken }).flatMap(([name, is]) =>
    is(error) ? [name] : [],
  )

describe('an error of GitHub', () => {
  test.each([
    ['401', failure(401), ['isUnknownToken']],
    ['403', failure(403), ['isDenied']],
    [
      '403 of a locked conversation',
      failure(403, 'Unable to create comment because issue is locked.'),
      ['isLocked'],
    ],
    ['404', failure(404), []],
    ['422', failure(422), []],
    ['429', failure(429), ['isRateLimited']],
    ['499', failure(499), []],
    ['500', failure(500), ['isUnanswered']],
    ['502', failure(502), ['isUnanswered']],
    ['403 over a rate limit', failure(403, 'API rate limit exceeded for installation'), ['isRateLimited']],
    [
      '403 over a secondary limit',
      failure(403, 'You have exceeded a secondary rate limit'),
      ['isRateLimited'],
    ],
    ['a read-only token', failure(200, 'Resource not accessible by integration'), ['isDenied']],
    [
      'a read-only personal token',
      failure(200, 'resource not accessible by personal access token'),
      ['isDenied'],
    ],
    [
      'GraphQL: forbidden',
      failure(200, 'x', { types: [{ type: 'NOT_FOUND' }, { type: 'FORBIDDEN' }] }),
      ['isDenied'],
    ],
    ['GraphQL: scopes', failure(200, 'x', { types: [{ type: 'INSUFFICIENT_SCOPES' }] }), ['isDenied']],
    ['GraphQL: limit', failure(200, 'x', { types: [{ type: 'RATE_LIMITED' }] }), ['isRateLimited']],
    ['GraphQL: another', failure(200, 'x', { types: [{ type: 'NOT_FOUND' }, {}] }), []],
    [
      'GraphQL, as Octokit throws it: without a status',
      failure(undefined, 'x', { types: [{ type: 'NOT_FOUND' }] }),
      [],
    ],
    ['GraphQL: no list', failure(200, 'x', { types: 'FORBIDDEN' }), []],
    [
      'a reset, to which Octokit gives a status',
      failure(500, 'reset', { answered: false }),
      ['isUnanswered'],
    ],
    ['no status', failure(undefined), ['isUnanswered']],
  ])('is told apart: %s', (_, error, kinds) => {
    expect(kindsOf(error)).toEqual(kinds)
  })

  test('tells what a query found nothing for', () => {
    const missing = [{ type: 'OTHER' }, { type: 'NOT_FOUND', path: ['repository', 'pullRequest'] }]
    expect(missingFrom(failure(undefined, 'x', { types: missing }))).toBe('pullRequest')
    expect(missingFrom(failure(undefined, 'x', { types: [{ type: 'NOT_FOUND' }] }))).toBe('')
    expect(missingFrom(failure(undefined, 'x', { types: [{ type: 'FORBIDDEN' }] }))).toBeUndefined()
    expect(missingFrom(failure(404))).toBeUndefined()
  })

  test('has the status that was answered, and no other', () => {
    expect(statusOf(failure(404))).toBe(404)
    for (const error of [
      failure(500, 'x', { answered: false }),
      { status: 404 },
      { status: '404', response: {} },
      null,
      'x',
    ]) {
      expect(statusOf(error)).toBeUndefined()
    }
    expect([isDenied('x'), isRateLimited(null), isUnanswered(undefined)]).toEqual([false, false, true])
  })
})
