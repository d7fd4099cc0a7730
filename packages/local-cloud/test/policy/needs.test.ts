import { needsOf } from '@infra-actions/local-cloud/policy/needs'
import { describe, expect, test } from '@jest/globals'

const place = { account: '123456789012', region: 'eu-west-1' }
const ecs = 'arn:aws:ecs:eu-west-1:123456789012'

function needs(
  service: string,
  request: {
    method?: string
    path?: string
    target?: string
    body?: object | string
    headers?: Record<string, string>
  },
) {
  const { method = 'POST', path = '/', target, body = '', headers = {} } = request
  return needsOf(
    service,
    {
      method,
      url: new URL(path, 'http://127.0.0.1'),
      headers: { host: '127.0.0.1', ...(target && { 'x-amz-target': `Prefix.${target}` }), ...headers },
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      credentials: undefined,
      region: 'eu-west-1',
    },
    place,
  )
}
const pairs = (found: { action: string; resource: string }[]) =>
  found.map(({ action, resource }) => [action, resource])

describe('S3: actions are not called as operations are', () => {
  test.each([
    ['GET', '/b/k', {}, [['s3:GetObject', 'arn:aws:s3:::b/k']]],
    ['HEAD', '/b/k', {}, [['s3:GetObject', 'arn:aws:s3:::b/k']]],
    ['GET', '/b/k?versionId=1', {}, [['s3:GetObjectVersion', 'arn:aws:s3:::b/k']]],
    ['DELETE', '/b/k?versionId=1', {}, [['s3:DeleteObjectVersion', 'arn:aws:s3:::b/k']]],
    [
      'DELETE',
      '/b/k',
      { 'if-match': '"x"' },
      [
        ['s3:DeleteObject', 'arn:aws:s3:::b/k'],
        ['s3:GetObject', 'arn:aws:s3:::b/k'],
      ],
    ],
    [
      'PUT',
      '/b/k',
      { 'x-amz-copy-source': 'a/s?versionId=1' },
      [
        ['s3:GetObjectVersion', 'arn:aws:s3:::a/s'],
        ['s3:PutObject', 'arn:aws:s3:::b/k'],
      ],
    ],
    ['POST', '/b/k?uploads', {}, [['s3:PutObject', 'arn:aws:s3:::b/k']]],
    ['GET', '/b?list-type=2&prefix=p', {}, [['s3:ListBucket', 'arn:aws:s3:::b']]],
    ['HEAD', '/b', {}, [['s3:ListBucket', 'arn:aws:s3:::b']]],
    ['GET', '/b?versions', {}, [['s3:ListBucketVersions', 'arn:aws:s3:::b']]],
    ['GET', '/b?encryption', {}, [['s3:GetEncryptionConfiguration', 'arn:aws:s3:::b']]],
    ['GET', '/b?lifecycle', {}, [['s3:GetLifecycleConfiguration', 'arn:aws:s3:::b']]],
    ['GET', '/b?publicAccessBlock', {}, [['s3:GetBucketPublicAccessBlock', 'arn:aws:s3:::b']]],
    ['GET', '/b?policy', {}, [['s3:GetBucketPolicy', 'arn:aws:s3:::b']]],
    ['GET', '/', {}, [['s3:ListAllMyBuckets', '*']]],
  ] as const)('%s %s %j', (method, path, headers, expected) => {
    expect(pairs(needs('s3', { method, path, headers }))).toEqual(expected)
  })
})

