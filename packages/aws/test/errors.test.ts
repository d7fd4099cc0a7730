import { describe, expect, test } from '@jest/globals'
import {
  codeOf,
  isAccessDenied,
  isExpired,
  isInvalidCredentials,
  isNotFound,
  isThrottling,
  isUnanswered,
  messageOf,
  nameOf,
  statusOf,
} from '../src/errors.ts'

interface Failure {
  name?: string
  message?: string
  status?: unknown
  code?: unknown
  cause?: unknown
}

function failure({ name = 'Error', message = 'x', status, code, cause }: Failure): Error {
  return Object.assign(new Error(message, cause === undefined ? {} : { cause }), {
    name,
    ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
    ...(code === undefined ? {} : { code }),
  })
}

const kinds = { isExpired, isAccessDenied, isInvalidCredentials, isThrottling, isNotFound, isUnanswered }
const kindsOf = (error: unknown) => Object.entries(kinds).flatMap(([name, is]) => (is(error) ? [name] : []))

describe('an error is told by its name', () => {
  test.each([
    ['isExpired', 'ExpiredToken ExpiredTokenException RequestExpired CredentialsProviderError'],
    [
      'isAccessDenied',
      'AccessDenied AccessDeniedException UnauthorizedOperation UnauthorizedException Forbidden AuthorizationError',
    ],
    [
      'isInvalidCredentials',
      'InvalidClientTokenId UnrecognizedClientException InvalidAccessKeyId SignatureDoesNotMatch InvalidSignatureException InvalidIdentityToken',
    ],
    [
      'isThrottling',
      'Throttling ThrottlingException ThrottledException TooManyRequestsException RequestLimitExceeded RequestThrottled RequestThrottledException ProvisionedThroughputExceededException SlowDown',
    ],
    [
      'isNotFound',
      'ClusterNotFoundException NoSuchBucket NoSuchKey RepositoryDoesNotExistException NotFound',
    ],
    ['isUnanswered', 'TimeoutError'],
  ])('%s', (kind, names) => {
    for (const name of names.split(' ')) {
      expect([name, kindsOf(failure({ name }))]).toEqual([name, [kind]])
      // Behind a 403 too, which says less than the name does.
      if (kind === 'isNotFound' || kind === 'isUnanswered') continue
      expect([name, kindsOf(failure({ name, status: 403 }))]).toEqual([name, [kind]])
    }
  })

  test('that only begins or ends like one is another', () => {
    for (const name of ['LimitExceededException', 'InvalidParameterException', 'AnyNoSuch', '']) {
      expect(kindsOf(failure({ name, status: 400 }))).toEqual([])
    }
  })
})

describe('an error is told by its status', () => {
  test.each([
    [400, []],
    [403, ['isAccessDenied']],
    [404, ['isNotFound']],
    [429, ['isThrottling']],
    [499, []],
    [500, ['isUnanswered']],
    [503, ['isUnanswered']],
  ])('%i', (status, expected) => {
    expect(kindsOf(failure({ name: 'Unknown', status }))).toEqual(expected)
  })

  test('which it may not have', () => {
    expect(statusOf(failure({ status: 404 }))).toBe(404)
    for (const error of [
      failure({}),
      failure({ status: '404' }),
      null,
      undefined,
      'text',
      { $metadata: null },
      { $metadata: 'x' },
      { $metadata: {} },
    ]) {
      expect(statusOf(error)).toBeUndefined()
      expect(kindsOf(error)).toEqual([])
    }
  })
})

describe('an error is told by its message', () => {
  test.each([
    ['The security token included in the request is expired', ['isExpired']],
    ['The provided token has expired.', ['isExpired']],
    ['Token expired: current date/time must be before', ['isExpired']],
    ['User: x is not authorized to perform: ecs:ListTasks', ['isAccessDenied']],
    ['Rate exceeded', ['isThrottling']],
    ['rate exceeded', ['isThrottling']],
    ['Too many concurrent attempts to create a new revision of the specified family.', ['isThrottling']],
    ['Interrate exceeded', []],
    ['Rate exceeded the budget you set', []],
  ])('%s', (message, expected) => {
    expect(kindsOf(failure({ name: 'ClientException', message, status: 400 }))).toEqual(expected)
  })
})

describe('no answer', () => {
  test.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'EPIPE',
  ])('is %s, itself, as a cause or as the first of several', (code) => {
    const error = failure({ code })
    for (const one of [error, failure({ cause: error }), new AggregateError([error, failure({})])]) {
      expect(codeOf(one)).toBe(code)
      expect(isUnanswered(one)).toBe(true)
    }
    // An answer came after all.
    expect(isUnanswered(failure({ code, status: 400 }))).toBe(false)
  })

  test('is not another code, nor something that only looks like one', () => {
    for (const code of ['ENOENT', 'XECONNRESET', 'EPIPES', 7])
      expect(isUnanswered(failure({ code }))).toBe(false)
    for (const error of [failure({ code: 7 }), new AggregateError([]), 'ECONNRESET', null]) {
      expect(codeOf(error)).toBe('')
    }
  })
})

test('what is no Error has no name, and itself for a message', () => {
  expect([nameOf('x'), nameOf(new TypeError('y'))]).toEqual(['', 'TypeError'])
  expect([messageOf('x'), messageOf(new TypeError('y'))]).toEqual(['x', 'y'])
})
