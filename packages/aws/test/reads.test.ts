import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { ecrApi } from '../src/ecr.ts'
import { ecsApi } from '../src/ecs.ts'
import { iamApi } from '../src/iam.ts'
import { logsApi } from '../src/logs.ts'
import { secretsApi } from '../src/secrets.ts'
import type { AwsSession } from '../src/session.ts'
import { cancelledDuring, late, offTheNetwork, promptly, session } from './wire.ts'

offTheNetwork()

/** Answers one request and tells what it was. */
function answer(host: string, reply: object | string) {
  const seen = { operation: '', body: '' }
  nock(`https://${host}`)
    .post('/')
    .reply(async (request: Request) => {
      seen.operation = request.headers.get('x-amz-target') ?? ''
      seen.body = await request.text()
      return [200, reply]
    })
  return seen
}

const region = 'eu-central-1.amazonaws.com'
const regional = session()
type Call = (input: object) => Promise<unknown>

describe('a read of what a deploy needs', () => {
  test.each<[string, string, () => Call]>([
    [
      'AmazonEC2ContainerRegistry_V20150921.DescribeImages',
      `api.ecr.${region}`,
      () => ecrApi(regional).describeImages as Call,
    ],
    ['Logs_20140328.GetLogEvents', `logs.${region}`, () => logsApi(regional).getLogEvents as Call],
    ['Logs_20140328.DescribeLogGroups', `logs.${region}`, () => logsApi(regional).describeLogGroups as Call],
    [
      'secretsmanager.DescribeSecret',
      `secretsmanager.${region}`,
      () => secretsApi(regional).describeSecret as Call,
    ],
    ['AmazonSSM.DescribeParameters', `ssm.${region}`, () => secretsApi(regional).describeParameters as Call],
  ])('%s carries the question and the answer as they are', async (operation, host, call) => {
    const seen = answer(host, { fromTheFuture: 1 })
    await expect(call()({ asked: ['a'] })).resolves.toEqual({ fromTheFuture: 1 })
    expect(seen).toEqual({ operation, body: '{"asked":["a"]}' })
  })

  test('of a role', async () => {
    const seen = answer(
      'iam.amazonaws.com',
      '<GetRoleResponse><GetRoleResult><Role><Arn>arn:aws:iam::123456789012:role/a</Arn></Role></GetRoleResult></GetRoleResponse>',
    )
    await expect(iamApi(regional).getRole({ RoleName: 'a' })).resolves.toEqual({
      Role: { Arn: 'arn:aws:iam::123456789012:role/a' },
    })
    expect(Object.fromEntries(new URLSearchParams(seen.body))).toMatchObject({
      Action: 'GetRole',
      RoleName: 'a',
    })
    answer('iam.amazonaws.com', '<GetRoleResponse><GetRoleResult></GetRoleResult></GetRoleResponse>')
    await expect(iamApi(regional).getRole({ RoleName: 'a' })).resolves.toEqual({ Role: { Arn: '' } })
  })

  test.each<[string, (session: AwsSession) => Promise<unknown>]>([
    ['images', (of) => ecrApi(of).describeImages({ repositoryName: 'a', imageIds: [] })],
    ['log events', (of) => logsApi(of).getLogEvents({ logGroupName: 'a', logStreamName: 'b', limit: 1 })],
    ['log groups', (of) => logsApi(of).describeLogGroups({ logGroupNamePrefix: 'a' })],
    ['a secret', (of) => secretsApi(of).describeSecret({ SecretId: 'a' })],
    ['parameters', (of) => secretsApi(of).describeParameters({ ParameterFilters: [] })],
    ['a role', (of) => iamApi(of).getRole({ RoleName: 'a' })],
  ])('of %s is not waited for by a run that is cancelled', async (_, call) => {
    const scope = nock(/amazonaws\.com/)
      .post('/')
      .delay(late)
      .reply(200, {})
    const asked = call(session({}, cancelledDuring(scope)))
    await expect(promptly(asked)).rejects.toThrow(/cancelled|aborted/)
  })
})

describe('Amazon ECS', () => {
  const operations = [
    'describeClusters',
    'describeServices',
    'describeTaskDefinition',
    'listTaskDefinitions',
    'listTasks',
    'describeTasks',
    'listServiceDeployments',
    'describeServiceDeployments',
    'describeServiceRevisions',
    'registerTaskDefinition',
    'deregisterTaskDefinition',
    'updateService',
    'stopServiceDeployment',
  ]

  test('has every operation of the port, each its own', async () => {
    const api = ecsApi<Record<string, Call>>(regional)
    expect(Object.keys(api)).toEqual(operations)
    for (const operation of operations) {
      const seen = answer(`ecs.${region}`, { operation })
      await expect(api[operation]?.({ from: operation })).resolves.toEqual({ operation })
      const name = `${operation[0]?.toUpperCase()}${operation.slice(1)}`
      expect(seen).toEqual({
        operation: `AmazonEC2ContainerServiceV20141113.${name}`,
        body: JSON.stringify({ from: operation }),
      })
    }
  })

  test.each([
    ['registerTaskDefinition', 1],
    ['deregisterTaskDefinition', 1],
    ['updateService', 1],
    ['stopServiceDeployment', 1],
    ['describeServices', 2],
    ['describeTasks', 2],
  ])('%s is sent %i times where the first answer is lost', async (operation, times) => {
    let asked = 0
    nock(`https://ecs.${region}`)
      .persist()
      .post('/')
      .reply(() => {
        asked += 1
        return [500, {}]
      })
    const api = ecsApi<Record<string, Call>>(regional, { attempts: 2 })
    await expect(api[operation]?.({})).rejects.toThrow()
    expect(asked).toBe(times)
  })
})
