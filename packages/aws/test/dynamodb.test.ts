import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { dynamodbApi } from '../src/dynamodb.ts'
import { cancelledDuring, late, offTheNetwork, promptly, session } from './wire.ts'

offTheNetwork()

const table = 'locks'
const lockId = 'state/prod.tfstate'
const key = { LockID: { S: lockId } }

/** Answers one request and tells what it was. */
function answer(status: number, reply: object) {
  const seen = { operation: '', body: {} as object }
  nock('https://dynamodb.eu-central-1.amazonaws.com')
    .post('/')
    .reply(async (request: Request) => {
      seen.operation = String(request.headers.get('x-amz-target'))
      seen.body = JSON.parse(await request.text())
      return [status, reply]
    })
  return seen
}

const api = () => dynamodbApi(session())

describe('reading the lock table', () => {
  test('asks for both items in one request, and tells a missing one from one that is there', async () => {
    const seen = answer(200, { Responses: [{ Item: { ...key, Info: { S: '{}' }, Count: { N: '1' } } }, {}] })
    const items = await api().getItems({ table, lockIds: [lockId, `${lockId}-md5`] })
    expect(items).toEqual([{ LockID: lockId, Info: '{}' }, undefined])
    expect(seen).toEqual({
      operation: 'DynamoDB_20120810.TransactGetItems',
      body: {
        TransactItems: [
          { Get: { TableName: table, Key: key } },
          { Get: { TableName: table, Key: { LockID: { S: `${lockId}-md5` } } } },
        ],
      },
    })
  })

  test.each([[{}], [{ Responses: [{}] }]])(
    'never takes an answer cut short for a free lock: %j',
    async (reply) => {
      answer(200, reply)
      await expect(api().getItems({ table, lockIds: [lockId, 'other'] })).rejects.toThrow(
        /^TransactGetItems was answered with [01] items, not 2\.$/,
      )
    },
  )

  test('reads one item as it is at this moment', async () => {
    const seen = answer(200, { Item: { ...key, Digest: { S: 'abc' } } })
    await expect(api().getItem({ table, lockId })).resolves.toEqual({ LockID: lockId, Digest: 'abc' })
    expect(seen).toEqual({
      operation: 'DynamoDB_20120810.GetItem',
      body: { TableName: table, Key: key, ConsistentRead: true },
    })
    answer(200, {})
    await expect(api().getItem({ table, lockId })).resolves.toBeUndefined()
  })
})

describe('writing to the lock table', () => {
  test('puts an item whether there is one or not, unless told otherwise', async () => {
    const item = { LockID: lockId, Digest: 'abc' }
    const Item = { ...key, Digest: { S: 'abc' } }
    const plain = answer(200, {})
    await api().putItem({ table, item })
    expect(plain).toEqual({ operation: 'DynamoDB_20120810.PutItem', body: { TableName: table, Item } })
    const careful = answer(200, {})
    await api().putItem({ table, item, onlyIfAbsent: true })
    const ConditionExpression = 'attribute_not_exists(LockID)'
    expect(careful.body).toEqual({ TableName: table, Item, ConditionExpression })
  })

  test('removes an item only while it is the one that was seen', async () => {
    const plain = answer(200, {})
    await api().deleteItem({ table, lockId })
    expect(plain).toEqual({ operation: 'DynamoDB_20120810.DeleteItem', body: { TableName: table, Key: key } })
    const careful = answer(200, {})
    await api().deleteItem({ table, lockId, onlyIfInfo: '' })
    expect(careful.body).toEqual({
      TableName: table,
      Key: key,
      ConditionExpression: 'Info = :seen',
      ExpressionAttributeValues: { ':seen': { S: '' } },
    })
  })

  test('sends no write twice whose answer was lost', async () => {
    answer(500, {})
    answer(200, {})
    await expect(api().putItem({ table, item: {} })).rejects.toThrow()
    await expect(api().putItem({ table, item: {} })).resolves.toBeUndefined()
  })
})

describe('how the table is set up', () => {
  test('is told in our words', async () => {
    const seen = answer(200, {
      Table: {
        TableStatus: 'ACTIVE',
        KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
        AttributeDefinitions: [
          { AttributeName: 'Other', AttributeType: 'N' },
          { AttributeName: 'LockID', AttributeType: 'S' },
        ],
        DeletionProtectionEnabled: true,
        BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
        SSEDescription: { SSEType: 'KMS' },
      },
    })
    await expect(api().describeTable({ table })).resolves.toEqual({
      status: 'ACTIVE',
      keys: [{ name: 'LockID', type: 'HASH', attributeType: 'S' }],
      deletionProtection: true,
      billingMode: 'PAY_PER_REQUEST',
      encryption: 'KMS',
    })
    expect(seen).toEqual({ operation: 'DynamoDB_20120810.DescribeTable', body: { TableName: table } })
  })

  test('is unset where AWS says nothing of it', async () => {
    const nothing = { status: undefined, keys: [], deletionProtection: undefined }
    answer(200, {})
    await expect(api().describeTable({ table })).resolves.toMatchObject(nothing)
    answer(200, { Table: { KeySchema: [{}] } })
    await expect(api().describeTable({ table })).resolves.toMatchObject({
      keys: [{ name: '', type: '', attributeType: undefined }],
    })
    answer(200, {})
    await expect(api().getPointInTimeRecovery({ table })).resolves.toBeUndefined()
  })

  test('with its point-in-time recovery', async () => {
    const seen = answer(200, {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
      },
    })
    await expect(api().getPointInTimeRecovery({ table })).resolves.toBe('DISABLED')
    expect(seen).toEqual({
      operation: 'DynamoDB_20120810.DescribeContinuousBackups',
      body: { TableName: table },
    })
  })
})

describe('a run that is cancelled', () => {
  type Api = ReturnType<typeof dynamodbApi>
  test.each<[string, (api: Api) => Promise<unknown>]>([
    ['getItems', (api) => api.getItems({ table, lockIds: [lockId] })],
    ['getItem', (api) => api.getItem({ table, lockId })],
    ['putItem', (api) => api.putItem({ table, item: {} })],
    ['deleteItem', (api) => api.deleteItem({ table, lockId })],
    ['describeTable', (api) => api.describeTable({ table })],
    ['getPointInTimeRecovery', (api) => api.getPointInTimeRecovery({ table })],
  ])('does not wait for the answer to %s', async (_, call) => {
    const scope = nock('https://dynamodb.eu-central-1.amazonaws.com').post('/').delay(late).reply(200, {})
    const asked = call(dynamodbApi(session({}, cancelledDuring(scope))))
    await expect(promptly(asked)).rejects.toThrow(/^cancelled$/)
  })
})