describe('ECS: by cluster and service', () => {
  test('each service that is described is needed, by name or ARN', () => {
    const body = { cluster: `${ecs}:cluster/main`, services: ['backend', `${ecs}:service/main/worker`] }
    const found = needs('ecs', { target: 'DescribeServices', body })
    expect(pairs(found)).toEqual([
      ['ecs:DescribeServices', `${ecs}:service/main/backend`],
      ['ecs:DescribeServices', `${ecs}:service/main/worker`],
    ])
    expect(found[0]?.context).toEqual({ 'ecs:cluster': [`${ecs}:cluster/main`] })
  })

  test('registering passes the roles of the task', () => {
    const body = {
      family: 'app',
      taskRoleArn: 'arn:aws:iam::123456789012:role/task',
      executionRoleArn: 'exec',
      tags: [{ key: 'a' }],
    }
    expect(pairs(needs('ecs', { target: 'RegisterTaskDefinition', body }))).toEqual([
      ['ecs:RegisterTaskDefinition', `${ecs}:task-definition/app:*`],
      ['iam:PassRole', 'arn:aws:iam::123456789012:role/task'],
      ['iam:PassRole', 'arn:aws:iam::123456789012:role/exec'],
      ['ecs:TagResource', `${ecs}:task-definition/app:*`],
    ])
  })

  test.each([
    ['UpdateService', { cluster: 'main', service: 'a' }, 'service/main/a'],
    ['UpdateService', { service: 'a' }, 'service/default/a'],
    ['CreateService', { cluster: 'main', serviceName: 'a' }, 'service/main/a'],
    ['ListServiceDeployments', { cluster: 'main', service: 'a' }, 'service/main/a'],
    [
      'StopServiceDeployment',
      { serviceDeploymentArn: `${ecs}:service-deployment/main/a/1` },
      'service-deployment/main/a/1',
    ],
    [
      'DescribeServiceDeployments',
      { serviceDeploymentArns: [`${ecs}:service-deployment/main/a/1`] },
      'service-deployment/main/a/1',
    ],
    [
      'DescribeServiceRevisions',
      { serviceRevisionArns: [`${ecs}:service-revision/main/a/1`] },
      'service-revision/main/a/1',
    ],
    ['DescribeTasks', { cluster: 'main', tasks: ['t'] }, 'task/main/t'],
    ['DescribeClusters', { clusters: ['main'] }, 'cluster/main'],
    ['DescribeClusters', {}, 'cluster/default'],
    ['TagResource', { resourceArn: `${ecs}:service/main/a` }, 'service/main/a'],
  ])('%s %j is on %s', (target, body, resource) => {
    expect(pairs(needs('ecs', { target, body }))).toEqual([[`ecs:${target}`, `${ecs}:${resource}`]])
  })

  test('what knows no resources needs them all', () => {
    expect(
      pairs(needs('ecs', { target: 'DescribeTaskDefinition', body: { taskDefinition: 'app' } })),
    ).toEqual([['ecs:DescribeTaskDefinition', '*']])
    expect(pairs(needs('ecs', { target: 'ListTasks', body: { cluster: 'main' } }))).toEqual([
      ['ecs:ListTasks', '*'],
    ])
  })
})

describe('the others', () => {
  test.each([
    [
      'dynamodb',
      'GetItem',
      { TableName: 'locks', Key: { LockID: { S: 'k' } } },
      'arn:aws:dynamodb:eu-west-1:123456789012:table/locks',
    ],
    [
      'logs',
      'GetLogEvents',
      { logGroupName: '/ecs/a', logStreamName: 's' },
      'arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/a:log-stream:s',
    ],
    ['ecr', 'DescribeImages', { repositoryName: 'app' }, 'arn:aws:ecr:eu-west-1:123456789012:repository/app'],
    [
      'secretsmanager',
      'DescribeSecret',
      { SecretId: 'db' },
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf',
    ],
    ['ssm', 'GetParameters', { Names: ['/app/k'] }, 'arn:aws:ssm:eu-west-1:123456789012:parameter/app/k'],
    ['ssm', 'DescribeParameters', {}, '*'],
  ] as const)('%s:%s %j is on %s', (service, target, body, resource) => {
    expect(pairs(needs(service, { target, body }))).toEqual([[`${service}:${target}`, resource]])
  })

  test('a transaction of DynamoDB is as many GetItem', () => {
    const TransactItems = ['a', 'b'].map((id) => ({ Get: { TableName: 't', Key: { LockID: { S: id } } } }))
    const found = needs('dynamodb', { target: 'TransactGetItems', body: { TransactItems } })
    expect(found.map(({ action, context }) => [action, context?.['dynamodb:LeadingKeys']])).toEqual([
      ['dynamodb:GetItem', ['a']],
      ['dynamodb:GetItem', ['b']],
    ])
  })

  test('DynamoDB tells its leading keys', () => {
    const [need] = needs('dynamodb', {
      target: 'PutItem',
      body: { TableName: 't', Item: { LockID: { S: 'k' } } },
    })
    expect(need?.context).toEqual({ 'dynamodb:LeadingKeys': ['k'] })
  })

  test('iam:GetRole is on the role', () => {
    expect(pairs(needs('iam', { body: 'Action=GetRole&RoleName=task' }))).toEqual([
      ['iam:GetRole', 'arn:aws:iam::123456789012:role/task'],
    ])
  })
})
