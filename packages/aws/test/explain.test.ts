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
    ['another region', failure('PermanentRedirect', 'must be addressed'), 'another region than eu-central-1'],
    [
      'something unknown to AWS',
      failure('ClusterNotFoundException', 'Cluster not found.'),
      'AWS does not know it in eu-central-1 (Cluster not found.)',
    ],
    ['anything else', failure('InvalidParameterException', 'no good'), 'InvalidParameterException: no good'],
  ])('%s', (_, error, expected) => {
    expect(explainAwsError(error, doing)).toContain(expected)
  })

  test("keeps AWS's words on one line and plain", () => {
    const words = explainAwsError(failure('X', 'a\n::error::b\u001b[31m\u202e'), { doing: 'try' })
    expect(words).toBe('Could not try: X: a ::error::b')
  })
})
