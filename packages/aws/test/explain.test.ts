import { describe, expect, test } from '@jest/globals'
import { explainAwsError } from '../src/explain.ts'

const doing = {
  doing: 'read service "backend"',
  action: 'ecs:DescribeServices',
  resource: 'backend',
  region: 'eu-central-1',
}

function failure(name: string, message: string, extra: object = {}): Error {
  return Object.assign(new Error(message), { name, ...extra })
}

describe('an AWS error in words', () => {
  test.each([
    [
      'a missing permission names it and shows the statement, as AWS states it',
      failure(
        'AccessDeniedException',
        'User: arn:aws:sts::123456789012:assumed-role/ci/r is not authorized to perform: ecs:ListTasks on resource: arn:aws:ecs:eu-central-1:123456789012:cluster/main because no identity-based policy allows the ecs:ListTasks action',
      ),
      'Could not read service "backend": permission ecs:ListTasks is missing. Add to the role\'s policy: {"Effect":"Allow","Action":"ecs:ListTasks","Resource":"arn:aws:ecs:eu-central-1:123456789012:cluster/main"}',
    ],
    [
      'a bare 403 falls back on what was asked for',
      failure('Unknown', 'UnknownError', { $metadata: { httpStatusCode: 403 } }),
      'permission ecs:DescribeServices is missing. Add to the role\'s policy: {"Effect":"Allow","Action":"ecs:DescribeServices","Resource":"backend"}',
    ],
    [
      'an explicit deny is said to be one',
      failure(
        'AccessDenied',
        'not authorized to perform: s3:PutObject with an explicit deny in a resource-based policy',
      ),
      's3:PutObject is missing by an explicit deny, which no other statement outweighs',
    ],
    [
      'expired credentials',
      failure('ExpiredTokenException', 'The security token included in the request is expired'),
      'the AWS credentials have expired. Set "role-to-assume"',
    ],
    [
      'expired credentials behind a 403',
      failure('ExpiredToken', 'expired', { $metadata: { httpStatusCode: 403 } }),
      'have expired',
    ],
    [
      'wrong credentials',
      failure('UnrecognizedClientException', 'The security token included in the request is invalid.'),
      'AWS does not accept the credentials (UnrecognizedClientException)',
    ],
    ['throttling', failure('ThrottlingException', 'Rate exceeded'), 'AWS throttled the requests'],
    [
      'silence',
      failure('TimeoutError', 'timed out'),
      'the AWS endpoint in eu-central-1 did not answer in time',
    ],
    [
      'a region that is none',
      failure('Error', 'getaddrinfo ENOTFOUND ecs.eu-centrl-1.amazonaws.com', { code: 'ENOTFOUND' }),
      "has no address (getaddrinfo ENOTFOUND ecs.eu-centrl-1.amazonaws.com). Check the region's spelling",
    ],
    [
      'no way there',
      failure('Error', 'connect', { code: 'ECONNREFUSED' }),
      'cannot be reached (ECONNREFUSED)',
    ],
    [
      'a region without a name server at this moment',
      failure('Error', 'getaddrinfo EAI_AGAIN ecs.eu-central-1.amazonaws.com', { code: 'EAI_AGAIN' }),
      'the AWS endpoint in eu-central-1 has no address (getaddrinfo EAI_AGAIN',
    ],
    ['another region', failure('PermanentRedirect', 'must be addressed'), 'another region than eu-central-1'],
    [
      'a request signed for another region',
      failure('AuthorizationHeaderMalformed', 'x'),
      'another region than',
    ],
    [
      'a region that may not make this',
      failure('IllegalLocationConstraintException', 'x'),
      'it is in another region than eu-central-1 (x). Set "aws-region" to the right one.',
    ],
    [
      "a failure of AWS's own",
      failure('ServerException', 'Service Unavailable', { $metadata: { httpStatusCode: 500 } }),
      'Could not read service "backend": AWS answered 500, its own failure (Service Unavailable). Run the job again.',
    ],
    [
      'a mistake of ours that has a code too',
      failure('SyntaxError', 'no good', { code: 'ERR_INVALID_ARG_TYPE' }),
      'Could not read service "backend": SyntaxError: no good',
    ],
    [
      'an answer of a reset that had a status',
      failure('Odd', 'x', { code: 'ECONNRESET', $metadata: { httpStatusCode: 400 } }),
      'Could not read service "backend": Odd: x',
    ],
    [
      'something unknown to AWS',
      failure('ClusterNotFoundException', 'Cluster not found.'),
      'AWS does not know it in eu-central-1 (Cluster not found.)',
    ],
    ['anything else', failure('InvalidParameterException', 'no good'), 'InvalidParameterException: no good'],
  ])('%s', (_, error, expected) => {
    expect(explainAwsError(error, doing)).toContain(expected)
  })

  test('says what is known, where that is little', () => {
    const bare = (error: unknown) => explainAwsError(error, { doing: 'try' })
    expect(bare(failure('PermanentRedirect', 'x'))).toBe(
      'Could not try: it is in another region than the one asked (x). Set "aws-region" to the right one.',
    )
    expect(bare(failure('TimeoutError', 'x'))).toContain('the AWS endpoint did not answer in time')
    expect(bare('text')).toBe('Could not try: error: text')
    expect(bare(failure('AccessDenied', 'no'))).toBe('Could not try: permission denied (no).')
    expect(bare(failure('AccessDenied', 'with an explicit deny'))).toBe(
      'Could not try: permission denied by an explicit deny, which no other statement outweighs (with an explicit deny).',
    )
    expect(explainAwsError(failure('AccessDenied', 'no'), { doing: 'try', action: 's3:GetObject' })).toBe(
      'Could not try: permission s3:GetObject is missing. Add to the role\'s policy: {"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}',
    )
    expect(bare(failure('X', 'x'.repeat(401)))).toBe(`Could not try: X: ${'x'.repeat(399)}…`)
    expect(bare(failure('X', 'x'.repeat(400)))).toBe(`Could not try: X: ${'x'.repeat(400)}`)
  })

  test("keeps AWS's words on one line and plain", () => {
    const words = explainAwsError(failure('X', 'a\n::error::b\u001b[31m\u202e'), { doing: 'try' })
    expect(words).toBe('Could not try: X: a ::error::b')
  })
})
