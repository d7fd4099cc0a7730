import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import type { CloudSeed } from '@infra-actions/local-cloud/seed'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const task: JsonObject = {
  family: 'backend',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'app', image: 'example/app:1', essential: true }],
}

const seed: CloudSeed = {
  s3: { buckets: [{ name: 'example-state', objects: [{ key: 'app.tfstate', body: '{}' }] }] },
  dynamodb: { tables: [{ name: 'locks', items: [{ LockID: { S: 'x-md5' }, Digest: { S: 'abc' } }] }] },
  secrets: { secrets: [{ name: 'db' }], parameters: [{ name: '/app/key' }] },
  logs: { groups: ['/ecs/backend'] },
  ecr: { repositories: { backend: ['1', '2'] } },
  ecs: {
    untilSteady: true,
    calls: [
      { operation: 'CreateCluster', input: { clusterName: 'main' } },
      { operation: 'RegisterTaskDefinition', input: task },
      {
        operation: 'CreateService',
        input: {
          ...{ cluster: 'main', serviceName: 'backend', taskDefinition: 'backend', desiredCount: 2 },
          launchType: 'FARGATE',
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
        },
      },
    ],
  },
}

const signed =
  'AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260101/eu-west-1/ecs/aws4_request, SignedHeaders=host, Signature=0'

async function call(url: string | undefined, target: string, input: object, authorization = signed) {
  const response = await fetch(url ?? '', {
    method: 'POST',
    headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1', authorization },
    body: JSON.stringify(input),
  })
  return (await response.json()) as Record<string, unknown>
}

