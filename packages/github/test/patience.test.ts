import { describe, expect, test } from '@jest/globals'
import { pauseBefore } from '../src/patience.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const read = { method: 'GET', url: '/repos/{owner}/{repo}' }
const write = { method: 'POST', url: '/repos/{owner}/{repo}/issues/{issue_number}/comments' }
const comment = '/repos/{owner}/{repo}/issues/comments/{comment_id}'
const query = { method: 'POST', url: '/graphql', query: ' query ($a: Int) { viewer }' }
const mutation = { method: 'POST', url: '/graphql', query: 'mutation { query }' }

const refused = (status: number, headers: Record<string, string> = {}, data: unknown = {}) => ({
  status: 'rejected' as const,
  reason: Object.assign(new Error('refused'), { status, response: { status, headers, data } }),
})
const answered = (data: unknown, headers = {}) => ({
  status: 'fulfilled' as const,
  value: { headers, data },
})
/** As Octokit throws it: a status of its own, and no response. */
const lost = { status: 'rejected' as const, reason: Object.assign(new Error('ECONNRESET'), { status: 500 }) }

describe('what failed or was lost', () => {
  test.each([
    ['a read without an answer', lost, read],
    ['a query without an answer', lost, query],
    ['a read that GitHub failed at', refused(502), read],
    ['a change, which ends in the same state', refused(502), { method: 'PATCH', url: comment }],
    ['a deletion without an answer', lost, { method: 'DELETE', url: comment }],
  ])('is asked again: %s', (_what, sent, request) => {
    expect(pauseBefore(1, sent, request, now)).toEqual({ milliseconds: 1000 })
    expect(pauseBefore(2, sent, request, now)).toEqual({ milliseconds: 4000 })
    expect(pauseBefore(3, sent, request, now)).toBeUndefined()
  })

  test.each([
    ['a new comment without an answer', lost, write],
    ['a mutation without an answer', lost, mutation],
    ['a new comment that GitHub failed at', refused(502), write],
    ['a change that GitHub refused', refused(422), { method: 'PATCH', url: comment }],
    ['a read that GitHub refused', refused(404), read],
    [
      'a read this token may not make',
      refused(403, {}, { message: 'Resource not accessible by integration' }),
      read,
    ],
    ['what was answered', answered({ data: {} }), query],
    ['a query with errors of its own', answered({ errors: [{ type: 'NOT_FOUND' }] }), query],
  ])('is not: %s', (_what, sent, request) => {
    expect(pauseBefore(1, sent, request, now)).toBeUndefined()
  })
})

describe('what a rate limit refused is sent again, a write too', () => {
  const reset = (seconds: number) => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(now / 1000 + seconds),
  })
  test.each([
    ['after what GitHub asks for', refused(403, { 'retry-after': '7' }), 7, 'secondary rate limit'],
    ['at the reset', refused(403, reset(30)), 30, 'rate limit'],
    ['at once where the reset has been', refused(429, reset(-5)), 1, 'rate limit'],
    ['after a minute where GitHub names none', refused(429), 60, 'secondary rate limit'],
    [
      'after a minute where only the words say it',
      refused(403, {}, { message: 'You have exceeded a secondary rate limit' }),
      60,
      'secondary rate limit',
    ],
    [
      'though GraphQL says 200',
      answered({ errors: [{ type: 'RATE_LIMITED' }] }, reset(30)),
      30,
      'rate limit',
    ],
  ])('%s', (_what, sent, seconds, name) => {
    expect(pauseBefore(2, sent, write, now)).toEqual({
      milliseconds: seconds * 1000,
      why: `GitHub's ${name} is reached: waiting ${seconds} s.`,
    })
  })

  test('but not after more than two minutes, nor a third time', () => {
    expect(pauseBefore(1, refused(403, { 'retry-after': '120' }), read, now)).toBeDefined()
    expect(pauseBefore(1, refused(403, { 'retry-after': '121' }), read, now)).toBeUndefined()
    expect(pauseBefore(3, refused(403, { 'retry-after': '1' }), read, now)).toBeUndefined()
  })
})