describe('the whole cloud', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startCloud({ seed, clock: createVirtualClock() })
  })
  afterAll(() => cloud.close())

  test('has an address of its own on loopback for every service', () => {
    const addresses = Object.entries(cloud.env).filter(([name]) =>
      /ENDPOINT_URL|GITHUB_API_URL|REQUEST_URL/.test(name),
    )
    expect(addresses.map(([name]) => name).sort()).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'AWS_ENDPOINT_URL_CLOUDWATCH_LOGS',
      'AWS_ENDPOINT_URL_DYNAMODB',
      'AWS_ENDPOINT_URL_ECR',
      'AWS_ENDPOINT_URL_ECS',
      'AWS_ENDPOINT_URL_IAM',
      'AWS_ENDPOINT_URL_S3',
      'AWS_ENDPOINT_URL_SECRETS_MANAGER',
      'AWS_ENDPOINT_URL_SSM',
      'AWS_ENDPOINT_URL_STS',
      'GITHUB_API_URL',
    ])
    const hosts = addresses.map(([, url]) => new URL(url))
    expect(new Set(hosts.map(({ hostname }) => hostname))).toEqual(new Set(['127.0.0.1']))
    expect(new Set(hosts.map(({ port }) => port)).size).toBe(addresses.length)
  })

  test('starts with its services in steady state, on a clock that was jumped', async () => {
    const { services } = await call(cloud.env.AWS_ENDPOINT_URL_ECS, 'X.DescribeServices', {
      cluster: 'main',
      services: ['backend'],
    })
    expect(services).toEqual([
      expect.objectContaining({
        runningCount: 2,
        deployments: [expect.objectContaining({ rolloutState: 'COMPLETED' })],
      }),
    ])
  })

  test('what was seeded is there', async () => {
    expect(cloud.s3.store.buckets.get('example-state')?.versions.has('app.tfstate')).toBe(true)
    const { Item } = await cloud.dynamodb.call('GetItem', {
      TableName: 'locks',
      Key: { LockID: { S: 'x-md5' } },
    })
    expect(Item).toEqual({ LockID: { S: 'x-md5' }, Digest: { S: 'abc' } })
    expect(
      cloud.secrets.has('arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::'),
    ).toBe(true)
    expect(cloud.secrets.has('arn:aws:secretsmanager:eu-west-1:123456789012:secret:other-AbCdEf')).toBe(false)
    expect(cloud.secrets.has('arn:aws:ssm:eu-west-1:123456789012:parameter/app/key')).toBe(true)
    expect(cloud.logs.hasGroup('/ecs/backend')).toBe(true)
    expect(cloud.ecr.digestOf(`${cloud.ecr.address}/backend:2`)?.digest).toMatch(/^sha256:/)
    expect(cloud.ecr.digestOf(`${cloud.ecr.address}/backend:3`)?.digest).toBeUndefined()
  })

  test('one record and one set of faults for all services', async () => {
    cloud.calls.clear()
    cloud.faults.add({ kind: 'denied', operation: 'DescribeClusters' })
    const denied = await call(cloud.env.AWS_ENDPOINT_URL_ECS, 'X.DescribeClusters', {})
    expect(denied.__type).toBe('AccessDeniedException')
    await call(cloud.env.AWS_ENDPOINT_URL_DYNAMODB, 'DynamoDB_20120810.ListTables', {})
    expect(cloud.calls.all.map(({ service, operation, status }) => [service, operation, status])).toEqual([
      ['ecs', 'DescribeClusters', 400],
      ['dynamodb', 'ListTables', 200],
    ])
  })

  test('a policy is enforced for every service, and names what is missing', async () => {
    const service = 'arn:aws:ecs:eu-west-1:123456789012:service/main/backend'
    cloud.restrict({
      Statement: { Effect: 'Allow', Action: ['ecs:Describe*', 's3:GetObject'], Resource: '*' },
    })
    const input = { cluster: 'main', service: 'backend', desiredCount: 3 }
    const refused = await call(cloud.env.AWS_ENDPOINT_URL_ECS, 'X.UpdateService', input)
    expect(refused).toEqual({
      __type: 'AccessDeniedException',
      message:
        `User: arn:aws:iam::123456789012:user/local is not authorized to perform: ecs:UpdateService on resource: ${service} ` +
        'because no identity-based policy allows the ecs:UpdateService action',
    })
    const get = (key: string) => fetch(`${cloud.env.AWS_ENDPOINT_URL_S3}/example-state/${key}`)
    expect((await get('app.tfstate')).status).toBe(200)
    // Who may not list is not told that an object is missing.
    expect((await get('none')).status).toBe(403)
    cloud.restrict(undefined)
    expect((await get('none')).status).toBe(404)
    expect((await call(cloud.env.AWS_ENDPOINT_URL_ECS, 'X.UpdateService', input)).service).toBeDefined()
  })

  test('credentials of a session that has ended are refused by every service', async () => {
    const session = cloud.sts.sessions.open({
      roleArn: 'arn:aws:iam::123456789012:role/r',
      sessionName: 's',
      seconds: 900,
    })
    const header = signed.replace('AKIAEXAMPLE', session.accessKeyId)
    const list = () => call(cloud.env.AWS_ENDPOINT_URL_ECS, 'X.ListClusters', {}, header)
    expect((await list()).clusterArns).toHaveLength(1)
    cloud.sts.sessions.expireAll()
    expect((await list()).__type).toBe('ExpiredTokenException')
  })
})

test('a seed that is refused says why, and leaves nothing running', async () => {
  const calls = [{ operation: 'DeleteCluster', input: { cluster: 'none' } }]
  await expect(startCloud({ seed: { ecs: { calls } } })).rejects.toThrow(/Cluster not found/)
  await expect(startCloud({ seed: { dynamodb: { tables: [{ name: 'x' }] } } })).rejects.toThrow(
    /DynamoDB CreateTable/,
  )
  const pullRequests = [{ state: 'closed' as const, draft: true, author: 'nobody', labels: [''] }]
  await expect(startCloud({ seed: { github: { pullRequests } } })).rejects.toThrow(
    /emulated GitHub refused POST/,
  )
  const servers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap')
  for (let turn = 0; turn < 50 && servers().length > 0; turn += 1) await new Promise(setImmediate)
  expect(servers()).toEqual([])
})

test('several clouds live side by side', async () => {
  const [one, two] = await Promise.all([startCloud({ seed: { account: '210987654321' } }), startCloud()])
  await one.s3.handle({
    method: 'PUT',
    url: new URL('http://127.0.0.1/only-in-one'),
    headers: {},
    body: Buffer.alloc(0),
    credentials: undefined,
    region: 'eu-west-1',
  })
  expect([...one.s3.store.buckets.keys()]).toEqual(['only-in-one'])
  expect([...two.s3.store.buckets.keys()]).toEqual([])
  expect([one.account, two.account]).toEqual(['210987654321', '123456789012'])
  await Promise.all([one.close(), two.close()])
})
